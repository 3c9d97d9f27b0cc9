"""Short ways to read an article in a test."""

from vectorstore.reading import Reading, Source, read_article
from vectorstore.reading.source import SourceFormat


def read(content: str | bytes, kind: SourceFormat = "text", *, title: str | None = None) -> Reading:
    """Return the reading of a source with this content."""
    content = content.encode() if isinstance(content, str) else content
    return read_article(Source(content, kind, "test", title=title))


def texts(reading: Reading) -> list[str]:
    """Return the texts of the paragraphs."""
    return [paragraph.text for paragraph in reading.paragraphs]


def of_kind(reading: Reading, kind: str) -> list[str]:
    """Return the texts of the paragraphs of the kind."""
    return [paragraph.text for paragraph in reading.paragraphs if paragraph.kind == kind]
