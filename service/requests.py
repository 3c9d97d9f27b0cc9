"""What may be asked of the service: the request bodies of the HTTP API, which the command line fills too."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat, model_validator

from vectorstore.filters import Filters
from vectorstore.metadata import normalised
from vectorstore.reading.jsonl import ArticleId
from vietnamese.normalise import normalise

MAX_QUESTION = 2_000
MAX_TOP_K = 100
MAX_ARTICLES = 200

Language = Literal["en", "vi"]
Length = Literal["brief", "standard", "detailed"]
MetadataValue = str | int | FiniteFloat | bool
TopK = Annotated[int, Field(ge=1, le=MAX_TOP_K)]
Question = Annotated[str, Field(min_length=1, max_length=MAX_QUESTION)]


class Request(BaseModel):
    """A request body: an unknown field is an error, not a silence."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)


class FiltersRequest(Request):
    """What a search is narrowed to; days are inclusive and count in Asia/Ho_Chi_Minh."""

    article_ids: frozenset[str] | None = None
    publishers: frozenset[str] | None = None
    published_from: date | None = None
    published_to: date | None = None
    metadata: dict[str, MetadataValue] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.published_from and self.published_to and self.published_from > self.published_to:
            raise ValueError(
                "published_from lies after published_to; no article can be published between them"
            )
        return self

    def to_filters(self) -> Filters:
        """Return the library's own filters."""
        return Filters(
            article_ids=self.article_ids,
            publishers=None if self.publishers is None else frozenset(map(normalise, self.publishers)),
            published_from=self.published_from,
            published_to=self.published_to,
            metadata=normalised(self.metadata),
        )


class SearchRequest(Request):
    """A query, in Vietnamese or English."""

    query: Question
    top_k: TopK = 10
    filters: FiltersRequest = FiltersRequest()


class AskRequest(Request):
    """A question, and the language the answer should be in."""

    question: Question
    language: Language = "en"
    top_k: TopK = 10
    filters: FiltersRequest = FiltersRequest()
    translate_quotes: bool = False
    stream: bool = False


class SummaryRequest(Request):
    """What to summarise: articles by id, or what the library says ``about`` a topic."""

    article_ids: Annotated[list[str], Field(min_length=1, max_length=MAX_ARTICLES)] | None = None
    about: Question | None = None
    filters: FiltersRequest = FiltersRequest()
    language: Language = "en"
    length: Length = "standard"
    focus: Annotated[str, Field(max_length=MAX_QUESTION)] | None = None
    stream: bool = False
    dry_run: bool = False
    background: bool = False
    max_model_calls: Annotated[int, Field(ge=1)] | None = None
    max_tokens: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> Self:
        if (self.article_ids is None) == (self.about is None):
            raise ValueError("give either article_ids or about")
        if sum((self.dry_run, self.background, self.stream)) > 1:
            raise ValueError("give only one of dry_run, background and stream")
        return self


class ArticleRequest(Request):
    """An article handed in over HTTP, or one line of a ``.jsonl`` file."""

    text: str | None = None
    html: str | None = None
    id: ArticleId | None = None
    title: str | None = None
    url: Annotated[str, Field(max_length=2_000)] | None = None
    publisher: str | None = None
    published_at: str | None = None
    metadata: dict[str, MetadataValue] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_content(self) -> Self:
        if (self.text is None) == (self.html is None):
            raise ValueError("give either text or html")
        return self
