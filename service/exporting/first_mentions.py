"""Vietnamese names in English text: in full at the first mention, ``Bac Giang (Bắc Giang)``, then ``Bac Giang``.

Offices keep one English rendering, the lexicon's first: ``DIC`` stays, but ``Health Department`` becomes
``Department of Health`` where the quotes name a Sở Y tế.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from service.answers import Answer, Summary
from service.exporting.vietnamese_runs import names_in, without_marks
from vietnamese.gazetteer import Entry, entries_in


@dataclass(frozen=True, slots=True)
class _Form:
    """How a name is written: ``english`` always, ``original`` in brackets behind it once, None for never."""

    english: str
    original: str | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands, ``text[start:end]``, and how it is to be written."""

    start: int
    end: int
    form: _Form


class Mentions:
    """The names of one memo; it remembers which have been told in full."""

    def __init__(self, known: Mapping[str, _Form], *, english: bool) -> None:
        self._known = known
        self._english = english
        self._told: set[str] = set()
        names = sorted(known, key=len, reverse=True)
        self._written = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None

    @classmethod
    def of(cls, reply: Answer | Summary) -> Self:
        """Return the names as they are met in the reply; its quotes tell which offices and places are meant."""
        quotes = "\n".join(citation.quote for citation in reply.citations)
        claims = "\n".join(claim.text for claim in reply.claims)
        return cls(_known_forms(quotes, claims), english=reply.language == "en")

    def told(self, text: str) -> str:
        """Return the text with each name as it is to be written there, and remember it."""
        return self._rewritten(text, first=True) if self._english else text

    def again(self, text: str) -> str:
        """Return an English text beside its Vietnamese original, with each name as at a later mention."""
        return self._rewritten(text, first=False)

    def _rewritten(self, text: str, *, first: bool) -> str:
        parts, done = [], 0
        for place in self._places(text):
            parts += [text[done : place.start], self._form(place.form, first=first)]
            done = place.end
        return "".join([*parts, text[done:]])

    def _form(self, form: _Form, *, first: bool) -> str:
        key = form.english.casefold()
        if not first or form.original is None or key in self._told:
            return form.english
        self._told.add(key)
        return f"{form.english} ({form.original})"

    def _places(self, text: str) -> Iterator[_Place]:
        """Yield the names in order, none within another; of two that begin together the longer."""
        written = self._written.finditer(text) if self._written is not None else ()
        found = [_Place(one.start(), one.end(), self._known[one[0]]) for one in written]
        found += [_Place(one.start, one.end, _Form(one.english, one.text)) for one in names_in(text)]
        end = 0
        whole = [_with_brackets(text, one) for one in found if not _is_original_in_brackets(text, one)]
        for place in sorted(whole, key=lambda one: (one.start, -one.end)):
            if place.start >= end:
                yield place
                end = place.end


def _with_brackets(text: str, place: _Place) -> _Place:
    """Return the place with the other form of the name where that stands beside it, one of them in brackets."""
    form = place.form
    for other in (form.original, form.english):
        if other and text.startswith(f" ({other})", place.end):
            return _Place(place.start, place.end + len(other) + 3, form)
    if _is_in_brackets(text, place):
        return _Place(place.start - len(form.english) - 2, place.end + 1, form)
    return place


def _is_original_in_brackets(text: str, place: _Place) -> bool:
    """Tell whether it is the original of what was translated, and not just its marks left out, in front of it."""
    return _is_in_brackets(text, place) and not text[: place.start].endswith(f"{place.form.english} (")


def _is_in_brackets(text: str, place: _Place) -> bool:
    return text[: place.start].endswith("(") and text.startswith(")", place.end)


def _known_forms(quotes: str, claims: str = "") -> dict[str, _Form]:
    """Return how to write the names of offices and places that are named, by each form of theirs.

    A name that several of them bear is left as it is written; so is one of a single word.
    """
    forms: dict[str, set[_Form]] = {}
    for office in entries_in(f"{quotes}\n{claims}", "office"):
        english = office.english[0]
        for name in office.english:
            forms.setdefault(name, set()).add(_Form(english, None))
        for name in office.vietnamese if " " in english else ():
            forms.setdefault(name, set()).add(_Form(english, name))
    for place in entries_in(quotes, "place"):
        for written, form in _bare_forms(place):
            forms.setdefault(written, set()).add(form)
    return {name: next(iter(some)) for name, some in forms.items() if len(some) == 1 and " " in name}


def _bare_forms(place: Entry) -> Iterator[tuple[str, _Form]]:
    """Yield a Vietnamese place as English text may write it without marks: one that is no translation."""
    original = place.vietnamese[0]
    bare = without_marks(original)
    if bare != original and bare == place.english[0]:
        yield bare, _Form(bare, original)
