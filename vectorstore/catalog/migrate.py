"""The tables are brought to the newest form when a catalog is opened."""

from pathlib import Path

from sqlalchemy import Engine, inspect, text

from vectorstore.catalog.connections import reading, writing
from vectorstore.errors import ViCiteError

NEWEST = "0004"
_MIGRATIONS = Path(__file__).parent / "migrations"


class CatalogTooNew(ViCiteError):
    """A later version of ViCite wrote this catalog."""


def migrate(engine: Engine) -> None:
    """Create the tables, or bring them to the newest form, in one transaction; Alembic is loaded only then.

    Raise CatalogTooNew when the catalog is ahead of this program.
    """
    with reading(engine) as connection:
        revision = None
        if inspect(connection).has_table("alembic_version"):
            revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision == NEWEST:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    try:
        with writing(engine) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError:
        raise CatalogTooNew(
            f"The library was written by a later version of ViCite (its catalog is at {revision}, this "
            f"program knows {NEWEST}); update the program."
        ) from None
