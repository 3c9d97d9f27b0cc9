"""Which sentences of an article, or of several, say most of what they say: for summaries.

After SumBasic (Nenkova and Vanderwende 2005): a sentence is worth the mean frequency of its terms, and a term that
was chosen once is worth less the next time, so that what is chosen is central and diverse. Terms are pairs of
syllables, which stand for Vietnamese words. A figure and the first place in a paragraph add to the worth.
"""

import heapq
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from vectorstore.article import Article, Sentence
from vietnamese.terms import index_terms

USED_AGAIN = 0.35  # of a term's worth, each time it has been chosen before
FIGURE = 0.25
FIRST_OF_ARTICLE = 0.5
FIRST_OF_PARAGRAPH = 0.15
SHORT, LONG = 16, 80  # syllables: outside these a sentence is worth less
WORTH_SHOWING = 0.2  # of the worth of the first one chosen, for another to be added

_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*%?")


def candidates(article: Article) -> list[Sentence]:
    """Return the sentences that a summary may rest on: the story's own, without captions, headings, by-lines."""
    seen: set[str] = set()
    found = []
    for sentence in article.sentences:
        if sentence.kind == "body" and sentence.text not in seen:
            seen.add(sentence.text)
            found.append(sentence)
    return found


def by_worth(
    sentences: Sequence[Sentence], *, weights: Mapping[str, float] | None = None, least: float = WORTH_SHOWING
) -> Iterator[tuple[Sentence, float]]:
    """Yield the sentences with what each adds to those before it, the most first.

    The end is where one adds less than the share ``least`` of what the first one said. ``weights`` by sentence
    id multiply the worth, for what is asked about more than the rest.
    """
    terms = {one.sentence_id: _terms(one) for one in sentences}
    frequency = Counter(term for own in terms.values() for term in set(own))
    used: Counter[str] = Counter()
    places = {one.sentence_id: _bonus(one, before) for before, one in _with_previous(sentences)}

    def worth(one: Sentence) -> float:
        own = terms[one.sentence_id]
        central = sum(sqrt(frequency[term]) * USED_AGAIN ** used[term] for term in own) / max(1, len(own))
        factor = (weights or {}).get(one.sentence_id, 1.0)
        fresh = sum(USED_AGAIN ** used[term] for term in own) / max(1, len(own))
        return central * (1 + fresh * places[one.sentence_id]) * _length(one) * factor

    queue = [(-worth(one), place, one) for place, one in enumerate(sentences)]
    heapq.heapify(queue)
    best = None
    while queue:
        _, place, one = heapq.heappop(queue)
        current = worth(one)
        # Worths only fall, so one that is still worth more than the next was worth before is the best of all.
        if queue and current < -queue[0][0]:
            heapq.heappush(queue, (-current, place, one))
            continue
        best = current if best is None else best
        if current <= 0 or current < least * best:
            return
        used.update(set(terms[one.sentence_id]))
        yield one, current


def _terms(sentence: Sentence) -> list[str]:
    return [term for term in index_terms(sentence.text).folded if "_" in term]


def _with_previous(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence | None, Sentence]]:
    before: Sentence | None = None
    for sentence in sentences:
        yield before, sentence
        before = sentence


def _bonus(sentence: Sentence, before: Sentence | None) -> float:
    """Return what the place of a sentence and its figures add, as a share of its worth."""
    figures = min(5, len(_FIGURE.findall(sentence.text)))
    if before is None or before.article_id != sentence.article_id:
        return FIRST_OF_ARTICLE + FIGURE * figures
    new_paragraph = sentence.start - before.end >= 2
    return (FIRST_OF_PARAGRAPH if new_paragraph else 0.0) + FIGURE * figures


def _length(sentence: Sentence) -> float:
    syllables = len(sentence.text.split())
    if syllables < SHORT:
        return syllables / SHORT
    return 1.0 if syllables <= LONG else LONG / syllables
