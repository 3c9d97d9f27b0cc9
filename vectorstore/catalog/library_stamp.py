"""What the library was built with, and which folders hold its indexes."""

from dataclasses import dataclass

from sqlalchemy import Engine, delete, insert, inspect, select
from sqlalchemy.exc import DatabaseError

from vectorstore.catalog.connections import connect, reading, writing
from vectorstore.catalog.tables import settings


@dataclass(frozen=True, slots=True)
class Stamp:
    """The embedding model of a library, and how long its vectors are."""

    model: str
    dimension: int


class LibrarySettings:
    """Names and values that belong to the whole library; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def stamp(self) -> Stamp | None:
        """Return the stamp, None before anything was embedded."""
        model, dimension = self.get("embedding_model"), self.get("embedding_dimension")
        return Stamp(model, int(dimension)) if model and dimension else None

    def put_stamp(self, stamp: Stamp, **values: str) -> None:
        """Say what the library is built with from now on, and store other values in the same transaction."""
        self.put(embedding_model=stamp.model, embedding_dimension=str(stamp.dimension), **values)

    def get(self, name: str) -> str | None:
        """Return a value, None when there is none."""
        with reading(self._engine) as connection:
            value: str | None = connection.scalar(select(settings.c.value).where(settings.c.name == name))
            return value

    def put(self, **values: str) -> None:
        """Store the values in one go."""
        with writing(self._engine) as connection:
            connection.execute(delete(settings).where(settings.c.name.in_(values)))
            connection.execute(
                insert(settings), [{"name": name, "value": value} for name, value in values.items()]
            )


def read_stamp(url: str) -> Stamp | None:
    """Return the stamp of a catalog that is not open, None where there is none. Nothing is changed.

    What cannot be read has none either: opening the catalog says what is wrong with it.
    """
    engine = connect(url)
    try:
        with reading(engine) as connection:
            if not inspect(connection).has_table(settings.name):
                return None
        return LibrarySettings(engine).stamp()
    except DatabaseError:
        return None
    finally:
        engine.dispose()
