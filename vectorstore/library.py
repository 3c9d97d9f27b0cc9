"""The library: articles and what finds them, behind one door."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Self

from vectorstore.adding import Added, Refused, add_in_batches
from vectorstore.article import Article
from vectorstore.catalog.articles import ArticlePage
from vectorstore.catalog.catalog import CATALOG_FILE, Catalog, sqlite_url
from vectorstore.dense_weights import dense_weights
from vectorstore.embeddings import LEXICAL, EmbeddingModel, begin_to_embed
from vectorstore.errors import EmbeddingsFailed, ViCiteError
from vectorstore.filters import Filters
from vectorstore.gathering import Gathered, gather
from vectorstore.health import LibraryPart, health_of
from vectorstore.indexes import Indexes
from vectorstore.ownership import Ownership
from vectorstore.passages import CountsTokens
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable
from vectorstore.rebuilding import read_what_is_new, rebuild
from vectorstore.retrieval import Legs, Query
from vectorstore.searching import Found, Rerank, Searcher
from vectorstore.stamping import require_stamp
from vectorstore.vector_search import VectorSearch
from vectorstore.writing import Draft, Writer, read_draft

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings


_WAIT_TO_LOOK_SECONDS = 10.0


class DataDirUnusable(ViCiteError):
    """The data directory cannot be made or written."""


class Library:
    """The articles of one data directory, held by this process alone until ``close``.

    Threads may share it: any number read and search while one writes. Where ``rerank`` is set, it puts what a search
    found in a better order (see ``vectorstore.reranking``).
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        embeddings: "Embeddings",
        embedding_model: str,
        counter: CountsTokens,
        activity: str = "vicite",
        timeout_seconds: float = 60,
    ) -> None:
        """Take the directory and bring everything in it in order; ``activity`` tells others who holds it.

        Raise LibraryInUse, DataDirUnusable, CatalogUnreadable or CatalogTooNew. A library built with another
        embedding model opens, so that it can be read, deleted from and rebuilt.
        """
        self._model = EmbeddingModel(embedding_model, embeddings, timeout_seconds)
        self._counter = counter
        self.rerank: Rerank | None = None
        self._writing = Lock()
        self._has_its_model = False
        self.ownership = _take(data_dir, activity)
        with ExitStack() as undo:
            undo.callback(self.ownership.release, in_order=False)
            self.catalog = Catalog(sqlite_url(data_dir / CATALOG_FILE))
            undo.callback(self.catalog.close)
            self.catalog.jobs.fail_unfinished("The process that worked on it ended; start it again.")
            unclean = self.ownership.after_unclean_end
            read_what_is_new(self.catalog)
            self._indexes = Indexes(data_dir, self.catalog, after_unclean_end=unclean)
            undo.pop_all()

    @property
    def embedding_model(self) -> str:
        """Return the name of the model that embeds."""
        return self._model.name

    def add(self, source: Source) -> Article:
        """Add one article; its ``outcome`` says whether it was created, updated or unchanged.

        Raise UnreadableSource, EmbeddingsFailed or EmbeddingModelMismatch; then nothing has changed.
        """
        (written,) = self._write([read_draft(source)])
        if isinstance(written, EmbeddingsFailed):
            raise written
        return written

    def add_many(self, sources: Iterable[Source | Unreadable]) -> Iterator[Added | Refused]:
        """Add articles in batches; yield what became of each, in order, as soon as its batch is live.

        Raise EmbeddingModelMismatch.
        """
        self._require_its_model()
        return add_in_batches(sources, self._write)

    def article(self, article_id: str, version: int | None = None) -> Article:
        """Return the live version of an article, or an older one. Raise ArticleNotFound."""
        return self.catalog.articles.get(article_id, version)

    def articles(
        self, limit: int = 50, cursor: str | None = None, filters: Filters | None = None
    ) -> ArticlePage:
        """Return a page of articles, the newest first. Raise InvalidCursor."""
        return self.catalog.articles.page(limit, cursor, filters or Filters())

    def delete(self, article_id: str) -> None:
        """Remove an article: all versions, originals, vectors, terms, and its quotes in stored answers.

        Raise ArticleNotFound.
        """
        with self._writing:
            self._indexes.remove(self.catalog.articles.remove(article_id))
            self.catalog.forget_deleted()

    def search(self, queries: Sequence[Query], top_k: int = 10, filters: Filters | None = None) -> Found:
        """Return what the queries find together. Raise EmbeddingsFailed or EmbeddingModelMismatch."""
        self._require_its_model()
        words = self._indexes.words
        legs = Legs(
            words=words,
            vectors=VectorSearch(self._indexes.vectors, self._indexes.rows, words),
            embed=lambda text: begin_to_embed(self._model, text),
            weights=dense_weights(self._model.name),
            across_languages=self._model.name != LEXICAL,
            full_forms=self.catalog.abbreviations.full_forms,
        )
        searcher = Searcher(legs, self.catalog.passages, self.catalog.stories, words.undated, self.rerank)
        return searcher.search(queries, top_k=top_k, filters=filters or Filters())

    def gather(self, queries: Sequence[Query], top_k: int = 10, filters: Filters | None = None) -> Gathered:
        """Search, and read what was found: the sentences of the hits, ranked by how well they answer.

        Raise EmbeddingsFailed or EmbeddingModelMismatch.
        """
        found = self.search(queries, top_k, filters)
        words = self._indexes.words
        return gather(
            found,
            queries,
            self.catalog.articles.live({hit.article.id for hit in found.hits}),
            document_frequency=words.doc_freq,
            documents=words.size(),
        )

    def rebuild(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Build both indexes anew from the catalog; ``progress`` is told how many of how many entries are done.

        Only what the catalog has no vector of is embedded: nothing, or everything under another model than
        before, which is the library's model from then on. Raise EmbeddingsFailed.
        """
        with self._writing:
            rebuild(self.catalog, self._indexes, self._model, progress or _silent)

    def health(self) -> dict[str, LibraryPart]:
        """Return how each part stands: catalog, vectors, words, embeddings and owner.

        Between two writings, if one ends soon: while it lasts the indexes and the catalog may differ.
        """
        between = self._writing.acquire(timeout=_WAIT_TO_LOOK_SECONDS)
        try:
            return health_of(self.catalog, self._indexes, self._model, self.ownership.holder)
        finally:
            if between:
                self._writing.release()

    def close(self) -> None:
        """Let go of the directory, in order."""
        with self._writing:
            self._indexes.close()
            self.catalog.close()
            self.ownership.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _write(self, drafts: Sequence[Draft]) -> list[Article | EmbeddingsFailed]:
        self._require_its_model()
        with self._writing:
            return Writer(self.catalog, self._indexes, self._model, self._counter).write(drafts)

    def _require_its_model(self) -> None:
        if not self._has_its_model:  # asked once: only this library can change the stamp while it is open
            require_stamp(self.catalog, self._model.name)
            self._has_its_model = self.catalog.settings.stamp() is not None


def _take(data_dir: Path, activity: str) -> Ownership:
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        return Ownership(data_dir, activity=activity)
    except OSError as error:
        raise DataDirUnusable(
            f"The data directory {data_dir} cannot be used ({error.strerror}): set VICITE_DATA_DIR to one that can "
            "be written."
        ) from error


def _silent(done: int, total: int) -> None:
    pass
