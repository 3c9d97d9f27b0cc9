"""Where a text says one of the forms of a table: the longest at each place, English in any inflection."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from vietnamese.english import WORD, base_forms
from vietnamese.gazetteer import wording
from vietnamese.terms import terms_of

AS_WRITTEN = "="  # before a word of an English form: no other inflection of it counts
_Form = tuple[str, ...]
_Of = TypeVar("_Of")


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A word of a text with all it may be read as; ``follows`` says that only space parts it from the last."""

    start: int
    end: int
    readings: tuple[str, ...]
    follows: bool = True


class Forms(Generic[_Of]):
    """The forms of a table, each with all that it stands for."""

    def __init__(
        self, forms: Iterable[tuple[str, _Of]], language: Literal["en", "vi"], *, bare: bool = False
    ) -> None:
        """File the forms; with ``bare``, Vietnamese ones are found undiacritised in a text that is so."""
        self._language = language
        listed = list(forms)
        self._filed = _Filed((_form(written, language), of) for written, of in listed)
        self._bare = _Filed((_bare_form(written), of) for written, of in listed if bare)

    def said_in(self, text: str) -> Iterator[tuple[int, int, tuple[_Of, ...]]]:
        """Yield where a form begins and ends in the text and what it stands for, in order."""
        is_bare = bool(self._bare) and text.isascii()
        words = _english_words(text) if self._language == "en" else _vietnamese_words(text, is_bare=is_bare)
        filed = self._bare if is_bare else self._filed
        place = 0
        while place < len(words):
            found = list(filed.beginning_at(words, place))
            longest = max((length for length, _ in found), default=1)
            if found:
                several = dict.fromkeys(one for length, of in found if length == longest for one in of)
                yield words[place].start, words[place + longest - 1].end, tuple(several)
            place += longest


class _Filed(Generic[_Of]):
    """Forms with what they stand for, filed by their first two words: many begin alike."""

    def __init__(self, forms: Iterable[tuple[_Form, _Of]]) -> None:
        of: dict[_Form, dict[_Of, None]] = {}
        for form, one in forms:
            of.setdefault(form, {})[one] = None
        self._single = {form[0]: tuple(several) for form, several in of.items() if len(form) == 1}
        self._longer: dict[tuple[str, str], list[tuple[_Form, tuple[_Of, ...]]]] = {}
        for form, several in of.items():
            if len(form) > 1:
                self._longer.setdefault((form[0], form[1]), []).append((form, tuple(several)))

    def __bool__(self) -> bool:
        return bool(self._single or self._longer)

    def beginning_at(self, words: Sequence[_Spoken], place: int) -> Iterator[tuple[int, tuple[_Of, ...]]]:
        """Yield the lengths of the forms that begin at the place of the words, and what they stand for."""
        heads = words[place].readings
        for head in heads:
            if head in self._single:
                yield 1, self._single[head]
        if place + 1 >= len(words) or not words[place + 1].follows:
            return
        for head in heads:
            for second in words[place + 1].readings:
                for form, of in self._longer.get((head, second), ()):
                    if _stands(form[2:], words[place + 2 : place + len(form)]):
                        yield len(form), of


def _stands(form: _Form, words: Sequence[_Spoken]) -> bool:
    return len(form) == len(words) and all(
        word.follows and part in word.readings for part, word in zip(form, words, strict=True)
    )


def _form(written: str, language: Literal["en", "vi"]) -> _Form:
    if language == "vi":
        return tuple(term.accented for term in terms_of(written))
    marked = [(AS_WRITTEN if word[0] == AS_WRITTEN else "", word) for word in written.split()]
    return tuple(mark + one.lower() for mark, word in marked for one in WORD.findall(word))


def _bare_form(written: str) -> _Form:
    return tuple(term.folded for term in terms_of(written))


def _english_words(text: str) -> list[_Spoken]:
    return [_Spoken(word.start(), word.end(), _readings(word[0])) for word in WORD.finditer(text)]


@lru_cache(maxsize=2**14)
def _readings(word: str) -> tuple[str, ...]:
    return (*base_forms(word), AS_WRITTEN + word.lower())


def _vietnamese_words(text: str, *, is_bare: bool) -> list[_Spoken]:
    return [
        _Spoken(term.start, term.end, (term.folded if is_bare else term.accented,), term.follows)
        for term in wording(text).terms
    ]
