"""Words that exclude each other, in both languages: revenue and spending, killed and injured, higher and lower."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from vietnamese.data_files import table
from vietnamese.forms_in_text import Forms


@dataclass(frozen=True, slots=True)
class Member:
    """One of the words of a set, by the set's name and its place in it."""

    set: str
    number: int


@dataclass(frozen=True, slots=True)
class Found:
    """A member of a set where a text names it, as the slice ``[start:end]``."""

    member: Member
    start: int
    end: int


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


def _found(forms: Forms[Member], text: str) -> list[Found]:
    return [Found(member, start, end) for start, end, members in forms.said_in(text) for member in members]


@cache
def _english() -> Forms[Member]:
    return Forms(_members(1), "en")


@cache
def _vietnamese() -> Forms[Member]:
    return Forms(_members(2), "vi")


def _members(cell: int) -> Iterator[tuple[str, Member]]:
    """Yield every form of the cell with its member; "-" is no form, as it holds no word."""
    numbers: Counter[str] = Counter()
    for row in table("contrasts.tsv"):
        numbers[row[0]] += 1
        for written in row[cell].split("|"):
            yield written, Member(row[0], numbers[row[0]])
