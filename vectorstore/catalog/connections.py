"""Connections to the catalog's database, set up the same way everywhere."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from json import dumps
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event

_WRITES = "catalog_writes"
_BUSY_MILLISECONDS = 30_000
_IN_LIST = 1_000  # values in one IN (…); SQLite and PostgreSQL both stop at some tens of thousands

_T = TypeVar("_T")


def connect(url: str) -> Engine:
    """Return an engine for the database at the URL; of an SQLite file, one that many threads may share."""
    engine = create_engine(
        url,
        json_serializer=partial(dumps, ensure_ascii=False),
        pool_size=20,
        max_overflow=40,
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a connection on which every query sees the same state."""
    with engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that may write at once; it is committed when the block ends well."""
    with engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
        yield connection


def some_at_a_time(values: Collection[_T]) -> Iterator[Sequence[_T]]:
    """Yield the values in lists that fit into one statement."""
    remaining = iter(values)
    while part := list(islice(remaining, _IN_LIST)):
        yield part


def now() -> str:
    """Return this instant in UTC, to the microsecond."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself, _begin_sqlite does
    for pragma in (
        "page_size=8192",  # three vectors of 512 numbers to a page, not one to one of 4,096
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",  # what is deleted is overwritten, not only forgotten
        f"busy_timeout={_BUSY_MILLISECONDS}",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
