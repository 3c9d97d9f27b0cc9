"""Both indexes anew from the catalog, and the embeddings of another model."""

import logging
from collections.abc import Callable
from itertools import islice

from vectorstore.catalog.catalog import Catalog
from vectorstore.catalog.library_stamp import Stamp
from vectorstore.embeddings import EmbeddingModel, embed_texts
from vectorstore.indexes import Indexes
from vectorstore.passages import embedded_text

_TEXTS = 512
KEPT_OF_ARTICLES = "stories, abbreviations"
_log = logging.getLogger(__name__)


def read_what_is_new(catalog: Catalog) -> None:
    """Read the articles of a library of before for what ViCite keeps of them now: once, when it is first opened."""
    if catalog.settings.get("kept_of_articles") == KEPT_OF_ARTICLES:
        return
    if catalog.articles.count():
        _log.warning(
            "the articles are read once for reprints and abbreviations, which this version is new to"
        )
        _read_articles_again(catalog)
    catalog.settings.put(kept_of_articles=KEPT_OF_ARTICLES)


def _read_articles_again(catalog: Catalog) -> None:
    catalog.abbreviations.read_again()
    catalog.stories.place_missing()


def rebuild(
    catalog: Catalog, indexes: Indexes, model: EmbeddingModel, progress: Callable[[int, int], None]
) -> None:
    """Embed what the catalog has no vector of, build both indexes beside the old ones, and change over.

    An end at any moment leaves the library as it was, but for vectors that need not be asked for again.
    """
    _read_articles_again(catalog)
    missing = catalog.embeddings.missing(model=model.name)
    total, done = len(missing) + 2 * catalog.passages.count(), 0

    def advance(some: int) -> None:
        nonlocal done
        done += some
        progress(done, total)

    advance(0)
    remaining = iter(missing.items())
    while part := dict(islice(remaining, _TEXTS)):
        _embed(catalog, model, part)
        advance(len(part))
    dimension = catalog.embeddings.dimension(model=model.name)
    indexes.renew(Stamp(model.name, dimension) if dimension else None, advance)
    catalog.embeddings.drop_other_models(model.name)


def _embed(catalog: Catalog, model: EmbeddingModel, passage_ids: dict[str, str]) -> None:
    """Embed the texts of the passages, given by the hashes of their texts, and keep the vectors."""
    found = catalog.passages.by_id(list(passage_ids.values()))
    texts = []
    for one in passage_ids.values():
        passage, article = found[one]
        texts.append(embedded_text(article, passage))
    rows = embed_texts(model, texts)
    catalog.embeddings.keep(dict(zip(passage_ids, rows, strict=True)), model=model.name)
