"""A magnitude and no number: hàng trăm, vài chục nghìn, hàng ngàn tỷ đồng; hundreds of, tens of thousands."""

from decimal import Decimal

from vietnamese.figures.figure import Figure
from vietnamese.figures.reading import FigureAt
from vietnamese.numerals.amounts import read_amount, read_magnitude
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases
from vietnamese.units import unit_at

_LEADS = Phrases(
    {"hàng": True, "vài": True, "nhiều": True, "mấy": True, "hàng mấy": True, "vài ba": True},
    never_bare=("nhiều", "mấy"),
)
_ENGLISH_LEADS = Phrases({"several": True, "a few": True, "many": True, "some": False})
_PLURALS = {
    "tens": 10, "dozens": 10, "scores": 10, "hundreds": 10**2, "thousands": 10**3, "millions": 10**6,
    "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
_LONGEST_CHAIN = 3


BEGINNINGS: dict[Language, frozenset[str]] = {
    "vi": _LEADS.first_words,
    "en": _ENGLISH_LEADS.first_words | _PLURALS.keys(),
}


def read_vague(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the vague magnitude that begins there; its value is the magnitude."""
    if not lexemes.is_word(index):
        return None
    scale, after = (
        _read_english(lexemes, index) if lexemes.language == "en" else _read_vietnamese(lexemes, index)
    )
    if scale == 1:
        return None
    unit = unit_at(lexemes, after + 1 if lexemes.key(after) == "of" else after)
    name = None if unit is None else unit[0].name
    return FigureAt(Figure("vague", Decimal(scale), *lexemes.slice(index, after), unit=name), after)


def _read_vietnamese(lexemes: Lexemes, index: int) -> tuple[int, int]:
    lead = _LEADS.at(lexemes, index)
    return (1, index) if lead is None else read_magnitude(lexemes, lead[1])


def _are_twenties(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``scores of people`` stands there; ``scores of 10`` and ``the scores of Hanoi`` are marks."""
    if lexemes.key(index + 1) != "of" or lexemes.key(index - 1) in ("the", "its", "their"):
        return False
    *_, owner = lexemes.slice(index + 2, index + 3) if lexemes.key(index + 2) else ("",)
    return read_amount(lexemes, index + 2) is None and not owner[:1].isupper()


def _read_english(lexemes: Lexemes, index: int) -> tuple[int, int]:
    lead = _ENGLISH_LEADS.at(lexemes, index)
    if lead is not None:
        return read_magnitude(lexemes, lead[1]) if lead[0] else (1, index)
    scale, place, after = 1, index, index
    for _ in range(_LONGEST_CHAIN):
        plural = _PLURALS.get(lexemes.key(place))
        if lexemes.key(place) == "scores" and not _are_twenties(lexemes, place):
            plural = None
        if plural is None:
            more, behind = read_magnitude(lexemes, place) if scale > 1 else (1, place)
            return scale * more, behind if more > 1 else after
        scale, after = scale * plural, place + 1
        place = after + 1 if lexemes.key(after) == "of" else after
    return scale, after
