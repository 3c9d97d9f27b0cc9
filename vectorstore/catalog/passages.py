"""Passages of live versions: what a hit in an index stands for, and which ones a filter allows."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row, func, select

from vectorstore.article import Article
from vectorstore.catalog.article_rows import read_live_articles
from vectorstore.catalog.connections import reading, some_at_a_time
from vectorstore.catalog.filtering import live_article_ids, undated_article_ids
from vectorstore.catalog.tables import passages
from vectorstore.filters import Filters
from vectorstore.passages import Passage


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a filter lets through, and how many articles only their unknown date keeps out."""

    passage_ids: frozenset[str]
    undated_left_out: int


class PassageStore:
    """The passages; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def by_id(self, passage_ids: Collection[str]) -> dict[str, tuple[Passage, Article]]:
        """Return the passages with their articles by id; one that is not live (any more) is left out."""
        rows: list[Row[Any]] = []
        with reading(self._engine) as connection:
            for some in some_at_a_time(passage_ids):
                rows.extend(connection.execute(select(passages).where(passages.c.passage_id.in_(some))))
            found = read_live_articles(connection, [row.article_id for row in rows])
        return {row.passage_id: (_passage(row, found[row.article_id]), found[row.article_id]) for row in rows}

    def allowed(self, filters: Filters) -> Allowed:
        """Return the ids of the passages whose articles pass."""
        passing = select(passages.c.passage_id).where(passages.c.article_id.in_(live_article_ids(filters)))
        undated = select(func.count()).select_from(undated_article_ids(filters).subquery())
        with reading(self._engine) as connection:
            return Allowed(
                frozenset(connection.scalars(passing)),
                (connection.scalar(undated) or 0) if filters.by_date else 0,
            )

    def text_hashes(self) -> dict[str, str]:
        """Return the hash of the embedded text of every passage, by passage id."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(passages.c.passage_id, passages.c.text_hash))
            return {row.passage_id: row.text_hash for row in rows}

    def count(self) -> int:
        """Return the number of passages."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(passages)) or 0


def _passage(row: Row[Any], article: Article) -> Passage:
    return Passage(
        row.passage_id,
        row.article_id,
        row.version,
        row.ordinal,
        row.start,
        row.end,
        article.text[row.start : row.end],
        row.first_sentence,
        row.last_sentence,
    )
