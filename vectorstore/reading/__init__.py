"""From files, folders, streams and pages to stories: what is read, what is left out, what cannot be read."""

from vectorstore.reading.article_reading import Reading, read_article
from vectorstore.reading.source import MAX_SOURCE_BYTES, Source
from vectorstore.reading.sources import read_sources
from vectorstore.reading.unreadable import Unreadable, UnreadableSource

__all__ = [
    "MAX_SOURCE_BYTES",
    "Reading",
    "Source",
    "Unreadable",
    "UnreadableSource",
    "read_article",
    "read_sources",
]
