"""On how many independent articles a claim rests, and by how many its stories are printed."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.evidence import Evidence
from service.grounding import check_claim
from service.requests import Language
from service.summarising.subjects import Subject
from service.writing import CheckedClaim
from vectorstore.article import CONTEXT


@dataclass(frozen=True, slots=True)
class Standing:
    """``independent_sources``: the stories that bear the claim out, each alone; ``printed_by``: who prints them."""

    independent_sources: int
    printed_by: int


def standing_of(claim: CheckedClaim, subject: Subject, language: Language) -> Standing:
    """Return what the claim rests on. Reprints of one text are one source, however many print it.

    A claim that needs the sentences of two stories together has one source: neither says it alone.
    """
    told: dict[str, list[Evidence]] = {}
    for one in claim.evidence:
        told.setdefault(subject.story(one.article.id).story_id, []).append(one)
    bodies = {
        story: own for story, own in told.items() if any(one.sentence.kind not in CONTEXT for one in own)
    }
    told = bodies or told
    alone = {story: own for story, own in told.items() if len(told) > 1 and _bears_out(claim, own, language)}
    printed = sum(subject.story(own[0].article.id).printed_by for own in (alone or told).values())
    return Standing(independent_sources=max(1, len(alone)), printed_by=printed)


def _bears_out(claim: CheckedClaim, evidence: Sequence[Evidence], language: Language) -> bool:
    checked = check_claim(
        claim.draft.text,
        [one.sentence for one in evidence],
        language=language,
        expression=claim.draft.expression,
    )
    return checked.verdict in ("verified", "cited")
