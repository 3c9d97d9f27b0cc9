"""The summary as it is returned: its claims, what stands in them as data, and what was read for it."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from prompts import load_prompt
from service.answering import now, usage_document
from service.answers import (
    ArticleCoverage,
    Coverage,
    SentenceCoverage,
    SkippedArticle,
    Status,
    Summary,
    SummaryClaim,
)
from service.composing import Composition, PlacedClaim
from service.facts import entities, key_facts, timeline
from service.model_calls import UsageTally
from service.requests import SummaryRequest
from service.summarising.standing import Standing
from service.summarising.subjects import Subject
from service.writing import Writer

_NOT_CHOSEN = "None of its sentences was chosen."
_NO_SENTENCE = "It holds no sentence to summarise."
_NOT_READ = "None of its sentences was read: {}."


@dataclass(frozen=True, slots=True)
class Reading:
    """The ids of the sentences that were read, and why others were not; ``cut_short``: a reply broke off."""

    sentence_ids: frozenset[str]
    left_out_for: str | None = None
    cut_short: bool = False


def composed_summary(  # noqa: PLR0913
    request: SummaryRequest,
    made: Composition,
    *,
    subject: Subject,
    standings: Mapping[int, Standing],
    reading: Reading,
    writer: Writer,
    usage: UsageTally,
) -> Summary:
    """Return the summary that was made, with an id of its own; ``standings`` by the start of each claim."""
    language = writer.language(request.language)
    return Summary(
        id=f"sum_{secrets.token_hex(10)}",
        created_at=now(),
        question=request.about or request.focus,
        status=_status(made, reading),
        mode=writer.mode,
        language=language,
        requested_language=request.language,
        title=subject.title,
        summary=made.text,
        claims=[summary_claim(placed, standings[placed.start]) for placed in made.claims],
        citations=made.citations,
        sources=made.sources(),
        withheld=made.withheld,
        searched=subject.searched,
        usage=usage_document(usage),
        model=writer.name,
        prompt=_written_with(usage) if writer.chat_model is not None else None,
        prompts=usage.prompts,
        key_facts=key_facts(made.claims, language, made.citations),
        timeline=timeline(made.claims, language),
        entities=entities(made.citations),
        coverage=_coverage(subject, made, reading),
    )


def summary_claim(placed: PlacedClaim, standing: Standing) -> SummaryClaim:
    """Return the claim as it is served."""
    return SummaryClaim(
        text=placed.draft.text,
        kind=placed.checked.kind,
        expression=placed.draft.expression if placed.checked.kind == "derived" else None,
        verdict=placed.checked.verdict,
        reasons=list(placed.checked.reasons),
        citations=list(placed.citations),
        summary_start=placed.start,
        summary_end=placed.end,
        independent_sources=standing.independent_sources,
        printed_by=standing.printed_by,
    )


def _written_with(usage: UsageTally) -> str:
    """Return the prompt that the summary itself was written with: of long material that which merges."""
    merge = load_prompt("merge").version
    return merge if merge in usage.prompts else load_prompt("summary").version


def _status(made: Composition, reading: Reading) -> Status:
    status = made.status()
    is_cut = reading.left_out_for is not None or reading.cut_short
    return "partial" if status == "answered" and is_cut else status


def _coverage(subject: Subject, made: Composition, reading: Reading) -> Coverage:
    material = subject.material
    used = {citation.article_id for citation in made.citations}
    skipped = [
        SkippedArticle(article_id=article.id, reason=_reason([one.sentence_id for one in sentences], reading))
        for article, sentences in material.articles
        if article.id not in used
    ]
    notes = []
    left_out = len(material.sentences) - len(reading.sentence_ids)
    if reading.left_out_for is not None and left_out:
        notes.append(
            f"{left_out} of {len(material.sentences)} sentences were not read: {reading.left_out_for}."
        )
    if reading.cut_short:
        notes.append("A reply of the model ended at its limit of length, so that some may be missing.")
    return Coverage(
        articles=ArticleCoverage(
            considered=len(material.articles) + len(subject.reprints),
            used=len(used),
            skipped=[*skipped, *subject.reprints],
        ),
        sentences=SentenceCoverage(
            considered=len(material.sentences), read=len(reading.sentence_ids), cited=len(made.citations)
        ),
        missing=" ".join(notes) or None,
    )


def _reason(sentence_ids: Sequence[str], reading: Reading) -> str:
    if not sentence_ids:
        return _NO_SENTENCE
    if reading.left_out_for is not None and reading.sentence_ids.isdisjoint(sentence_ids):
        return _NOT_READ.format(reading.left_out_for)
    return _NOT_CHOSEN
