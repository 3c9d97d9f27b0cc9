"""What a figure is to a change: where it starts, what it comes to, or by how much; or a level, of no change."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from service.grounding.segments import Language, bounds_of_segment, segment_at
from vietnamese.figures import Figure

Role = Literal["from", "to", "by", "level"]

_PLAIN = frozenset({"number", "percent", "points"})
_TIMES = "time"  # "tăng lên 3 lần" and "tăng 3 lần" are told alike
_SENTENCE_END = re.compile(r"[.;!?…]\s")

# What may stand between a preposition and its figure.
_LOOSE_EN = r"""(?:(?:about|around|nearly|almost|just|well|over|under|more|less|fewer|than|at|least|most|some|only|
    approximately|roughly|an?|the|its|their|current|previous|record|total|average|of|estimated|close\sto|
    exactly|below|above|between|merely|barely)\s)*"""
_LOOSE_VI = r"""(?:(?:hơn|gần|trên|dưới|khoảng|mức|chỉ|con|số|tổng|ít|nhất|tối|thiểu|đa|chừng|quá|xấp|xỉ|ước|
    vỏn|vẹn|giá|tỷ|lệ|còn|mới|được|là)\s)*"""
_RISE_EN = r"""rose|risen|ris(?:e|es|ing)|grew|grown|grow(?:s|ing|th)?|increas(?:e|ed|es|ing)|climb(?:s|ed|ing)?|
    jump(?:s|ed)?|surg(?:ed|es?)|gain(?:s|ed)?|up(?!\sto)"""
_FALL_EN = r"""fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|
    shrank|shrunk|slipp?(?:s|ed)?|down"""
_MOVED_UP_EN = r"rais(?:e|ed|es|ing)|lift(?:s|ed|ing)?|went\sup|go(?:es)?\sup"
_MOVED_DOWN_EN = r"cut(?:s|ting)?|lower(?:s|ed|ing)|reduc(?:e|ed|es|ing|tion)|went\sdown|go(?:es)?\sdown"
_MOVED_EN = rf"{_RISE_EN}|{_FALL_EN}|{_MOVED_UP_EN}|{_MOVED_DOWN_EN}|brought|brings?|moved"
# "Tăng trưởng đạt 13%" is a growth by 13%: a rate of change that itself has a level tells nothing.
_MOVED_VI = r"tăng|gia\stăng|giảm|nâng|hạ(?!\stầng)|sụt|tụt|rút|vọt|leo|đưa|điều\schỉnh"
_RATE_VI = r"tăng\strưởng|tốc\sđộ|mức\s(?:tăng|giảm)|nhịp\sđộ|tỷ\slệ\stăng"
_HOW_VI = r"(?:(?:thêm|bình|trung|quân|mạnh|nhẹ|nhanh|đều|đáng|kể|hằng|hàng|mỗi|cả|năm|được|tới\shơn)\s)*"


def _at_end(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})$", re.IGNORECASE | re.VERBOSE)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE | re.VERBOSE)


_FROM: dict[Language, re.Pattern[str]] = {
    "en": _at_end(rf"from\s{_LOOSE_EN}"),
    "vi": _at_end(rf"từ\s{_LOOSE_VI}"),
}
_TO: dict[Language, re.Pattern[str]] = {
    "en": _at_end(
        rf"""(?<!up\s)(?<!close\s)(?<!due\s)(?<!thanks\s)(?<!compared\s)(?<!according\s)(?<!relative\s)
        (?<!equal\s)(?<!equivalent\s)(?<!next\s)to\s{_LOOSE_EN}"""
    ),
    "vi": _at_end(rf"(?:lên|xuống|lên\sthành|(?:lên|xuống)\s(?:tới|đến|còn)|giảm\scòn)\s{_LOOSE_VI}"),
}
_BY: dict[Language, re.Pattern[str]] = {
    "en": _at_end(
        rf"by\s{_LOOSE_EN}|(?:{_RISE_EN}|{_FALL_EN})\s(?:\w+ly\s|again\s|a\sfurther\s)*{_LOOSE_EN}"
    ),
    "vi": _at_end(rf"(?:tăng|giảm|sụt|tụt)\s{_HOW_VI}{_LOOSE_VI}"),
}
_REACHED_VI = _at_end(rf"(?:đạt|còn|chỉ\scòn)\s{_LOOSE_VI}")
_LEFT_VI = _at_end(rf"còn\s{_LOOSE_VI}")
_CHANGE: dict[Language, re.Pattern[str]] = {"en": _words(_MOVED_EN), "vi": _words(_MOVED_VI)}
_CHANGED_JUST_NOW_VI = _at_end(rf"(?:{_MOVED_VI})\s(?:\S+\s){{0,3}}")
_RATE = _words(_RATE_VI)
_UP_EN, _DOWN_EN = _words(f"{_RISE_EN}|{_MOVED_UP_EN}"), _words(f"{_FALL_EN}|{_MOVED_DOWN_EN}")


class Step(NamedTuple):
    """A change told in English from one figure to another, and whether it is said to go up."""

    first: Figure
    last: Figure
    is_up: bool


def role_of(text: str, language: Language, figures: Sequence[Figure], figure: Figure) -> Role | None:
    """Return what the figure, one of those of the text, is to a change; None where the wording does not tell."""
    if figure.kind not in _PLAIN or figure.high is not None or figure.unit == _TIMES:
        return None
    before = _sentence_before(text, figure.start)
    if language == "vi":
        return _role_in_vietnamese(text, before, figures, figure)
    changes = _tells_a_change(before, "en")
    if _FROM["en"].search(before):
        return "from" if changes else None
    if _TO["en"].search(before):
        return "to" if changes else None
    return "by" if changes and _BY["en"].search(before) else None


def _role_in_vietnamese(text: str, before: str, figures: Sequence[Figure], figure: Figure) -> Role | None:
    if _RATE.search(before):
        return None
    begins = _FROM["vi"].search(before)
    if begins is not None:
        return "from" if _starts_a_change(text, before[: begins.start()], figures, figure) else None
    if _TO["vi"].search(before):
        return "to" if _tells_a_change(before, "vi") or "từ" in before.lower().split() else "level"
    if _BY["vi"].search(before):
        return None if _comes_to_another(text, figures, figure) else "by"
    if not _REACHED_VI.search(before):
        return None
    if _LEFT_VI.search(before) and (_tells_a_change(before, "vi") or _is_less_left(figures, figure)):
        return "to"
    start, _ = bounds_of_segment(text, "vi", segment_at(text, "vi", figure.start))
    return None if _tells_a_change(text[start : figure.start], "vi") else "level"


def _tells_a_change(text: str, language: Language) -> bool:
    return _CHANGE[language].search(text) is not None


def _starts_a_change(text: str, before: str, figures: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether "từ X", of which the text before is given, starts a change: "tăng từ X", or "từ X … lên Y"."""
    if _CHANGED_JUST_NOW_VI.search(before):
        return True
    following = next((one for one in figures if one.start > figure.end), None)
    return following is not None and _TO["vi"].search(text[figure.end : following.start]) is not None


