"""Whether a part is told as the whole: the 32 of ``42 trường, trong đó có 32 trường nghề`` as the number of schools."""

import re
from collections.abc import Iterator

from service.grounding.binding import is_counting
from service.grounding.compared import Compared
from service.grounding.findings import Finding, Place
from service.grounding.parts import Part, part_in_vietnamese
from service.grounding.sorts import sort_of
from vietnamese.figures import Figure

_OF_WHICH = re.compile(
    r"(?<!\w)(?:trong đó|gồm|bao gồm)(?: (?:có|khoảng|hơn|gần|trên|riêng|là))*\s*$", re.IGNORECASE
)
_PART_EN = re.compile(
    r"(?<!\w)(?:of (?:which|whom|them|these|those)|including|among|out of|some of|part of|with)(?!\w)",
    re.IGNORECASE,
)
_TO = re.compile(r"(?<!\w)(?:from|to|reach\w*|total\w*|altogether|in all|overall)(?!\w)", re.IGNORECASE)


def check_part_as_whole(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a figure of an English claim that the quotes tell of a part, and the claim of all.

    Nothing that tells the part apart ("vocational") may stand in the claim.
    """
    text = compared.claim.text
    if compared.claim.language != "en" or _PART_EN.search(text) or not _TO.search(text):
        return
    told = {(at.quote, at.start) for one in compared.figures for at in one.places}
    for one in compared.figures:
        if not (is_counting(one) and one.places and isinstance(one.of, Figure)):
            continue
        wholes = [_whole(compared, at, told, sort_of(one.of)) for at in one.places]
        if all(wholes):
            yield Finding("failed", f"The cited sentences tell {one.of.text} of a part of “{wholes[0]}”.")
            return


def _whole(compared: Compared, at: Place, told: set[tuple[int, int]], sort: str) -> str | None:
    """Return the figure of which the one at the place is a part, if the claim leaves that and the part's name out."""
    quote = compared.quotes[at.quote]
    if not _OF_WHICH.search(quote.text, 0, at.start):
        return None
    before = [one for one in quote.figures if one.start < at.start and sort_of(one) == sort]
    if not before or (at.quote, before[-1].start) in told:
        return None
    part = part_in_vietnamese(quote, at.start, at.end)
    whole = {
        word[0].lower()
        for word in part_in_vietnamese(quote, before[-1].start, before[-1].end).words_behind(quote.text)
    }
    return None if _is_told(compared, at.quote, part, quote.text, whole) else before[-1].text


def _is_told(compared: Compared, number: int, part: Part, text: str, whole: set[str]) -> bool:
    """Tell whether the claim says what tells the part apart; what the whole is called, tells nothing."""
    apart = {word.start() for word in part.words_behind(text) if word[0].lower() not in whole}
    return not apart or any(
        at.start in apart
        for word in compared.words
        if word.is_name or word.is_content
        for at in word.places
        if at.quote == number
    )
