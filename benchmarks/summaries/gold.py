"""The gold facts, and whether quotes hold one: by what it says, or by where it stands."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from vietnamese.dates import StatedDate, supporting_dates
from vietnamese.figures import figures_and_dates, supporting_figures
from vietnamese.normalise import fold, normalise

Importance = Literal["vital", "okay"]
FACTS = Path(__file__).resolve().parent / "gold_facts.jsonl"


@dataclass(frozen=True, slots=True)
class GoldFact:
    """One line of ``gold_facts.jsonl``; ``article`` is the stem of its file, ``at`` are places in its text."""

    id: str
    article: str
    importance: Importance
    fact: str
    figures: tuple[str, ...]
    dates: tuple[str, ...]
    names: tuple[str, ...]
    at: tuple[int, ...]

    def is_said_by(self, quote: str) -> bool:
        """Tell whether the quote holds all its figures, dates and names: typed, the names folded."""
        return (
            all(_holds_figure(quote, one) for one in self.figures)
            and all(_holds_date(quote, one) for one in self.dates)
            and all(_holds_words(quote, one) for one in self.names)
        )

    def is_covered_by(self, spans: Iterable[tuple[int, int]]) -> bool:
        """Tell whether one of the spans of the article's text covers one of its places."""
        return any(start <= place < end for start, end in spans for place in self.at)


def read_facts(path: Path = FACTS) -> list[GoldFact]:
    """Return the facts of a file in the shape that README.md describes."""
    return [_fact(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def spans_of(quote: str, text: str) -> list[tuple[int, int]]:
    """Return where the quote stands in the text, however many spaces part its words."""
    words = normalise(quote).split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    return [match.span() for match in re.finditer(pattern, text)]


def _fact(fields: dict[str, object]) -> GoldFact:
    def several(name: str) -> tuple[str, ...]:
        values = fields[name]
        assert isinstance(values, list)
        return tuple(normalise(str(one)) for one in values)

    places = fields["at"]
    assert isinstance(places, list)
    importance: Importance = "vital" if fields["importance"] == "vital" else "okay"
    stem = Path(str(fields["article"])).stem
    return GoldFact(
        id=str(fields["id"]),
        article=stem,
        importance=importance,
        fact=str(fields["fact"]),
        figures=several("figures"),
        dates=several("dates"),
        names=several("names"),
        at=tuple(int(one) for one in places),
    )


@lru_cache(maxsize=4096)
def _holds_figure(quote: str, written: str) -> bool:
    wanted, read = figures_and_dates(written, "vi").figures, figures_and_dates(quote, "vi").figures
    if not wanted:
        return _holds_words(quote, written)
    return all(supporting_figures(one, read) for one in wanted)


@lru_cache(maxsize=4096)
def _holds_date(quote: str, written: str) -> bool:
    dates = figures_and_dates(quote, "vi").dates
    # A year alone is a number like any other without the word before it.
    wanted = _dates_of(written) or _dates_of(f"năm {written}") or _dates_of(f"ngày {written}")
    return bool(wanted) and all(supporting_dates(one, dates) for one in wanted)


def _dates_of(written: str) -> list[StatedDate]:
    return figures_and_dates(written, "vi").dates


def _holds_words(quote: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(_plain(words))}(?!\w)", _plain(quote)) is not None


def _plain(text: str) -> str:
    return " ".join(fold(normalise(text)).split())
