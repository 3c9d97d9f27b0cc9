"""Invented articles of every sort a filter tells apart, random filters, and who passes, worked out the plain way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from vectorstore.filters import Filters

MetadataValue = str | int | float | bool

DAYS: Sequence[tuple[str | None, date | None]] = (
    (None, None),
    ("2021-05-31T20:00:00+00:00", date(2021, 6, 1)),  # already June in Vietnam
    ("2021-05-31T23:59:59+07:00", date(2021, 5, 31)),
    ("2021-06-30", date(2021, 6, 30)),
    ("1969-12-31", date(1969, 12, 31)),
    ("2020-02-29T00:00:00", date(2020, 2, 29)),
)
PUBLISHERS: Sequence[str | None] = ("Báo Hà Lam", "Báo Hà Lâm", "ubnd", None)
VALUES: Sequence[MetadataValue] = (2021, 2021.0, "2021", True, 1, "True", False, 0, 2021.5, "", "Đông Khê")
NAMES = ("year", 'q"u.o$', "article", "publisher")


@dataclass(frozen=True, slots=True)
class Filed:
    """What a filter may ask of an article; ``published_at`` falls on ``day`` in Vietnam."""

    article_id: str
    publisher: str | None
    published_at: str | None
    day: date | None
    metadata: Mapping[str, MetadataValue] = field(default_factory=dict)


def some_filed(count: int, seed: int) -> list[Filed]:
    """Return so many, every value beside many others."""
    random = Random(seed)
    filed = []
    for number in range(count):
        published_at, day = random.choice(DAYS)
        names = random.sample(NAMES, random.randint(0, 2))
        metadata = {name: random.choice(VALUES) for name in names}
        filed.append(Filed(f"tin-{number}", random.choice(PUBLISHERS), published_at, day, metadata))
    return filed


def some_filters(random: Random, ids: Sequence[str]) -> Filters:
    """Return conditions on a few things at once, on none at times; bounds often fall on a day itself."""
    days = [day + timedelta(random.choice((-1, 0, 0, 1))) for _, day in DAYS if day]
    since, until = (random.choice([None, random.choice(days)]) for _ in range(2))
    by_id, by_publisher = random.random() < 0.3, random.random() < 0.4
    names = random.sample(NAMES, random.choice((0, 0, 0, 1, 1, 2)))
    return Filters(
        article_ids=frozenset(random.sample([*ids, "nobody"], random.randint(0, len(ids))))
        if by_id
        else None,
        publishers=frozenset(random.sample(["Báo Hà Lam", "ubnd", "Báo Hà Lâm", "?"], random.randint(0, 3)))
        if by_publisher
        else None,
        published_from=since if random.random() < 0.5 else None,
        published_to=until if random.random() < 0.5 else None,
        metadata={name: random.choice(VALUES) for name in names},
    )


def passes(one: Filed, filters: Filters) -> bool:
    """Tell whether the article passes."""
    return passes_but_for_dates(one, filters) and _in_time(one.day, filters)


def passes_but_for_dates(one: Filed, filters: Filters) -> bool:
    """Tell whether the article would pass, were it of the right day."""
    if filters.article_ids is not None and one.article_id not in filters.article_ids:
        return False
    if filters.publishers is not None and one.publisher not in filters.publishers:
        return False
    return all(
        name in one.metadata and _same(one.metadata[name], value) for name, value in filters.metadata.items()
    )


def undated(filed: Sequence[Filed], filters: Filters) -> int:
    """Count the articles that only a missing date keeps out."""
    return sum(1 for one in filed if one.day is None and passes_but_for_dates(one, filters))


def _in_time(day: date | None, filters: Filters) -> bool:
    if filters.published_from is None and filters.published_to is None:
        return True
    since, until = filters.published_from or date.min, filters.published_to or date.max
    return day is not None and since <= day <= until


def _same(left: MetadataValue, right: MetadataValue) -> bool:
    """Tell whether two values are one: 2021 and 2021.0 are, 2021 and "2021" or 1 and True are not."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, str) or isinstance(right, str):
        return isinstance(left, str) and isinstance(right, str) and left == right
    return left == right