def _comes_to_another(text: str, figures: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether "giảm 15 ban xuống còn 8" may as well be from 15 to 8."""
    following = next((one for one in figures if one.start > figure.end), None)
    if following is None or not comparable(figure, following):
        return False
    between = text[figure.end : following.start]
    return "," not in between and _TO["vi"].search(between) is not None


def _is_less_left(figures: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether "còn X" ends a row of figures, of which an earlier one is more."""
    earlier = [one for one in figures if one.end <= figure.start and comparable(one, figure)]
    later = [one for one in figures if one.start >= figure.end and comparable(one, figure)]
    return not later and any((one.value or 0) > (figure.value or 0) for one in earlier)


def comparable(one: Figure, other: Figure) -> bool:
    """Tell whether both are plain values of one kind and unit, told with the same word of magnitude, or none."""
    if not {one.kind, other.kind} <= _PLAIN or one.kind != other.kind or one.high or other.high:
        return False
    units = {one.unit, other.unit} - {None}
    return len(units) <= 1 and one.value is not None and other.value is not None


def steps_in_english(text: str, figures: Sequence[Figure]) -> Iterator[Step]:
    """Yield each change that is told from a figure to the next one."""
    for first, last in pairwise(figures):
        before = _sentence_before(text, first.start)
        told = _FROM["en"].search(before) and _TO["en"].search(text[first.end : last.start])
        if not told or not comparable(first, last) or _has_magnitude(first) != _has_magnitude(last):
            continue
        ups, downs = (max((m.end() for m in way.finditer(before)), default=0) for way in (_UP_EN, _DOWN_EN))
        if ups != downs:
            yield Step(first, last, ups > downs)


def _has_magnitude(figure: Figure) -> bool:
    return re.search(r"thousand|million|billion|trillion|\d(?:k|m|bn?)\b", figure.text, re.I) is not None


def _sentence_before(text: str, place: int) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, place)]
    return text[ends[-1] if ends else 0 : place]
