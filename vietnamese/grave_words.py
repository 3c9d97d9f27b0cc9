"""English words of harm and blame, and every way in which Vietnamese tells of it: die, arrest, steal, collapse."""

from dataclasses import dataclass
from functools import cache

from vietnamese.data_files import table
from vietnamese.forms_in_text import Forms

_LOOKS_LIKE_ONE = "-"


@dataclass(frozen=True, slots=True)
class GraveWord:
    """Where an English text says a grave word, as the slice ``[start:end]``, and the senses it may have."""

    senses: tuple[int, ...]
    start: int
    end: int


def grave_words_in(text: str) -> list[GraveWord]:
    """Return the grave words of an English text in order."""
    return [GraveWord(senses, start, end) for start, end, senses in _english().said_in(text)]


def tells_of(text: str, sense: int) -> bool:
    """Tell whether the Vietnamese text has any of the forms of the sense; without diacritics if it has none."""
    return any(any(meant) for _, _, meant in _vietnamese(sense).said_in(text))


def only_looks_like(text: str, sense: int, start: int) -> bool:
    """Tell whether what stands there in the Vietnamese text is a word of its own: the "bắt" of "bắt đầu"."""
    return any(
        begins <= start < end and not any(meant) for begins, end, meant in _vietnamese(sense).said_in(text)
    )


@cache
def _english() -> Forms[int]:
    return Forms(((form, sense) for sense, row in enumerate(_rows()) for form in row[0].split("|")), "en")


@cache
def _vietnamese(sense: int) -> Forms[bool]:
    """Return the forms of a sense, each with whether it tells of it or only looks as if it did."""
    forms = _rows()[sense][1].split("|")
    return Forms(
        ((form.removeprefix(_LOOKS_LIKE_ONE), form[0] != _LOOKS_LIKE_ONE) for form in forms), "vi", bare=True
    )


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(table("grave_words.tsv"))
