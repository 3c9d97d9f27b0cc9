import subprocess
import sys
from importlib.metadata import version

import pytest

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
