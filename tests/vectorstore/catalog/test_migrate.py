import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from vectorstore.catalog import migrate as module
from vectorstore.catalog.catalog import Catalog, CatalogUnreadable, sqlite_url
from vectorstore.catalog.connections import connect
from vectorstore.catalog.migrate import NEWEST, CatalogTooNew, migrate
from vectorstore.catalog.tables import metadata

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return connect(sqlite_url(tmp_path / "catalog.sqlite3"))


def test_the_migrations_make_the_tables_that_are_used(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_revision_is_the_head_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(module.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST]


def test_a_catalog_in_the_newest_form_is_opened_without_alembic(tmp_path: Path, engine: Engine) -> None:
    migrate(engine)
    code = (
        "import sys; from vectorstore.catalog.catalog import Catalog;"
        "Catalog(sys.argv[1]).close(); print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", code, sqlite_url(tmp_path / "catalog.sqlite3")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO settings VALUES ('a', 'b')"))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name, value FROM settings")).all() == [("a", "b")]


def test_a_catalog_of_a_later_version_is_refused_with_what_to_do(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(CatalogTooNew, match=r"a later version of ViCite .*9999.* update the program"):
        migrate(engine)


def test_a_migration_that_fails_leaves_nothing_behind(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "migrations"
    (broken / "versions").mkdir(parents=True)
    own = Path(module.__file__).parent / "migrations"
    (broken / "env.py").write_text((own / "env.py").read_text())
    (broken / "versions" / "v0001.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\nrevision = '0001'\ndown_revision = None\n"
        "def upgrade():\n    op.create_table('half', sa.Column('id', sa.Integer))\n    raise RuntimeError('stop')\n"
    )
    monkeypatch.setattr(module, "_MIGRATIONS", broken)
    with pytest.raises(RuntimeError, match="stop"):
        migrate(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM sqlite_master")).all() == []


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "catalog.sqlite3").write_bytes(b"not a database at all" * 500)
    with pytest.raises(
        CatalogUnreadable, match=r"catalog\.sqlite3 cannot be read .*put a backup in its place"
    ):
        Catalog(sqlite_url(tmp_path / "catalog.sqlite3"))
