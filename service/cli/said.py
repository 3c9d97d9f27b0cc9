"""What the options of ``vicite ingest`` say about the articles; it counts for more than what they say themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable


@dataclass(frozen=True, slots=True)
class Said:
    """All but the publisher can be true of one article only."""

    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None

    @property
    def of_one(self) -> bool:
        return any(value is not None for value in (self.id, self.title, self.url, self.published_at))

    def of(self, sources: Iterable[Source | Unreadable]) -> Iterator[Source | Unreadable]:
        """Yield the sources with what is said of them."""
        for source in sources:
            yield self._with(source) if isinstance(source, Source) else source

    def _with(self, source: Source) -> Source:
        return replace(
            source,
            id=self.id or source.id,
            title=self.title or source.title,
            url=self.url or source.url,
            publisher=self.publisher or source.publisher,
            published_at=self.published_at or source.published_at,
        )
