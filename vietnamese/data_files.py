"""The package's own tables: tab-separated lines, ``#`` starts a comment."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files


def table(name: str) -> Iterator[list[str]]:
    """Yield the rows of ``vietnamese/data/<name>``, each as its list of cells."""
    text = (files("vietnamese") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def lexicon_version() -> str:
    """Return the version of all tables together, the hash of their texts: ``lexicon@3f9a1c04``."""
    digest = sha256()
    for path in sorted((files("vietnamese") / "data").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".tsv"):
            digest.update(path.name.encode() + b"\n" + path.read_bytes())
    return f"lexicon@{digest.hexdigest()[:8]}"
