"""Ordinals and ranks: thứ 21/63, lần thứ XIX, hạng nhì, đứng đầu; 21st of 63, ranked fifth, second."""

from decimal import Decimal

from vietnamese.figures.figure import Figure
from vietnamese.figures.reading import DASHES, FigureAt
from vietnamese.numerals.amounts import read_amount
from vietnamese.numerals.digits import read_digits
from vietnamese.numerals.english_words import TENS
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning, is_one_of
from vietnamese.numerals.roman import read_roman
from vietnamese.units import counted_at

_LEADS = Phrases(
    by_meaning(
        {
            False: "thứ|lần thứ|hạng|xếp hạng|xếp thứ|hạng thứ|thứ hạng|đứng thứ|giải thứ|vị trí|vị trí số|vị trí thứ|"
            "đứng vị trí",
            True: "giải|đứng|xếp",
        }
    ),
    never_bare=("thứ", "hạng", "giải", "đứng"),
)
# Behind those marked True a bare number counts things ("5 giải 3"), so only a rank out of many or a word is read.
_WORDS = Phrases({"nhất": 1, "nhì": 2, "tư": 4, "năm": 5}, never_bare=("tư",))
_PRIZE = frozenset({"giải"})
_FIVE = frozenset({"năm"})  # giải năm nay
_PRIZE_LEADS = frozenset({"giải", "hạng"})
_TABLE = frozenset({"bảng"})
_RANKS, _RANK = frozenset({"xếp"}), frozenset({"hạng"})
_AT_THE_TOP = Phrases({"đứng đầu": 1, "dẫn đầu": 1, "đứng nhất": 1})
_OF_ALL = frozenset("cả toàn thế khu về trong châu".split())
_NOT_A_RANK_BEFORE = frozenset("nhóm tốp top người cơ quan tỉnh đơn vị những các".split())
_OUT_OF: dict[Language, Phrases[bool]] = {
    "vi": Phrases(by_meaning({True: "/|trên|trong|trong số|trên tổng số|trong tổng số"})),
    "en": Phrases(
        by_meaning(
            {
                True: "/|of|out of|among|of the|out of the|in|among the|of a total of|out of a total of|place of|"
                "place out of|place among"
            }
        )
    ),
}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_ENGLISH = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_UNDER_TEN = {"first": 1} | {word: value for word, value in _ENGLISH.items() if value < 10}
_RANK_WORDS = frozenset(
    "ranked ranks rank ranking came placed finished stood standing stands comes places ranking rated placing".split()
)
_RANK_LEADS = Phrases(
    dict.fromkeys(
        [f"{word}{between}" for word in ("ranked", "ranks", "rank", "ranking", "position", "placed", "place")
         for between in ("", " at", " in", " number", " no .", " no", " #", " position")],
        True,
    )
)  # fmt: skip
_WHERE = frozenset({"at", "in"})
_PLACINGS = frozenset({"place", "placed", "position"})
_NO_PLURALS = frozenset("as is was this its across versus places points spots".split())
_RANK_THEM = frozenset({"rank", "ranks", "ranked", "ranking"})
_FIRST_CLASS = ("class", "prize", "place", "degree")


BEGINNINGS: dict[Language, frozenset[str]] = {
    "vi": _LEADS.first_words | _AT_THE_TOP.first_words,
    "en": frozenset({*_ENGLISH, *TENS, "first"}),
}


