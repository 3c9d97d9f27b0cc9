"""Filters as SQL conditions on the live versions of articles."""

from json import dumps

from sqlalchemy import ColumnElement, Select, exists, select

from vectorstore.catalog.tables import articles, metadata_values, versions
from vectorstore.filters import Filters
from vectorstore.metadata import Value, whole

LIVE = (versions.c.article_id == articles.c.id) & (versions.c.version == articles.c.live_version)


def live_article_ids(filters: Filters) -> Select[tuple[str]]:
    """Select the ids of the articles that pass."""
    return select(articles.c.id).where(LIVE, *_conditions(filters), *_date_conditions(filters))


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    """Return the conditions that are not about dates."""
    found: list[ColumnElement[bool]] = []
    if filters.article_ids is not None:
        found.append(articles.c.id.in_(filters.article_ids))
    if filters.publishers is not None:
        found.append(versions.c.publisher.in_(filters.publishers))
    for name, value in filters.metadata.items():
        found.append(_metadata_is(name, value))
    return found


def _date_conditions(filters: Filters) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filters.published_from is not None:
        found.append(versions.c.published_day >= filters.published_from)
    if filters.published_to is not None:
        found.append(versions.c.published_day <= filters.published_to)
    return found


def metadata_text(value: Value) -> str:
    """Return the one text that stands for a metadata value: ``2021`` and ``2021.0`` are one, ``"2021"`` is not."""
    return dumps(whole(value), ensure_ascii=False)


def _metadata_is(name: str, value: Value) -> ColumnElement[bool]:
    return exists().where(
        metadata_values.c.article_id == versions.c.article_id,
        metadata_values.c.version == versions.c.version,
        metadata_values.c.name == name,
        metadata_values.c.value == metadata_text(value),
    )
