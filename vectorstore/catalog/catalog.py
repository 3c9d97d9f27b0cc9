"""The catalog of a library: one database, opened in its newest form."""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError

from vectorstore.catalog.answers import AnswerStore
from vectorstore.catalog.articles import ArticleStore
from vectorstore.catalog.connections import connect
from vectorstore.catalog.defined import AbbreviationStore
from vectorstore.catalog.embedding_cache import EmbeddingCache
from vectorstore.catalog.jobs import JobStore
from vectorstore.catalog.kept_replies import ReplyStore
from vectorstore.catalog.library_stamp import LibrarySettings
from vectorstore.catalog.migrate import migrate
from vectorstore.catalog.passages import PassageStore
from vectorstore.catalog.stories import StoryStore
from vectorstore.errors import ViCiteError

CATALOG_FILE = "catalog.sqlite3"


class CatalogUnreadable(ViCiteError):
    """The database of the catalog cannot be opened."""


class Catalog:
    """Everything the library knows for good. Threads may share it; one process writes."""

    def __init__(self, url: str) -> None:
        """Open the database at the URL and bring it to the newest form.

        Raise CatalogUnreadable or CatalogTooNew.
        """
        self._engine: Engine = connect(url)
        try:
            migrate(self._engine)
        except DatabaseError as error:
            self._engine.dispose()
            raise CatalogUnreadable(
                f"The catalog at {self._engine.url.render_as_string()} cannot be read ({error.orig}); put a "
                "backup in its place."
            ) from error
        self.articles = ArticleStore(self._engine)
        self.stories = StoryStore(self._engine)
        self.abbreviations = AbbreviationStore(self._engine)
        self.passages = PassageStore(self._engine)
        self.embeddings = EmbeddingCache(self._engine)
        self.answers = AnswerStore(self._engine)
        self.replies = ReplyStore(self._engine)
        self.jobs = JobStore(self._engine)
        self.settings = LibrarySettings(self._engine)

    def forget_deleted(self) -> None:
        """Write the database's log back, so that no file keeps what was deleted."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def sqlite_url(path: Path) -> str:
    """Return the URL of an SQLite file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)
