"""The titles that persons hold, by rank: a deputy director is no director, in either language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from vietnamese.data_files import table
from vietnamese.forms_in_text import Forms

_DEPUTY = "-"  # marks a deputy's own form in the table
_BELOW_EN = re.compile(r"(?<!\w)(?:deputy|vice|associate|assistant)[ -](?:\w+ ){0,2}$", re.IGNORECASE)
_BELOW_VI = re.compile(r"(?<!\w)phó (?:trưởng )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rank:
    """A line of the table, or the deputies of those it names."""

    number: int
    is_deputy: bool


@dataclass(frozen=True, slots=True)
class Title:
    """A title where a text names it, as the slice ``[start:end]`` with its "deputy", and all ranks it may mean."""

    ranks: frozenset[Rank]
    start: int
    end: int


@lru_cache(maxsize=4096)
def titles_in_english(text: str) -> tuple[Title, ...]:
    """Return the titles that an English text names, in order."""
    return tuple(_titles(_english(), text, _BELOW_EN))


@lru_cache(maxsize=4096)
def titles_in_vietnamese(text: str) -> tuple[Title, ...]:
    """Return the titles that a Vietnamese text names, in order."""
    return tuple(_titles(_vietnamese(), text, _BELOW_VI))


def _titles(forms: Forms[Rank], text: str, below: re.Pattern[str]) -> list[Title]:
    found = list(_found(forms, text, below))
    return [
        one for one in found if not any(two.start <= one.start and one.end < two.end for two in found)
    ]  # a "deputy" before a "director" is no delegate


def _found(forms: Forms[Rank], text: str, below: re.Pattern[str]) -> Iterator[Title]:
    for start, end, ranks in forms.said_in(text):
        deputy = below.search(text, 0, start)
        if deputy is None:
            yield Title(frozenset(ranks), start, end)
        else:
            yield Title(frozenset(Rank(rank.number, is_deputy=True) for rank in ranks), deputy.start(), end)


@cache
def _english() -> Forms[Rank]:
    return Forms(_forms(1), "en")


@cache
def _vietnamese() -> Forms[Rank]:
    return Forms(_forms(0), "vi")


def _forms(cell: int) -> Iterator[tuple[str, Rank]]:
    for number, row in enumerate(table("titles.tsv")):
        for written in row[cell].split("|"):
            yield written.removeprefix(_DEPUTY), Rank(number, written.startswith(_DEPUTY))
