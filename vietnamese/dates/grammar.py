"""How either language reads a date, ends a span and joins two dates."""

from collections.abc import Callable
from typing import NamedTuple

from vietnamese.dates import english, vietnamese
from vietnamese.dates.parts import Parts, Point
from vietnamese.dates.stated_date import Edge
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning

_DASHES = {"-": "to", "–": "to", "—": "to", "~": "to"}
_LISTS = {",": "and", "và": "and", ", và": "and", "and": "and", ", and": "and", "&": "and"}
_THE_NEXT = {"to the": "to", "until the": "to", "through the": "to", "and the": "and"}
# đêm 8 rạng sáng 9/5: the night between them
_OVERNIGHT = {
    "rạng": "to",
    "rạng sáng": "to",
    "rạng sáng ngày": "to",
    "rạng ngày": "to",
    "và rạng sáng": "to",
}


class Grammar(NamedTuple):
    beginnings: frozenset[str]
    read_point: Callable[[Lexemes, int], Point | None]
    read_end: Callable[[Lexemes, int, Parts], Point | None]
    read_first_day: Callable[[Lexemes, int], Point | None]
    connectors: Phrases[str]
    edges: Phrases[Edge]
    until_now: Phrases[bool]


_VIETNAMESE_EDGES: dict[Edge, str] = {
    "from": "từ|kể từ|bắt đầu từ|bắt đầu",
    "until": "đến|tới|hết|đến hết|trước",
    "after": "sau",
}
_ENGLISH_EDGES: dict[Edge, str] = {
    "from": "from|since|since the|from the|starting|starting from|starting in|beginning|beginning in|as from|"
    "effective|effective from|start on|starts on|started on|begin on|"
    "begins on|began on",
    "until": "by|by the|until|till|to|up to|through|before|as of|end on|ends on|ended on|until the end of|"
    "by the end of|before the end of|no later than|not later than|up until|prior to",
    "after": "after|after the end of",
}
GRAMMARS: dict[Language, Grammar] = {
    "vi": Grammar(
        vietnamese.BEGINNINGS,
        vietnamese.read_point,
        vietnamese.read_end,
        vietnamese.read_first_day,
        Phrases({**_DASHES, **_LISTS, "đến": "to", "tới": "to", "đến hết": "to", "cho đến": "to", **_OVERNIGHT}),
        Phrases(by_meaning(_VIETNAMESE_EDGES)),
        Phrases(by_meaning({True: "đến nay|cho đến nay|tới nay|đến giờ|đến hiện nay|trở đi|trở lại đây|đến hiện tại"})),
    ),
    "en": Grammar(
        english.BEGINNINGS,
        english.read_point,
        english.read_end,
        english.read_first_day,
        Phrases({**_DASHES, **_LISTS, "to": "to", "until": "to", "till": "to", "through": "to", **_THE_NEXT}),
        Phrases(by_meaning(_ENGLISH_EDGES)),
        Phrases(by_meaning({True: "to date|to now|until now|up to now|onwards|onward|to the present|to today"})),
    ),
}  # fmt: skip
