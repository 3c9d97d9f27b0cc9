"""What an answer was made with, kept beside it: enough to make it again, or to say why it came out as it did."""

from datetime import date
from importlib.metadata import version
from pathlib import Path, PureWindowsPath

from pydantic import Field

from service.documents import Document
from service.requests import AskRequest, FiltersRequest, Length, MetadataValue, SummaryRequest
from service.settings import Settings
from vietnamese.data_files import lexicon_version


class FilterSettings(Document):
    """What the search was narrowed to; None narrows nothing."""

    article_ids: list[str] | None = None
    publishers: list[str] | None = None
    published_from: date | None = None
    published_to: date | None = None
    metadata: dict[str, MetadataValue] = Field(default_factory=dict)

    @classmethod
    def of(cls, filters: FiltersRequest) -> "FilterSettings":
        """Return the filters of a request."""
        return cls(
            article_ids=None if filters.article_ids is None else sorted(filters.article_ids),
            publishers=None if filters.publishers is None else sorted(filters.publishers),
            published_from=filters.published_from,
            published_to=filters.published_to,
            metadata=dict(filters.metadata),
        )


class AnswerSettings(Document):
    """The request's own settings, those of the library, and the versions of what read and checked.

    ``top_k`` is None where nothing was searched; ``article_ids``, ``about``, ``focus`` and ``length`` are those of
    a summary. There is no key, address or path in it.
    """

    vicite: str
    lexicon: str
    embedding_model: str
    reranker: str | None
    token_encoding: str
    evidence_tokens: int
    top_k: int | None
    filters: FilterSettings
    translate_quotes: bool = False
    article_ids: list[str] | None = None
    about: str | None = None
    focus: str | None = None
    length: Length | None = None


def answer_settings(
    request: AskRequest | SummaryRequest,
    settings: Settings,
    *,
    embedding_model: str,
    evidence_tokens: int,
    top_k: int | None,
) -> AnswerSettings:
    """Return what the request is answered with: ``evidence_tokens`` of ``top_k`` passages are read at most."""
    made = AnswerSettings(
        vicite=version("vicite"),
        lexicon=lexicon_version(),
        embedding_model=without_path(embedding_model),
        reranker=settings.reranker and without_path(settings.reranker),
        token_encoding=settings.token_encoding,
        evidence_tokens=evidence_tokens,
        top_k=top_k,
        filters=FilterSettings.of(request.filters),
    )
    if isinstance(request, AskRequest):
        return made.model_copy(update={"translate_quotes": request.translate_quotes})
    said = {name: getattr(request, name) for name in ("article_ids", "about", "focus", "length")}
    return made.model_copy(update=said)


def without_path(name: str) -> str:
    """Return the name of a model without the folders of this machine it may lie in, ``provider:`` kept."""
    provider, colon, model = name.rpartition(":")
    path = PureWindowsPath(model)  # it reads slashes of both kinds
    if path.root or model.startswith(("~", ".")) or Path(model).is_dir():
        return f"{provider}{colon}{path.name}"
    return name
