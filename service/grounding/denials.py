"""What a text denies: ``not 45``, ``rather than Lào Cai``; and whether a source holds a figure that was asked about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from service.grounding.segments import Language
from vietnamese.dates import StatedDate, supporting_dates
from vietnamese.figures import Figure, figures_and_dates, supporting_figures, units_agree
from vietnamese.language import detect_language
from vietnamese.names import find_names, holds_name
from vietnamese.normalise import fold

COUNTING = frozenset({"number", "percent", "points", "ratio", "ordinal"})
_SHARES = frozenset({"percent", "points"})
_DENIAL = re.compile(
    r"\b(?:not|never|rather than|instead of|không phải|chứ không|không|chưa(?! (?:đến|tới|đầy|quá)\b))\b|n['’]t\b",
    re.IGNORECASE,
)
_END_OF_DENIAL = re.compile(r"(?<!\d)[,.]|[,.](?!\d)|[;:()]|\s(?:but|mà)\s|\s[–—-]\s")
_NEW_STATEMENT = re.compile(r"\d.*?(?P<begins>\s(?:that|which|who|whose)\s)")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w+")
_ABOUT = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Denial:
    """A "not" and what it denies, ``text[start:end]``; what is denied begins at ``behind``."""

    start: int
    behind: int
    end: int


@dataclass(frozen=True, slots=True)
class Stated:
    """What some texts state."""

    texts: tuple[str, ...]
    figures: tuple[Figure, ...]
    dates: tuple[StatedDate, ...]


def denials_in(text: str) -> Iterator[Denial]:
    """Yield the denials of a text in order: each as far as the next comma, "but", or statement about a figure."""
    for denial in _DENIAL.finditer(text):
        ended = _END_OF_DENIAL.search(text, denial.end())
        end = ended.start() if ended else len(text)
        new = _NEW_STATEMENT.search(text, denial.end(), end)
        yield Denial(denial.start(), denial.end(), new.start("begins") if new else end)


def denied_of_question(text: str, language: Language, question: str, quotes: Stated) -> list[Denial]:
    """Return where the text denies what the question took for granted and the quotes do not say.

    Such a stretch holds a figure or a name, and none that the question does not hold. What stands in the quotes is no
    false premise: of the figures denied none may stand there, and where there are none, not every name and date.
    """
    if not question:
        return []
    asked = _numbers(question, question_language(question))
    asked_words = set(re.findall(r"\w+", fold(question)))
    found = []
    for denial in denials_in(text):
        stretch = text[denial.behind : denial.end]
        numbers, names = _numbers(stretch, language), _CAPITALISED.findall(stretch)
        known = numbers <= asked and all(fold(name) in asked_words for name in names)
        if known and (numbers or names) and not _stands(stretch, language, quotes):
            found.append(denial)
    return found


def holds(asked: Figure, held: Figure) -> bool:
    """Say whether the figure bears out the one asked about: "more than 900" by 940, "about 900" by 940, 900 by 900."""
    if asked.value is None or held.value is None or asked.bound is None:
        return bool(supporting_figures(asked, [held])) and units_agree(asked, held) is not False
    if (asked.kind in _SHARES) != (held.kind in _SHARES) or held.kind not in COUNTING:
        return False
    if units_agree(asked, held) is not True and (asked.unit, asked.noun) != (held.unit, held.noun):
        return False
    if asked.bound in ("more_than", "at_least"):
        return held.value > asked.value or (held.value == asked.value and asked.bound == held.bound)
    if asked.bound in ("less_than", "at_most", "up_to"):
        return held.value < asked.value or (held.value == asked.value and asked.bound == held.bound)
    return abs(held.value - asked.value) <= _ABOUT * abs(asked.value)


def question_language(question: str) -> Language:
    """Return the language in which a question's figures are read."""
    return "vi" if detect_language(question) == "vi" else "en"


def _stands(stretch: str, language: Language, quotes: Stated) -> bool:
    figures, dates = figures_and_dates(stretch, language)
    if figures:
        return any(_figure_stands(one, quotes.figures) for one in figures)
    taken = [(one.start, one.end) for one in dates]
    names = find_names(stretch, language, skip=taken)
    return all(supporting_dates(one, quotes.dates) for one in dates) and all(
        any(holds_name(text, name) for text in quotes.texts) for name in names
    )


def _figure_stands(figure: Figure, stated: Sequence[Figure]) -> bool:
    """Tell whether a text states it, alone or as an end of a range or a part of a ratio, whatever it counts there."""
    if supporting_figures(figure, stated) or any(holds(figure, one) for one in stated):
        return True
    return figure.value is not None and any(
        figure.value in (one.value, one.high, one.out_of)
        for one in stated
        if (one.kind in _SHARES) == (figure.kind in _SHARES)
    )


def _numbers(text: str, language: Language) -> set[str]:
    figures, dates = figures_and_dates(text, language)
    return {f"{figure.value} {figure.high} {figure.literal}" for figure in figures} | {
        date.iso for date in dates
    }
