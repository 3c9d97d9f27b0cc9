"""Whether what a claim says is more than something else is the more in the quotes too: "A has more than B"."""

import re
from collections.abc import Iterator

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.segments import bounds_of_segment, segment_at

_MORE_EN = re.compile(
    r"(?<!\w)(more|higher|larger|greater|bigger|better|faster|longer|older|wider|stronger|heavier|"
    r"fewer|less|lower|smaller|worse|slower|shorter|younger|narrower|weaker|lighter)(?!\w)(?=[^,;.]*\bthan\b)",
    re.IGNORECASE,
)
_LESS_EN = frozenset("fewer less lower smaller worse slower shorter younger narrower weaker lighter".split())
_MORE_VI = re.compile(
    r"(?<!\w)(nhiều|cao|lớn|tốt|nhanh|dài|già|rộng|mạnh|nặng|sâu|ít|thấp|nhỏ|kém|xấu|chậm|ngắn|trẻ|hẹp|yếu|nhẹ)"
    r"(?= (?:[^\W\d]+ ){0,3}(?:hơn|so với)(?!\w))",
    re.IGNORECASE,
)
_LESS_VI = frozenset("ít thấp nhỏ kém xấu chậm ngắn trẻ hẹp yếu nhẹ".split())
_THAN = re.compile(r"(?<!\w)than(?!\w)", re.IGNORECASE)
_HON = re.compile(r"(?<!\w)(?:hơn|so với)(?!\w)", re.IGNORECASE)


def check_comparisons(compared: Compared) -> Iterator[Finding]:
    """Yield a failure where every quote that compares two names of an English claim does so the other way round."""
    text = compared.claim.text
    for said in _MORE_EN.finditer(text):
        than = _THAN.search(text, said.end())
        if than is None:
            continue
        begins, ends = bounds_of_segment(text, "en", segment_at(text, "en", than.start()))
        names = [one for one in compared.words if one.is_name and one.places and begins <= one.start < ends]
        left = [one for one in names if one.end <= than.start()]
        right = [one for one in names if one.start >= than.end()]
        if not left or not right:
            continue
        is_less = said[1].lower() in _LESS_EN
        ways = [
            turned
            for one in left[-1].places
            for other in right[0].places
            if one.quote == other.quote
            and (turned := _turned(compared.text_at(one), one.start, other.start, is_less=is_less))
            is not None
        ]
        if ways and all(ways):
            reason = f"{left[-1].text} and {right[0].text} are compared the other way round in the cited sentences."
            yield Finding("failed", reason)
            return


def _turned(text: str, one: int, other: int, *, is_less: bool) -> bool | None:
    """Tell whether the text compares what stands at two places the other way round; None where it does not compare."""
    for said in _MORE_VI.finditer(text):
        than = _HON.search(text, said.end())
        if than is not None and (one < than.start()) != (other < than.start()):
            return (one > than.start()) != ((said[1].lower() in _LESS_VI) != is_less)
    return None
