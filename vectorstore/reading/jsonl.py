"""One article per JSON line.

``{"id"?, "title"?, "text" | "html", "url"?, "publisher"?, "published_at"?, "metadata"?}``
"""

import re
from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, FiniteFloat, StringConstraints, ValidationError

from vectorstore.reading.source import MAX_SOURCE_BYTES, Source
from vectorstore.reading.unreadable import Unreadable

ArticleId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._:-]{1,128}$")]
_WHERE = re.compile(r"at line 1 column (\d+)")

MetadataItem = bool | int | FiniteFloat | str


class ArticleLine(BaseModel):
    """A line as people write it; keys that are not named here are passed over."""

    model_config = ConfigDict(strict=True)

    id: ArticleId | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    metadata: dict[str, MetadataItem] | None = None


def read_json_lines(lines: Iterable[bytes], *, origin: str) -> Iterator[Source | Unreadable]:
    """Yield a Source per line that is not blank, or an Unreadable with its line number; the rest goes on."""
    for number, line in enumerate(lines, start=1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield _read_line(line, f"{origin}:{number}")


def _read_line(line: bytes, origin: str) -> Source | Unreadable:
    if len(line) > MAX_SOURCE_BYTES:
        return Unreadable(
            origin, f"the line is longer than {MAX_SOURCE_BYTES // 2**20} MiB: split the article"
        )
    try:
        article = ArticleLine.model_validate_json(line.strip())
    except ValidationError as error:
        return Unreadable(origin, _reason(error))
    if (article.text is None) == (article.html is None):
        return Unreadable(origin, 'the line needs "text" or "html", and not both')
    content = article.text if article.text is not None else article.html or ""
    return Source(
        content=content.encode("utf-8"),
        format="html" if article.text is None else "text",
        origin=origin,
        id=article.id,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
        published_at=article.published_at,
        metadata=article.metadata or {},
    )


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        what = _WHERE.sub(r"at column \1", first["msg"].removeprefix("Invalid JSON: "))
        return f"the line is not valid JSON ({what}): mend the line"
    if first["loc"][:1] == ("id",):
        return 'the "id" may hold letters, digits and . _ : - only, at most 128 of them'
    if first["loc"][:1] == ("metadata",):
        return 'the "metadata" must be an object whose values are text, numbers, true or false'
    key = ".".join(str(part) for part in first["loc"])
    return f'the key "{key}" is wrong: {first["msg"]}' if key else "the line must be one JSON object in { }"
