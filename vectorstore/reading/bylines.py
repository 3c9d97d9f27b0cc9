"""Who signed a story: a line of names, an office's signature, or the source it names."""

import re

from vectorstore.reading.line_ends import ends_like_a_sentence

_LONGEST = 80

_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
_WORD = rf"[{_UPPER}][^\W\d_]*(?:[.&][^\W\d_]+)*\.?"
_NAME = rf"{_WORD}(?: {_WORD}){{1,4}}"
_INITIALS = r"(?:PV|BT|CTV|BBT|TTXVN|VGP|(?:[A-ZĐ]\.){1,3}[A-ZĐ]?)"
_ONE = rf"(?:{_NAME}|{_INITIALS})"
_BETWEEN = r"\s*(?:[-–—,;/&]|\bvà\b)\s*"
_AFTER = r"(?: ?\((?:[^()]{1,30})\))?"
_NAMES = re.compile(rf"{_ONE}(?:{_BETWEEN}{_ONE}){{0,4}}{_AFTER}\.?")
_LABELLED = re.compile(
    r"(?:tác giả|phóng viên|pv|bài(?:,| và)? ảnh|tin(?:, bài)?(?:,| và)? ảnh|tin"
    r"|thực hiện|người viết|biên tập)"
    rf"\s*:\s*(?-i:{_ONE}(?:{_BETWEEN}(?:{_ONE}|{_WORD})){{0,4}}){_AFTER}\.?",
    re.IGNORECASE,
)
_REPRINT = re.compile(rf"\(?[Tt]heo (?:[{_UPPER}][^.:;]{{1,50}})\)?")
_SOURCE = re.compile(r"\(?(?:nguồn|nguon)(?: tin)?\s*:\s*([^:;]{2,70}?)\s*\)?\.?", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:Sở|Phòng|Ban|Văn phòng|Trung tâm|Báo|Đài|Cục|Vụ|UBND|Bộ|Cổng|Tạp chí|Thanh tra|Đoàn|Hội) "
    rf"(?=[^\n]*[{_UPPER}])[^.:;!?\d]{{2,70}}"
)


def person_named(line: str) -> str | None:
    """Return the line when it only names people or a desk, "Hoàng Dương– Thủy Tiên", else None."""
    if len(line) > _LONGEST:
        return None
    if _NAMES.fullmatch(line) or _LABELLED.fullmatch(line) or _REPRINT.fullmatch(line):
        return line
    return None


def is_labelled_byline(line: str) -> bool:
    """Tell whether the line says itself that it is a by-line: "Tác giả: …", "Bài và ảnh: …"."""
    return len(line) <= _LONGEST and _LABELLED.fullmatch(line) is not None


def office_named(line: str) -> str | None:
    """Return the line when it is an office's signature, "Sở TT&TT Lào Cai", else None."""
    if len(line) > _LONGEST or ends_like_a_sentence(line):
        return None
    return line if _OFFICE.fullmatch(line) else None


def source_named(line: str) -> str | None:
    """Return whom a line such as "Nguồn: Báo Bắc Giang" names, else None."""
    found = _SOURCE.fullmatch(line) if len(line) <= _LONGEST else None
    return found.group(1) if found else None


def is_sure_signature(line: str) -> bool:
    """Tell whether the line says itself that it names a source or an author."""
    return source_named(line) is not None or is_labelled_byline(line)


def signs_off(line: str) -> bool:
    """Tell whether a story has ended with this line: it signs it, names its source or closes with "./."."""
    return bool(line.endswith("./.") or person_named(line) or source_named(line) or office_named(line))
