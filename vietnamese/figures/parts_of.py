"""Ratios, fractions and multiples: 910/1988, 5 trong số 10, hai phần ba, một nửa, gấp đôi; two thirds, doubled."""

from decimal import Decimal

from vietnamese.figures.bounds import read_bound
from vietnamese.figures.figure import Figure
from vietnamese.figures.quarters import are_of_a_year
from vietnamese.figures.reading import FigureAt
from vietnamese.numerals.amounts import MAGNITUDES, Amount, read_amount
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning
from vietnamese.units import unit_at

_OUT_OF: dict[Language, Phrases[bool]] = {
    "vi": Phrases(by_meaning({True: "/|trên|trên tổng|trên tổng số|trong tổng số|trong số|trong"})),
    "en": Phrases(
        by_meaning(
            {
                True: "/|of|of the|of all|out of|out of the|out of every|of every|"
                "of a total|of a total of|out of a total of"
            }
        )
    ),
}
_ROUND = frozenset(Decimal(round_number) for round_number in (10, 100, 1000))
_OWNERS = frozenset({"its", "their", "his", "her", "our"})
_LONGEST_OWNER = 6  # words of whose things they are: "the People's Committee of Hà Lâm's"
_HALVES: dict[Language, Phrases[tuple[int, int]]] = {
    "vi": Phrases(by_meaning({(1, 2): "một nửa|hơn nửa|quá nửa|gần nửa"})),
    "en": Phrases(
        by_meaning(
            {
                (1, 2): "half of|half the|half its|half their|a half|one half|one - half",
                (1, 3): "a third of",
                (1, 4): "a quarter of",
                (1, 5): "a fifth of",
                (1, 10): "a tenth of",
            }
        )
    ),
}
_BARE_FRACTIONS: Phrases[tuple[int, int]] = Phrases(
    {"half": (1, 2), "a third": (1, 3), "a quarter": (1, 4), "a fifth": (1, 5), "a tenth": (1, 10)}
)
_BEHIND_A_CHANGE = frozenset("in to from over since this last compared and between on against after".split())
_MULTIPLES: dict[Language, Phrases[str]] = {
    "vi": Phrases(
        by_meaning(
            {
                "1.5": "gấp rưỡi",
                "2": "gấp đôi|tăng gấp đôi|gấp hai",
                "3": "gấp ba",
                "4": "gấp bốn",
                "5": "gấp năm",
                "10": "gấp mười",
            }
        )
    ),
    "en": Phrases(
        by_meaning(
            {
                "2": "doubled|doubling|doubles|twofold|two - fold|twice|double the|double that|double its|double what",
                "3": "tripled|tripling|triples|threefold|three - fold|triple the|triple that|triple its|trebled",
                "4": "quadrupled|quadrupling|fourfold|four - fold|quadruple the",
                "5": "fivefold|five - fold",
                "10": "tenfold|ten - fold",
            }
        )
    ),
}
_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip


_ROUND_NUMBERS = {"hundred": 100, "thousand": 1000}
_FULL_MARKS = frozenset({Decimal(10), Decimal(20), Decimal(100)})
BEGINNINGS: dict[Language, frozenset[str]] = {
    "vi": _HALVES["vi"].first_words | _MULTIPLES["vi"].first_words,
    "en": _HALVES["en"].first_words | _BARE_FRACTIONS.first_words | _MULTIPLES["en"].first_words,
}


