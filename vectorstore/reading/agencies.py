"""How agencies and papers mark a story as theirs: ``(CLO) Năm 2020 …``, ``BBK - Ngày …``, ``(Mic.gov.vn) -``.

Only marks that are sure stand here; a new one is a new line. A site's own name (``(Example.vn) -``) needs
none.
"""

import re

AGENCIES = {
    "BBK": "Báo Bắc Kạn",
    "BGĐT": "Báo Bắc Giang",
    "CLO": "Nhà báo & Công luận",
    "Chinhphu.vn": "Chinhphu.vn",
    "Dân trí": "Báo điện tử Dân trí",
    "ĐCSVN": "Báo điện tử Đảng Cộng sản Việt Nam",
    "HNM": "Báo Hànộimới",
    "HNMO": "Báo Hànộimới",
    "Mic.gov.vn": "Mic.gov.vn",
    "NLĐ": "Báo Người Lao Động",
    "NLĐO": "Báo Người Lao Động",
    "PLO": "Báo Pháp luật TP.HCM",
    "QĐND": "Báo Quân đội nhân dân",
    "SGGP": "Báo Sài Gòn Giải Phóng",
    "SGGPO": "Báo Sài Gòn Giải Phóng",
    "TNO": "Báo Thanh Niên",
    "TTO": "Báo Tuổi Trẻ",
    "TTXVN": "Thông tấn xã Việt Nam",
    "VGP": "Báo Điện tử Chính phủ",
    "VOV": "Đài Tiếng nói Việt Nam",
    "VOV.VN": "Đài Tiếng nói Việt Nam",
}

_BY_MARK = {mark.casefold(): name for mark, name in AGENCIES.items()}
_SITE = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[a-z]{2,10}")  # not TP.HCM
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,30})[)\]]\s*[-–—:]?\s*")
_BARE = re.compile(r"([^\s()]{2,20})\s*[-–—]\s+(?=\S)")


def agency_named(mark: str) -> str | None:
    """Return the name of the publisher whose mark this is, None when that is not sure."""
    mark = mark.strip()
    return _BY_MARK.get(mark.casefold()) or (mark if _SITE.fullmatch(mark) else None)


def agency_of(paragraph: str) -> str | None:
    """Return the publisher whose mark the paragraph begins with, or None."""
    bracketed = _BRACKETED.match(paragraph)
    if bracketed:
        return agency_named(bracketed.group(1))
    bare = _BARE.match(paragraph)
    return _BY_MARK.get(bare.group(1).casefold()) if bare else None


def is_only_a_mark(line: str) -> bool:
    """Tell whether the line is an agency's mark and nothing else: ``(Mic.gov.vn) -``."""
    bracketed = _BRACKETED.fullmatch(line)
    return bracketed is not None and agency_named(bracketed.group(1)) is not None
