"""Offices and places by their names in both languages, found in English and looked for in Vietnamese text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

from vietnamese.data_files import table
from vietnamese.lexicon import load_lexicon
from vietnamese.normalise import fold
from vietnamese.terms import Field, Term, terms_of

Kind = Literal["office", "place"]
ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_DEPUTY = "pho"
_COUNTRY, _ITS_SPELLINGS = "Viet Nam", ("Vietnam", "Việt Nam")
_JOINTS = frozenset({"va", "cua"})


@dataclass(frozen=True, slots=True)
class Entry:
    """An office or a place: its names in Vietnamese and in English, the official one of each first."""

    kind: Kind
    vietnamese: tuple[str, ...]
    english: tuple[str, ...]


class Wording:
    """The words of a Vietnamese text, abbreviations in full, ready to be searched for runs of words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._terms = terms_of(text)
        self._plain = [term for term in self._terms if term.folded not in _JOINTS]
        self._places = _places_of(self._terms)
        self._plain_places = _places_of(self._plain)

    @property
    def terms(self) -> Sequence[Term]:
        """The words in order."""
        return self._terms

    @cached_property
    def folded(self) -> str:
        """The text in lower case without diacritics, sign for sign."""
        return fold(self.text)

    def has_text(self, words: str) -> bool:
        """Tell whether the words stand there sign for sign."""
        return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", self.text) is not None

    def has_run(self, words: str, *, capital: bool = False) -> bool:
        """Tell whether the words stand there one after the other; diacritics count if the words have any.

        With ``capital`` the first of them must have one: "tại" is not Mr Tai.
        """
        wanted = _forms(words)
        return any(
            _reads(self._terms[place : place + len(wanted.folded)], wanted)
            for place in self._places.get(wanted.folded[0] if wanted.folded else "", ())
            if not capital or self.text[self._terms[place].start].isupper()
        )

    def places_of(self, syllables: Sequence[str], field: Field, *, whole: bool = False) -> list[int]:
        """Return where the syllables stand one after the other, as offsets in the text.

        With ``whole`` not where they are only the end of another word: "dịch vụ" speaks of no "vụ".
        """
        key = fold(syllables[0]) if field == "accented" else syllables[0]
        length = len(syllables)
        return [
            self._terms[place].start
            for place in self._places.get(key, ())
            if all(term.follows for term in self._terms[place + 1 : place + length])
            and tuple(getattr(term, field) for term in self._terms[place : place + length])
            == tuple(syllables)
            and not (whole and self._ends_a_word(place))
        ]

    def _ends_a_word(self, place: int) -> bool:
        two = self._terms[place - 1 : place + 1] if place else []
        if len(two) < 2 or not two[1].follows or two[1].capital:
            return False
        folded, accented = tuple(one.folded for one in two), tuple(one.accented for one in two)
        known = load_lexicon()  # "đã cấp" is no "đa cấp", but typed bare it may be
        return folded in known.vietnamese_words if accented == folded else accented in known.accented_words

    def has_joined(self, name: str) -> bool:
        """Tell whether a name written as one word (``Hanoi``) stands there as several."""
        return len(name) > 4 and fold(name) in self._joined_runs

    def has_office(self, vietnamese: str, *, capital: bool = False) -> bool:
        """Tell whether the office stands there, whatever joins its words; a deputy is another office.

        With ``capital`` it must have one: "dịch vụ bưu chính" does not speak of the "Vụ Bưu chính".
        """
        wanted = _forms(vietnamese).plain
        for place in self._plain_places.get(wanted[0] if wanted else "", ()):
            run = self._plain[place : place + len(wanted)]
            deputy = place > 0 and self._plain[place - 1].folded == _DEPUTY and wanted[0] != _DEPUTY
            named = not capital or any(self.text[term.start].isupper() for term in run)
            if named and not deputy and tuple(term.folded for term in run) == wanted:
                return True
        return False

    @cached_property
    def _joined_runs(self) -> frozenset[str]:
        return frozenset(
            "".join(term.folded for term in self._terms[start : start + length])
            for start in range(len(self._terms))
            for length in (1, 2, 3)
        )


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """Return the words of a Vietnamese text; those of recent texts are kept."""
    return Wording(text)


def entry_at(words: Sequence[str]) -> tuple[int, Entry] | None:
    """Return how many words the longest office or place name they begin with takes, and whose name it is."""
    by_name = _by_english_name()
    keys = [_key(word) for word in words[: _longest_name()]]
    for length in range(len(keys), 0, -1):
        entry = by_name.get(tuple(keys[:length]))
        if entry is not None:
            return length, entry
    return None


