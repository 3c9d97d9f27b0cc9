"""Bounds of a figure: hơn, gần, ít nhất, trở lên; more than, nearly, at least, or more."""

from typing import Literal

from vietnamese.figures.figure import Bound
from vietnamese.figures.limits import read_limit
from vietnamese.numerals.amounts import read_amount
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases, by_meaning, is_one_of
from vietnamese.units import currency_before, unit_at

_VIETNAMESE: dict[Bound | Literal["compares"], str] = {
    "more_than": "hơn|trên|quá|vượt|vượt quá|vượt mức|lớn hơn|nhiều hơn|trên mức|quá mức|hơn mức|>",
    "at_least": "ít nhất|ít nhất là|tối thiểu|không dưới|không dưới mức|không ít hơn|không thấp hơn|≥",
    "less_than": "dưới|dưới mức|ít hơn|nhỏ hơn|<|chưa đến|chưa tới|chưa đầy|chưa bằng|không bằng|không đến|"
    "không tới|không đầy",
    "at_most": "tối đa|nhiều nhất|chưa quá|không quá|không hơn|không vượt quá|không nhiều hơn|≤",
    "nearly": "gần|ngót|suýt soát",
    "about": "khoảng|chừng|khoảng chừng|vào khoảng|xấp xỉ|cỡ|ước|ước đạt|ước tính|ước khoảng",
    "up_to": "tới|lên tới|lên đến",
    # These look like a bound and compare: "cao hơn 5%" is 5% more, not more than 5%.
    "compares": "cao hơn|thấp hơn|nhanh hơn|chậm hơn|sớm hơn|muộn hơn|rẻ hơn|đắt hơn|dài hơn|ngắn hơn|trong vòng",
}
_ENGLISH: dict[Bound | Literal["compares"], str] = {
    "more_than": "more than|over|above|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|greater than|"
    "beyond|higher than|just over|a little over|slightly over|a little more than|slightly more than|surpass|"
    "surpasses|surpassed|surpassing|topped|topping|exceed",
    "at_least": "at least|no fewer than|no less than|not less than|not fewer than|minimum of|a minimum of",
    "less_than": "under|below|less than|fewer than|lower than",
    "at_most": "at most|no more than|not more than|not exceeding|maximum of|a maximum of",
    "nearly": "nearly|almost|close to|just under|just below",
    "about": "about|around|approximately|roughly|some|circa|an estimated|estimated|estimated at|in the region of|"
    "in the order of",
    "up_to": "up to|as much as|as many as",
}
_BEFORE: dict[Language, Phrases[Bound | Literal["compares"]]] = {
    "vi": Phrases(
        by_meaning(_VIETNAMESE),
        never_bare=("quá", "cỡ", "ngót", "vượt", "ước", "tới", "đắt hơn", "rẻ hơn", "dài hơn"),
    ),
    "en": Phrases(by_meaning(_ENGLISH)),
}
_AFTER: dict[Language, Phrases[Bound]] = {
    "vi": Phrases(by_meaning({"at_least": "trở lên", "at_most": "trở xuống"})),
    "en": Phrases(
        by_meaning(
            {
                "at_least": "or more|or higher|or above|and above|and over|or over|plus|- plus",
                "at_most": "or less|or fewer|or below|and below|or lower",
                "about": "or so|or thereabouts",
            }
        )
    ),
}
# "nằm trên hai tỉnh" lies in both; "vượt 5% so với", "vượt 3 lần mức" is by so much.
_LIES = Phrases(dict.fromkeys(("nằm", "nằm trải", "trải", "trải dài", "diễn ra", "có mặt", "phân bố"), True))
_ABOVE = frozenset({"trên"})
_EXCEEDS = frozenset({"vượt"})
_WHAT_IS_EXCEEDED = frozenset("kế so mức chỉ mục dự cùng".split())
_TIMES = frozenset({"lần"})
_EXTENT = frozenset({"dài", "cao", "sâu", "rộng"})
_AGAINST = frozenset({"so"})
_ESTIMATES = frozenset({"estimated", "estimate", "estimates", "projected", "reckoned", "forecast"})
_PASSES = frozenset({"pass", "passes", "passed", "passing", "crossed"})
_DETERMINERS = frozenset("the a an its their another some one".split())
_CLAUSE_ENDS = frozenset({".", ";", ":", "\n", "?", "!"})
_LONGEST_ESTIMATE = 14
_MOST_PHRASES = 3
_WORDS_BEFORE_AN_AFTER = 3


