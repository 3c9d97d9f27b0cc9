"""A claim and its quotes as the checks see them: the words, and the figures and dates read from them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from vectorstore.article import Sentence
from vietnamese.dates import RelativeTime, StatedDate, find_relative_times
from vietnamese.figures import Figure, figures_and_dates
from vietnamese.language import detect_language
from vietnamese.normalise import fold

Language = Literal["en", "vi"]
CONTEXT = ("title", "dateline")

_DENIAL = re.compile(
    r"\b(?:not|never|rather than|instead of|không phải|chứ không|không)\b|n['’]t\b", re.IGNORECASE
)
_END_OF_DENIAL = re.compile(r"(?<!\d)[,.]|[,.](?!\d)|[;:()]|\s(?:but|mà)\s|\s[–—-]\s")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w+")


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim; what it denies of the question has been blanked out of ``text``, so that offsets stay."""

    text: str
    language: Language
    figures: tuple[Figure, ...]
    dates: tuple[StatedDate, ...]


@dataclass(frozen=True, slots=True)
class ReadText:
    """The words of a quote, and what stands in them."""

    text: str
    figures: tuple[Figure, ...]
    dates: tuple[StatedDate, ...]
    relative_times: tuple[RelativeTime, ...]


@dataclass(frozen=True, slots=True)
class ReadQuote:
    """A quoted sentence; ``published`` are the dates by which its article's "nay" may be read, where cited."""

    read: ReadText
    article_id: str
    is_context: bool
    published: tuple[StatedDate, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return self.read.text

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, in order."""
        return self.read.figures

    @property
    def dates(self) -> tuple[StatedDate, ...]:
        """Its dates, in order."""
        return self.read.dates


def read_claim(text: str, *, language: Language, question: str) -> ReadClaim:
    """Return the claim as read in its own language."""
    for start, end in _denied_spans(text, language, question) if question else ():
        text = text[:start] + " " * (end - start) + text[end:]
    figures, dates = figures_and_dates(text, language)
    return ReadClaim(text, language, tuple(figures), tuple(dates))


def read_quotes(quotes: Sequence[Sentence]) -> tuple[ReadQuote, ...]:
    """Return the quotes as read in Vietnamese; those of recent texts are kept."""
    read = [(quote, _read_text(quote.text)) for quote in quotes]
    published: dict[str, list[StatedDate]] = {}
    for quote, text in read:
        if quote.kind in CONTEXT:
            published.setdefault(quote.article_id, []).extend(text.dates)
    return tuple(
        ReadQuote(
            text,
            quote.article_id,
            quote.kind in CONTEXT,
            () if quote.kind in CONTEXT else tuple(published.get(quote.article_id, ())),
        )
        for quote, text in read
    )


@lru_cache(maxsize=4096)
def _read_text(text: str) -> ReadText:
    figures, dates = figures_and_dates(text, "vi")
    return ReadText(text, tuple(figures), tuple(dates), tuple(find_relative_times(text)))


def _denied_spans(claim: str, language: Language, question: str) -> list[tuple[int, int]]:
    """Return where the claim denies what the question took for granted: "not 45", "rather than Lào Cai".

    Such a stretch holds a figure or a name, and none that the question does not hold.
    """
    asked = _numbers(question, "vi" if detect_language(question) == "vi" else "en")
    asked_words = set(re.findall(r"\w+", fold(question)))
    spans = []
    for denial in _DENIAL.finditer(claim):
        end = _END_OF_DENIAL.search(claim, denial.end())
        stretch = claim[denial.end() : end.start() if end else len(claim)]
        numbers, names = _numbers(stretch, language), _CAPITALISED.findall(stretch)
        known = numbers <= asked and all(fold(name) in asked_words for name in names)
        if known and (numbers or names):
            spans.append((denial.start(), denial.end() + len(stretch)))
    return spans


def _numbers(text: str, language: Language) -> set[str]:
    figures, dates = figures_and_dates(text, language)
    return {f"{figure.value} {figure.high} {figure.literal}" for figure in figures} | {
        date.iso for date in dates
    }
