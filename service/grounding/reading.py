"""A claim and its quotes as the checks see them: the words, and the figures and dates read from them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from service.grounding import cues
from service.grounding.denials import Stated, denied_of_question, question_language
from service.grounding.segments import Language
from vectorstore.article import CONTEXT, Sentence
from vietnamese.dates import RelativeTime, StatedDate, find_relative_times
from vietnamese.figures import Figure, figures_and_dates
from vietnamese.names import find_names

# What may begin an answer to a question; "No. 5" does not.
_ANSWER_WORD = re.compile(
    r"\s*(?:(?P<yes>yes|yeah|correct|có|vâng|đúng vậy|đúng|phải|rồi)|(?P<no>no|nope|không phải|không|chưa))"
    r"(?:\s*[,;]|\s*—|\s[–-]|\.(?!\s*\d))(?=\s*\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AnswerWord:
    """The "Yes" or "No" that begins a claim."""

    text: str
    sense: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim; its answer word and what it denies of the question are blanked out of ``text``, so that offsets stay."""

    text: str
    language: Language
    figures: tuple[Figure, ...]
    dates: tuple[StatedDate, ...]
    answer_word: AnswerWord | None = None
    denies_question: bool = False


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


def read_claim(
    text: str, *, language: Language, question: str, quotes: Sequence[ReadQuote] = ()
) -> ReadClaim:
    """Return the claim as read in its own language, as an answer to the question where there is one."""
    word, end = _answer_word(text, question)
    text = _blanked(text, 0, end - text[:end].endswith("."))  # what follows a stop begins a sentence
    denied = denied_of_question(text, language, question, _stated(quotes))
    for one in denied:
        text = _blanked(text, one.start, one.end)
    figures, dates = figures_and_dates(text, language)
    return ReadClaim(text, language, tuple(figures), tuple(dates), word, bool(denied))


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


def _answer_word(text: str, question: str) -> tuple[AnswerWord | None, int]:
    """Return the answer word and where it ends; without a question it answers nothing, and is a word like another.

    A "No" to a question without a figure, date, name or direction denies what cannot be compared: it stays.
    """
    found = _ANSWER_WORD.match(text) if question else None
    if found is None:
        return None, 0
    if found["yes"]:
        return AnswerWord(found["yes"], "yes"), found.end()
    if not _can_be_corrected(question):
        return None, 0
    return AnswerWord(found["no"], "no"), found.end()


def _can_be_corrected(question: str) -> bool:
    language = question_language(question)
    figures, dates = figures_and_dates(question, language)
    return bool(figures or dates or cues.ways_in(question, language) or find_names(question, language))


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _stated(quotes: Sequence[ReadQuote]) -> Stated:
    return Stated(
        tuple(quote.text for quote in quotes),
        tuple(figure for quote in quotes for figure in quote.figures),
        tuple(date for quote in quotes for date in quote.dates),
    )
