"""What a search or a listing may be narrowed to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Filters:
    """All given conditions hold together; days are inclusive and count in Asia/Ho_Chi_Minh.

    An article without a publication date never passes a date condition.
    """

    article_ids: frozenset[str] | None = None
    publishers: frozenset[str] | None = None
    published_from: date | None = None
    published_to: date | None = None
    metadata: Mapping[str, str | int | float | bool] = field(default_factory=dict)

    @property
    def by_date(self) -> bool:
        return self.published_from is not None or self.published_to is not None

    @property
    def narrows(self) -> bool:
        return bool(
            self.article_ids is not None or self.publishers is not None or self.by_date or self.metadata
        )
