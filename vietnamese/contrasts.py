"""Words that exclude each other, in both languages: revenue and spending, killed and injured, higher and lower."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from vietnamese.data_files import table
from vietnamese.english import WORD, base_forms
from vietnamese.gazetteer import wording
from vietnamese.terms import terms_of


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
    words = list(WORD.finditer(text))
    return [
        Found(member, words[first].start(), words[last - 1].end())
        for first, last, members in _longest([_bases(word[0]) for word in words], _english())
        for member in members
    ]


@lru_cache(maxsize=4096)
def contrasts_in_vietnamese(text: str) -> tuple[Found, ...]:
    """Return the members that a Vietnamese text names, the longest form at each place, in order."""
    terms = wording(text).terms
    return tuple(
        Found(member, terms[first].start, terms[last - 1].end)
        for first, last, members in _longest([(term.accented,) for term in terms], _vietnamese())
        if all(term.follows for term in terms[first + 1 : last])
        for member in members
    )


_Form = tuple[str, ...]
_Forms = dict[str, list[tuple[_Form, tuple[Member, ...]]]]  # by the first word, the longest first


def _longest(words: Sequence[Sequence[str]], forms: _Forms) -> Iterator[tuple[int, int, tuple[Member, ...]]]:
    """Yield where a form begins and ends, and whose it is; each word is given with all it may be read as."""
    place = 0
    while place < len(words):
        found = [
            (len(form), members)
            for head in words[place]
            for form, members in forms.get(head, ())
            if place + len(form) <= len(words)
            and all(part in words[place + step] for step, part in enumerate(form))
        ]
        longest = max((length for length, _ in found), default=1)
        if found:
            members = dict.fromkeys(one for length, several in found if length == longest for one in several)
            yield place, place + longest, tuple(members)
        place += longest


@lru_cache(maxsize=2**14)
def _bases(word: str) -> tuple[str, ...]:
    return tuple(base_forms(word))


@cache
def _english() -> _Forms:
    return _filed(1, lambda form: tuple(word.lower() for word in WORD.findall(form)))


@cache
def _vietnamese() -> _Forms:
    return _filed(2, lambda form: tuple(term.accented for term in terms_of(form)))


def _filed(cell: int, words_of: Callable[[str], _Form]) -> _Forms:
    members: dict[_Form, dict[Member, None]] = {}
    numbers: Counter[str] = Counter()
    for row in table("contrasts.tsv"):
        numbers[row[0]] += 1
        for written in row[cell].split("|"):
            members.setdefault(words_of(written), {})[Member(row[0], numbers[row[0]])] = None
    members.pop((), None)
    filed: _Forms = {}
    for form in sorted(members, key=len, reverse=True):
        filed.setdefault(form[0], []).append((form, tuple(members[form])))
    return filed
