"""``a year earlier``, ``a month ago``: when something was, which a rate (``a year``) is not."""

from vietnamese.numerals.lexemes import Lexemes

_ALWAYS = frozenset("earlier ago later previously old beforehand afterwards afterward hence prior".split())
# "a year before tax", "a year on average" and "a year after deductions" are rates.
_UNLESS_OF_MONEY = frozenset({"before", "after"})
_OF_MONEY = frozenset("tax taxes taxation deductions deduction interest depreciation costs expenses".split())


def tells_when(lexemes: Lexemes, index: int) -> bool:
    """Say whether what stands behind ``a year`` there makes it a time before or after another."""
    key = lexemes.key(index)
    if key in _UNLESS_OF_MONEY:
        return lexemes.key(index + 1) not in _OF_MONEY
    return key in _ALWAYS or (key == "on" and not _goes_on(lexemes, index + 1))


def _goes_on(lexemes: Lexemes, index: int) -> bool:
    return lexemes[index].kind in ("word", "number", "taken")
