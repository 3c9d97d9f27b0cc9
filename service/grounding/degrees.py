"""Words that say how much, how far or how high: all, only, nationwide, the lowest. The quotes must say them too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.grounding.compared import Compared
from service.grounding.findings import Finding


@dataclass(frozen=True, slots=True)
class _Degree:
    """English words, the Vietnamese ones that can bear them out, and those that forbid them."""

    said: re.Pattern[str]
    borne_out_by: re.Pattern[str] | None
    forbidden_by: re.Pattern[str] | None = None


def _words(alternatives: str) -> re.Pattern[str]:
    joined = re.sub(r"\s*\n\s*", "", alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


_EVERY = r"""tất cả|toàn bộ|toàn thể|100 ?%|mọi|mỗi|đều|hết|khắp|từng|bất kỳ|bất cứ|trọn|đầy đủ|đủ|toàn|lẫn|cả|
    cùng|đồng loạt|các (?:cấp|ngành|bên|mặt|lĩnh vực)"""
_LOW = r"nhỏ|thấp|ít|chậm|kém|yếu|ngắn|trẻ|nghèo|rẻ|hẹp|xấu|tệ|bé|muộn|sau|gần"

_ALL_OR_NONE = re.compile(
    r"(?<!\w)(?:all|none of|not one of|every one of)(?: of)?(?: the| its)?(?= )", re.IGNORECASE
)
_DEGREES = (
    _Degree(
        _words(r"all(?! (?:in|told|over|at once)\b)(?<!in all)|every(?! \d)|everywhere|anywhere"),
        _words(_EVERY),
    ),
    _Degree(
        _words(r"some of|only some|part of|a few|several|most(?= (?:of|\w+s\b))"),
        None,
        _words(r"tất cả|toàn bộ|100 ?%|mọi|đều"),
    ),
    _Degree(
        _words(r"nationwide|countrywide|country|country's|whole of vietnam"),
        _words(
            r"cả nước|toàn quốc|quốc gia|đất nước|nước ta|trong nước|toàn lãnh thổ|các nước|việt nam|"
            r"(?<!nhà )nước(?! sạch| mắm| biển| thải| uống| mặn| ngọt| lũ| ngầm| tưới)"
        ),
    ),
    _Degree(
        re.compile(r"(?<!\w)national(?!\w)"),
        _words(r"quốc\w*|cả nước|trung ương|dân tộc|đất nước"),
    ),
    _Degree(_words(r"morning"), _words(r"sáng|buổi sớm|giờ|\d+h")),
    _Degree(_words(r"afternoon"), _words(r"chiều|giờ|\d+h")),
    _Degree(_words(r"evening"), _words(r"tối|chiều|đêm|giờ|\d+h")),
    _Degree(_words(r"midnight"), _words(r"nửa đêm|đêm|giờ|\d+h")),
    _Degree(_words(r"(?:at|by|around|until|before|after) noon|midday"), _words(r"trưa|giờ|\d+h")),
    _Degree(
        _words(r"only|exclusively|solely|nowhere else|merely"),
        _words(r"chỉ|duy nhất|riêng|mới|độc quyền|vỏn vẹn|mỗi|độc nhất|chưa|vừa|còn"),
    ),
    _Degree(
        _words(
            r"""(?!(?:rest|forest|interest|west|east|test|request|protest|invest|arrest|guest|harvest|honest|
            suggest|contest|digest|nest|latest|manifest|reinvest|modest|quest|chest|earnest)\b)\w{3,}est|
            best|worst|(?<!at )(?<!the )least|the least|record (?:high|low)"""
        ),
        _words(r"nhất|kỷ lục|hàng đầu|đứng đầu|dẫn đầu|đầu tiên|cuối|tốp|top|nhì|chót|thứ"),
    ),
    _Degree(
        _words(r"smallest|lowest|fewest|slowest|worst|weakest|shortest|youngest|poorest|cheapest|the least"),
        _words(rf"(?:{_LOW})(?: \w+)? nhất|kỷ lục|cuối|chót|tối thiểu"),
    ),
    _Degree(
        _words(r"largest|highest|biggest|greatest|fastest|strongest|longest|best"),
        _words(
            rf"""(?!(?:{_LOW}) nhất)\w+(?: \w+)? nhất|hàng đầu|đứng đầu|dẫn đầu|kỷ lục|tối đa|đầu tiên|tốp|
                top|đứng thứ|xếp thứ|thứ"""
        ),
    ),
    _Degree(
        _words(
            r"""(?:finished|came|ranked|placed) last|(?:the|its|his|her|their) last(?! (?:\w+ )?(?:years?|
                months?|days?|weeks?|quarters?|decades?)\b)"""
        ),
        _words(r"cuối|chót|sau cùng|sau|qua|vừa rồi|gần đây|kỳ trước"),
    ),
    _Degree(
        _words(
            r"""(?:the|its|his|her|their) (?:very )?first(?! (?:\w+ )?(?:months?|quarters?|half|phase|
                days?|time|years?|weeks?|group|batch)\b)"""
        ),
        _words(r"đầu|nhất|thứ nhất|lần đầu|I|1|01|trước"),
    ),
    _Degree(
        _words(r"never|always"), _words(r"chưa|không|luôn|thường xuyên|liên tục|mãi|bao giờ|chẳng|24/24|suốt")
    ),
    _Degree(
        _words(r"ever|in history|on record"),
        _words(r"từ trước|lịch sử|chưa từng|chưa|kỷ lục|nhất|bao giờ|từng|đến nay"),
    ),
    _Degree(_words(r"none|no one|nobody|nothing|not a single"), _words(r"không|chưa|chẳng|không ai")),
)


def check_degrees(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each word of degree of an English claim that no quote has, or that a quote forbids."""
    if compared.claim.language != "en":
        return
    texts = [quote.text for quote in compared.quotes]
    yield from _check_whole_of_ratio(compared)
    for degree in _DEGREES:
        said = degree.said.search(compared.claim.text)
        if said is None or _is_whole(compared, said):
            continue
        if degree.borne_out_by is not None and not any(map(degree.borne_out_by.search, texts)):
            yield Finding("failed", f"The claim says “{said[0]}”, and the cited sentences do not.")
        if degree.forbidden_by is not None:
            found = next(filter(None, map(degree.forbidden_by.search, texts)), None)
            if found is not None:
                yield Finding("failed", f"The claim says “{said[0]}”, the cited sentences “{found[0]}”.")


def _check_whole_of_ratio(compared: Compared) -> Iterator[Finding]:
    """Yield a failure where "all 63" or "none of the 20" is told of a part: ``59/63 tỉnh``, ``9/20 sở``."""
    ratios = [one for quote in compared.quotes for one in quote.figures if one.kind == "ratio"]
    for said in _ALL_OR_NONE.finditer(compared.claim.text):
        for figure in compared.claim.figures:
            if 0 <= figure.start - said.end() <= 1 and figure.kind == "number":
                told = [one for one in ratios if one.out_of == figure.value]
                if told and all(0 < (one.value or 0) < (one.out_of or 0) for one in told):
                    yield Finding(
                        "failed", f"{said[0]} {figure.text} is {told[0].text} in the cited sentences."
                    )


def _is_whole(compared: Compared, said: re.Match[str]) -> bool:
    """Tell whether "all eight" is told of ``8/8 huyện``."""
    counted = next((one for one in compared.claim.figures if 0 <= one.start - said.end() <= 1), None)
    return counted is not None and any(
        other.kind == "ratio" and other.value == other.out_of == counted.value
        for quote in compared.quotes
        for other in quote.figures
    )
