"""Words that bound the noun phrase of a figure: what no thing begins or ends with, and where one stops."""

import re

from service.requests import Language

# Addresses and what stands in brackets without a figure break no sentence.
MASKED = re.compile(r"\((?:https?://|www\.)[^\s)]*\)|https?://\S+|www\.\S+|\([^()\d%]*\)")
# A part that only tells that something rose or fell is told of the subject before it.
CHANGE: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?<!\S)(?:tăng|giảm|tăng lên|giảm xuống|tăng thêm|tăng bình quân)$", re.IGNORECASE),
    "en": re.compile(r"(?<!\S)(?:up|down|an increase|a rise|a fall|rose|fell|grew)$", re.IGNORECASE),
}
# In what somebody is ranked.
FIELD: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"\s*về\s[^,;.:]*?(?=\s(?:và|trong cả nước|trên toàn quốc)(?!\w)|[,;.:]|$)"),
    "en": re.compile(r"\s*(?:in|for|on)\s[^,;.:]*?(?=\s(?:and|nationwide|nationally)\b|[,;.:]|$)"),
}
# How a figure is reached, and what only says when or where.
_END_VI = """
    đã là có đạt lên xuống còn chỉ được khoảng trên hơn gần dưới từ đến tới và ước dự|kiến phấn|đấu nay
    hiện|nay hiện chiếm với bằng tương|đương ít|nhất tối|thiểu tối|đa không|quá vượt cả mức ở thêm vào
    sẽ đang mới trong|đó gồm bao|gồm cho do bị cũng vẫn nâng tăng|lên số|lượng năm giai|đoạn nhiệm|kỳ
    đầu cuối đầu|năm cuối|năm thứ trong đủ tại thu|được sử|dụng xếp đứng của hay hoặc theo để qua bởi
    ước|tính nhất|là khác khi
""".split()
_START_VI = """
    hiện|nay hiện đến|nay nay trong|đó cụ|thể đặc|biệt qua|đó đồng|thời bên|cạnh|đó ngoài|ra riêng
    theo|đó và trong năm đầu cuối ngày tháng quý giai|đoạn nhiệm|kỳ thì đã còn là có được với toàn|tỉnh
    cả|tỉnh trên|địa|bàn cả|nước toàn|quốc tính|đến đến từ tại số|lượng của để giữ|vững về|lĩnh|vực
    mặc|dù nâng trở|lên xuống của gồm qua cho|biết khi
""".split()
_END_EN = """
    was were is are had has have been be to at of by from reached reach reaching stood stands totalled
    totaled about around nearly almost over more|than fewer|than less|than at|least some and or which
    the a an with now only up|to approximately roughly estimated came comes amounted amounts that there
    it in as for just than but not while accounting accounts accounted including its aimed aims ranked
    ranks placed stays stood|at set
""".split()
_START_EN = """
    in by since during at the a an and or there it had has have was were is are of with which that while
    its their they
""".split()
_STOPS_VI = frozenset(
    """được đã có là và trong tại ở với để từ so trên đạt tăng giảm đang sẽ bị do theo vào khi nay hiện còn cũng đến tới
    nên mà thì nhằm nếu vì đứng xếp lên xuống gồm trở nằm thuộc hoặc hay lại rồi đưa chính cho của""".split()
) - {"chính", "của"}
_STOPS_EN = frozenset(
    """in on at to from by and or is are was were has have had that which who while but as than with been be since until
    during after before now could can may will would reached grew rose fell including covering serving nationwide
    accounting up down out over across under offering using""".split()
)
_TRIM = " \t\n,;:.-–—()“”\"'…*•"


class Wordings:
    """How things begin and end in a language."""

    def __init__(self, language: Language) -> None:
        self._stops = _STOPS_VI if language == "vi" else _STOPS_EN
        self._end = _END[language]
        self._start = _START[language]
        self._idle = _IDLE[language]

    def ends_thing(self, word: str) -> bool:
        """Tell whether the word is no part of the thing that the words before it name."""
        return word.lower() in self._stops

    def trimmed(self, words: list[str]) -> list[str]:
        """Return the words without those at either end that name nothing."""
        kept = [*words]
        while kept and (kept[-1].strip(", ").lower() in self._idle or self.ends_thing(kept[-1])):
            kept.pop()
        if kept[-2:] == ["chính", "thức"]:
            kept = kept[:-2]
        while kept and kept[0].lower() in self._idle:
            kept.pop(0)
        return kept

    def subject(self, text: str) -> str:
        """Return the text without what only leads to a figure, or tells when or where."""
        words = " ".join(text.split()).strip(_TRIM)
        while True:
            shorter = self._start.sub("", self._end.sub("", words).strip(_TRIM)).strip(_TRIM)
            if shorter == words:
                return words
            words = shorter


def _anchored(words: list[str], *, at_end: bool) -> re.Pattern[str]:
    forms = "|".join(re.escape(one.replace("|", " ")) for one in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=\s)(?<!hằng )(?<!mỗi )|^)(?:{forms})$" if at_end else rf"^(?:{forms})(?=[\s,]|$)",
        re.IGNORECASE,
    )


_END = {"vi": _anchored(_END_VI, at_end=True), "en": _anchored(_END_EN, at_end=True)}
_START = {"vi": _anchored(_START_VI, at_end=False), "en": _anchored(_START_EN, at_end=False)}
_IDLE = {
    "vi": frozenset({"của", "cho", "các", "về", "cả", "cấp", "khác"}),
    "en": frozenset({"of", "for", "the", "a", "an"}),
}
