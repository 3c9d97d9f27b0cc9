"""What every reader of figures returns, and the small things they share."""

from typing import NamedTuple

from vietnamese.figures.figure import Figure
from vietnamese.normalise import fold
from vietnamese.numerals.lexemes import Lexemes

DASHES = frozenset({"-", "–", "—", "−", "‐", "‑"})


class FigureAt(NamedTuple):
    """A figure, and where what follows it begins."""

    figure: Figure
    next: int


def literal_of(text: str) -> str:
    """Return the text as codes are compared: folded, no spaces, one kind of dash."""
    return "".join("-" if sign in DASHES else sign for sign in fold(text) if not sign.isspace())


def end_of_run(lexemes: Lexemes, index: int, signs: str) -> int:
    """Return where the letters, digits and given signs end that stand there without a space between them.

    A sign is part of the run only where a letter or a digit follows it.
    """
    after = index + 1
    while lexemes.touches(after):
        if lexemes.is_word(after) or lexemes.is_number(after):
            after += 1
        elif _is_sign_within(lexemes, after, signs):
            after += 2
        else:
            break
    return after


def _is_sign_within(lexemes: Lexemes, index: int, signs: str) -> bool:
    if lexemes[index].kind != "sign" or lexemes.key(index) not in signs or not lexemes.touches(index + 1):
        return False
    return lexemes.is_word(index + 1) or lexemes.is_number(index + 1)
