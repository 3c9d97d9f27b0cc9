"""The year that a date without its year is told to be in: quý IV năm nay, 6 tháng đầu năm ngoái, last year's May."""

from vietnamese.dates.parts import Point
from vietnamese.dates.stated_date import YearTold
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning, is_one_of

_BEHIND: dict[Language, Phrases[YearTold]] = {
    "vi": Phrases(
        by_meaning(
            {
                "last": "năm ngoái|năm trước|năm qua|năm vừa qua|năm rồi|năm vừa rồi|năm trước đó",
                "this": "năm nay",
                "next": "năm tới|năm sau|sang năm",
            }
        )
    ),
    "en": Phrases(
        by_meaning(
            {
                "last": "last year|of last year|in last year|of the previous year|the previous year|"
                "of the year before|the year before|of the preceding year|a year earlier",
                "this": "this year|of this year|in this year|of the current year",
                "next": "next year|of next year|in next year|of the coming year|of the following year",
            }
        )
    ),
}
_BEFORE: dict[Language, Phrases[YearTold]] = {
    "vi": Phrases({}),
    "en": Phrases(
        {f"{told} year {sign} s": told for told in ("last", "this", "next") for sign in ("'", "’")}
    ),
}  # fmt: skip
_YEAR = frozenset({"năm"})


def year_told(lexemes: Lexemes, index: int, point: Point) -> YearTold | None:
    """Return the year that the point which begins there is told to be in, where it states none."""
    if point.parts.year is not None:
        return None
    language = lexemes.language
    last = (
        point.next - 1 if is_one_of(lexemes, point.next - 1, _YEAR) else point.next
    )  # 6 tháng đầu năm + nay
    behind = _BEHIND[language].at(lexemes, last)
    if behind is not None:
        return behind[0]
    before = _BEFORE[language].before(lexemes, index)
    return None if before is None else before[0]
