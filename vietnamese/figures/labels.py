"""Numbers that name a thing: mức 2, cấp 1, 2, 3, giai đoạn 1, khóa XVIII, số 5; level 2, phase 1, item 3 of a list."""

from decimal import Decimal

from vietnamese.figures.figure import Figure
from vietnamese.figures.ranges import read_range
from vietnamese.figures.reading import DASHES, FigureAt
from vietnamese.numerals.amounts import MAGNITUDES
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning
from vietnamese.numerals.roman import read_roman
from vietnamese.syllables import is_syllable
from vietnamese.units import unit_at

# Behind a word marked False a number counts: "trong số 13 tòa", "chỉ số 5".
_LEADS: dict[Language, Phrases[bool]] = {
    "vi": Phrases(
        by_meaning(
            {
                True: "cấp|cấp độ|mức|mức độ|giai đoạn|số|số :|lớp|quận|khóa|khoá|điều|khoản|chương|mục|tập|phần|loại|"
                "đợt|vòng|kỳ|lần|phiên bản|kênh|quốc lộ|đường số|tầng|bảng|phụ lục|bước|dự án|tiểu dự án|đại hội|"
                "hội nghị|thế kỷ|thế kỉ|nhóm|hạng|bài|câu|trang|tuyến|tuyến số|tổ|phường|thôn|ấp|"
                "xóm|tổ dân phố|khu phố|khu|khu vực|vùng|giải|ca|toà|tòa|"
                "thế hệ|lứa|tốp|phiên|công đoạn|nhiệm kỳ|trung ương|q .|p .|tr .|mẫu|ảnh|chu kỳ|quân khu|tiểu khu|lô|"
                "cụm|đội|phòng|ron|hệ|bỏng độ|mỡ độ|phì độ|phổi độ|thận độ|tim độ",
                False: "trong số|tổng số|một số|tỷ số|tỉ số|đa số|thiểu số|trong vòng|máy ảnh|hệ số|chỉ số|con số|"
                "dân số|tham số|nhiều lần|mỗi lần|gấp lần",
            }
        ),
        never_bare=("bài", "lần", "tổ", "phần", "kỳ", "mức", "ca", "tập", "câu", "mẫu", "số"),
    ),
    "en": Phrases(
        by_meaning(
            {
                True: "level|levels|level -|phase|phases|phase -|stage|class|class -|grade|grades|grade -|type|types|"
                "type -|no|no .|nos .|number|numbers|#|article|articles|clause|chapter|section|part|page|pages|"
                "district|version|group|round|step|channel|highway|national highway|floor|table|appendix|annex|term|"
                "tenure|legislature|session|congress|plenum|item|category|tier|tiers|lot|zone|route|line|point|tome|"
                "volume|figure"
            }
        )
    ),
}
# Behind these a capital begins a name and no counted thing: "giai đoạn 2 Dự án Nhà máy".
_NEVER_COUNT = Phrases(dict.fromkeys(("giai đoạn", "khóa", "khoá", "mức độ", "cấp độ", "quốc lộ"), True))
_JOINERS = frozenset({",", "và", "va", "and", "&", "-", "–", "to", "đến", "hoặc", "or", ";"})
_ITEM_BEGINS = frozenset(".!?:;*…")
_LIST_ENDS = frozenset({".", ")", "/"})


def is_label_word(lexemes: Lexemes, index: int) -> bool:
    """Say whether a number behind the word there names it, a dash between them or not: ``level-2``."""
    lead = _LEADS[lexemes.language].before(lexemes, index + 1)
    return lead is not None and lead[0]


