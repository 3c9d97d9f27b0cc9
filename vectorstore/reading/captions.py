"""Picture captions: a paragraph that ends in its photographer or in the "ảnh 1" of an alternative text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from vectorstore.reading.bylines import is_labelled_byline

_WITHIN = 120  # a credit is looked for in so many last characters

# A credit begins the line, stands in brackets or behind a stop, or has a capital: not in "Chùm ảnh: Lễ hội".
_STOP = r"[.,;!?)”\"…–-]"
_CAPITAL = r"(?-i:Ảnh|Photo|Nguồn ảnh)"
_START = rf"(?:^|(?<={_STOP})|(?<={_STOP}\s)|(?<=\s)(?=[(\[])|(?<=\s)(?={_CAPITAL}))[(\[]?"
_KIND = r"(?: minh họa| minh hoạ| tư liệu| chụp màn hình| cắt từ clip)"
_WHOSE = r"(?:tl|tư liệu|minh họa|minh hoạ|internet|ttxvn|vgp|ctv|pv|st|nvcc)"
_CREDIT = re.compile(
    rf"{_START}(?:(?:nguồn )?ảnh{_KIND}?|photo)\s*:\s*[^.:;!?]{{1,80}}[)\]]?\.?$"
    rf"|{_START}ảnh {_WHOSE}[)\]]?\.?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:^|\s|[-–]\s*)ảnh \d{1,2}\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CaptionParts:
    """What a paragraph says, and what its end tells about the picture above it; empty where nothing."""

    core: str
    credit: str
    number: str

    @property
    def is_caption(self) -> bool:
        return bool(self.credit or self.number)


@lru_cache(maxsize=1_024)
def caption_parts(text: str) -> CaptionParts:
    """Split a paragraph into its words, its credit ("Ảnh: TTXVN") and its picture number ("ảnh 1")."""
    if is_labelled_byline(text):
        return CaptionParts(text, "", "")
    begin = max(0, len(text) - _WITHIN)
    numbered = _NUMBERED.search(text, begin)
    without_number = text[: numbered.start()] if numbered else text
    number = text[numbered.start() :] if numbered else ""
    begin = max(0, len(without_number) - _WITHIN)
    credit = _CREDIT.search(without_number, begin)
    core = without_number[: credit.start()] if credit else without_number
    return CaptionParts(core.rstrip(" -–,("), credit.group() if credit else "", number)
