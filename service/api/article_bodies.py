"""From the body of a request to the article it brings: JSON, a form with a file, or JSON lines."""

from tempfile import SpooledTemporaryFile

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request

from service.api.article_forms import FORM, MAX_FIELDS, read_form
from service.api.json_bodies import is_json, media_type_of
from service.errors import NotYet
from service.requests import ArticleRequest
from vectorstore.errors import UnreadableSource
from vectorstore.reading.jsonl import read_json_lines
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable

LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines")
_SPOOL_BYTES = 4 * 2**20


async def read_body(request: Request) -> Source:
    """Return the article that the body brings. Raise a fitting error for a body that brings none."""
    kind = media_type_of(request)
    if kind == FORM:
        async with request.form(max_files=1, max_fields=MAX_FIELDS) as form:
            return await read_form(form)
    if is_json(kind):
        return _source_of(_parse(await request.body()))
    raise HTTPException(
        415, "Send JSON (Content-Type: application/json) or a form with a file (multipart/form-data)."
    )


async def read_lines(request: Request) -> list[Source | Unreadable]:
    """Return the articles of a body of JSON lines, and what could not be read with the number of its line."""
    if media_type_of(request) not in LINES:
        raise HTTPException(
            415, "Send one article per line, with the header Content-Type: application/x-ndjson."
        )
    with SpooledTemporaryFile(max_size=_SPOOL_BYTES) as file:
        async for chunk in request.stream():
            await run_in_threadpool(file.write, chunk)
        file.seek(0)
        found = await run_in_threadpool(lambda: list(read_json_lines(file, origin="line")))
    if not found:
        raise UnreadableSource("The body holds no line; send one article per line, as JSON.")
    return found


def _parse(body: bytes) -> ArticleRequest:
    try:
        return ArticleRequest.model_validate_json(body)
    except ValidationError as error:
        found = error.errors(include_url=False)
    if any(one["loc"] == ("fetch",) for one in found):
        raise NotYet(
            "Reading from an address (fetch) comes with a later version; save the page and send the file."
        )
    raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in found])


def _source_of(article: ArticleRequest) -> Source:
    content = article.text if article.html is None else article.html
    return Source(
        content=(content or "").encode("utf-8"),
        format="text" if article.html is None else "html",
        origin="the text" if article.html is None else "the page",
        id=article.id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        published_at=article.published_at,
        metadata=article.metadata,
    )
