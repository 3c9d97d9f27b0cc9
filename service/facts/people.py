"""People that Vietnamese sentences name, with the post they are named with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vietnamese.gazetteer import entries_in
from vietnamese.normalise import fold
from vietnamese.terms import terms_of

_SURNAMES = (
    "An Âu Bạch Bùi Ca Cao Chu Châu Chử Cù Cung Dương Đàm Đan Đào Đặng Điền Đinh Đoàn Đỗ Đồng Đới Giang Hà Hạ Hàn Hầu "
    "Hoa Hoàng Hồ Hồng Hứa Huỳnh Kiều Kim La Lại Lâm Lê Liễu Lò Lục Lư Lương Lưu Lý Mã Mạc Mai Nghiêm Ngô Ngụy Nguyễn "
    "Nhâm Nông Ông Phạm Phan Phí Phó Phùng Phương Quách Quan Quản Sầm Tạ Tăng Thạch Thái Thân Thẩm Thiều Tiêu Tô Tôn "
    "Tống Trang Trần Triệu Trịnh Trương Từ Ứng Văn Vi Viên Võ Vũ Vương Vy Xa"
).split()
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸÝ"
_SYLLABLE = rf"[{_UPPER}][^\W\d_{_UPPER}]*"
_NAME = rf"(?:{'|'.join(sorted(_SURNAMES, key=len, reverse=True))})(?:\s{_SYLLABLE}){{1,3}}"
_POST_WORDS = (
    "Phó Tổng Giám đốc|Tổng Giám đốc|Phó Giám đốc|Giám đốc|Phó Chủ tịch|Chủ tịch nước|Chủ tịch|Phó Bí thư|Tổng Bí thư"
    "|Bí thư|Phó Thủ tướng|Thủ tướng|Thứ trưởng|Bộ trưởng|Phó Cục trưởng|Cục trưởng|Phó Vụ trưởng|Vụ trưởng"
    "|Phó Trưởng ban|Trưởng ban|Phó Trưởng phòng|Trưởng phòng|Phó Hiệu trưởng|Hiệu trưởng|Viện trưởng|Chánh Văn phòng"
    "|Chánh Thanh tra|Thường trực|Tỉnh ủy viên|Tỉnh uỷ viên|Trưởng Công an|Trưởng Đoàn|Đại tá|Thượng tá|Thiếu tướng"
    "|Trung tướng|Thượng tướng|Đại tướng"
)
_POST = rf"(?:{_POST_WORDS})(?:(?!\s(?:cho|đã|và|là|{_NAME}))\s[^\s,;:.()“”–-]+){{0,12}}?"
_HONORIFIC = r"(?:ông|bà|đồng chí|đ/c|anh|chị|cụ|GS|PGS|TS|ThS|BS)\.?\s"
_POST_BEHIND = rf"(?i:{_POST_WORDS})[^,;:.()“”–-]*?"
_VERB = "đã|cho biết|cho rằng|nói|là|đề|khẳng định|phát biểu|nhấn mạnh|chia sẻ|yêu cầu|trao|chủ trì"
_VERB += rf"|và\s[^{_UPPER}]"  # a body's name may go on behind an "and"
_PERSON = re.compile(
    rf"(?<!\w)(?:(?P<before>(?i:{_POST}))\s(?:{_HONORIFIC})?|(?P<called>(?i:{_HONORIFIC})))(?P<name>{_NAME})(?!\w)"
    rf"(?:\s?[,–(-]\s?(?P<after>{_POST_BEHIND}(?:,\s{_POST_BEHIND})*)(?=[,;:.()“”–-]|$|\s(?:{_VERB})))?"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a sentence names them: the post as written, and its English where the gazetteer has it."""

    name: str
    role: str | None
    role_en: str | None

    @property
    def name_en(self) -> str:
        """Return the name without its marks, as English writes it."""
        return " ".join(_plain(word) for word in self.name.split())


def people_in(text: str) -> Iterator[Person]:
    """Yield the people named with a post or as ông, bà, đồng chí; a name alone may be a street or a prize."""
    for match in _PERSON.finditer(text):
        role = match["after"] or match["before"]
        role = " ".join(role.split()) if role else None
        yield Person(" ".join(match["name"].split()), role, _english(role) if role else None)


def _english(role: str) -> str | None:
    """Return the English of exactly these posts, abbreviations in full; a body is none."""
    posts = [_english_post(one.strip()) for one in role.split(",")]
    return ", ".join(post for post in posts if post) if all(posts) else None


def _english_post(role: str) -> str | None:
    if not role or role.lower().startswith("thường trực"):
        return None
    for entry in entries_in(role[0].upper() + role[1:], "office"):
        if any(_words(name) == _words(role) for name in entry.vietnamese):
            return entry.english[0]
    return None


def _words(name: str) -> list[str]:
    return [term.folded for term in terms_of(name) if term.folded not in ("va", "cua")]


def _plain(word: str) -> str:
    letters = fold(word)
    return letters.capitalize() if word[0].isupper() else letters
