"""Whether each figure of a claim goes up where it does in the quotes."""

import re
from collections.abc import Iterator

from service.grounding import cues
from service.grounding.compared import Compared
from service.grounding.findings import Finding
from service.grounding.segments import Language, bounds_of_segment, segment_at

_AND = re.compile(r"(?<!\w)(?:and|và)(?!\w)")
_WORDS_BEFORE, _WORDS_RIGHT_BEHIND, _WORDS_BEHIND = 8, 3, 4


def check_direction(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each figure that rises in the claim and falls wherever it stands in the quotes."""
    claim = compared.claim
    if _turns_round(compared):
        yield Finding(
            "failed", "The claim and the cited sentences tell of a rise and a fall the other way round."
        )
    for one in compared.figures:
        said = _way_at(claim.text, one.of.start, one.of.end, claim.language)
        ways = {_way_at(compared.text_at(at), at.start, at.start + 1, "vi") for at in one.places}
        if said == "up" and ways == {"down"}:
            yield Finding("failed", f"{one.of.text} is told of a rise, in the cited sentences of a fall.")
        if said == "down" and ways == {"up"}:
            yield Finding("failed", f"{one.of.text} is told of a fall, in the cited sentences of a rise.")


def _turns_round(compared: Compared) -> bool:
    """Tell whether an English claim only rises where the quotes, all of them, only fall, or the other way round."""
    if compared.claim.language != "en":
        return False
    said = cues.trends_in(compared.claim.text, "en")
    ways = {way for quote in compared.quotes for way in cues.trends_in(quote.text, "vi")}
    return len(said) == len(ways) == 1 and said != ways


def _way_at(text: str, start: int, end: int, language: Language) -> cues.Way | None:
    """Return the way that is told of what stands there: by the nearest word before it in its segment, or behind it."""
    begins, ends = bounds_of_segment(text, language, segment_at(text, language, start))
    before = cues.ways_in(" ".join(text[begins:start].split()[-_WORDS_BEFORE:]), language)
    behind = _AND.split(text[end:ends])[0].split()
    if language == "en" and (close := cues.ways_in(" ".join(behind[:_WORDS_RIGHT_BEHIND]), language)):
        return close[0]  # "14 below plan"
    if before:
        return before[-1]
    later = cues.ways_in(" ".join(behind[:_WORDS_BEHIND]), language)
    return later[0] if later else None