def read_label(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the number that names what stands before it, or the Roman one."""
    number = lexemes[index].text
    roman = read_roman(number) if lexemes.is_word(index) else None
    if roman is None and not (lexemes.is_number(index) and number.isdigit() and len(number) <= 5):
        return None
    lead = _LEADS[lexemes.language].before(lexemes, index)
    if lead is None and not follows_a_foreign_name(lexemes, index):
        return None
    if lead is not None and (not lead[0] or _is_counted(lexemes, lead[1])):
        return None
    if roman is not None:
        if lead is None or _goes_on(lexemes, index + 1):
            return None
    elif _begins_a_range(lexemes, index) or (
        _counts(lexemes, index + 1) and not _names_what_follows(lexemes, index)
    ):
        return None
    return FigureAt(_label(lexemes, index, Decimal(roman if roman is not None else int(number))), index + 1)


def follows_a_foreign_name(lexemes: Lexemes, index: int) -> bool:
    """Say whether a capitalised word that cannot be Vietnamese stands before: ``Nokia 105``, ``Atlas 5``."""
    if lexemes.language != "vi" or lexemes.bare or not lexemes.is_word(index - 1):
        return False
    word = lexemes[index - 1].text
    return word.istitle() and len(word) > 2 and not is_syllable(word)


def _begins_a_range(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``mức 1-1,5%`` stands there: a range of percentages, no level."""
    if lexemes.key(index + 1) not in DASHES:
        return False
    found = read_range(lexemes, index)
    return found is not None and found.figure.kind != "number"


def _names_what_follows(lexemes: Lexemes, index: int) -> bool:
    apart = lexemes[index + 1].text[:1].isupper() and not lexemes.touches(index + 1)
    return apart and _NEVER_COUNT.before(lexemes, index) is not None


def _is_counted(lexemes: Lexemes, index: int) -> bool:
    """Say whether the word there is counted itself, as in ``số đo 3 vòng 90``; in ``Điều 5 khoản 2`` it is not."""
    return lexemes.is_number(index - 1) and _LEADS[lexemes.language].before(lexemes, index - 1) is None


def _goes_on(lexemes: Lexemes, index: int) -> bool:
    """Say whether a capital that looks Roman is the head of something longer: V1000, V-League."""
    if not lexemes.touches(index):
        return False
    return lexemes.is_number(index) or (lexemes.key(index) == "-" and lexemes.touches(index + 1))


def read_listed_label(lexemes: Lexemes, index: int, before: FigureAt | None) -> FigureAt | None:
    """Read the 2 and the 3 of ``cấp 1, 2, 3`` behind a label that has been read."""
    if before is None or before.figure.kind != "label" or before.next != index - 1:
        return None
    number = lexemes[index].text
    roman = read_roman(number) if lexemes.is_word(index) else None
    if lexemes.key(index - 1) not in _JOINERS or _counts(lexemes, index + 1):
        return None
    if roman is None and not (lexemes.is_number(index) and number.isdigit() and len(number) <= 3):
        return None
    return FigureAt(_label(lexemes, index, Decimal(roman if roman is not None else int(number))), index + 1)


def read_item_number(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the number that heads an item of a list: ``1. Về bưu chính``."""
    number = lexemes[index].text
    begins = index == 0 or (lexemes.key(index - 1) in _ITEM_BEGINS and not lexemes.touches(index))
    if (
        not (begins or lexemes.key(index - 1) == "\n")
        or not lexemes.is_number(index)
        or not number.isdigit()
        or len(number) > 2
    ):
        return None
    if (
        lexemes.key(index + 1) not in _LIST_ENDS
        or not lexemes.touches(index + 1)
        or lexemes.touches(index + 2)
    ):
        return None
    return FigureAt(_label(lexemes, index, Decimal(number)), index + 1)


def _counts(lexemes: Lexemes, index: int) -> bool:
    """Say whether a number before that place counts what stands there: ``cấp 55 giấy phép`` issues licences."""
    if lexemes.key(index) in ("%", "/", "percent") or (lexemes.touches(index) and lexemes.is_word(index)):
        return True
    if MAGNITUDES[lexemes.language].at(lexemes, index) is not None:
        return True
    unit = unit_at(lexemes, index) if lexemes.language == "vi" else None
    return unit is not None and not lexemes.is_number(unit[1])  # not the khoản of "Điều 5 khoản 2"


def _label(lexemes: Lexemes, index: int, value: Decimal) -> Figure:
    return Figure("label", value, *lexemes.slice(index, index + 1))
