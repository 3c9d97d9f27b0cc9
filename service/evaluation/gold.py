"""Whether an answer says what it should, and whether it cites where that stands."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from service.requests import Language
from vietnamese.dates import supports
from vietnamese.figures import FiguresAndDates, figures_and_dates, same_figure
from vietnamese.normalise import fold, normalise

_WORD = re.compile(r"\d(?:[\d.,]*\d)?|[^\W\d_]+")
_LANGUAGES: tuple[Language, ...] = ("en", "vi")
ENOUGH = 0.5  # of the shorter of two quotes, for them to be of one place


def holds_gold(
    answer: str, language: Language, *, gold_answers: Sequence[str], figures: Sequence[str]
) -> bool | None:
    """Say whether the answer holds one of the gold answers; without any, whether it holds all the figures.

    A gold answer is held word for word, letter case, diacritics and punctuation aside; or, when there are figures
    or dates in it, by each of them with the same value, in whichever language it is written. None without gold.
    """
    if not gold_answers and not figures:
        return None
    said = figures_and_dates(answer, language)
    words = f" {_words(answer)} "
    if gold_answers:
        return any(f" {_words(gold)} " in words or _states(said, gold) for gold in gold_answers)
    return all(f" {_words(gold)} " in words or _states(said, gold) for gold in figures)


def overlap(quote: str, gold: str) -> bool:
    """Say whether two quotes of one article are of one place.

    One holds the other, or they share a run of at least half of the shorter. White space is not compared.
    """
    one, other = (" ".join(normalise(text).split()) for text in (quote, gold))
    if not one or not other:
        return False
    shorter = min(len(one), len(other))
    shared = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    return shared >= ENOUGH * shorter


def _words(text: str) -> str:
    return " ".join(_WORD.findall(fold(normalise(text))))


def _states(said: FiguresAndDates, gold: str) -> bool:
    """Say whether the figures and dates of the gold, as read in one of the languages, are all said."""
    return any(_holds_all(said, figures_and_dates(gold, language)) for language in _LANGUAGES)


def _holds_all(said: FiguresAndDates, gold: FiguresAndDates) -> bool:
    if not gold.figures and not gold.dates:
        return False
    return all(any(same_figure(one, other) for other in said.figures) for one in gold.figures) and all(
        any(supports(other, one) for other in said.dates) for one in gold.dates
    )
