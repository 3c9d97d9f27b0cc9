"""Searching vectors: the index where all may be found or most, an exact scan where a filter leaves few."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from vectorstore.filters import Filters

# Up to so many passages that pass, their vectors are scanned; and up to many more, where so small a share passes that
# more hits than MOST_ASKED would have to be asked for to find enough among them.
FEW, MANY = 2_000, 50_000
MOST_ASKED = 500
_SOME_MORE = 1.3  # how many more than by the share that passes are asked for, so that one asking is enough


class Nearest(Protocol):
    """The vector index: ids with cosine similarities, best first."""

    def search(self, vector: Sequence[float], limit: int) -> list[tuple[str, float]]: ...


class Scan(Protocol):
    """The rows of all vectors."""

    def nearest(
        self, vector: Sequence[float], numbers: Iterable[int], limit: int
    ) -> list[tuple[str, float]]: ...


class Passing(Protocol):
    """What knows which passages pass a filter."""

    def size(self) -> int: ...
    def count(self, filters: Filters) -> int: ...
    def numbers(self, filters: Filters, limit: int) -> list[int]: ...
    def passing(self, passage_ids: Collection[str], filters: Filters) -> set[str]: ...


@dataclass(frozen=True, slots=True)
class VectorSearch:
    """The vectors of a library; ``rows`` are made when they are first needed."""

    index: Nearest
    rows: Callable[[], Scan]
    filter: Passing

    def search(self, vector: Sequence[float], limit: int, filters: Filters) -> list[tuple[str, float]]:
        """Return the ids nearest to the vector that pass, with their cosine similarities, best first."""
        if not filters.narrows:
            return self.index.search(vector, limit)
        passing = self.filter.count(filters)
        if not passing:
            return []
        asked = int(limit * self.filter.size() / passing * _SOME_MORE)
        if passing <= FEW or (asked > MOST_ASKED and passing <= MANY):
            numbers = self.filter.numbers(filters, 2 * passing + FEW)  # more may pass by now
            return self.rows().nearest(vector, numbers, limit)
        return self._dropping(vector, limit, filters, asked)

    def _dropping(
        self, vector: Sequence[float], limit: int, filters: Filters, asked: int
    ) -> list[tuple[str, float]]:
        """Return the nearest that pass, asking for more until there are enough or no more."""
        while True:
            hits = self.index.search(vector, asked)
            allowed = self.filter.passing([one for one, _ in hits], filters)
            kept = [hit for hit in hits if hit[0] in allowed]
            if len(kept) >= limit or len(hits) < asked:
                return kept[:limit]
            asked *= 4
