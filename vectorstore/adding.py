"""Many sources, written in batches: what became of each, as soon as its batch is live."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from vectorstore.article import Article
from vectorstore.errors import EmbeddingsFailed
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable, UnreadableSource
from vectorstore.writing import Draft, read_draft

BATCH_ARTICLES = 128
BATCH_BYTES = 2_000_000  # of originals, so that few long articles do not become one giant call

Write = Callable[[Sequence[Draft]], list[Article | EmbeddingsFailed]]


@dataclass(frozen=True, slots=True)
class Added:
    """An article that is in the library; its ``outcome`` says what adding it did."""

    origin: str
    article: Article


@dataclass(frozen=True, slots=True)
class Refused:
    """A source that is not in the library, and why, in a sentence."""

    origin: str
    reason: str


def add_in_batches(sources: Iterable[Source | Unreadable], write: Write) -> Iterator[Added | Refused]:
    """Yield what became of each source, in order; one that fails does not harm the rest."""
    batch: list[Draft | Refused] = []
    article_ids: set[str] = set()
    size = 0
    for source in sources:
        drafted = _drafted(source)
        article_id = drafted.identity.article_id if isinstance(drafted, Draft) else None
        # Two versions of one article follow each other, they cannot go live together.
        if len(batch) >= BATCH_ARTICLES or size >= BATCH_BYTES or article_id in article_ids:
            yield from _written(batch, write)
            batch, article_ids, size = [], set(), 0
        batch.append(drafted)
        if isinstance(drafted, Draft):
            article_ids.add(drafted.identity.article_id)
            size += len(drafted.source.content)
    yield from _written(batch, write)


def _drafted(source: Source | Unreadable) -> Draft | Refused:
    if isinstance(source, Unreadable):
        return Refused(source.origin, source.reason)
    try:
        return read_draft(source)
    except UnreadableSource as error:
        return Refused(source.origin, str(error))


def _written(batch: Sequence[Draft | Refused], write: Write) -> Iterator[Added | Refused]:
    drafts = [one for one in batch if isinstance(one, Draft)]
    results = iter(write(drafts)) if drafts else iter(())
    for one in batch:
        if isinstance(one, Refused):
            yield one
            continue
        result = next(results)
        if isinstance(result, Article):
            yield Added(one.source.origin, result)
        else:
            yield Refused(one.source.origin, str(result))
