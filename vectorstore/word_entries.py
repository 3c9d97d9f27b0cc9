"""What the word index keeps of a passage: its terms, and what a filter may ask of its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from json import dumps

from vectorstore.article import Article
from vectorstore.metadata import Value, whole
from vectorstore.passages import Passage, indexed_text
from vectorstore.published import published_day
from vietnamese.terms import IndexTerms, index_terms

UNDATED = "undated"  # the facet of the first passage of an article that nobody dated
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A passage as the word index knows it. ``day`` counts from 1970, None where nobody stated one."""

    passage_id: str
    terms: IndexTerms
    facets: tuple[str, ...] = ()
    day: int | None = None


def word_entry(article: Article, passage: Passage) -> WordEntry:
    """Return what the word index keeps of a passage of the article."""
    day = published_day(article.published_at)
    return WordEntry(
        passage.passage_id,
        index_terms(indexed_text(article, passage)),
        tuple(_facets(article, first=passage.ordinal == 0)),
        days_since_epoch(day) if day else None,
    )


def facet(kind: str, value: Value) -> str:
    """Return the one short word that stands for a value an article has: of ``article``, ``publisher``, …"""
    said = dumps([kind, whole(value)], ensure_ascii=False).encode(errors="surrogatepass")
    return blake2b(said, digest_size=10).hexdigest()


def days_since_epoch(day: date) -> int:
    """Return the day as a number."""
    return day.toordinal() - _EPOCH


def passage_number(passage_id: str) -> int:
    """Return the number that stands for a passage where a number is quicker than its id: 62 bits of a hash."""
    return int.from_bytes(blake2b(passage_id.encode(), digest_size=8).digest(), "big") >> 2


def _facets(article: Article, *, first: bool) -> Iterator[str]:
    yield facet("article", article.id)
    if article.publisher is not None:
        yield facet("publisher", article.publisher)
    for name, value in article.metadata.items():
        yield facet(f"metadata {name}", value)
    if first and published_day(article.published_at) is None:
        yield UNDATED
