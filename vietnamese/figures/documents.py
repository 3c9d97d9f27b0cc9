"""Numbers of official documents: 258/QĐ-TTg, 03/2009/TT-BTTTT, 57-NQ/TW, Nghị quyết 19, Decision No. 258."""

from decimal import Decimal

from vietnamese.figures.figure import Figure
from vietnamese.figures.reading import FigureAt, end_of_run, literal_of
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases

_TITLES = {
    "vi": ("quyết định", "nghị quyết", "nghị định", "thông tư", "chỉ thị", "công văn", "kế hoạch số", "luật số",
           "thông báo", "kết luận", "công điện", "thông tư liên tịch", "hướng dẫn số", "tờ trình", "pháp lệnh số"),
    "en": ("decision", "resolution", "decree", "circular", "directive", "official letter", "dispatch",
           "official dispatch", "plan no", "law no", "notice", "conclusion", "joint circular", "document", "plan no .",
           "law no .", "correspondence"),
}  # fmt: skip
_NUMBER_SIGNS = {"vi": ("số", "số :"), "en": ("no", "no .", "number", "nos", "nos .", "№")}


def _lead_ins(language: Language) -> Phrases[bool]:
    titles = _TITLES[language]
    numbered = [f"{title} {sign}" for title in titles for sign in _NUMBER_SIGNS[language]]
    return Phrases(dict.fromkeys([*titles, *numbered], True))


_LEAD_INS: dict[Language, Phrases[bool]] = {"vi": _lead_ins("vi"), "en": _lead_ins("en")}


def read_document(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the number of an official document, with its year and symbol where they stand."""
    number = lexemes[index].text
    if not lexemes.is_number(index) or not number.isdigit() or len(number) > 5:
        return None
    symbol = _end_of_symbol(lexemes, index)
    if symbol is None:
        if _LEAD_INS[lexemes.language].before(lexemes, index) is None:
            return None
        symbol = end_of_run(lexemes, index, "")
        if lexemes.key(symbol) == "/" and lexemes.touches(symbol) and len(lexemes[symbol + 1].text) == 4:
            symbol += 2
    start, end, text = lexemes.slice(index, symbol)
    return FigureAt(Figure("document", Decimal(number), start, end, text, literal=literal_of(text)), symbol)


def _end_of_symbol(lexemes: Lexemes, index: int) -> int | None:
    """Return where ``258/QĐ-TTg`` ends; None where no symbol of capitals follows the number."""
    place = index + 1
    if lexemes.key(place) == "/" and lexemes.is_number(place + 1) and lexemes.key(place + 2) in ("/", "-"):
        place += 2  # the year
    sign = lexemes.key(place)
    word = lexemes[place + 1].text
    if sign not in ("/", "-") or not lexemes.touches(place) or not lexemes.touches(place + 1):
        return None
    if not lexemes.is_word(place + 1) or len(word) < 2 or not word[:2].isupper():
        return None
    after = end_of_run(lexemes, place + 1, "-/&–.")
    return after if sign == "/" or after > place + 2 else None
