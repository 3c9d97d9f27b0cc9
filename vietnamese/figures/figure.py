"""A figure as it was read: the same typed value whichever language it was written in."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

FigureKind = Literal[
    "number",  # 42.000 thuê bao, 470 nghìn tỷ đồng, 5 năm
    "percent",  # 13,02%
    "points",  # 2 điểm phần trăm: percentage points
    "ratio",  # 910/1988 thủ tục, một nửa
    "ordinal",  # thứ 21/63, lần thứ XIX, hạng nhì
    "label",  # mức 2, giai đoạn 1, khóa XVIII, số 258: names a thing, counts nothing
    "vague",  # hàng ngàn tỷ đồng: a magnitude and no number
    "time",  # 16:27, 9h30: value in minutes since midnight
    "document",  # 258/QĐ-TTg: value is its number, literal the whole
    "code",  # 3G, Covid-19, a score, a phone number, an address: compared letter by letter
]
# "estimated": somewhere before it in its clause an English text says so; it may be told as about, or as exact.
# "ceiling" and "floor": a noun before it names it as a limit (the maximum fine is …).
Bound = Literal[
    "more_than",
    "at_least",
    "less_than",
    "at_most",
    "nearly",
    "about",
    "up_to",
    "estimated",
    "ceiling",
    "floor",
]
_OWNED = re.compile(r"(.*?\bof\s).+['’]s?\s+(\S.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Per:
    """What a rate is counted against: 100 people in ``6,1 máy/100 dân``, one year in ``14%/năm``."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; ``text`` is the slice ``[start:end]`` of the text it was read from, without its bound.

    ``value`` has its magnitude applied (``470 nghìn tỷ`` is 470000000000000); None only where there is nothing to
    count (a code). ``high`` is the upper end of a range, ``out_of`` the second part of a ratio or a rank.
    ``unit`` is a name from ``data/units.tsv`` (an ISO 4217 code for money), None where it is not known.
    ``rates_nearby`` are the times that rate words in its sentence name (``mỗi năm``, ``a day``), which may make it a
    rate where ``per`` does not say so. ``noun`` is the word behind it where that is no unit known here.
    ``other_value`` is the reading that the other language's separators would give, where both are possible;
    ``value`` is always the reading by the rules of the text's own language.
    """

    kind: FigureKind
    value: Decimal | None
    start: int
    end: int
    text: str
    high: Decimal | None = None
    out_of: Decimal | None = None
    unit: str | None = None
    per: Per | None = None
    bound: Bound | None = None
    other_value: Decimal | None = None
    literal: str | None = None
    rates_nearby: frozenset[str] = frozenset()
    noun: str | None = None

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return where its own words stand: in ``8 of Hà Lâm's 9`` all but whose things they are."""
        owned = _OWNED.fullmatch(self.text) if self.kind == "ratio" else None
        if owned is None:
            return ((self.start, self.end),)
        return (self.start, self.start + owned.end(1)), (self.start + owned.start(2), self.end)

    @property
    def ambiguous(self) -> bool:
        """Say whether the figure could also be read another way."""
        return self.other_value is not None
