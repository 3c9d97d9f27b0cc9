"""Which sentences of an article, or of several, say most of what they say: for summaries.

After SumBasic (Nenkova and Vanderwende 2005): a sentence is worth the mean frequency of its terms, and a term that
was chosen once is worth less the next time, so that what is chosen is central and diverse. Terms are pairs of
syllables, which stand for Vietnamese words. The lead, figures, days and what decides, ranks, plans or lacks add to
the worth (``news_value``); formulas take from it, and so does another sentence of the same paragraph.
A long sentence is worth as much as a short one: official prose tells its facts in lists.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from service.summarising.news_value import signs_in
from vectorstore.article import Article, Sentence
from vietnamese.terms import index_terms

USED_AGAIN = 0.6  # of a term's worth, each time it has been chosen before
SAME_PARAGRAPH = 0.75  # of a sentence's worth, for each one chosen from its paragraph before
FIGURE = 0.5
DATED = 0.4
SIGN = 0.4  # for each kind of sign
FORMULA = 0.05
FIRST_OF_ARTICLE = 1.0
FIRST_OF_PARAGRAPH = 0.1
PARAGRAPH_GAP = 2  # characters between two sentences that a paragraph ends between
SHORT, LONG = 16, 200  # syllables: outside these a sentence is worth less
WORTH_SHOWING = 0.05  # of the worth of the first one chosen, for another to be added


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A sentence with what of its worth never changes: its terms, what its signs add, a factor, its paragraph."""

    sentence: Sentence
    terms: tuple[str, ...]
    bonus: float
    factor: float
    paragraph: int


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
    weighed = _weighed(sentences, weights or {})
    frequency = Counter(term for one in weighed for term in set(one.terms))
    used: Counter[str] = Counter()
    shown: Counter[int] = Counter()

    def worth(one: _Weighed) -> float:
        new = [USED_AGAIN ** used[term] for term in one.terms]
        central = sum(share * sqrt(frequency[term]) for share, term in zip(new, one.terms, strict=True))
        fresh = sum(new) / max(1, len(new))
        worth_alone = central / max(1, len(new)) * (1 + fresh * one.bonus) * one.factor
        return worth_alone * float(SAME_PARAGRAPH ** shown[one.paragraph])

    queue = [(-worth(one), place, one) for place, one in enumerate(weighed)]
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
        used.update(set(one.terms))
        shown[one.paragraph] += 1
        yield one.sentence, current


def _weighed(sentences: Sequence[Sentence], weights: Mapping[str, float]) -> list[_Weighed]:
    weighed: list[_Weighed] = []
    paragraph = 0
    before: Sentence | None = None
    for one in sentences:
        opens = before is None or before.article_id != one.article_id
        begins = opens or (before is not None and one.start - before.end >= PARAGRAPH_GAP)
        paragraph += begins
        signs = signs_in(one.text)
        bonus = FIGURE * signs.figures + DATED * signs.dated + SIGN * len(signs.kinds)
        bonus += FIRST_OF_ARTICLE if opens else FIRST_OF_PARAGRAPH * begins
        factor = (1 - FORMULA * signs.formulas) * _length(one) * weights.get(one.sentence_id, 1.0)
        weighed.append(_Weighed(one, _terms(one), bonus, factor, paragraph))
        before = one
    return weighed


def _terms(sentence: Sentence) -> tuple[str, ...]:
    return tuple(term for term in index_terms(sentence.text).folded if "_" in term)


def _length(sentence: Sentence) -> float:
    syllables = len(sentence.text.split())
    if syllables < SHORT:
        return syllables / SHORT
    return 1.0 if syllables <= LONG else LONG / syllables
