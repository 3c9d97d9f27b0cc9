from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vectorstore.libraries import CountingEmbeddings, open_library
from vectorstore.library import Library


@pytest.fixture
def embeddings() -> CountingEmbeddings:
    return CountingEmbeddings()


@pytest.fixture
def library(tmp_path: Path, embeddings: CountingEmbeddings) -> Iterator[Library]:
    with open_library(tmp_path / "library", embeddings) as opened:
        yield opened
