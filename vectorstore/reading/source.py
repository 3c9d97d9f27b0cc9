"""One article as it came, before anything is read from it: its bytes and what the caller says about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

SourceFormat = Literal["text", "markdown", "html"]

MAX_SOURCE_BYTES = 10 * 2**20


@dataclass(frozen=True, slots=True)
class Source:
    """The original bytes of one article, kept as they are, and what was said about it.

    ``origin`` names the source to a person: a path, ``-`` for standard input, with ``:12`` for a line of it.
    ``path`` is the absolute path when the article is a whole file, else None. ``published_at`` is as the
    caller wrote it; reading checks it.
    """

    content: bytes = field(repr=False)
    format: SourceFormat
    origin: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    metadata: Mapping[str, str | int | float | bool] = field(default_factory=dict)
    path: str | None = None