def read_ordinal(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the ordinal or the rank that begins there."""
    if lexemes.language == "en":
        return _read_english(lexemes, index)
    return _read_led(lexemes, index) or _read_top(lexemes, index) if lexemes.is_word(index) else None


def _read_led(lexemes: Lexemes, index: int) -> FigureAt | None:
    lead = _LEADS.at(lexemes, index)
    if lead is None or _is_a_table(lexemes, index):
        return None
    needs_more, place = lead
    value, after = _read_rank(lexemes, place)
    if value is None or (is_one_of(lexemes, index, _PRIZE) and is_one_of(lexemes, place, _FIVE)):
        return None
    if (
        is_one_of(lexemes, place - 1, _RANK)
        and counted_at(lexemes, after) is not None
        and _ranks_them(lexemes, index)
    ):
        return None
    in_words = lexemes.is_word(place) and is_one_of(lexemes, index, _PRIZE_LEADS)
    high, after = _read_high(lexemes, value, after)
    out_of, end = _read_out_of(lexemes, after)
    if needs_more and (out_of is None or value > out_of) and not in_words:
        return None
    return FigureAt(Figure("ordinal", value, *lexemes.slice(index, end), high=high, out_of=out_of), end)


def _ranks_them(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``xếp hạng 189 quốc gia`` begins there, which ranks 189 of them."""
    return is_one_of(lexemes, index, _RANKS) or is_one_of(lexemes, index - 1, _RANKS)


def _is_a_table(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``bảng xếp hạng 500 doanh nghiệp`` stands there, which ranks 500 of them."""
    before = index - 2 if is_one_of(lexemes, index - 1, _RANKS) else index - 1
    return is_one_of(lexemes, before, _TABLE)


def _read_high(lexemes: Lexemes, low: Decimal, index: int) -> tuple[Decimal | None, int]:
    """Read the 28 of ``thứ 25-28`` and ``25th-28th``."""
    joined = lexemes.key(index) in DASHES or (lexemes.language == "en" and lexemes.key(index) == "to")
    text = lexemes[index + 1].text
    if not joined or not text.isdigit() or len(text) > 3 or int(text) <= low:
        return None, index
    if lexemes.language == "vi":
        return Decimal(text), index + 2
    suffixed = lexemes.touches(index + 2) and lexemes.key(index + 2) in _SUFFIXES
    return (Decimal(text), index + 3) if suffixed else (None, index)


def _read_rank(lexemes: Lexemes, index: int) -> tuple[Decimal | None, int]:
    roman = read_roman(lexemes[index].text)
    if roman is not None:
        goes_on = lexemes.touches(index + 1) and (
            lexemes.is_number(index + 1) or lexemes.key(index + 1) == "-"
        )
        return (None, index) if goes_on else (Decimal(roman), index + 1)
    amount = read_amount(lexemes, index)
    if amount is not None and amount.scale == 1:
        return amount.value, amount.next
    word = _WORDS.at(lexemes, index)
    return (None, index) if word is None else (Decimal(word[0]), word[1])


def _read_out_of(lexemes: Lexemes, index: int) -> tuple[Decimal | None, int]:
    found = _OUT_OF[lexemes.language].at(lexemes, index)
    if found is None or not lexemes.is_number(found[1]):
        return None, index
    digits = read_digits(lexemes[found[1]].text, lexemes.language)
    return (None, index) if digits is None else (digits.value, found[1] + 1)


def _read_top(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``đứng đầu toàn quốc`` as first; not ``15 tỉnh đứng đầu`` or ``người đứng đầu``."""
    found = _AT_THE_TOP.at(lexemes, index)
    if (
        found is None
        or is_one_of(lexemes, index - 1, _NOT_A_RANK_BEFORE)
        or not is_one_of(lexemes, found[1], _OF_ALL)
    ):
        return None
    if any(lexemes.is_number(place) for place in range(index - 3, index)):
        return None
    return FigureAt(Figure("ordinal", Decimal(1), *lexemes.slice(index, found[1])), found[1])


def _read_english(lexemes: Lexemes, index: int) -> FigureAt | None:
    if lexemes.is_number(index):
        return _read_suffixed(lexemes, index)
    if not lexemes.is_word(index):
        return None
    value, after = _read_english_word(lexemes, index)
    return None if value is None else _ordinal(lexemes, index, Decimal(value), after)


def _read_suffixed(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``21st``, and the number behind ``ranked``."""
    digits = read_digits(lexemes[index].text, "en")
    if digits is None:
        return None
    if lexemes.touches(index + 1) and lexemes.key(index + 1) in _SUFFIXES:
        return _ordinal(lexemes, index, digits.value, index + 2)
    if _RANK_LEADS.before(lexemes, index) is not None and not _is_where_or_how_many(lexemes, index):
        return _ordinal(lexemes, index, digits.value, index + 1)
    return None


def _is_where_or_how_many(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``in place at 42 of 59 offices``, ``placed 12 orders`` or ``ranks 12 schools`` ends there."""
    last = lexemes.key(index - 1)
    if last in _WHERE and lexemes.key(index - 2) in _PLACINGS:
        return True
    if (
        last in _RANK_THEM
        and lexemes.key(index + 1).endswith("s")
        and lexemes.key(index + 1) not in _NO_PLURALS
    ):
        return True
    return last in _PLACINGS | _RANK_THEM and counted_at(lexemes, index + 1) is not None


def _ordinal(lexemes: Lexemes, index: int, value: Decimal, after: int) -> FigureAt:
    high, after = _read_high(lexemes, value, after)
    out_of, end = _read_out_of(lexemes, after)
    unit = "year" if lexemes.key(after) in ("anniversary", "founding", "birthday") else None
    return FigureAt(
        Figure("ordinal", value, *lexemes.slice(index, end), high=high, out_of=out_of, unit=unit), end
    )


def _read_english_word(lexemes: Lexemes, index: int) -> tuple[int | None, int]:
    key = lexemes.key(index)
    if key in TENS:
        place = index + 2 if lexemes.key(index + 1) == "-" else index + 1
        unit = _UNDER_TEN.get(lexemes.key(place))
        return (None, index) if unit is None else (TENS[key] + unit, place + 1)
    if key == "first":
        return (1, index + 1) if _is_a_rank(lexemes, index) else (None, index)
    if key == "second" and _is_a_time(lexemes, index):
        return None, index
    return (_ENGLISH.get(key), index + 1)


def _is_a_time(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``second`` is a sixtieth of a minute: ``per second``, ``5 times a second``."""
    if lexemes.key(index - 1) in ("per", "each", "every"):
        return True
    return lexemes.key(index - 1) == "a" and not lexemes.is_word(index + 1) and lexemes.key(index + 1) != "-"


def _is_a_rank(lexemes: Lexemes, index: int) -> bool:
    """Say whether ``first`` is a place and not ``the first time``."""
    if lexemes.key(index - 1) in _RANK_WORDS or lexemes.key(index - 2) in _RANK_WORDS:
        return True
    hyphen = index + 2 if lexemes.key(index + 1) == "-" else index + 1
    return lexemes.key(hyphen) in _FIRST_CLASS
