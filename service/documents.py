"""What the service returns of articles, searches and jobs; answers and summaries lie beside their makers."""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict

from service.requests import MetadataValue
from vectorstore.article import Article, ListedArticle, Outcome


class Document(BaseModel):
    """A JSON document of the public interface."""

    model_config = ConfigDict(frozen=True)


class ArticleDocument(Document):
    """An article as the interface shows it; ``text`` only where one article was asked for."""

    id: str
    version: int
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    byline: str | None
    language: str
    characters: int
    sentences: int
    warnings: list[str]
    outcome: Outcome | None
    created_at: str
    updated_at: str
    metadata: dict[str, MetadataValue]
    text: str | None = None

    @classmethod
    def of(cls, article: Article, *, with_text: bool = False) -> Self:
        """Return the document of an article."""
        return cls(
            **_said_of(article),
            characters=len(article.text),
            sentences=len(article.sentences),
            outcome=article.outcome,
            text=article.text if with_text else None,
        )

    @classmethod
    def listed(cls, article: ListedArticle) -> Self:
        """Return the document of an article in a listing."""
        return cls(
            **_said_of(article), characters=article.characters, sentences=article.sentences, outcome=None
        )


def _said_of(article: Article | ListedArticle) -> dict[str, Any]:
    return {
        "id": article.id,
        "version": article.version,
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "published_at": article.published_at,
        "byline": article.byline,
        "language": article.language,
        "warnings": list(article.warnings),
        "created_at": article.created_at,
        "updated_at": article.updated_at,
        "metadata": dict(article.metadata),
    }


class ArticleList(Document):
    """A page of articles; ``next_cursor`` fetches the next one, None on the last."""

    items: list[ArticleDocument]
    next_cursor: str | None


class SentenceDocument(Document):
    """A sentence and its place in the article's stored text, in code points, end exclusive."""

    sentence_id: str
    start_char: int
    end_char: int
    text: str


class SentenceList(Document):
    """The sentences of an article, in order."""

    items: list[SentenceDocument]


class QueryDocument(Document):
    """A query that was searched."""

    language: Literal["vi", "en"]
    text: str


class SearchResult(Document):
    """A passage that was found; a higher score is better, and scores compare within one search only.

    ``printed_by`` counts the publishers that print the same story: of reprints one is shown.
    """

    rank: int
    article_id: str
    passage_id: str
    title: str | None
    text: str
    start_char: int
    end_char: int
    score: float
    publisher: str | None = None
    published_at: str | None = None
    url: str | None = None
    printed_by: int = 1


class SearchDocument(Document):
    """What a search found, what was searched, and how many undated articles a date filter left out."""

    results: list[SearchResult]
    queries: list[QueryDocument]
    undated_left_out: int = 0


class Refusal(Document):
    """A source that could not be taken in, and why."""

    source: str
    reason: str


class JobDocument(Document):
    """Long work and how far it is."""

    id: str
    status: Literal["queued", "running", "succeeded", "failed", "cancelled"]
    done: int
    total: int
    failed: list[Refusal]
    result_id: str | None


class PartHealth(Document):
    """One part of the service: whether it can do its work, and a sentence on how it stands."""

    ok: bool
    detail: str


class Readiness(Document):
    """Whether the service can answer, part by part."""

    ready: bool
    parts: dict[str, PartHealth]
