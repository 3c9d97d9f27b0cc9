"""Articles in the catalog: looked up, listed, made live and removed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine, delete, func, select, tuple_

from vectorstore.article import Article, ListedArticle
from vectorstore.catalog.answers import blank_quotes
from vectorstore.catalog.article_rows import (
    NewVersion,
    list_live_articles,
    read_articles,
    read_live_articles,
    remove_passages,
    write_versions,
)
from vectorstore.catalog.connections import reading, writing
from vectorstore.catalog.cursors import read_cursor, write_cursor
from vectorstore.catalog.defined import write_defined
from vectorstore.catalog.embedding_cache import drop_unused, keep_vectors
from vectorstore.catalog.filtering import LIVE, live_article_ids
from vectorstore.catalog.kept_replies import forget_replies
from vectorstore.catalog.stories import place_in_stories, take_out_of_stories
from vectorstore.catalog.tables import articles, versions
from vectorstore.errors import ArticleNotFound
from vectorstore.filters import Filters
from vietnamese.defined_abbreviations import defined_abbreviations


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles, the newest first; ``next_cursor`` fetches those after them, None when there are none."""

    items: tuple[ListedArticle, ...]
    next_cursor: str | None


class ArticleStore:
    """The articles; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, article_id: str, version: int | None = None) -> Article:
        """Return the live version, or the one asked for. Raise ArticleNotFound."""
        which = LIVE if version is None else versions.c.version == version
        with reading(self._engine) as connection:
            found = read_articles(connection, which, versions.c.article_id == article_id)
        if not found:
            of_it = f" in version {version}" if version is not None else ""
            raise ArticleNotFound(f"There is no article {article_id}{of_it} in the library.")
        return found[article_id]

    def live(self, article_ids: Iterable[str]) -> dict[str, Article]:
        """Return the live versions of those of the articles that exist, by id."""
        with reading(self._engine) as connection:
            return read_live_articles(connection, article_ids)

    def page(self, limit: int, cursor: str | None, filters: Filters) -> ArticlePage:
        """Return at most ``limit`` articles that pass, from the cursor on. Raise InvalidCursor."""
        place = tuple_(articles.c.created_at, articles.c.id)
        wanted = select(articles.c.id, articles.c.created_at).where(
            articles.c.id.in_(live_article_ids(filters))
        )
        if cursor is not None:
            wanted = wanted.where(place < tuple_(*read_cursor(cursor)))
        newest_first = wanted.order_by(articles.c.created_at.desc(), articles.c.id.desc()).limit(limit + 1)
        with reading(self._engine) as connection:
            rows = connection.execute(newest_first).all()
            items = list_live_articles(connection, [row.id for row in rows[:limit]])
        more = write_cursor(rows[limit - 1].created_at, rows[limit - 1].id) if len(rows) > limit else None
        return ArticlePage(tuple(items), more)

    def original(self, article_id: str, version: int) -> bytes:
        """Return the bytes the version was read from. Raise ArticleNotFound."""
        wanted = select(versions.c.original).where(
            versions.c.article_id == article_id, versions.c.version == version
        )
        with reading(self._engine) as connection:
            original: bytes | None = connection.scalar(wanted)
        if original is None:
            raise ArticleNotFound(f"There is no article {article_id} in version {version} in the library.")
        return original

    def count(self) -> int:
        """Return the number of articles."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(articles)) or 0

    def make_live(
        self, fresh: Sequence[NewVersion], *, vectors: Mapping[str, NDArray[np.float32]], model: str
    ) -> list[str]:
        """Make the versions live, all or none, and keep the vectors; return the passage ids they retire.

        At most one version of an article may be among them.
        """
        with writing(self._engine) as connection:
            retired, hashes = remove_passages(connection, [one.article.id for one in fresh])
            take_out_of_stories(connection, [one.article.id for one in fresh if one.article.version > 1])
            write_versions(connection, fresh)
            place_in_stories(connection, [one.article for one in fresh])
            write_defined(
                connection, {one.article.id: defined_abbreviations(one.article.text) for one in fresh}
            )
            keep_vectors(connection, vectors, model)
            drop_unused(connection, hashes)
        return retired

    def remove(self, article_id: str) -> list[str]:
        """Delete the article with all versions, vectors nobody else needs and quotes; return its passage ids.

        Raise ArticleNotFound.
        """
        with writing(self._engine) as connection:
            retired, hashes = remove_passages(connection, [article_id])
            take_out_of_stories(connection, [article_id])
            gone = connection.execute(delete(articles).where(articles.c.id == article_id)).rowcount
            if not gone:
                raise ArticleNotFound(f"There is no article {article_id} in the library.")
            drop_unused(connection, hashes)
            blank_quotes(connection, article_id)
            forget_replies(connection)
        return retired
