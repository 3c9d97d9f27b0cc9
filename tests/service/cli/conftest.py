"""The real command, in process, on a library in a temporary folder."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from service.cli.main import app

SAMPLES = Path(__file__).resolve().parents[3] / "examples" / "articles"
HA_LAM_2020 = SAMPLES / "ha-lam-2020-dau-an.txt"
HA_LAM_2019 = SAMPLES / "ha-lam-2019-ket-qua.txt"


@dataclass(frozen=True)
class Ran:
    """What a verb did: its exit code, what it printed, and what went to stderr."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    @property
    def documents(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


def run_on(
    data_dir: Path, *words: str, stdin: bytes | None = None, env: Mapping[str, str] | None = None
) -> Ran:
    """Run the command on the library; an exception that would be a traceback fails the test."""
    result = CliRunner().invoke(
        app, list(words), input=stdin, env={"VICITE_DATA_DIR": str(data_dir), **(env or {})}
    )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All sample articles; for tests that change nothing but the stored answers."""
    data_dir = tmp_path_factory.mktemp("samples") / "library"
    assert run_on(data_dir, "ingest", str(SAMPLES)).code == 0
    return data_dir


@pytest.fixture
def samples(sample_library: Path) -> Run:
    """Run the command on the sample articles."""
    return lambda *words, **more: run_on(sample_library, *words, **more)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def vicite(data_dir: Path) -> Run:
    """Run the command on a library of the test's own, empty at first."""
    return lambda *words, **more: run_on(data_dir, *words, **more)
