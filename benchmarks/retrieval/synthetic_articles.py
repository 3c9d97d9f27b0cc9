"""Articles without sense, as many as one likes: runs of words from a set, so that terms keep their frequencies."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.retrieval.sets import RetrievalSet, SetArticle
from vectorstore.filters import Filters
from vectorstore.reading.source import Source

PUBLISHERS = 20
DAYS = 1_000
_FIRST_DAY = date(2020, 1, 1)
_RUN_WORDS, _SENTENCE_RUNS = 8, 2
_PARAGRAPHS, _PARAGRAPH_SENTENCES = 6, 5


@dataclass(frozen=True, slots=True)
class SyntheticArticle:
    """Some 480 words, which are two or three passages, with the publisher and the day that filters go by."""

    article: SetArticle
    publisher: str
    published_at: date

    def source(self) -> Source:
        """Return the article as a line of a ``.jsonl`` file would bring it."""
        return Source(
            content=self.article.text.encode("utf-8"),
            format="text",
            origin=self.article.id,
            id=self.article.id,
            title=self.article.title,
            publisher=self.publisher,
            published_at=self.published_at.isoformat(),
        )


def synthetic_articles(words_of: RetrievalSet, *, seed: int = 0) -> Iterator[SyntheticArticle]:
    """Yield articles without end, the same for the same seed.

    Each publisher prints every twentieth of them; their days are spread evenly over a thousand.
    """
    words = [word for article in words_of.articles for word in article.text.split()]
    rng = random.Random(seed)
    number = 0
    while True:
        paragraphs = [
            " ".join(_sentence(words, rng) for _ in range(_PARAGRAPH_SENTENCES)) for _ in range(_PARAGRAPHS)
        ]
        yield SyntheticArticle(
            article=SetArticle(f"synthetic-{number}", _run(words, rng), "\n\n".join(paragraphs)),
            publisher=publisher(number % PUBLISHERS),
            published_at=_FIRST_DAY + timedelta(days=number * 7_919 % DAYS),
        )
        number += 1


def publisher(number: int) -> str:
    """Return the name of one of the publishers."""
    return f"Báo số {number}"


def filters_keeping(percent: int, number: int) -> dict[str, Filters]:
    """Return filters that keep so many of a hundred articles, by publisher and by date; others for each number."""
    publishers, days = PUBLISHERS * percent // 100, DAYS * percent // 100
    first_day = _FIRST_DAY + timedelta(days=number * 37 % (DAYS - days + 1))
    return {
        "publisher": Filters(
            publishers=frozenset(publisher((number + one) % PUBLISHERS) for one in range(publishers))
        ),
        "dates": Filters(published_from=first_day, published_to=first_day + timedelta(days=days - 1)),
    }


def _sentence(words: list[str], rng: random.Random) -> str:
    text = " ".join(_run(words, rng) for _ in range(_SENTENCE_RUNS))
    return f"{text[:1].upper()}{text[1:]}."


def _run(words: list[str], rng: random.Random) -> str:
    start = rng.randrange(max(1, len(words) - _RUN_WORDS))
    return " ".join(words[start : start + _RUN_WORDS]).rstrip(".!?:;, ")
