"""Articles go into the library: read, told apart from what is there, embedded, and made live together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from vectorstore.article import Article, lay_out
from vectorstore.catalog.article_rows import NewVersion
from vectorstore.catalog.catalog import Catalog
from vectorstore.catalog.connections import now
from vectorstore.catalog.library_stamp import Stamp
from vectorstore.embeddings import EmbeddingModel, TextsRefused, embed_texts
from vectorstore.errors import EmbeddingModelMismatch, EmbeddingsFailed
from vectorstore.identity import Identity, identity_of
from vectorstore.indexes import Indexes
from vectorstore.metadata import normalised
from vectorstore.passages import CountsTokens, cut_passages, embedded_text
from vectorstore.reading.article_reading import Reading, read_article
from vectorstore.reading.source import Source
from vectorstore.word_entries import word_entry
from vietnamese.language import detect_language


@dataclass(frozen=True, slots=True)
class Draft:
    """A source that was read and waits to be written."""

    source: Source
    reading: Reading
    identity: Identity


def read_draft(source: Source) -> Draft:
    """Read a source and tell which article it is. Raise UnreadableSource."""
    reading = read_article(source)
    return Draft(source, reading, identity_of(source, url=reading.url, paragraphs=reading.paragraphs))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes drafts; whoever calls it holds the library's writing lock."""

    catalog: Catalog
    indexes: Indexes
    model: EmbeddingModel
    counter: CountsTokens

    def write(self, drafts: Sequence[Draft]) -> list[Article | EmbeddingsFailed]:
        """Make the drafts, all of different articles, live; return them with their outcomes, in order.

        A draft that says what the library says already is left alone. When embedding fails, all that needed it
        stay as they were, and the failure stands in their places; a text that the model refuses costs its own
        article only. Raise EmbeddingModelMismatch.
        """
        known = self.catalog.articles.live([draft.identity.article_id for draft in drafts])
        articles = [_next_version(draft, known.get(draft.identity.article_id)) for draft in drafts]
        fresh = [
            self._new_version(draft, article)
            for draft, article in zip(drafts, articles, strict=True)
            if article.outcome != "unchanged"
        ]
        failures = self._failures(fresh)
        return [failures.get(article.id, article) for article in articles]

    def _failures(self, fresh: Sequence[NewVersion]) -> dict[str, EmbeddingsFailed]:
        """Make the versions live; return those that could not be, by article id."""
        if not fresh:
            return {}
        try:
            self._make_live(fresh)
        except EmbeddingsFailed as failure:
            if isinstance(failure, TextsRefused) and len(fresh) > 1:
                alone = [self._failures([one]) for one in fresh]
                return {article_id: one for failures in alone for article_id, one in failures.items()}
            return {one.article.id: failure for one in fresh}
        return {}

    def _new_version(self, draft: Draft, article: Article) -> NewVersion:
        passages = tuple(cut_passages(article, counter=self.counter))
        return NewVersion(
            article=article,
            passages=passages,
            text_hashes=tuple(_hash(embedded_text(article, passage)) for passage in passages),
            identity=draft.identity.made_from,
            origin=draft.source.origin,
            format=draft.source.format,
            original=draft.source.content,
        )

    def _make_live(self, fresh: Sequence[NewVersion]) -> None:
        """Embed, put into the indexes, make live, take the old versions out, in this order: all or none.

        Whatever stops it before the catalog's transaction leaves entries that no article knows: they are never
        shown, and the next writing or opening takes their place.
        """
        hashes = [one for version in fresh for one in version.text_hashes]
        cached = self.catalog.embeddings.known(hashes, model=self.model.name)
        embedded = self._embedded(fresh, cached)
        vectors = {**cached, **embedded}
        passages = [(version.article, passage) for version in fresh for passage in version.passages]
        self.indexes.add(
            [passage.passage_id for _, passage in passages],
            np.stack([vectors[one] for one in hashes]) if hashes else np.empty((0, 0), np.float32),
            (word_entry(*one) for one in passages),
        )
        retired = self.catalog.articles.make_live(fresh, vectors=embedded, model=self.model.name)
        self.indexes.remove(retired)

    def _embedded(
        self, fresh: Sequence[NewVersion], cached: Mapping[str, NDArray[np.float32]]
    ) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of the texts that are not cached."""
        missing = {
            text_hash: embedded_text(version.article, passage)
            for version in fresh
            for passage, text_hash in zip(version.passages, version.text_hashes, strict=True)
            if text_hash not in cached
        }
        if not missing:
            return {}
        rows = embed_texts(self.model, list(missing.values()))
        self._stamp(Stamp(self.model.name, rows.shape[1]))
        return dict(zip(missing, rows, strict=True))

    def _stamp(self, wanted: Stamp) -> None:
        """Stamp the library with its first vectors; see that later ones are as long."""
        stamp = self.catalog.settings.stamp()
        if stamp is None:
            self.catalog.settings.put_stamp(wanted)
        elif stamp != wanted and not self.catalog.passages.count():
            self.indexes.renew(wanted)
        elif stamp != wanted:
            raise EmbeddingModelMismatch(
                f"The library's vectors have {stamp.dimension} numbers, and {wanted.model} now sends "
                f"{wanted.dimension}: run `vicite rebuild` to embed every article anew."
            )


def _next_version(draft: Draft, known: Article | None) -> Article:
    """Return the article as the draft has it, or the known one when that says the same."""
    reading, version = draft.reading, known.version + 1 if known else 1
    article_id, at = draft.identity.article_id, now()
    text, sentences = lay_out(reading.paragraphs, article_id=article_id, version=version)
    article = Article(
        id=article_id,
        version=version,
        text=text,
        sentences=sentences,
        title=reading.title,
        url=reading.url,
        publisher=reading.publisher,
        published_at=reading.published_at,
        byline=reading.byline,
        language=detect_language(text),
        warnings=reading.warnings,
        metadata=normalised(draft.source.metadata),
        outcome="updated" if known else "created",
        created_at=known.created_at if known else at,
        updated_at=at,
    )
    return replace(known, outcome="unchanged") if known and _says(known) == _says(article) else article


def _says(article: Article) -> tuple[object, ...]:
    return (
        article.text,
        article.title,
        article.url,
        article.publisher,
        article.published_at,
        article.byline,
        article.metadata,
    )


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
