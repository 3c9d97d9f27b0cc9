"""Deeds that have a day of their own: signing, taking effect, opening, closing, in both languages."""

import re
from functools import cache
from typing import Literal, NamedTuple

from vietnamese.data_files import table

Language = Literal["en", "vi"]


class Deed(NamedTuple):
    """Where a text tells of a deed, as the slice ``[start:end]``, and which by its line in the table."""

    number: int
    start: int
    end: int


def deeds_in(text: str, language: Language) -> list[Deed]:
    """Return the deeds that the text tells of, in order; a form of two deeds counts for each."""
    found = [
        Deed(number, match.start(), match.end())
        for number, pattern in enumerate(_patterns(language))
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda deed: (deed.start, deed.number))


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    forms = [row[language == "vi"].split("|") for row in table("deeds.tsv")]
    return tuple(re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, one))})(?!\w)", re.I) for one in forms)
