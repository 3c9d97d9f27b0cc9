"""From scored passages to the results a reader sees: neighbours joined, reprints shown once, articles taking turns."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from vectorstore.article import ArticleHead
from vectorstore.catalog.passages import Located
from vectorstore.catalog.stories import Story
from vectorstore.passages import Passage

LONGEST_RUN = 3  # neighbouring passages that are joined into one
RESULTS_OF_AN_ARTICLE = 3  # the others come after all else


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found, or a run of neighbours as one; a higher score is better, within one search.

    ``printed_by`` counts who prints the story (see ``Story``): of reprints only the best one is a hit.
    """

    passage: Passage
    article: ArticleHead
    score: float
    printed_by: int = 1


@dataclass(frozen=True, slots=True)
class Results:
    """Hits, the best first: up to three of an article, and those that only come where there is nothing else."""

    first: tuple[Hit, ...]
    later: tuple[Hit, ...]


def results_of(scored: Sequence[tuple[Located, float]], stories: Mapping[str, Story]) -> Results:
    """Return the results of scored passages, which come best first."""
    hits = joined(_once_a_story(scored, stories))
    return _taking_turns(
        replace(hit, printed_by=stories[hit.article.id].printed_by) if hit.article.id in stories else hit
        for hit in hits
    )


def joined(scored: Iterable[tuple[Located, float]]) -> list[Hit]:
    """Return the passages as hits, neighbours in one article as one hit with the id and score of its best."""
    runs: list[_Run] = []
    at: dict[_Place, _Run] = {}
    for located, score in scored:
        here = _place(located)
        beside = (at.get(here.moved(-1)), at.get(here.moved(1)))
        run = next((one for one in beside if one is not None and one.takes(located)), None)
        if run is None:
            runs.append(run := _Run(score))
        run.parts[here.ordinal] = located
        at[here] = run
    return [run.as_hit() for run in runs]


class _Place(NamedTuple):
    article_id: str
    version: int
    ordinal: int

    def moved(self, by: int) -> "_Place":
        return self._replace(ordinal=self.ordinal + by)


def _place(located: Located) -> _Place:
    passage = located.passage
    return _Place(passage.article_id, passage.version, passage.ordinal)


@dataclass(slots=True)
class _Run:
    """Neighbouring passages by their ordinals, the best one first; its score is the run's."""

    score: float
    parts: dict[int, Located] = field(default_factory=dict)

    def takes(self, one: Located) -> bool:
        """Tell whether the passage can join: there is room, and little stands between it and its neighbour."""
        ordinal = one.passage.ordinal
        before, after = self.parts.get(ordinal - 1), self.parts.get(ordinal + 1)
        touches = (before is None or _touch(before, one)) and (after is None or _touch(one, after))
        return len(self.parts) < LONGEST_RUN and touches

    def as_hit(self) -> Hit:
        best = next(iter(self.parts.values()))
        ordered = [self.parts[ordinal] for ordinal in sorted(self.parts)]
        if len(ordered) == 1:
            return Hit(best.passage, best.article, self.score)
        text = ordered[0].passage.text
        for left, right in pairwise(ordered):
            text += left.after[: right.passage.start - left.passage.end] + right.passage.text
        passage = replace(
            best.passage,
            start=ordered[0].passage.start,
            end=ordered[-1].passage.end,
            text=text,
            first_sentence=ordered[0].passage.first_sentence,
            last_sentence=ordered[-1].passage.last_sentence,
        )
        return Hit(passage, best.article, self.score)


def _touch(left: Located, right: Located) -> bool:
    return 0 <= right.passage.start - left.passage.end <= len(left.after)


def _once_a_story(
    scored: Iterable[tuple[Located, float]], stories: Mapping[str, Story]
) -> list[tuple[Located, float]]:
    """Return the passages without those of a reprint of an article that has a better one."""
    told_by: dict[str, str] = {}
    kept = []
    for located, score in scored:
        story = stories.get(located.article.id)
        if story is None or told_by.setdefault(story.story_id, located.article.id) == located.article.id:
            kept.append((located, score))
    return kept


def _taking_turns(hits: Iterable[Hit]) -> Results:
    seen: Counter[str] = Counter()
    first: list[Hit] = []
    later: list[Hit] = []
    for hit in hits:
        seen[hit.article.id] += 1
        (first if seen[hit.article.id] <= RESULTS_OF_AN_ARTICLE else later).append(hit)
    return Results(tuple(first), tuple(later))
