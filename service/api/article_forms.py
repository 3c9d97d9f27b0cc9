"""An article as a form brings it: one file, and what the fields say about it."""

from dataclasses import replace
from pathlib import PurePath

from fastapi.exceptions import RequestValidationError
from pydantic import Field, Json, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from service.errors import NotYet
from service.requests import MetadataValue, Request
from vectorstore.errors import UnreadableSource
from vectorstore.reading.jsonl import ArticleId, read_json_lines
from vectorstore.reading.source import Source, SourceFormat
from vectorstore.reading.sources import FORMATS, JSON_LINES
from vectorstore.reading.unreadable import Unreadable

FORM = "multipart/form-data"
MAX_FIELDS = 20
_LATER = (".pdf", ".docx")
_READ = "files that end in .txt, .md, .html or .jsonl are read"
_OF_MEDIA_TYPE: dict[str, SourceFormat] = {
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
}


class ArticleForm(Request):
    """What the fields of the form say about the file; a field left empty says nothing."""

    id: ArticleId | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    metadata: Json[dict[str, MetadataValue]] = Field(default_factory=dict)


async def read_form(form: FormData) -> Source:
    """Return the article of the form. Raise a fitting error for a form that brings none."""
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise _invalid("missing", ("body", "file"))
    said = _said({name: str(value) for name, value in form.multi_items() if name != "file"})
    found = _read_file(file.filename, file.content_type or "", await file.read())
    return replace(
        found,
        id=said.id or found.id,
        title=said.title or found.title,
        url=said.url or found.url,
        publisher=said.publisher or found.publisher,
        published_at=said.published_at or found.published_at,
        metadata={**found.metadata, **said.metadata},
    )


def _said(fields: dict[str, str]) -> ArticleForm:
    try:
        return ArticleForm.model_validate({name: value for name, value in fields.items() if value.strip()})
    except ValidationError as error:
        found = error.errors(include_url=False)
    raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in found])


def _read_file(name: str, media_type: str, content: bytes) -> Source:
    suffix = PurePath(name).suffix.lower()
    if suffix in _LATER:
        raise NotYet(f"Reading {suffix} files comes with a later version; {_READ}.")
    if suffix in JSON_LINES:
        return _only_line(name, content)
    kind = FORMATS.get(suffix) or (_OF_MEDIA_TYPE.get(media_type.partition(";")[0]) if not suffix else None)
    if kind is None:
        raise HTTPException(415, f"The file {name} is not of a kind that is read; {_READ}.")
    return Source(content, kind, origin=name)


def _only_line(name: str, content: bytes) -> Source:
    found = list(read_json_lines(content.splitlines(keepends=True), origin=name))
    if len(found) != 1:
        raise UnreadableSource(
            f"The file {name} holds {len(found)} articles where one is taken; send it to /v1/articles:batch."
        )
    if isinstance(found[0], Unreadable):
        raise UnreadableSource(f"The file {name} holds no article: {found[0].reason}.")
    return found[0]


def _invalid(kind: str, loc: tuple[str, ...]) -> RequestValidationError:
    return RequestValidationError([{"type": kind, "loc": loc, "msg": kind, "input": None}])
