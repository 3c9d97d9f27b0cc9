"""Words that exclude each other, in both languages: revenue and spending, killed and injured, higher and lower."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from vietnamese.data_files import table
from vietnamese.forms_in_text import Forms

_ENGLISH, _CLEAR, _LOOSE = 1, 2, 3  # the cells of a line


@dataclass(frozen=True, slots=True)
class Member:
    """One of the words of a set, by the set's name and its place in it."""

    set: str
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """A member of a set where a text names it, as the slice ``[start:end]``.

    ``is_clear`` says that the form means the member and nothing else; a loose one only may stand for it.
    """

    member: Member
    start: int
    end: int
    is_clear: bool = True


_Named = tuple[Member, bool]


def contrasts_in_english(text: str) -> list[Found]:
    """Return the members that an English text names, the longest form at each place, in order."""
    return _found(_english(), text)


@lru_cache(maxsize=4096)
def contrasts_in_vietnamese(text: str) -> tuple[Found, ...]:
    """Return the members that a Vietnamese text names, the longest form at each place, in order."""
    return tuple(_found(_vietnamese(), text))


def size_of_set(name: str) -> int:
    """Return how many members a set has: two of true opposites, many of kinds of a thing."""
    return _sizes()[name]


@cache
def _sizes() -> Counter[str]:
    return Counter(row[0] for row in table("contrasts.tsv"))


def _found(forms: Forms[_Named], text: str) -> list[Found]:
    return [
        Found(member, start, end, is_clear)
        for start, end, named in forms.said_in(text)
        for member, is_clear in named
    ]


@cache
def _english() -> Forms[_Named]:
    return Forms(_members({_ENGLISH: True}), "en")


@cache
def _vietnamese() -> Forms[_Named]:
    return Forms(_members({_CLEAR: True, _LOOSE: False}), "vi")


def _members(cells: Mapping[int, bool]) -> Iterator[tuple[str, _Named]]:
    """Yield every form of the cells with its member and whether it is clear; "-" is no form, as it holds no word."""
    numbers: Counter[str] = Counter()
    for row in table("contrasts.tsv"):
        numbers[row[0]] += 1
        for cell, is_clear in cells.items():
            for written in row[cell].split("|"):
                yield written, (Member(row[0], numbers[row[0]]), is_clear)
