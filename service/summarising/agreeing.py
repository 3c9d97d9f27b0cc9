"""Sentences of other stories that say what a chosen sentence says: the same figures, in mostly the same words."""

import re
from collections.abc import Mapping, Sequence

from service.summarising.subjects import Subject
from vectorstore.article import Article, Sentence
from vietnamese.terms import terms_of

SAME_WORDS = 0.6  # of the shorter one's terms
MOST = 4  # other stories that are cited beside a sentence
_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*%?")


def agreeing_sentences(
    chosen: Sequence[tuple[Article, Sequence[Sentence]]], subject: Subject
) -> Mapping[str, tuple[tuple[Article, Sentence], ...]]:
    """Return, by the id of a chosen sentence, the sentences of other stories that say the same.

    A sentence without a figure agrees with none: in news, words alone are too much alike.
    """
    by_figures: dict[frozenset[str], list[tuple[Article, Sentence]]] = {}
    for article, sentences in subject.material.articles:
        for sentence in sentences:
            by_figures.setdefault(_figures(sentence), []).append((article, sentence))
    found = {}
    for article, own in chosen:
        for sentence in own:
            figures = _figures(sentence)
            if figures:
                found[sentence.sentence_id] = _agreeing(article, sentence, by_figures[figures], subject)
    return found


def _agreeing(
    article: Article, sentence: Sentence, alike: Sequence[tuple[Article, Sentence]], subject: Subject
) -> tuple[tuple[Article, Sentence], ...]:
    told = {subject.story(article.id).story_id}
    found = []
    for other, said in alike:
        story = subject.story(other.id).story_id
        if story not in told and _same_words(sentence, said):
            told.add(story)
            found.append((other, said))
    return tuple(found[:MOST])


def _same_words(one: Sentence, other: Sentence) -> bool:
    left, right = ({term.folded for term in terms_of(each.text)} for each in (one, other))
    return len(left & right) >= SAME_WORDS * max(1, min(len(left), len(right)))


def _figures(sentence: Sentence) -> frozenset[str]:
    return frozenset(_FIGURE.findall(sentence.text))
