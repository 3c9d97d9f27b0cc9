"""Units of figures: one name for a unit in Vietnamese and in English, from ``data/units.tsv``."""

from functools import cache
from typing import NamedTuple

from vietnamese.data_files import table
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases

MONEY = "money"
ANYTHING = "any"
_MEASURES = frozenset(
    "length area volume mass temperature data power energy voltage frequency concentration sound pressure time "
    "money".split()
)

SMALLER_TIMES = {
    ("century", "year"): 100, ("decade", "year"): 10, ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24,
    ("hour", "minute"): 60, ("minute", "second"): 60,
}  # fmt: skip
_ONLY_BEHIND = frozenset({"đ", "Đ", "vnđ"})
# Folded, these would mean another word: về, lương, xử.
_NEVER_BARE = ("vé", "lượng", "xu")
_DASHES = frozenset({"-", "–"})
_LENGTHS = frozenset({"m", "km"})
_POWERS = frozenset({"2", "3"})
_MOST_WORDS_TO_NOUN = 5
_ONE_FORM = frozenset(
    {"people", "feet", "children", "fishermen", "staff", "aircraft", "capita", "criteria", "seconds"}
)
_NOUN_STOPS = frozenset(
    "of in on at to for from with by and or is are was were has have had that which who while but as than per the "
    "a an be been being will would can may this these those into across through over under after before since until "
    "during including nationwide each every out among between receive received provide provided use used only also not "
    "then took take takes got get gave give gives went go came come comes made make makes said say says did do does "
    "paid pay sold sell bought buy won win lost lose held hold kept keep left leave met meet saw see ran run grew rose "
    "fell cost must should could might now there here when where because if so more less plus".split()
)
_CLASSIFIERS = frozenset(
    "sets pieces copies units items bags boxes batches bundles pairs sheets lots samples types kinds cases heads "
    "packages".split()
)


class Unit(NamedTuple):
    """A unit and the group of things that it belongs to."""

    name: str
    group: str

    @property
    def is_measure(self) -> bool:
        """Say whether it measures (km, đồng, năm) and does not count things (hộ, trạm)."""
        return self.group in _MEASURES


def unit_at(lexemes: Lexemes, index: int) -> tuple[Unit, int] | None:
    """Return the unit that stands there, and where what follows it begins."""
    symbol = _symbol_at(lexemes, index)
    if symbol is not None:
        return symbol
    found = _phrases(lexemes.language).at(lexemes, index)
    if found is None or _is_part_of_a_name(lexemes, index, found[1]):
        return None
    return found


def counted_at(lexemes: Lexemes, index: int) -> tuple[Unit, int] | None:
    """Return the unit that a number before that place counts; an English noun must be in the plural.

    So ``182 commune post points`` are no communes and ``the 2010 plan`` is no number of plans.
    """
    if lexemes.language == "vi":
        return unit_at(lexemes, index)
    found = unit_at(lexemes, index)
    return found if found is not None and found[0].is_measure else _plurals().at(lexemes, index)


def noun_ahead(lexemes: Lexemes, index: int, *, plural: bool = True) -> tuple[Unit, int] | None:
    """Return the unit that an English noun phrase beginning there ends with: ``Internet subscribers``.

    In the plural that is the first noun, for what follows it is told of it (``278 points offering services``), but
    for one that only says how they are counted (``75 sets of documents``).
    """
    found: tuple[Unit, int] | None = None
    place, limit = index, index + _MOST_WORDS_TO_NOUN
    while place < limit and _may_precede_a_noun(lexemes, place):
        here = _plurals().at(lexemes, place) if plural else unit_at(lexemes, place)
        if here is None or here[0].is_measure:
            place += 1
            continue
        found, place = here, here[1]
        if not plural:
            continue
        if lexemes.key(place) == "of" and lexemes.key(place - 1) in _CLASSIFIERS:
            inner = noun_ahead(lexemes, place + 1)
            return inner if inner is not None or here[0].group != ANYTHING else here
        if _plurals().at(lexemes, place) is None:
            break
    return found


def currency_before(lexemes: Lexemes, index: int) -> tuple[Unit, int] | None:
    """Return the currency whose sign or code begins there, before its number: ``US$``, ``VND``, ``$``."""
    if not may_begin_a_symbol(lexemes[index].text):
        return None
    for length in (2, 1):
        symbol = "".join(lexemes[place].text for place in range(index, index + length))
        unit = _symbols().get(symbol)
        if unit is None or unit.group != MONEY or symbol in _ONLY_BEHIND:
            continue
        if lexemes.is_number(index + length) and (length == 1 or lexemes.touches(index + 1)):
            return unit, index + length
    return None


