"""English claims with the Vietnamese sentences they cite, true and false, as they lie in ``pairs/*.jsonl``.

A quote is a text, or a slice of a source that is not shipped: ``source`` names a file below ``../shared``
(``articles/...``) or an article of ``../shared/data/news/articles.jsonl`` (``news/<id>``, with the ``field``),
and ``start`` and ``end`` are offsets into its normalised text.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from service.evaluation.eval_lines import CitedText, ClaimLine, Label
from vectorstore.article import ParagraphKind
from vietnamese.normalise import normalise

PAIRS = Path(__file__).resolve().parent / "pairs"
SHARED = Path(__file__).resolve().parents[3] / "shared"
NEWS = "news/"


class Slice(BaseModel):
    """A quote told by its place."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    start: int
    end: int
    field: str = "text"
    kind: ParagraphKind = "body"


class PairLine(BaseModel):
    """A line of a file of pairs: a claim line of ``vicite eval`` whose quotes may be slices."""

    model_config = ConfigDict(frozen=True)

    id: str
    label: Label
    kind: str
    claim: str
    quotes: tuple[Slice | CitedText, ...]


@dataclass(frozen=True, slots=True)
class PairSet:
    """The claims of one file whose sources are here, and how many others were left out."""

    name: str
    lines: tuple[ClaimLine, ...]
    left_out: int


def set_names() -> list[str]:
    """Return the names of the sets there are."""
    return sorted(path.stem for path in PAIRS.glob("*.jsonl"))


def read_pairs(name: str, *, folder: Path = PAIRS, shared: Path = SHARED) -> PairSet:
    """Return the set of that name, its quotes as texts."""
    told = [
        PairLine.model_validate_json(line)
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    found = [line for one in told if (line := _with_texts(one, shared)) is not None]
    return PairSet(name, tuple(found), len(told) - len(found))


def _with_texts(pair: PairLine, shared: Path) -> ClaimLine | None:
    """Return the claim with its quotes as texts, None where a source is not here."""
    quotes: list[CitedText] = []
    for quote in pair.quotes:
        if isinstance(quote, CitedText):
            quotes.append(quote)
            continue
        text = source_text(shared, quote.source, quote.field)
        if text is None:
            return None
        quotes.append(CitedText(text=text[quote.start : quote.end], article_id=quote.source, kind=quote.kind))
    return ClaimLine(id=pair.id, label=pair.label, kind=pair.kind, claim=pair.claim, quotes=tuple(quotes))


@cache
def source_text(shared: Path, source: str, field: str) -> str | None:
    """Return the normalised text of a source, None where it is not here."""
    if source.startswith(NEWS):
        found = _news(shared).get((source.removeprefix(NEWS), field))
        return None if found is None else normalise(found)
    path = shared / source
    return normalise(path.read_text(encoding="utf-8")) if path.is_file() else None


@cache
def _news(shared: Path) -> dict[tuple[str, str], str]:
    path = shared / "data" / "news" / "articles.jsonl"
    return dict(_news_texts(path)) if path.is_file() else {}


def _news_texts(path: Path) -> Iterator[tuple[tuple[str, str], str]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            for field in ("title", "lead", "text"):
                yield (str(article["id"]), field), article.get(field) or ""
