"""Whether a claim says "not" where its quotes do, and "rose" where they do."""

from collections.abc import Iterator, Sequence

from service.grounding import cues
from service.grounding.clauses import clause_at, clauses_of
from service.grounding.findings import Finding, LookedUp
from service.grounding.reading import ReadClaim, ReadQuote


def check_polarity(
    claim: ReadClaim, quotes: Sequence[ReadQuote], looked_up: Sequence[LookedUp]
) -> Iterator[Finding]:
    """Yield what contradicts: a negation that only one side has, a rise that is a fall there."""
    anchored = [one for one in looked_up if one.anchors]
    negated = _negated(claim)
    said = " ".join(clause_at(anchor) for one in anchored for anchor in one.anchors)
    said = said or " ".join(quote.text for quote in quotes)
    not_said = not any(_negated_vi(quote.text) for quote in quotes) and not cues.NEGATIVE_VI.search(said)
    if negated and not_said:
        yield Finding("failed", "The claim says 'not', and no cited sentence does.")
    if not negated and not _negative(claim) and _quotes_deny(quotes, anchored):
        yield Finding("failed", "The cited sentences say 'not' (không, chưa), and the claim does not.")
    up, down = _direction(claim)
    if up and not down and cues.DOWN_VI.search(said) and not cues.PERHAPS_UP_VI.search(said):
        yield Finding("failed", "The claim tells of a rise, the cited sentences of a fall.")
    if down and not up and cues.UP_VI.search(said) and not cues.PERHAPS_DOWN_VI.search(said):
        yield Finding("failed", "The claim tells of a fall, the cited sentences of a rise.")


def _quotes_deny(quotes: Sequence[ReadQuote], anchored: Sequence[LookedUp]) -> bool:
    """Tell whether a figure that the claim took from its quotes is negated wherever it stands there.

    Dates count only where there is no figure: they often have a clause of their own.
    """
    if anchored:
        held_to = [one for one in anchored if not one.is_date] or anchored
        return any(all(_negated_vi(clause_at(anchor)) for anchor in one.anchors) for one in held_to)
    return len(quotes) == 1 and all(_negated_vi(clause) for clause in clauses_of(quotes[0].text) or [""])


def _negated(claim: ReadClaim) -> bool:
    if claim.language == "vi":
        return _negated_vi(claim.text)
    return cues.NEGATION_EN.search(cues.NO_NEGATION_EN.sub(" ", claim.text)) is not None


def _negative(claim: ReadClaim) -> bool:
    """Tell whether English says a Vietnamese "not" with another word; Vietnamese has no need to."""
    return claim.language == "en" and cues.NEGATIVE_EN.search(claim.text) is not None


def _negated_vi(text: str) -> bool:
    return cues.NEGATION_VI.search(cues.NO_NEGATION_VI.sub(" ", text)) is not None


def _direction(claim: ReadClaim) -> tuple[bool, bool]:
    up, down = (cues.UP_VI, cues.DOWN_VI) if claim.language == "vi" else (cues.UP_EN, cues.DOWN_EN)
    return up.search(claim.text) is not None, down.search(claim.text) is not None
