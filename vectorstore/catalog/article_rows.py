"""Articles as rows: how a version is read from the tables and written into them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from vectorstore.article import Article, ListedArticle, Sentence
from vectorstore.catalog.connections import some_at_a_time
from vectorstore.catalog.filtering import LIVE, metadata_text
from vectorstore.catalog.tables import articles, metadata_values, passages, sentences, versions
from vectorstore.passages import Passage
from vectorstore.published import published_day

_READ = (
    articles.c.created_at,
    *(
        column
        for column in versions.c
        if column.name not in ("published_day", "origin", "format", "original")
    ),
)


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version that is ready to go live, whole: its text, its passages and where it came from.

    ``text_hashes`` names the embedding of each passage; ``identity`` is what the article's id was made from.
    """

    article: Article
    passages: tuple[Passage, ...]
    text_hashes: tuple[str, ...]
    identity: str
    origin: str
    format: str
    original: bytes = field(repr=False)


def read_articles(connection: Connection, *wanted: ColumnElement[bool]) -> dict[str, Article]:
    """Return the versions that meet the conditions by article id, in the order of the table."""
    rows = connection.execute(
        select(*_READ).join(articles, versions.c.article_id == articles.c.id).where(*wanted)
    ).all()
    return {
        row.article_id: article for row, article in zip(rows, _with_sentences(connection, rows), strict=True)
    }


def list_live_articles(connection: Connection, article_ids: Sequence[str]) -> list[ListedArticle]:
    """Return the live versions of the articles, in their order, without reading a text."""
    counted = (
        select(func.count())
        .where(sentences.c.article_id == versions.c.article_id, sentences.c.version == versions.c.version)
        .scalar_subquery()
    )
    wanted = select(
        *(column for column in _READ if column.name != "text"),
        func.length(versions.c.text).label("characters"),
        counted.label("sentences"),
    ).join(articles, LIVE)
    rows = connection.execute(wanted.where(articles.c.id.in_(article_ids)))
    found = {row.article_id: _listed(row) for row in rows}
    return [found[one] for one in article_ids]


def read_live_articles(connection: Connection, article_ids: Iterable[str]) -> dict[str, Article]:
    """Return the live versions of those of the articles that exist, by id."""
    found: dict[str, Article] = {}
    for some in some_at_a_time(list(dict.fromkeys(article_ids))):
        found.update(read_articles(connection, LIVE, articles.c.id.in_(some)))
    return found


def write_versions(connection: Connection, fresh: Sequence[NewVersion]) -> None:
    """Insert the versions with sentences and passages, and point their articles at them."""
    created = [_article_row(one) for one in fresh if one.article.version == 1]
    if created:
        connection.execute(insert(articles), created)
    for one in fresh:
        if one.article.version > 1:
            connection.execute(
                update(articles)
                .where(articles.c.id == one.article.id)
                .values(live_version=one.article.version)
            )
    connection.execute(insert(versions), [_version_row(one) for one in fresh])
    for table, rows in (
        (metadata_values, [row for one in fresh for row in _metadata_rows(one.article)]),
        (sentences, [_sentence_row(sentence) for one in fresh for sentence in one.article.sentences]),
        (passages, [row for one in fresh for row in _passage_rows(one)]),
    ):
        if rows:
            connection.execute(insert(table), rows)


def remove_passages(connection: Connection, article_ids: Iterable[str]) -> tuple[list[str], list[str]]:
    """Delete the passages of the articles; return their ids and the hashes of their texts."""
    removed: list[Row[Any]] = []
    for some in some_at_a_time(list(article_ids)):
        gone = delete(passages).where(passages.c.article_id.in_(some))
        removed.extend(connection.execute(gone.returning(passages.c.passage_id, passages.c.text_hash)))
    return [row.passage_id for row in removed], [row.text_hash for row in removed]


def _with_sentences(connection: Connection, rows: Sequence[Row[Any]]) -> list[Article]:
    texts = {(row.article_id, row.version): row.text for row in rows}
    found: dict[tuple[str, int], tuple[Sentence, ...]] = {}
    for some in some_at_a_time(list({row.article_id for row in rows})):
        of_articles = select(sentences).where(sentences.c.article_id.in_(some))
        ordered = connection.execute(
            of_articles.order_by(sentences.c.article_id, sentences.c.version, sentences.c.ordinal)
        )
        for key, group in groupby(ordered, lambda row: (row.article_id, row.version)):
            if key in texts:
                found[key] = tuple(_sentence(row, texts[key]) for row in group)
    return [_article(row, found.get((row.article_id, row.version), ())) for row in rows]


def _article(row: Row[Any], of_it: tuple[Sentence, ...]) -> Article:
    return Article(text=row.text, sentences=of_it, **_described(row))


def _listed(row: Any) -> ListedArticle:
    return ListedArticle(characters=row.characters, sentences=row.sentences, **_described(row))


def _described(row: Any) -> dict[str, Any]:
    return {
        "id": row.article_id,
        "version": row.version,
        "title": row.title,
        "url": row.url,
        "publisher": row.publisher,
        "published_at": row.published_at,
        "byline": row.byline,
        "language": row.language,
        "warnings": tuple(row.warnings),
        "metadata": row.metadata,
        "created_at": row.created_at,
        "updated_at": row.added_at,
    }


def _sentence(row: Row[Any], text: str) -> Sentence:
    return Sentence(
        row.sentence_id,
        row.article_id,
        row.version,
        row.ordinal,
        row.start,
        row.end,
        text[row.start : row.end],
        row.kind,
    )


def _article_row(one: NewVersion) -> dict[str, object]:
    return {
        "id": one.article.id,
        "identity": one.identity,
        "live_version": one.article.version,
        "created_at": one.article.created_at,
    }


def _version_row(one: NewVersion) -> dict[str, object]:
    article = one.article
    return {
        "article_id": article.id,
        "version": article.version,
        "added_at": article.updated_at,
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "published_at": article.published_at,
        "published_day": published_day(article.published_at),
        "byline": article.byline,
        "language": article.language,
        "warnings": list(article.warnings),
        "metadata": dict(article.metadata),
        "origin": one.origin,
        "format": one.format,
        "text": article.text,
        "original": one.original,
    }


def _metadata_rows(article: Article) -> list[dict[str, object]]:
    return [
        {"article_id": article.id, "version": article.version, "name": name, "value": metadata_text(value)}
        for name, value in article.metadata.items()
    ]


def _sentence_row(sentence: Sentence) -> dict[str, object]:
    return {
        "article_id": sentence.article_id,
        "version": sentence.version,
        "ordinal": sentence.ordinal,
        "sentence_id": sentence.sentence_id,
        "start": sentence.start,
        "end": sentence.end,
        "kind": sentence.kind,
    }


def _passage_rows(one: NewVersion) -> list[dict[str, object]]:
    return [
        {
            "passage_id": passage.passage_id,
            "article_id": passage.article_id,
            "version": passage.version,
            "ordinal": passage.ordinal,
            "start": passage.start,
            "end": passage.end,
            "first_sentence": passage.first_sentence,
            "last_sentence": passage.last_sentence,
            "text_hash": text_hash,
        }
        for passage, text_hash in zip(one.passages, one.text_hashes, strict=True)
    ]
