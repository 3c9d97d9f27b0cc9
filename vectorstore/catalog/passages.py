"""Passages of live versions: what a hit in an index stands for."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row, bindparam, func, select

from vectorstore.article import Article, ArticleHead
from vectorstore.catalog.article_rows import read_live_articles
from vectorstore.catalog.connections import reading, some_at_a_time
from vectorstore.catalog.tables import passages, versions
from vectorstore.passages import Passage

_AFTER = 16  # code points: more than ever stand between two sentences
_IN_VERSION = (versions.c.article_id == passages.c.article_id) & (versions.c.version == passages.c.version)
_LENGTH = passages.c.end - passages.c.start
_LOCATED = (
    select(
        *passages.c,
        versions.c.title,
        versions.c.url,
        versions.c.publisher,
        versions.c.published_at,
        func.substr(versions.c.text, passages.c.start + 1, _LENGTH + _AFTER).label("text"),
    )
    .join(versions, _IN_VERSION)
    .where(passages.c.passage_id.in_(bindparam("some", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Located:
    """A passage with the head of its article; ``after`` is the little of the text that follows it."""

    passage: Passage
    article: ArticleHead
    after: str


class PassageStore:
    """The passages; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def locate(self, passage_ids: Collection[str]) -> dict[str, Located]:
        """Return the passages by id, without reading the whole of their articles; not the ones that are not live."""
        with reading(self._engine) as connection:
            return {
                row.passage_id: _located(row)
                for some in some_at_a_time(passage_ids)
                for row in connection.execute(_LOCATED, {"some": some})
            }

    def by_id(self, passage_ids: Collection[str]) -> dict[str, tuple[Passage, Article]]:
        """Return the passages with their articles by id; one that is not live (any more) is left out."""
        rows: list[Row[Any]] = []
        with reading(self._engine) as connection:
            for some in some_at_a_time(passage_ids):
                rows.extend(connection.execute(select(passages).where(passages.c.passage_id.in_(some))))
            found = read_live_articles(connection, [row.article_id for row in rows])
        return {
            row.passage_id: (
                _passage(row, found[row.article_id].text[row.start : row.end]),
                found[row.article_id],
            )
            for row in rows
        }

    def text_hashes(self) -> dict[str, str]:
        """Return the hash of the embedded text of every passage, by passage id."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(passages.c.passage_id, passages.c.text_hash))
            return {row.passage_id: row.text_hash for row in rows}

    def count(self) -> int:
        """Return the number of passages."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(passages)) or 0


def _located(row: Any) -> Located:
    length = row.end - row.start
    head = ArticleHead(row.article_id, row.version, row.title, row.url, row.publisher, row.published_at)
    return Located(_passage(row, row.text[:length]), head, row.text[length:])


def _passage(row: Any, text: str) -> Passage:
    return Passage(
        row.passage_id,
        row.article_id,
        row.version,
        row.ordinal,
        row.start,
        row.end,
        text,
        row.first_sentence,
        row.last_sentence,
    )
