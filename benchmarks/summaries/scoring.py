"""What a summary has of the gold facts of its article, which thirds it rests on, how short it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.summaries.gold import GoldFact, spans_of
from service.answers import Summary
from vietnamese.normalise import normalise

THIRDS = 3


@dataclass(frozen=True, slots=True)
class Original:
    """One of the real articles: its text as gold places count it, its gold facts and its own sentences' places."""

    name: str
    text: str
    facts: tuple[GoldFact, ...]
    sentences: tuple[tuple[int, int], ...]

    def third_at(self, place: int) -> int:
        """Return in which third of the article's own sentences the place lies, from 0."""
        first, last = self.sentences[0][0], self.sentences[-1][1]
        return min(THIRDS - 1, max(0, THIRDS * (place - first) // max(1, last - first)))


@dataclass(frozen=True, slots=True)
class Written:
    """A summary as it is scored: the quotes of each of its claims, and how many words it has itself."""

    quotes: tuple[tuple[str, ...], ...]
    words: int


@dataclass(frozen=True, slots=True)
class Score:
    """The ids of the recalled facts, how many quotes lie in each third, and words of summary and article."""

    covered: frozenset[str]
    said: frozenset[str]
    thirds: tuple[int, ...]
    claims: int
    words: int
    of_words: int


def written_of(summary: Summary) -> Written:
    """Return what a stored summary shows."""
    quotes = {citation.number: citation.quote for citation in summary.citations}
    claims = tuple(tuple(quotes[number] for number in claim.citations) for claim in summary.claims)
    return Written(claims, sum(len(claim.text.split()) for claim in summary.claims))


def verbatim(sentences: Sequence[str]) -> Written:
    """Return the summary that repeats the sentences."""
    return Written(tuple((one,) for one in sentences), sum(len(one.split()) for one in sentences))


def score(source: Original, written: Written) -> Score:
    """Hold a summary against the gold facts of its article.

    A claim rests on its quotes together: what it cites in two sentences counts as said in one.
    """
    covered: set[str] = set()
    said: set[str] = set()
    thirds = [0] * THIRDS
    for quotes in written.quotes:
        spans = [span for quote in quotes for span in spans_of(quote, source.text)]
        together = "\n".join(quotes)
        covered.update(fact.id for fact in source.facts if fact.is_covered_by(spans))
        said.update(fact.id for fact in source.facts if fact.is_said_by(together))
        for third in {source.third_at(start) for start, _ in spans}:
            thirds[third] += 1
    of_words = sum(len(source.text[start:end].split()) for start, end in source.sentences)
    return Score(
        frozenset(covered), frozenset(said), tuple(thirds), len(written.quotes), written.words, of_words
    )


def original_of(path: Path, facts: Sequence[GoldFact], sentences: Iterable[str]) -> Original:
    """Return the article of a file with its facts; ``sentences`` are those a summary may rest on."""
    text = normalise(path.read_text(encoding="utf-8"))
    spans = sorted(span for one in sentences for span in spans_of(one, text)[:1])
    own = tuple(fact for fact in facts if fact.article == path.stem)
    return Original(path.stem, text, own, tuple(spans))


def best_possible(source: Original, limit: int, counts: Callable[[GoldFact], bool]) -> frozenset[str]:
    """Return the facts that so many sentences of the article could cover, each taken for what it adds."""
    wanted = [fact for fact in source.facts if counts(fact)]
    holds = [{fact.id for fact in wanted if fact.is_covered_by([span])} for span in source.sentences]
    found: set[str] = set()
    for _ in range(limit):
        best = max(holds, key=lambda own: len(own - found), default=set())
        if not best - found:
            break
        found |= best
    return frozenset(found)
