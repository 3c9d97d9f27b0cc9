"""What makes a sentence worth telling, whatever it is about: figures, days, decisions, ranks, plans, weaknesses.

The signs are words of any official or news prose, told apart by kind; a kind counts once. Read by patterns and not
by typed figures: hundreds of articles are looked through for one summary.
"""

import re
from dataclasses import dataclass

# Digits that count nothing: days, years, periods, documents, times, addresses, generations (4G), listed items.
_NO_FIGURE = re.compile(
    r"""https?://\S+|www\.\S+|(?<!\d)0\d{2}[\d. ]{6,}
    |(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|(?<!\d)\d{1,2}\s?/\s?(?:19|20)\d\d(?!\d)
    |(?<![\d.,/])(?:19|20)\d\d(?!\d|[.,/]\d)
    |(?<!\w)(?:ngày|sáng|chiều|tối|đêm|trưa)\s\d{1,2}(?:\s?[/-]\s?\d{1,2})?(?:\s?[/-]\s?\d{4})?(?!\d)
    |(?<!\w)(?:tháng|quý)\s\d{1,2}(?:\s?[/-]\s?\d{4})?
    |\d+/(?:\d{4}/)?[A-ZĐ][\w-]*
    |(?<!\w)(?:điều|khoản|số|phiên|giai\sđoạn|khóa|khoá|mức\sđộ)\s(?:thứ\s)?\d+(?![.,]?\d|%)(?:,\s\d+)*
    |\d+\s?(?:h|giờ)\s?\d*(?!\w)|\w*[^\W\d]-?\d+\w*|(?<!\d)\dG\b|^\W*\d{1,2}[.)]\s""",
    re.VERBOSE | re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*%?")
_DAY = re.compile(
    r"(?<!\d)\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?\d{4}|\bngày\s\d{1,2}|\btháng\s\d{1,2}|\bnăm\s(?:19|20)\d\d",
    re.IGNORECASE,
)
_KINDS = {
    "decided": r"ban hành|quyết định|phê duyệt|nghị quyết|thành lập|đổi tên|sáp nhập|bổ nhiệm|khánh thành|khai trương"
    r"|khởi công|ký kết|công bố|thông qua|khởi tố|tuyên phạt|tặng|trao tặng|cấp phép",
    "ranked": r"xếp thứ|xếp hạng|đứng thứ|đứng đầu|dẫn đầu|xếp loại|top \d|tốp|hạng (?:nhất|nhì|ba)|cao nhất"
    r"|thấp nhất|lớn nhất|đầu tiên",
    "planned": r"mục tiêu|chỉ tiêu|phấn đấu|dự kiến|sẽ|đến năm|kế hoạch|định hướng|giai đoạn 20\d\d|quyết tâm"
    r"|giao nhiệm vụ|kiến nghị|đề xuất",
    "lacking": r"tuy nhiên|còn thấp|hạn chế|yếu kém|thiếu|chưa|vi phạm|thiệt hại|thất thoát|tử vong|bị thương|sai phạm",
}
_SIGNS = {kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for kind, words in _KINDS.items()}
# What official prose says of anything at all.
_FORMULA = re.compile(
    r"(?<!\w)(?:góp phần|không ngừng|nỗ lực|phát huy|tích cực|hiệu quả|mạnh mẽ|thường xuyên|quan tâm|từng bước|đẩy mạnh"
    r"|tăng cường|nâng cao|chủ động|kịp thời|nghiêm túc|đồng bộ|bám sát|quán triệt|thắng lợi|hăng hái|đoàn kết"
    r"|tốt)(?!\w)",
    re.IGNORECASE,
)
MOST_FIGURES = 6
MOST_FORMULAS = 4


@dataclass(frozen=True, slots=True)
class Signs:
    """How many figures and formulas a sentence holds (up to a most), whether a time, and the kinds of its signs."""

    figures: int
    formulas: int
    dated: bool
    kinds: frozenset[str]


def signs_in(text: str) -> Signs:
    """Return the signs that a Vietnamese sentence holds."""
    return Signs(
        figures=min(MOST_FIGURES, len(_FIGURE.findall(_NO_FIGURE.sub(" ", text)))),
        formulas=min(MOST_FORMULAS, len(_FORMULA.findall(text))),
        dated=_DAY.search(text) is not None,
        kinds=frozenset(kind for kind, words in _SIGNS.items() if words.search(text)),
    )
