"""A process that writes into a library until it is killed, or until it dies at a given place.

Run as ``python -m tests.vectorstore.crashing DATA_DIR [PLACE]``. It writes out each article once it is acknowledged.
"""

import os
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from tests.vectorstore.libraries import open_library, source
from vectorstore import adding
from vectorstore.adding import Added
from vectorstore.catalog.articles import ArticleStore
from vectorstore.indexes import Indexes
from vectorstore.library import Library
from vectorstore.reading.source import Source
from vectorstore.vector_index import VectorIndex

ARTICLES = 4
PLACES: dict[str, tuple[type, str, Callable[[Library], object]]] = {
    "before the new version goes live": (
        ArticleStore,
        "make_live",
        lambda library: library.add(article(0, 7)),
    ),
    "before the old version is taken out": (Indexes, "remove", lambda library: library.add(article(0, 7))),
    "before a rebuilt index is used": (VectorIndex, "settle", lambda library: library.rebuild()),
}


def article(number: int, round_: int) -> Source:
    """Return an article that says in which round it was written, in several passages."""
    sentences = [f"Xã số {number} lần {round_} có {place} trạm phát sóng di động mới." for place in range(40)]
    return source(" ".join(sentences), id=f"tin-{number}", metadata={"round": round_})


def endless() -> Iterator[Source]:
    for round_ in count(1):
        yield from (article(number, round_) for number in range(ARTICLES))


def main(data_dir: Path, place: str | None) -> None:
    adding.BATCH_ARTICLES = 2
    library = open_library(data_dir)
    if place is not None:
        list(library.add_many(article(number, 1) for number in range(ARTICLES)))
        owner, name, act = PLACES[place]
        setattr(owner, name, lambda *_, **__: os._exit(9))
        act(library)
    for one in library.add_many(endless()):
        assert isinstance(one, Added)
        sys.stdout.write(f"{one.article.id} {one.article.version} {one.article.metadata['round']}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
