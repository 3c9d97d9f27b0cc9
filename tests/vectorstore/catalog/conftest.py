from collections.abc import Iterator
from pathlib import Path

import pytest

from vectorstore.catalog.catalog import Catalog, sqlite_url


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    opened = Catalog(sqlite_url(tmp_path / "catalog.sqlite3"))
    yield opened
    opened.close()
