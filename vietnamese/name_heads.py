"""Where a name begins whose abbreviation is not made of its initials: ``theo Tổ chức Y tế Thế giới (WHO)``."""

import re
from collections.abc import Sequence
from functools import cache

from vietnamese.abbreviations import expansion
from vietnamese.normalise import place_tones

_LATIN = re.compile(r"[A-Z]{2,8}")
_FEWEST_WORDS, _MOST_WORDS = 3, 14

# Words with which names of bodies, treaties and indexes begin; they count with a capital only.
_HEADS = """
    bộ chỉ huy|bộ quy tắc|chương trình|chỉ số|câu lạc bộ|công ty|công ước|công đoàn|cơ quan|cộng đồng|cục|diễn đàn
    hiệp hội|hiệp ước|hiệp định|hãng|hãng thông tấn|học viện|hội|hội nghị|hội đồng|hải quân|không quân
    khu vực mậu dịch|khu vực thương mại|liên hiệp|liên hiệp hội|liên minh|liên đoàn|lực lượng|mạng lưới|mặt trận
    ngân hàng|ngân hàng nhà nước|nhà nước|phong trào|phòng thương mại|quân khu|quân đội|quỹ|sáng kiến|sở giao dịch
    tiểu vương quốc|trung tâm|trường đại học|tuyên bố|tòa trọng tài|tòa án|tập đoàn|tổ chức
    tổ chức hiệp ước|ủy ban quốc gia đảng|tổng công ty|tổng cục
    tổng sản phẩm|tổng thu nhập|viện|ủy ban|đài|đại học|đảng
"""
# The few that begin a term as well, in small letters.
_TERMS = "chỉ số|hiệp định thương mại tự do|tổng sản phẩm|tổng thu nhập"
# After these words a head is part of another word: Viện trưởng, Đảng viên, Hội viên.
_NO_NAMES = (["trưởng"], ["viên"], ["phó"], ["ủy"], ["sĩ"])
# Words that no name holds: what stands behind them is a sentence.
_SENTENCE = frozenset(
    "bị biết bởi cho có khi là mà nhưng như này nói nếu rằng sẽ theo thì tại từ với đang đã để được".split()
)
# Who reports, where it happens, what is counted: in brackets, but no abbreviation of what stands in front.
_REMARKS = frozenset(
    """AFP AP BBC BQ CAND CEO CNBC CNN CTV DPA EPA EUR FBNV GBP HCM HLV HN HNM HNX HOSE HSX HTV IT JPY KT MC NDT
    PGS PV QDND SGGP SK SN TASS THX TPHCM TT TTXVN TS UK UPCOM UPI US USA USD VFF VIP VN VND VNA VNE VOV VTC
    VTV XINHUA""".split()
)
# Bodies of a state: what follows is the rest of their name.
_STATE = frozenset({"Ban", "Bộ", "Phòng", "Sở", "Vụ"})
_PARTY = "đảng"  # a head in small letters too, where a capital follows
_LONGEST_HEAD = 6
_REPORTERS = frozenset({"hãng", "đài", "thông", "liên"})


def start_of_name(words: Sequence[str], abbreviation: str) -> int | None:
    """Return at which of the words, which end where the bracket opens, the name begins; None where unsure."""
    if not _LATIN.fullmatch(abbreviation) or expansion(abbreviation):
        return None
    lower = place_tones(" ".join(words)).lower().split()
    for place in range(len(words) - 1, max(0, len(words) - _MOST_WORDS) - 1, -1):
        if lower[place] in _SENTENCE:
            return None
        if _head_at(words, lower, place):
            start = _outermost(words, lower, place)
            remark = abbreviation in _REMARKS and lower[start] not in _REPORTERS
            whole = len(words) - start >= _FEWEST_WORDS and abbreviation not in words[start:]
            unsure = remark or not whole or _belongs_to_another(words, lower, start)
            return None if unsure else start
    return None


def _outermost(words: Sequence[str], lower: Sequence[str], place: int) -> int:
    """Return where the head begins that the one at a place is part of: Ngân hàng Nhà nước, Trường Đại học."""
    for before in range(max(0, place - 4), place):
        if before + _head_at(words, lower, before) > place:
            return before
    return place - (place > 0 and words[place - 1] in _STATE)


def _belongs_to_another(words: Sequence[str], lower: Sequence[str], start: int) -> bool:
    """Tell whether the name may end a longer one: Quỹ Phát triển quốc tế của Tổ chức các nước … (OFID)."""
    return lower[max(start - 1, 0)] == "của" and any(
        _head_at(words, lower, place) for place in range(max(0, start - 8), start)
    )


def _head_at(words: Sequence[str], lower: Sequence[str], place: int) -> int:
    """Return how many words the longest head at the place has, 0 when there is none."""
    after = words[place + 1 : place + 2]
    a_party = lower[place] == _PARTY and bool(after) and after[0][0].isupper()
    heads = _heads() if words[place][0].isupper() or a_party else _terms()
    for length in range(_LONGEST_HEAD, 0, -1):
        if tuple(lower[place : place + length]) in heads:
            return 0 if lower[place + length : place + length + 1] in _NO_NAMES else length
    return 0


@cache
def _heads() -> frozenset[tuple[str, ...]]:
    return _phrases(_HEADS)


@cache
def _terms() -> frozenset[tuple[str, ...]]:
    return _phrases(_TERMS)


def _phrases(written: str) -> frozenset[tuple[str, ...]]:
    phrases = (tuple(phrase.split()) for line in written.splitlines() for phrase in line.split("|"))
    return frozenset(phrase for phrase in phrases if phrase)
