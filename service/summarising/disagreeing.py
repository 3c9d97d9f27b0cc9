"""Sentences of other stories that say the same with another figure: both are shown, none is taken for the truth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.evidence import Evidence
from service.summarising.subjects import Subject
from vectorstore.article import CONTEXT, Article, Sentence
from vectorstore.published import published_day

SAME_WORDS = 0.6  # of all words of both
MOST = 3  # other articles that are named beside a claim
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_TIME = re.compile(r"(?:19|20)\d{2}|\d{1,2}/\d{1,2}(?:/\d{4})?")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Another sentence, and the figures that it gives instead of those of the first."""

    article: Article
    sentence: Sentence
    figures: tuple[str, ...]
    instead_of: tuple[str, ...]


@dataclass(frozen=True)
class _Read:
    """A sentence as it is compared: its figures, its times, its names and its other words."""

    article: Article
    sentence: Sentence

    @cached_property
    def figures(self) -> tuple[str, ...]:
        return tuple(one for one in _NUMBER.findall(self.sentence.text) if not _TIME.fullmatch(one))

    @cached_property
    def times(self) -> frozenset[str]:
        return frozenset(one for one in _NUMBER.findall(self.sentence.text) if _TIME.fullmatch(one))

    @cached_property
    def subject(self) -> object:
        """What two sentences must have in common to be compared: times, names, and how many figures there are."""
        return len(self.figures), self.times, self.names

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(one.lower() for one in _WORD.findall(self.sentence.text))

    @cached_property
    def names(self) -> frozenset[str]:
        _, *rest = [*_WORD.findall(self.sentence.text), ""]
        return frozenset(one for one in rest if one[:1].isupper())


class Disagreements:
    """The sentences of a subject, to be asked which of them contradict one."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        stories = {subject.story(article.id).story_id for article, _ in subject.material.articles}
        self._alike: dict[object, list[_Read]] = {}
        for article, sentences in subject.material.articles if len(stories) > 1 else ():
            for sentence in sentences:
                read = _Read(article, sentence)
                if read.figures:
                    self._alike.setdefault(read.subject, []).append(read)

    def with_sentence(self, article: Article, sentence: Sentence) -> list[Otherwise]:
        """Return the sentences of other stories that give other figures for the same, the newest article first."""
        own = _Read(article, sentence)
        story = self._subject.story(article.id).story_id
        found = [
            Otherwise(one.article, one.sentence, *_differing(own.figures, one.figures))
            for one in self._alike.get(own.subject, ())
            if self._subject.story(one.article.id).story_id != story and _contradict(own, one)
        ]
        return sorted(found, key=lambda one: one.article.published_at or "", reverse=True)

    def reasons(self, text: str, evidence: Sequence[Evidence]) -> list[str]:
        """Return a sentence for each article that gives another figure than the claim, which rests on the evidence."""
        return list(dict.fromkeys(self._reasons(text, evidence)))[:MOST]

    def _reasons(self, text: str, evidence: Sequence[Evidence]) -> Iterator[str]:
        said = {_digits(one) for one in _NUMBER.findall(text)}
        cited = {one.sentence.sentence_id for one in evidence}
        for one in evidence:
            if one.sentence.kind in CONTEXT:
                continue
            for other in self.with_sentence(one.article, one.sentence):
                if other.sentence.sentence_id in cited or said.isdisjoint(map(_digits, other.instead_of)):
                    continue
                yield (
                    f"{_source(other.article)} gives {' and '.join(other.figures)} "
                    f"instead of {' and '.join(other.instead_of)}."
                )


def _contradict(one: _Read, other: _Read) -> bool:
    """Tell whether both, which are of one time and have the same names, speak of the same things in other figures."""
    if one.figures == other.figures:
        return False
    return len(one.words & other.words) >= SAME_WORDS * len(one.words | other.words)


def _differing(own: Sequence[str], others: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    pairs = [(other, mine) for mine, other in zip(own, others, strict=True) if mine != other]
    return tuple(other for other, _ in pairs), tuple(mine for _, mine in pairs)


def _digits(figure: str) -> str:
    return "".join(sign for sign in figure if sign.isdigit())


def _source(article: Article) -> str:
    day = published_day(article.published_at)
    named = article.publisher or article.title or article.id
    return f"{named} of {day:%-d %B %Y}" if day else named
