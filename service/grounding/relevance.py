"""Whether a claim, and each part of it, speaks of what its quotes speak of at all."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.segments import segment_starts

NOTHING = "Nothing of what the claim says was found in the cited sentences."
_JOINTS = re.compile(r"(?<!\w)(?:and|or|which|who|that|because|so)(?!\w)", re.IGNORECASE)
_VERB = re.compile(
    r"(?<!\w)(?:is|are|was|were|has|have|had|will|would|can|must|did|does|\w+ed)(?!\w)", re.IGNORECASE
)
_ENOUGH = 2  # words that say something, for a part of a claim to be missed


def check_relevance(compared: Compared, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield a failure for an English claim of which nothing stands in the quotes, a doubt for such a part of one.

    ``findings`` are those of the other checks: a figure, a date or a name that they found is something of it.
    """
    if compared.claim.language != "en":
        return
    found = any(word.places for word in compared.words) or any(one.outcome == "found" for one in findings)
    if not found and any(word.is_content for word in compared.words):
        yield Finding("failed", NOTHING)
        return
    for start, end in _parts(compared.claim.text):
        inside = [word for word in compared.words if start <= word.start < end]
        looked_up = (*compared.figures, *compared.dates)
        if any(word.places for word in inside) or any(start <= one.of.start < end for one in looked_up):
            continue
        part = compared.claim.text[start:end].strip(" ,.;")
        if sum(word.is_content for word in inside) >= _ENOUGH and _VERB.search(part):
            yield Finding("unsure", f"Nothing of “{part}” was found in the cited sentences.")


def _parts(text: str) -> list[tuple[int, int]]:
    cuts = sorted(
        {*segment_starts(text, "en"), *(match.end() for match in _JOINTS.finditer(text)), len(text)}
    )
    return list(pairwise(cuts))
