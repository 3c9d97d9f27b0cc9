"""The rules of the house that a machine can hold."""

import ast
import socket
from pathlib import Path

import pytest

from tests.conftest import ConnectionBeyondLoopback

ROOT = Path(__file__).resolve().parents[1]
MAY_IMPORT = {
    "vietnamese": set[str](),
    "vectorstore": {"vietnamese"},
    "prompts": set[str](),
    "service": {"vietnamese", "vectorstore", "prompts"},
}
GROUNDING_MAY_IMPORT = {"vectorstore.article", "vectorstore.passages"}
# One door per library: who may import it, by file or folder.
DOORS = {
    "chromadb": ("vectorstore/vector_index.py",),
    "tantivy": ("vectorstore/word_index.py",),
    "sqlalchemy": ("vectorstore/catalog/",),
    "alembic": ("vectorstore/catalog/",),
    "tiktoken": ("vectorstore/tokens.py",),
    "trafilatura": ("vectorstore/reading/",),
    "docx": ("service/exporting/docx_file.py",),
    "filelock": ("vectorstore/ownership.py",),
    "fastembed": ("vectorstore/reranking.py",),
    "fastapi": ("service/api/",),
    "typer": ("service/cli/",),
}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Return the dotted names a file imports anywhere, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_run_one_way(package: str) -> None:
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(package)
        for name in imported(path)
        if (top := name.partition(".")[0]) in MAY_IMPORT and top != package and top not in MAY_IMPORT[package]
    }
    assert wrong == set()


def test_grounding_knows_only_the_types_of_the_library() -> None:
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("service/grounding")
        for name in imported(path)
        if name.startswith("vectorstore") and name not in GROUNDING_MAY_IMPORT
    }
    assert wrong == set()


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library: str) -> None:
    users = {
        str(path.relative_to(ROOT))
        for package in MAY_IMPORT
        for path in modules(package)
        if any(name.partition(".")[0] == library for name in imported(path))
    }
    assert {user for user in users if not user.startswith(DOORS[library])} == set()
    assert users


def test_a_connection_beyond_loopback_fails() -> None:
    with pytest.raises(ConnectionBeyondLoopback):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    with pytest.raises(ConnectionBeyondLoopback):
        socket.getaddrinfo("api.openai.com", 443)


def test_no_file_names_a_machines_path_or_an_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index" not in lock
