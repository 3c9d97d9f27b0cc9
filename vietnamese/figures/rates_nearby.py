"""Rate words that stand apart from their figure: mỗi năm chi 5 tỷ đồng; 460 tonnes of raw milk a day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from vietnamese.figures.figure import Figure, Per
from vietnamese.figures.reading import FigureAt
from vietnamese.figures.times_ago import tells_when
from vietnamese.numerals.lexemes import Language, Lexemes
from vietnamese.numerals.phrases import Phrases
from vietnamese.units import unit_at

_LEADS: dict[Language, Phrases[bool]] = {
    "vi": Phrases(
        dict.fromkeys(
            ("mỗi", "một", "hằng", "hàng", "từng", "bình quân", "trung bình", "theo", "lương", "/", "/ 1"),
            True,
        ),
        never_bare=("từng", "hằng"),
    ),
    "en": Phrases(dict.fromkeys(("per", "each", "every", "a", "an", "/"), True)),
}
_ADVERBS: dict[Language, Phrases[str]] = {
    "vi": Phrases({"thường niên": "year"}),
    "en": Phrases(
        {
            "annually": "year", "annual": "year", "yearly": "year", "per annum": "year", "quarterly": "quarter",
            "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
        }
    ),
}  # fmt: skip
_BEGINNINGS = {language: _LEADS[language].first_words | _ADVERBS[language].first_words for language in _LEADS}
_NO_RATE_BEFORE = frozenset({"or", "and", "to"})
_SENTENCE_ENDS = frozenset({".", "!", "?", ";", "\n"})
_COUNTING = frozenset({"number", "percent", "points", "vague"})
_MOST_WORDS_TO_RATE = 8
_NONE: frozenset[str] = frozenset()


def with_rates_nearby(lexemes: Lexemes, found: Sequence[FigureAt]) -> list[Figure]:
    """Return the figures with the times of the rate words of their sentences.

    In English a rate word behind the counted noun is what the figure is counted against.
    """
    sentences = iter(_sentences(lexemes))
    end, named = 0, _NONE
    figures: list[Figure] = []
    for figure, after in found:
        while end < after:
            end, named = next(sentences, (len(lexemes), _NONE))
        if not named or figure.kind not in _COUNTING:
            figures.append(figure)
            continue
        per = figure.per or _per_behind(lexemes, after)
        figures.append(replace(figure, per=per, rates_nearby=named))
    return figures


def _sentences(lexemes: Lexemes) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield where each sentence ends, and the times that its rate words name."""
    named: set[str] = set()
    beginnings = _BEGINNINGS[lexemes.language]
    for index, key in enumerate(lexemes.keys(0, len(lexemes))):
        if key in _SENTENCE_ENDS:
            yield index + 1, frozenset(named)
            named.clear()
        elif key in beginnings and (time := _rate_at(lexemes, index)) is not None:
            named.add(time)
    yield len(lexemes), frozenset(named)


def _rate_at(lexemes: Lexemes, index: int) -> str | None:
    adverb = _ADVERBS[lexemes.language].at(lexemes, index)
    return _led_rate_at(lexemes, index) if adverb is None else adverb[0]


def _led_rate_at(lexemes: Lexemes, index: int) -> str | None:
    lead = _LEADS[lexemes.language].at(lexemes, index)
    if lead is None:
        return None
    if lexemes.key(lead[1]) == "h" and lexemes.key(index) == "/":
        return "hour"
    unit = unit_at(lexemes, lead[1])
    if unit is None or unit[0].group != "time":
        return None
    no_rate = lexemes.key(unit[1]) in _NO_RATE_BEFORE or tells_when(lexemes, unit[1])
    return None if no_rate else unit[0].name


def _per_behind(lexemes: Lexemes, index: int) -> Per | None:
    """Return what the rate behind an English noun says: ``tonnes of raw milk a day``."""
    if lexemes.language != "en":
        return None
    for place in range(index, index + _MOST_WORDS_TO_RATE):
        time = _led_rate_at(lexemes, place)
        if time is not None:
            return Per(Decimal(1), time)
        if not lexemes.is_word(place) and lexemes.key(place) != "-":
            break
    return None
