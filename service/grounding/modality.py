"""Whether a claim tells a plan as a plan and what was done as done."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from service.grounding import cues
from service.grounding.clauses import clause_at
from service.grounding.findings import Anchor, Finding, LookedUp
from service.grounding.reading import Language, ReadClaim, ReadQuote

Mode = Literal["plan", "fact", "either"]


def check_modality(
    claim: ReadClaim, quotes: Sequence[ReadQuote], looked_up: Sequence[LookedUp]
) -> Iterator[Finding]:
    """Yield what contradicts: a plan told as done, or what was done told as a plan."""
    said = mode_of_claim(claim.text, claim.language)
    modes = _modes(quotes, looked_up)
    if said == "fact" and ("plan" in modes if _anchored(looked_up) else modes == {"plan"}):
        yield _plan_told_as_done(quotes, looked_up)
    if said != "plan" or "plan" in modes or _any(cues.NAMES_PLAN_VI, quotes):
        return
    if modes == {"fact"}:
        yield Finding("failed", "The claim tells of a plan, the cited sentences of something done.")
    elif not any("plan" in _modes_of_cues(quote.text) for quote in quotes) and not _any(
        cues.HINTS_AT_PLAN_VI, quotes
    ):
        yield Finding("unsure", "The claim tells of a plan, and the cited sentences do not say so plainly.")


def _plan_told_as_done(quotes: Sequence[ReadQuote], looked_up: Sequence[LookedUp]) -> Finding:
    """Return a failure; only a doubt where the claim may rest on a quote that tells of no plan."""
    if _anchored(looked_up) or all(_modes_of_cues(quote.text) == {"plan"} for quote in quotes):
        return Finding(
            "failed", "The cited sentences tell of a plan or a target, the claim of something done."
        )
    return Finding(
        "unsure", "One of the cited sentences tells of a plan or a target, the claim of something done."
    )


def mode_of_claim(text: str, language: Language) -> Mode:
    """Return how a claim is told; ``either`` where its words fit both."""
    if language == "vi":
        modes = _modes_of_cues(text)
        return "either" if len(modes) > 1 else next(iter(modes), "fact")
    if cues.PLAN_EN.search(cues.TARGET_MET_EN.sub(" ", text)):
        return "plan"
    return "either" if cues.PERHAPS_PLAN_EN.search(text) else "fact"


def mode_at(anchor: Anchor) -> Mode:
    """Return how the quote tells what stands at the anchor.

    That is as the last cue before it says, over whatever lies between; without one, as the first cue after it
    within the clause.
    """
    before = [mode for start, mode in _cues_of(anchor.quote) if start < anchor.start]
    within = [mode for _, mode in _cues_of(clause_at(anchor))]
    return before[-1] if before else within[0] if within else "either"


def _modes(quotes: Sequence[ReadQuote], looked_up: Sequence[LookedUp]) -> set[Mode]:
    """Return how the quotes tell what the claim took from them; a plan is one wherever it stands."""
    modes: set[Mode] = set()
    for one in looked_up:
        found = {mode_at(anchor) for anchor in one.anchors} - {"either"}
        modes |= found if len(found) == 1 else found - {"plan"}
    if not _anchored(looked_up):
        for quote in quotes:
            found = _modes_of_cues(quote.text)
            modes |= found if len(found) == 1 else set()
    return modes


def _modes_of_cues(text: str) -> set[Mode]:
    return {mode for _, mode in _cues_of(text)}


def _cues_of(text: str) -> Iterator[tuple[int, Mode]]:
    for match in cues.PLAN_OR_DONE_VI.finditer(text):
        if match.lastgroup == "plan":
            yield match.start(), "plan"
        elif match.lastgroup == "fact":
            yield match.start(), "fact"


def _anchored(looked_up: Sequence[LookedUp]) -> bool:
    return any(one.anchors for one in looked_up)


def _any(pattern: re.Pattern[str], quotes: Sequence[ReadQuote]) -> bool:
    return any(pattern.search(quote.text) for quote in quotes)
