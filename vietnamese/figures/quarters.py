"""``the remaining three quarters``, ``two quarters in a row``: quarters of a year, and no fraction."""

from decimal import Decimal

from vietnamese.numerals.lexemes import Lexemes

_WHOLE = Decimal(4)
# Told between the number and the noun these leave no doubt, so "three straight quarters" is never read as a fraction.
_WHICH = frozenset(
    "remaining last first past next previous preceding coming final following recent these those consecutive "
    "successive straight another opening closing latest".split()
)
_DURING = frozenset(
    "for in within after during took takes take taking lasting lasted lasts least every".split()
)
_SHARES_BEFORE = frozenset("account accounts accounted accounting responsible".split())
_BEHIND = frozenset("ago earlier later running before previously straight consecutively long".split())
_IN_A_ROW = (
    ("in", "a", "row"),
    ("in", "succession"),
    ("on", "end"),
    ("of", "the", "year"),
    ("of", "this", "year"),
)
_MOST_WORDS_OF_WHICH = 2


def are_of_a_year(lexemes: Lexemes, index: int, after: int, number: Decimal) -> bool:
    """Say whether the ``quarters`` that end at ``after``, whose number begins at ``index``, are three months each."""
    if lexemes.key(after - 1) != "quarters" or lexemes.key(after - 2) == "-":
        return False
    if number >= _WHOLE or lexemes.key(after) in _BEHIND:
        return True
    if any(lexemes.keys(after, after + len(words)) == words for words in _IN_A_ROW):
        return True
    if lexemes.key(after) == "of":
        return lexemes[after + 1].kind == "taken"  # of 2018
    if not _WHICH.isdisjoint(lexemes.keys(max(index - _MOST_WORDS_OF_WHICH, 0), index)):
        return True
    return lexemes.key(index - 1) in _DURING and lexemes.key(index - 2) not in _SHARES_BEFORE
