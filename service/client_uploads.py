"""Sources as they are sent to a service: JSON, or a form with the original bytes of a file."""

import json
from pathlib import PurePath

from service.client_calls import ServiceCalls
from service.documents import ArticleDocument
from service.requests import ArticleRequest
from vectorstore.identity import identity_of
from vectorstore.reading.article_reading import read_article
from vectorstore.reading.source import Source, SourceFormat

_PATH = "/v1/articles"
_SUFFIX: dict[SourceFormat, str] = {"text": ".txt", "markdown": ".md", "html": ".html"}


def send_source(calls: ServiceCalls, source: Source) -> ArticleDocument:
    """Send the source so that the service stores what would have been stored from here; return the article.

    Raise UnreadableSource.
    """
    text = _as_text(source)
    read = ArticleDocument.model_validate_json
    if source.path is None and text is not None and source.format != "markdown":
        return calls.post(_PATH, _request(source, text), read)
    return calls.post_form(
        _PATH, fields=_fields(source), file_name=_file_name(source), content=source.content, read=read
    )


def _request(source: Source, text: str) -> ArticleRequest:
    said = {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "published_at": source.published_at,
        "metadata": dict(source.metadata),
    }
    return ArticleRequest.model_validate({("html" if source.format == "html" else "text"): text, **said})


def _fields(source: Source) -> dict[str, str]:
    """Return what is said of a file.

    Its path, by which the library knows it again, means nothing to a service; the id that is made from it does.
    """
    given = {
        "id": source.id or (_id_of(source) if source.path else None),
        "title": source.title,
        "url": source.url,
        "publisher": source.publisher,
        "published_at": source.published_at,
        "metadata": json.dumps(dict(source.metadata), ensure_ascii=False) if source.metadata else None,
    }
    return {name: value for name, value in given.items() if value}


def _id_of(source: Source) -> str:
    reading = read_article(source)
    return identity_of(source, url=reading.url, paragraphs=reading.paragraphs).article_id


def _as_text(source: Source) -> str | None:
    try:
        return source.content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _file_name(source: Source) -> str:
    """Return a name for the file, with the suffix of its format."""
    name = PurePath(source.path).stem if source.path else "input"
    return f"{name}{_SUFFIX[source.format]}"
