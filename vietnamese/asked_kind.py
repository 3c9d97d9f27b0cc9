"""What kind of thing a question asks for: a figure, a date or a person by name."""

import re
from typing import Literal

from vietnamese.normalise import fold, normalise

AskedKind = Literal["figure", "date", "person"]

# Dates come first: "what year" is a date, though a year is a figure too. The Vietnamese signs are looked for with
# their diacritics, and folded only in a question typed without: mấy asks, máy is a machine.
_ENGLISH: tuple[tuple[AskedKind, str], ...] = (
    ("date", "when|what year|which year|what date|which date|what day|which day|(?:what|which) month"),
    ("figure", "how (?:many|much|far|fast|large|big|long|high|old|great)|what (?:percent|share|number|rank)"),
    ("figure", "percentage|proportion|rate|total|where did .* rank|growth|radius|revenue|average"),
    (
        "person",
        "who(?:'s| is| was| were| are| heads?| headed| leads?| led| chairs?| chaired| directs?| directed)",
    ),
)
_VIETNAMESE: tuple[tuple[AskedKind, str], ...] = (
    ("date", "khi nào|năm nào|ngày nào|tháng nào|lúc nào|bao giờ|ngày mấy|tháng mấy|hôm nào"),
    ("figure", "bao nhiêu|thứ mấy|hạng mấy|mấy|phần trăm|tỷ lệ|tỉ lệ|tổng số"),
    ("person", "là ai|ai là|ai (?:chủ trì|đứng đầu|lãnh đạo|phụ trách|làm giám đốc)|tên (?:là )?gì"),
)


def _compiled(signs: tuple[tuple[AskedKind, str], ...]) -> tuple[tuple[AskedKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"\b(?:{sign})\b")) for kind, sign in signs)


_ACCENTED = _compiled((*_ENGLISH, *_VIETNAMESE))
_BARE = _compiled((*_ENGLISH, *((kind, fold(sign)) for kind, sign in _VIETNAMESE)))


def asked_kind(question: str) -> AskedKind | None:
    """Return what the question asks for, None where it asks for something else or nothing tells."""
    text = normalise(question).lower()
    patterns = _BARE if text.isascii() else _ACCENTED
    return next((kind for kind, pattern in patterns if pattern.search(text)), None)
