import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from service.api.app import build_app
from service.settings import Settings
from service.vicite import ViCite
from tests.service.api.conftest import listening
from vectorstore.ownership import Ownership

HEAVY = (
    "typer alembic chromadb fastapi httpx langchain langchain_core langchain_openai numpy openai rich sqlalchemy "
    "starlette tantivy tiktoken trafilatura uvicorn service.vicite service.settings"
).split()
PROGRAM = """
import sys
from service.cli.main import main
sys.argv = ["vicite", *sys.argv[1:]]
try:
    main()
finally:
    loaded = sorted(name for name in sys.stdin.read().split() if name in sys.modules)
    print("loaded:", *loaded, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["ask", "--help"], ["articles", "list", "--help"]]
)
def test_help_and_version_load_nothing_heavy(words: list[str]) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        input=" ".join(HEAVY),
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr.splitlines()[-1] == "loaded: typer"
    assert ran.stdout


def test_version_is_that_of_the_package() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "service.cli.main", "--version"], capture_output=True, text=True, check=True
    )
    assert ran.stdout == f"vicite {version('vicite')}\n"


def test_beside_a_running_service_the_library_itself_is_not_loaded(tmp_path: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "served")
    (tmp_path / "held").mkdir()
    with ViCite.open(settings, activity="a test") as vicite, listening(build_app(vicite)) as address:
        held = Ownership(tmp_path / "held", activity="a test", address=address)
        ran = subprocess.run(
            [sys.executable, "-c", PROGRAM, "articles", "list"],
            input=" ".join(HEAVY),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "VICITE_DATA_DIR": str(tmp_path / "held")},
        )
        held.release()
    loaded = ran.stderr.splitlines()[-1].split()
    assert "httpx" in loaded
    assert not {"service.vicite", "chromadb", "sqlalchemy", "langchain_core"} & set(loaded)