def holds_entry(text: str, entry: Entry) -> bool:
    """Tell whether the Vietnamese text names the office or the place."""
    words = wording(text)
    if entry.kind == "office":
        return any(words.has_office(name.removesuffix(" Việt Nam")) for name in entry.vietnamese)
    return any(_holds_place(words, name) for name in (*entry.vietnamese, *entry.english))


def entries_in(text: str, kind: Kind) -> list[Entry]:
    """Return the offices or places that a Vietnamese text names, without those that are part of another."""
    words = wording(text)
    found = [
        (entry, _forms(name).plain)
        for entry in _entries()
        if entry.kind == kind
        for name in entry.vietnamese
        if (words.has_office(name, capital=True) if kind == "office" else _names_place(words, name))
    ]
    whole = [entry for entry, name in found if not any(_is_part(name, other) for _, other in found)]
    return list(dict.fromkeys(whole))


def _is_part(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    length = len(name)
    return length < len(other) and any(
        other[start : start + length] == name for start in range(len(other) - length + 1)
    )


def _names_place(words: Wording, name: str) -> bool:
    """Tell whether the place is named with its capitals, with its diacritics or none: not by "gần ba lần"."""
    bare = _bare(name)
    if bare not in words.folded:
        return False
    written = (words.text[at.start() : at.end()] for at in re.finditer(re.escape(bare), words.folded))
    capital = (one for one in written if one.istitle() or one == name)
    return any(one == name or one.lower() == bare for one in capital) and _holds_place(words, name)


@lru_cache(maxsize=16384)
def _bare(name: str) -> str:
    return fold(name)


def _holds_place(words: Wording, name: str) -> bool:
    if " " not in name:
        return (name in words.text and words.has_text(name)) or words.has_joined(name)
    return words.has_run(name)


@dataclass(frozen=True, slots=True)
class _Forms:
    """A name as it is looked for: its words with and without diacritics, and without what joins them."""

    accented: tuple[str, ...]
    folded: tuple[str, ...]
    plain: tuple[str, ...]


@lru_cache(maxsize=16384)
def _forms(name: str) -> _Forms:
    terms = terms_of(name)
    folded = tuple(term.folded for term in terms)
    plain = tuple(word for word in folded if word not in _JOINTS)
    return _Forms(tuple(term.accented for term in terms), folded, plain)


def _reads(run: Sequence[Term], wanted: _Forms) -> bool:
    """Tell whether the run of terms is what is wanted, with nothing but space between them."""
    if not all(term.follows for term in run[1:]):
        return False
    if all(word.isascii() for word in wanted.accented):
        return tuple(term.folded for term in run) == wanted.folded
    return tuple(term.accented for term in run) == wanted.accented


def _places_of(terms: Sequence[Term]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, term in enumerate(terms):
        places.setdefault(term.folded, []).append(place)
    return places


@cache
def _entries() -> tuple[Entry, ...]:
    rows: tuple[tuple[Kind, str], ...] = (("office", "offices.tsv"), ("place", "places.tsv"))
    return tuple(
        Entry(kind, tuple(vietnamese.split("|")), tuple(english.split("|")))
        for kind, file in rows
        for vietnamese, english, *_ in table(file)
    )


@cache
def _by_english_name() -> dict[tuple[str, ...], Entry]:
    """Return the entries by the words of each English name; a name of several offices means them all."""
    by_name: dict[tuple[str, ...], Entry] = {}
    for entry in _entries():
        for key in _keys_of(entry):
            same = by_name.setdefault(key, entry)
            if same is not entry and same.kind == entry.kind:
                by_name[key] = Entry(entry.kind, (*same.vietnamese, *entry.vietnamese), same.english)
    return by_name


def _keys_of(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Yield the words of each English name, "Viet Nam" in it in all its spellings; of a place in Vietnamese too."""
    for name in (*entry.english, *(entry.vietnamese if entry.kind == "place" else ())):
        for written in {name, *(name.replace(_COUNTRY, spelling) for spelling in _ITS_SPELLINGS)}:
            yield tuple(_key(word) for word in ENGLISH_WORD.findall(written))


@cache
def _longest_name() -> int:
    return max((len(name) for name in _by_english_name()), default=0)


def _key(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")