def read_bound(lexemes: Lexemes, first: int, last: int) -> Bound | None:
    """Return the bound of the figure that takes the lexemes from ``first`` up to ``last``.

    Of two (``khoảng hơn 300``) the one that gives a direction.
    """
    bounds: list[Bound] = ["more_than"] if _is_passed(lexemes, first, last) else []
    place = first
    for _ in range(_MOST_PHRASES):
        found = _BEFORE[lexemes.language].before(lexemes, place)
        if found is None or _is_no_bound(lexemes, place, last):
            break
        bound, place = found
        if bound == "compares":
            if _tells_an_extent(lexemes, place, last):
                bounds.append("more_than")
            break
        bounds.append(bound)
    behind = _read_behind(lexemes, last)
    if behind is not None:
        bounds.append(behind)
    if not bounds:
        limit = read_limit(lexemes, first)
        if limit is not None:
            return limit
        if lexemes.language == "en" and _is_estimated(lexemes, first):
            return "estimated"
    return next((bound for bound in bounds if bound not in ("about", "up_to")), bounds[0] if bounds else None)


def _is_estimated(lexemes: Lexemes, index: int) -> bool:
    """Say whether an estimate is spoken of before that place in its clause: ``are estimated to reach``, ``put at``."""
    told_at = False
    for place in range(index - 1, max(index - 1 - _LONGEST_ESTIMATE, -1), -1):
        key = lexemes.key(place)
        told_at = told_at or key == "at"
        if key in _ESTIMATES or (key == "put" and told_at):
            return True
        if lexemes[place].kind == "sign" and key in _CLAUSE_ENDS:
            return False
    return False


def _is_passed(lexemes: Lexemes, index: int, last: int) -> bool:
    """Say whether ``passed 700`` stands there: that many and more; who ``passed 12 resolutions`` adopted them."""
    if lexemes.language != "en" or lexemes.key(index - 1) not in _PASSES:
        return False
    return not lexemes.is_word(last)


def _is_no_bound(lexemes: Lexemes, index: int, last: int) -> bool:
    """Say whether the word before that place is where something lies, or by how much it exceeds."""
    if is_one_of(lexemes, index - 1, _ABOVE):
        return _LIES.before(lexemes, index - 1) is not None
    behind = last + 1 if is_one_of(lexemes, last, _TIMES) else last
    return is_one_of(lexemes, index - 1, _EXCEEDS) and is_one_of(lexemes, behind, _WHAT_IS_EXCEEDED)


def _tells_an_extent(lexemes: Lexemes, index: int, last: int) -> bool:
    """Say whether ``dài hơn 2 m`` stands there: longer than that; with ``so với`` it is longer by that."""
    unit = unit_at(lexemes, last - 1)
    measured = unit is not None and unit[0].group == "length" and unit[1] == last
    return measured and is_one_of(lexemes, index, _EXTENT) and not is_one_of(lexemes, last, _AGAINST)


def _read_behind(lexemes: Lexemes, last: int) -> Bound | None:
    if lexemes.key(last) == "+":
        return "at_least" if lexemes.touches(last) and not lexemes.touches(last + 1) else None
    for place in range(last, last + _WORDS_BEFORE_AN_AFTER + 1):
        found = _AFTER[lexemes.language].at(lexemes, place)
        if found is not None:
            return None if _adds_another(lexemes, place, last, found[1]) else found[0]
        if not lexemes.is_word(place):
            break
    return None


def _adds_another(lexemes: Lexemes, place: int, last: int, after: int) -> bool:
    """Say whether ``192 stations and over 273,000 users`` or ``42 storeys plus two`` goes on to something else."""
    if lexemes.language != "en":
        return False
    if read_amount(lexemes, after) is not None or currency_before(lexemes, after) is not None:
        return True
    plus = "plus" in (lexemes.key(place), lexemes.key(place + 1))
    return plus and (place > last or lexemes.key(after) in _DETERMINERS)


_UPWARD = frozenset({"more_than", "at_least"})
_DOWNWARD = frozenset({"less_than", "at_most", "nearly"})
_CLOSE = frozenset({"about", "nearly", "estimated"})
_LIMITS: dict[Bound, frozenset[Bound | None]] = {
    "ceiling": frozenset({"ceiling", "at_most", "up_to", None}),
    "floor": frozenset({"floor", "at_least", None}),
}


def bounds_agree(claim: Bound | None, source: Bound | None) -> bool:
    """Say whether the claim keeps the source's bound: neither drops one, adds one nor turns it round.

    ``lên tới 500`` stresses and bounds nothing, so it may be told as 500 or as at most 500. A claim that speaks of
    an estimate may tell an exact figure or one that is roughly so. The limit that a noun names may be told as a bound
    or as the figure it is.
    """
    named = next((group for limit, group in _LIMITS.items() if limit in (claim, source)), None)
    if named is not None:
        return {claim, source} <= named
    if claim == "estimated":
        return source in (None, "about", "up_to", "estimated")
    if claim == source or ({claim, source} <= {None, "up_to", "at_most"} and "up_to" in (claim, source)):
        return True
    if claim is None or source is None:
        return False
    return any({claim, source} <= group for group in (_UPWARD, _DOWNWARD, _CLOSE))