def read_part_of(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read the ratio, the fraction or the multiple that begins there."""
    return (
        _read_half(lexemes, index)
        or _read_multiple(lexemes, index)
        or _read_fraction(lexemes, index)
        or _read_ratio(lexemes, index)
    )


def _read_half(lexemes: Lexemes, index: int) -> FigureAt | None:
    found = _HALVES[lexemes.language].at(lexemes, index) or _read_bounded_half(lexemes, index)
    if found is None or MAGNITUDES[lexemes.language].at(lexemes, found[1]) is not None:
        return None
    unit = unit_at(lexemes, found[1]) if lexemes.language == "vi" else None
    if unit is not None and unit[0].is_measure and lexemes.key(index) != "một":  # hơn nửa năm
        return None
    (part, whole), after = found
    first = index
    if lexemes.language == "vi" and lexemes.key(index) in ("hơn", "quá", "gần", "hon", "qua", "gan"):
        first = index + 1
    return _ratio(lexemes, first, after, Decimal(part), Decimal(whole))


def _read_bounded_half(lexemes: Lexemes, index: int) -> tuple[tuple[int, int], int] | None:
    """Read ``nearly half``, ``more than a third`` and ``by a quarter``, which need no noun behind them."""
    if lexemes.language != "en":
        return None
    found = _BARE_FRACTIONS.at(lexemes, index)
    if found is None or lexemes.key(found[1]) in ("a", "an", "-"):
        return None
    behind = lexemes[found[1]]
    ends = behind.kind != "word" or behind.key in _BEHIND_A_CHANGE  # not by a third party
    by = lexemes.key(index - 1) == "by" and lexemes.key(index) == "a" and ends
    return found if by or read_bound(lexemes, index, found[1]) is not None else None


def _read_multiple(lexemes: Lexemes, index: int) -> FigureAt | None:
    found = _MULTIPLES[lexemes.language].at(lexemes, index)
    if found is None:
        return None
    value, after = found
    after = after + 1 if lexemes.key(after) in ("lần", "lan") else after
    bound = read_bound(lexemes, index, after)
    return FigureAt(
        Figure("number", Decimal(value), *lexemes.slice(index, after), unit="time", bound=bound), after
    )


def _read_fraction(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``hai phần ba``, ``two-thirds``, ``three quarters``."""
    part = read_amount(lexemes, index)
    if part is None or part.scale > 1 or part.value > 99:
        return None
    if lexemes.language == "en":
        place = part.next + 1 if lexemes.key(part.next) == "-" else part.next
        whole = _DENOMINATORS.get(lexemes.key(place))
        if whole is None or not part.in_words or (part.value == 1) == lexemes.key(place).endswith("s"):
            return None
        if are_of_a_year(lexemes, index, place + 1, part.value):
            return None
        return _ratio(lexemes, index, place + 1, part.value, Decimal(whole))
    if lexemes.key(part.next) not in ("phần", "phan"):
        return None
    counted = read_amount(lexemes, part.next + 1)
    if counted is None and lexemes.key(part.next + 1) == "tư":
        counted = Amount(Decimal(4), part.next + 2)
    if counted is None or counted.scale > 1 or counted.value <= part.value:
        return None
    return _ratio(lexemes, index, counted.next, part.value, counted.value)


def _read_ratio(lexemes: Lexemes, index: int) -> FigureAt | None:
    """Read ``910/1988``, ``5 trên 10``, ``910 out of 1,988``: whole numbers, the first not the larger."""
    part = read_amount(lexemes, index)
    if part is None:
        return None
    found = _OUT_OF[lexemes.language].at(lexemes, part.next)
    if found is None or lexemes.key(part.next) == "in":
        return _read_so_many_in(lexemes, index, part)
    whole = _read_whole(lexemes, _behind_the_owner(lexemes, found[1]))
    if whole is None:
        return None
    slash = lexemes.key(part.next) == "/"
    if not _are_whole(part, whole) and not (slash and _are_marks(lexemes, part, whole)):
        return None
    if part.value > whole.value or (slash and _is_no_ratio(lexemes, index, whole.next)):
        return None
    return _ratio(lexemes, index, whole.next, part.value, whole.value)


def _behind_the_owner(lexemes: Lexemes, index: int) -> int:
    """Return where ``its 9 communes`` or ``the district's 42 schools`` goes on with the number, else the index."""
    if lexemes.language != "en":
        return index
    if lexemes.key(index) in _OWNERS:
        return index + 1
    for place in range(index + 1, index + _LONGEST_OWNER + 1):
        if lexemes.key(place) in ("'", "’") and lexemes.touches(place):
            has_s = lexemes.key(place + 1) == "s" and lexemes.touches(place + 1)
            return place + 2 if has_s else place + 1
        if not lexemes.is_word(place):
            break
    return index


def _read_so_many_in(lexemes: Lexemes, index: int, part: Amount) -> FigureAt | None:
    """Read ``seven in ten``, ``one in every five``, ``7 in 10``; ``two in 41 provinces`` are where they are."""
    if lexemes.language != "en" or lexemes.key(part.next) != "in" or part.scale > 1:
        return None
    every = lexemes.key(part.next + 1) == "every"
    whole = _read_whole(lexemes, part.next + (2 if every else 1))
    if whole is None or whole.scale > 1 or not part.value < whole.value:
        return None
    told = every or whole.value in _ROUND or (whole.in_words and part.in_words and part.value == 1)
    if not told or (whole.in_words != part.in_words and not every):
        return None
    whole_numbers = (
        part.value == part.value.to_integral_value() and whole.value == whole.value.to_integral_value()
    )
    return _ratio(lexemes, index, whole.next, part.value, whole.value) if whole_numbers else None


def _read_whole(lexemes: Lexemes, index: int) -> Amount | None:
    """Read the 1.988 of ``910/1.988``, and the hundred of ``out of every hundred``."""
    round_number = _ROUND_NUMBERS.get(lexemes.key(index)) if lexemes.key(index - 1) == "every" else None
    if round_number is not None:
        return Amount(Decimal(round_number), index + 1)
    return read_amount(lexemes, index)


def _are_marks(lexemes: Lexemes, part: Amount, whole: Amount) -> bool:
    """Say whether ``8,75/10 điểm`` stands there, whose first number alone has decimals."""
    if part.scale > 1 or part.in_words or whole.value not in _FULL_MARKS:
        return False
    unit = unit_at(lexemes, whole.next)
    return unit is None or unit[0].name == "point"


def _is_no_ratio(lexemes: Lexemes, index: int, after: int) -> bool:
    """Say whether slashes go on (``18/65/139``) or a measure is glued on (``64/128GB``: one or the other)."""
    if "/" in (lexemes.key(index - 1), lexemes.key(after)):
        return True
    unit = unit_at(lexemes, after) if lexemes.touches(after) else None
    return (unit is not None and unit[0].is_measure) or (lexemes.touches(after) and lexemes.is_word(after))


def _are_whole(part: Amount, whole: Amount) -> bool:
    if part.scale > 1 or whole.scale > 1 or (part.in_words and part.value == 1):
        return False
    return part.value == part.value.to_integral_value() and whole.value == whole.value.to_integral_value() > 0


def _ratio(lexemes: Lexemes, first: int, last: int, part: Decimal, whole: Decimal) -> FigureAt:
    bound = read_bound(lexemes, first, last)
    return FigureAt(Figure("ratio", part, *lexemes.slice(first, last), out_of=whole, bound=bound), last)
