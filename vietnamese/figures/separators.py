"""Which points and commas a text writes, where one of its numbers could be read in two ways."""

from collections.abc import Sequence
from dataclasses import replace

from vietnamese.figures.figure import Figure
from vietnamese.numerals.lexemes import Language, Lexemes

_DECIMAL: dict[Language, str] = {"vi": ",", "en": "."}


def with_certain_separators(lexemes: Lexemes, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures without their other reading where the text's other numbers leave no doubt.

    Beside ``10,99 tỷ đồng`` the comma of ``1,099 tỷ đồng`` is that of a decimal.
    """
    if not any(figure.ambiguous for figure in figures) or not _keeps_to_its_rules(lexemes):
        return list(figures)
    return [replace(figure, other_value=None) if figure.ambiguous else figure for figure in figures]


def _keeps_to_its_rules(lexemes: Lexemes) -> bool:
    """Say whether numbers with one reading only follow the rules of the language, and at least one does."""
    told = {
        sign
        for index in range(len(lexemes))
        if lexemes.is_number(index) and (sign := _decimal_of(lexemes[index].text))
    }
    return told == {_DECIMAL[lexemes.language]}


def _decimal_of(number: str) -> str | None:
    """Return the decimal sign of a number with one reading: the comma of 10,99 and of 1.234.567."""
    signs = [sign for sign in number if sign in ".,"]
    if len(signs) == 1 and len(number) - number.index(signs[0]) != 4:
        return signs[0]
    if len(signs) > 1 and len(set(signs)) == 1:
        return "," if signs[0] == "." else "."
    return None
