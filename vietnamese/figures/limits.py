"""Limits told by a noun: the limit is 200, a maximum fine of, a cap of; mức tối đa là, trần, mức sàn."""

from typing import Literal

from vietnamese.numerals.lexemes import Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning

Limit = Literal["ceiling", "floor"]
_NOUNS: dict[str, Limit] = {
    "limit": "ceiling", "limits": "ceiling", "cap": "ceiling", "caps": "ceiling", "capped": "ceiling",
    "limited": "ceiling", "ceiling": "ceiling", "ceilings": "ceiling", "maximum": "ceiling", "max": "ceiling",
    "highest": "ceiling", "lowest": "floor", "minimum": "floor", "floor": "floor",
}  # fmt: skip
_LOWER = frozenset({"lower", "bottom"})
# What may stand between the noun and its figure; a verb that is not one of these tells of something else.
_LINKS = frozenset(
    "is was are were of at to be being remains stays stood stands currently only now : from".split()
)
_CLAUSE_ENDS = frozenset(".;?!\n,")
_MOST_WORDS = 10
_VIETNAMESE = Phrases(
    by_meaning(
        {
            "ceiling": "tối đa là|tối đa bằng|giới hạn|giới hạn là|giới hạn ở mức|mức trần|mức trần là|trần là|hạn mức|"
            "hạn mức là|cao nhất|cao nhất là",
            "floor": "mức sàn|mức sàn là|thấp nhất|thấp nhất là",
        }
    )
)


def read_limit(lexemes: Lexemes, index: int) -> Limit | None:
    """Return what a noun before that place makes of the figure that begins there."""
    if lexemes.language == "vi":
        found = _VIETNAMESE.before(lexemes, index)
        return None if found is None else _limit(found[0])
    if lexemes.key(index - 1) not in _LINKS and lexemes.key(index - 1) not in _NOUNS:
        return None
    for place in range(index - 1, max(index - 1 - _MOST_WORDS, -1), -1):
        key = lexemes.key(place)
        if key in _CLAUSE_ENDS or lexemes.is_number(place):
            return None
        noun = _NOUNS.get(key)
        if noun is not None:
            return "floor" if lexemes.key(place - 1) in _LOWER else noun
    return None


def _limit(word: str) -> Limit:
    return "ceiling" if word == "ceiling" else "floor"