def may_begin_a_symbol(text: str) -> bool:
    """Say whether a symbol of a unit may begin with this lexeme: the US of US$, the m of m2."""
    return text in _symbol_heads()


def unit_named(name: str) -> Unit:
    """Return the unit of that name."""
    return _by_name()[name]


def _may_precede_a_noun(lexemes: Lexemes, index: int) -> bool:
    if lexemes.key(index) in _DASHES:
        return lexemes.touches(index)
    return lexemes.is_word(index) and lexemes.key(index) not in _NOUN_STOPS


def _symbol_at(lexemes: Lexemes, index: int) -> tuple[Unit, int] | None:
    symbols = _symbols()
    if not may_begin_a_symbol(lexemes[index].text):
        return None
    apart = _spaced_power_at(lexemes, index)
    if apart is not None:
        return apart
    for length in (3, 2, 1):
        if all(lexemes.touches(place) for place in range(index + 1, index + length)):
            unit = symbols.get("".join(lexemes[place].text for place in range(index, index + length)))
            if unit is not None and not _goes_on(lexemes, index + length):
                return unit, index + length
    return None


def _spaced_power_at(lexemes: Lexemes, index: int) -> tuple[Unit, int] | None:
    """Read the ``m 2`` of ``19.594m 2 ,``: a power that lost its place leaves a space on either side."""
    power, after = lexemes[index + 1].text, lexemes[index + 2]
    if lexemes[index].text not in _LENGTHS or power not in _POWERS or not lexemes.is_number(index - 1):
        return None
    if lexemes.touches(index + 1) or lexemes.touches(index + 2) or after.kind not in ("sign", "edge"):
        return None
    unit = _symbols().get(lexemes[index].text + power)
    return None if unit is None or after.text in _DASHES or after.text in "/%" else (unit, index + 2)


def _goes_on(lexemes: Lexemes, index: int) -> bool:
    """Say whether a word or digits follow without a space, so that the symbol is only the head of a code."""
    return lexemes.touches(index) and (lexemes.is_word(index) or lexemes.is_number(index))


def _is_part_of_a_name(lexemes: Lexemes, index: int, after: int) -> bool:
    """Say whether a single capitalised word is followed by another: Đồng Nai, Bản Mù."""
    return after == index + 1 and lexemes[index].text.istitle() and lexemes[after].text.istitle()


@cache
def _rows() -> tuple[tuple[Unit, list[str], list[str], list[str]], ...]:
    rows = []
    for name, group, vietnamese, english, symbols in table("units.tsv"):
        rows.append((Unit(name, group), _forms(vietnamese), _forms(english), _forms(symbols)))
    return tuple(rows)


def _forms(cell: str) -> list[str]:
    return [form for form in cell.split("|") if form]


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.name: unit for unit, *_ in _rows()}


@cache
def _symbols() -> dict[str, Unit]:
    return {symbol: unit for unit, _, _, symbols in _rows() for symbol in symbols}


@cache
def _symbol_heads() -> frozenset[str]:
    return frozenset(Lexemes(symbol, "en")[0].text for symbol in _symbols())


@cache
def _plurals() -> Phrases[Unit]:
    """Return the English nouns in the plural; a few have but one form."""
    meanings: dict[str, Unit] = {}
    for unit, _, english, _ in _rows():
        for form in english:
            meanings.setdefault(_as_lexemes(form if form in _ONE_FORM else _plural(form), "en"), unit)
    return Phrases(meanings)


@cache
def _phrases(language: Language) -> Phrases[Unit]:
    meanings: dict[str, Unit] = {}
    for unit, vietnamese, english, _ in _rows():
        forms = vietnamese if language == "vi" else english + [_plural(form) for form in english]
        for form in forms:
            meanings.setdefault(_as_lexemes(form, language), unit)
    return Phrases(meanings, never_bare=_NEVER_BARE if language == "vi" else ())


def _as_lexemes(form: str, language: Language) -> str:
    lexemes = Lexemes(form, language)
    return " ".join(lexemes.key(index) for index in range(len(lexemes)))


def _plural(form: str) -> str:
    head, of, rest = form.partition(" of ")
    return _plural_word(head) + of + rest


def _plural_word(form: str) -> str:
    if form.endswith("y") and form[-2] not in "aeiou":
        return form[:-1] + "ies"
    return form + ("es" if form.endswith(("s", "x", "ch", "sh")) else "s")
