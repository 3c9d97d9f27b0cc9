"""The part of a sentence that is one figure's own: up to the next figure, comma or "and" on either side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from service.grounding.pairing import Span
from service.grounding.reading import ReadQuote
from service.grounding.segments import Language, bounds_of_segment, segment_at, segment_starts

_JOINTS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"(?<!\w)(?:and|or|plus|of (?:which|whom|them)|including)(?!\w)", re.IGNORECASE),
    "vi": re.compile(r"(?<!\w)(?:và|hoặc|(?<=, )còn|trong đó|gồm|bao gồm|trong số)(?!\w)", re.IGNORECASE),
}
# With nothing else before it, a figure is told of what the figure before it is told of.
_LIGHT = re.compile(
    r"(?:đã|là|có|đạt|tăng|giảm|lên|xuống|còn|chỉ|được|khoảng|trên|hơn|gần|dưới|từ|đến|tới|và|trong|đó|năm|nay|hiện|"
    r"chiếm|phấn đấu|dự kiến|mục tiêu|đặt|sẽ|ước|cần|phải|đang|tiếp tục|lại|riêng|cả|tổng|với|thêm|mới|số|này|thì|ở|"
    r"vào|vẫn|cũng|tại|một|qua|sau|đây|bằng|tương đương|cấp|diện tích|sản lượng|số lượng|con|tỷ lệ|mức|quy mô|\W|\d)*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A figure ``[start:end]`` with its own words ``[begins:ends]``.

    It may have the words of the spans ``loose`` too; those of ``shared`` tell nothing.
    """

    begins: int
    start: int
    end: int
    ends: int
    loose: tuple[Span, ...] = ()
    shared: Span = (0, 0)

    def holds(self, place: int) -> bool:
        """Tell whether the place lies among its own words."""
        return self.begins <= place < self.ends

    def shares(self, place: int) -> bool:
        """Tell whether the place lies among the words that tell nothing."""
        return self.shared[0] <= place < self.shared[1]

    def holds_loosely(self, place: int) -> bool:
        """Tell whether the place lies among its own words or those it shares with the figures before it."""
        return self.holds(place) or any(begins <= place < ends for begins, ends in self.loose)

    def without(self, other: "Part") -> "Part":
        """Return the same, sharing nothing with the other."""
        loose = tuple(span for span in self.loose if span[1] <= other.begins or other.ends <= span[0])
        return replace(self, loose=loose)

    def words_behind(self, text: str) -> list[re.Match[str]]:
        """Return its own words behind the figure."""
        return list(_WORD.finditer(text, self.end, self.ends))


def part_in_english(text: str, figure: Span, others: Sequence[Span]) -> Part:
    """Return the part of a figure of a claim."""
    return _strict(text, "en", figure, others)


@lru_cache(maxsize=4096)
def _parts_of(quote_text: str, figures: tuple[Span, ...]) -> tuple[Part, ...]:
    strict = [_strict(quote_text, "vi", one, [other for other in figures if other != one]) for one in figures]
    return tuple(_loose(quote_text, number, strict) for number in range(len(strict)))


def part_in_vietnamese(quote: ReadQuote, start: int, end: int) -> Part:
    """Return the part of what stands at ``[start:end]`` of the quote: one of its figures, or another word."""
    spans = tuple((figure.start, figure.end) for figure in quote.figures)
    found = next((part for part in _parts_of(quote.text, spans) if part.start == start), None)
    return found if found is not None else _strict(quote.text, "vi", (start, max(end, start + 1)), spans)


def _strict(text: str, language: Language, figure: Span, others: Sequence[Span]) -> Part:
    start, end = figure
    begins, ends = bounds_of_segment(text, language, segment_at(text, language, start))
    begins = max([begins, *(stop for _, stop in others if stop <= start)])
    ends = min([ends, *(first for first, _ in others if first >= end)])
    joints = _joints(text, language)
    begins = max([begins, *(stop for _, stop in joints if begins <= stop <= start)])
    ends = min([ends, *(first for first, _ in joints if end <= first <= ends)])
    return Part(begins, start, end, ends)


def _loose(text: str, number: int, parts: Sequence[Part]) -> Part:
    """Add the segments without a figure on both sides, and what stands before the figures it shares a subject with."""
    own = parts[number]
    loose: list[Span] = []
    if number + 1 < len(parts):
        stop = max(_start_of_segment(text, parts[number + 1].start), own.ends)
        loose.append((own.ends, stop if stop <= parts[number + 1].start else own.ends))
    else:
        loose.append((own.ends, len(text)))
    at = number
    while at > 0 and _LIGHT.fullmatch(text, parts[at - 1].ends, parts[at].start):
        at -= 1
        loose.append((parts[at].begins, parts[at].start))
    first = parts[at]
    loose.append((parts[at - 1].ends if at > 0 else 0, first.begins))
    return Part(own.begins, own.start, own.end, own.ends, tuple(loose))


def _start_of_segment(text: str, place: int) -> int:
    return segment_starts(text, "vi")[segment_at(text, "vi", place)]


@lru_cache(maxsize=4096)
def _joints(text: str, language: Language) -> tuple[Span, ...]:
    return tuple(match.span() for match in _JOINTS[language].finditer(text))
