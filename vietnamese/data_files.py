"""The package's own tables: tab-separated lines, ``#`` starts a comment."""

from collections.abc import Iterator
from importlib.resources import files


def table(name: str) -> Iterator[list[str]]:
    """Yield the rows of ``vietnamese/data/<name>``, each as its list of cells."""
    text = (files("vietnamese") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
