"""How long material is read within a model's context: in parts, whose notes are merged until they fit into one call.

Every size is counted in tokens. Nothing is asked of a model here, so that a plan can be shown before it starts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from service.evidence import LABEL_TOKENS, Evidence
from vectorstore.article import CONTEXT
from vectorstore.passages import CountsTokens

EVIDENCE_TOKENS = 8_000  # of sentences, in one call
NOTES_TOKENS = 6_000  # of notes, in one call that merges them
NOTE_TOKENS = 60  # that a note takes, ids included, about
MOST_LEVELS = 4
_SUMMARY_TOKENS = 900  # that the last reply takes at most


@dataclass(frozen=True, slots=True)
class Costs:
    """What the prompts of the calls take around what they are filled with, and what each sort of reply takes."""

    summary_prompt: int
    notes_prompt: int
    merge_prompt: int


@dataclass(frozen=True, slots=True)
class ReadingPlan:
    """The parts that are read, each a sequence of sentences with the titles above them, and what that costs.

    One part is read and summarised in one call. ``calls`` is without planning a search and without repairs.
    """

    parts: tuple[tuple[Evidence, ...], ...]
    calls: int
    prompt_tokens: int
    completion_tokens: int

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Everything that is read, each sentence once."""
        return tuple({one.label: one for part in self.parts for one in part}.values())


def notes_wanted(parts: int) -> int:
    """Return how many notes a part may yield at most: the more parts, the fewer."""
    return 12 if parts <= 6 else 8 if parts <= 20 else 5


def plan_reading(evidence: Sequence[Evidence], counter: CountsTokens, costs: Costs) -> ReadingPlan:
    """Return how the evidence is read: at once where it fits, else in parts."""
    parts = _parts(evidence, counter)
    sizes = [sum(_cost(one, counter) for one in part) for part in parts]
    if len(parts) <= 1:
        return ReadingPlan(parts, len(parts), sum(sizes) + costs.summary_prompt, _SUMMARY_TOKENS)
    notes = notes_wanted(len(parts))
    prompt = sum(sizes) + len(parts) * costs.notes_prompt
    completion = len(parts) * notes * NOTE_TOKENS
    calls, size = len(parts), completion
    for _ in range(MOST_LEVELS):
        if size <= NOTES_TOKENS:
            break
        groups = ceil(size / NOTES_TOKENS)
        calls, prompt = calls + groups, prompt + size + groups * costs.merge_prompt
        size = ceil(size / 2)
        completion += size
    prompt += min(size, NOTES_TOKENS) + costs.merge_prompt
    return ReadingPlan(parts, calls + 1, prompt, completion + _SUMMARY_TOKENS)


def _parts(evidence: Sequence[Evidence], counter: CountsTokens) -> tuple[tuple[Evidence, ...], ...]:
    """Cut the evidence where the budget of one call is spent; the title above a sentence goes along with it."""
    parts: list[list[Evidence]] = []
    spent, article_id = 0, None
    context: dict[str, list[Evidence]] = {}
    for one in evidence:
        if one.sentence.kind in CONTEXT:
            context.setdefault(one.article.id, []).append(one)
    for one in evidence:
        if one.sentence.kind in CONTEXT:
            continue
        above = context.get(one.article.id, [])
        fresh = above if one.article.id != article_id else []
        cost = sum(_cost(each, counter) for each in (*fresh, one))
        if not parts or spent + cost > EVIDENCE_TOKENS:
            parts.append([])
            fresh, spent = above, 0
            cost = sum(_cost(each, counter) for each in (*fresh, one))
        parts[-1] += [*fresh, one]
        spent, article_id = spent + cost, one.article.id
    return tuple(map(tuple, parts))


def _cost(one: Evidence, counter: CountsTokens) -> int:
    return counter.count(one.sentence.text) + LABEL_TOKENS
