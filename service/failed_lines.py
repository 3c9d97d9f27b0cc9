"""Statements that failed their checks, as a model is shown them once more: with what is wrong, and what comes near."""

from collections.abc import Sequence
from dataclasses import dataclass

from prompts import FilledPrompt, load_prompt
from service.evidence import Evidence, neutral, render_articles, render_office_names
from service.grounding.addresses import check_addresses
from service.grounding.limits import refusal_of_text
from service.grounding.reading import read_claim, read_quotes
from service.writing import LANGUAGE_NAMES, CheckedClaim, Grounds
from vectorstore.article import CONTEXT
from vectorstore.ranking import TextTerms, matches
from vietnamese.concepts import concepts_of
from vietnamese.figures import Figure, same_figure
from vietnamese.terms import Concept

MOST_LINES = 20
MOST_NEAR = 3
# Of a line's ideas: a sentence that names more than so many may be what the line was about; with a figure of the
# line, or to see whether a repaired line still speaks of the same, fewer are enough.
NEAR = 0.5
SOMEWHAT_NEAR = 0.3


@dataclass(frozen=True, slots=True)
class FailedLine:
    """A statement that failed, the number under which the model sees it, and sentences it may have been about."""

    number: int
    claim: CheckedClaim
    near: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that a line may have been about, read once for all lines."""

    evidence: Evidence
    figures: tuple[Figure, ...]
    terms: TextTerms


def repairable_lines(failed: Sequence[CheckedClaim], grounds: Grounds) -> list[FailedLine]:
    """Return the lines that other words or other sentences may mend.

    A line with an address that stands nowhere is none: it was invented, or planted; nor is one that goes on and on.
    """
    quotes = read_quotes([one.sentence for one in grounds.shown])
    candidates = [
        _Candidate(one, quote.figures, TextTerms(quote.text))
        for one, quote in zip(grounds.shown, quotes, strict=True)
        if one.sentence.kind not in CONTEXT
    ]
    lines: list[FailedLine] = []
    for claim in failed:
        if refusal_of_text(claim.draft.text) is not None:
            continue
        read = read_claim(claim.draft.text, language=grounds.language, question=grounds.question)
        if any(one.outcome == "failed" for one in check_addresses(read, quotes)):
            continue
        near = _nearest(claim, read.figures, candidates, grounds)
        if claim.evidence or near:
            lines.append(FailedLine(len(lines) + 1, claim, near))
    return lines[:MOST_LINES]


def repair_prompt(lines: Sequence[FailedLine], grounds: Grounds) -> FilledPrompt:
    """Return the prompt that shows the lines, their sentences, and titles and datelines of the same articles."""
    wanted = {one.label for line in lines for one in (*line.claim.evidence, *line.near)}
    articles = {one.article.id for one in grounds.shown if one.label in wanted}
    shown = [
        one
        for one in grounds.shown
        if one.label in wanted or (one.sentence.kind in CONTEXT and one.article.id in articles)
    ]
    return load_prompt("repair").fill(
        articles=render_articles(shown),
        office_names=render_office_names(shown),
        lines="\n\n".join(_rendered(line) for line in lines),
        language=LANGUAGE_NAMES[grounds.language],
    )


def _rendered(line: FailedLine) -> str:
    draft, claim = line.claim.draft, line.claim
    written = f"{draft.text} = {draft.expression}" if draft.expression else draft.text
    return "\n".join(
        [
            f"Line {line.number}: {neutral(written)}",
            f"It cited: {_labels(claim.evidence) or 'nothing that was shown'}",
            f"Refused because: {neutral(' '.join(claim.checked.reasons))}",
            f"Nearest other sentences: {_labels(line.near) or 'none'}",
        ]
    )


def _nearest(
    claim: CheckedClaim, figures: Sequence[Figure], candidates: Sequence[_Candidate], grounds: Grounds
) -> tuple[Evidence, ...]:
    """Return the sentences, besides those it cites, that name most of the line's ideas, the nearest first."""
    ideas = _ideas(claim.draft.text, grounds)
    cited = {one.label for one in claim.evidence}
    nearness: list[tuple[float, Evidence]] = []
    for one in candidates:
        named = sum(min(1.0, matches(idea, one.terms)) for idea in ideas) / max(1, len(ideas))
        has_figure = any(same_figure(figure, other) for figure in figures for other in one.figures)
        near = named > NEAR or (named >= SOMEWHAT_NEAR and has_figure)
        if near and one.evidence.label not in cited:
            nearness.append((named + has_figure, one.evidence))
    nearness.sort(key=lambda pair: -pair[0])
    return tuple(one for _, one in nearness[:MOST_NEAR])


def speaks_of_the_same(failed: CheckedClaim, repaired: CheckedClaim, grounds: Grounds) -> bool:
    """Tell whether the repaired line rests on a sentence of the failed one, or names its ideas."""
    told = {one.label for one in failed.evidence if one.sentence.kind not in CONTEXT}
    if any(one.label in told for one in repaired.evidence):
        return True
    meant = {one for idea in _ideas(failed.draft.text, grounds) for one in idea.renderings}
    ideas = _ideas(repaired.draft.text, grounds)
    kept = sum(1 for idea in ideas if not meant.isdisjoint(idea.renderings))
    return kept > 0 and kept >= SOMEWHAT_NEAR * len(ideas)


def _ideas(text: str, grounds: Grounds) -> list[Concept]:
    """Return the ideas of a line, without figures: a 3 may stand anywhere."""
    found = concepts_of(text, grounds.language)
    return [one for one in found if one.kind == "idea" and not one.source[0].isdigit()]


def _labels(evidence: Sequence[Evidence]) -> str:
    return "".join(f"[{one.label}]" for one in evidence)
