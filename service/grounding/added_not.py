"""A "not" of an English claim that no quote bears out."""

import re
from collections.abc import Iterator, Sequence

from service.grounding import cues
from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.negations import (
    is_negative,
    negations,
    says_no,
    says_no_loosely,
    without_leading_no,
)
from service.grounding.not_all import end_of_denied_whole, is_part_borne_out
from service.grounding.segments import bounds_of_segment, segment_around, segment_at, segment_starts
from service.grounding.verb_modes import tense_at

ADDED = "The claim says “{}”, and the cited sentences do not."
_LITTLE = 0.5  # the weight of a word that says little by itself
_QUALIFIED = 6  # words on either side of "thấp" or "sai" of which it is said
_SCOPE = 8  # words behind an English "not", as far as it is taken to reach
_NO_LONGER = re.compile(r"no longer\b", re.IGNORECASE)
_YET = re.compile(r"\byet\b", re.IGNORECASE)
_STILL = re.compile(r"(?<!không )(?<!chưa )(?<!chẳng )(?:còn|vẫn) (?:rất |khá |đang )?$", re.IGNORECASE)
_JOINT = re.compile(
    r"[\s,]*(?:nhưng|tuy nhiên|song|trong khi)?[\s,]*", re.IGNORECASE
)  # ", nhưng" parts twice


def check_added_not(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a "not" of the claim that stands before something no quote denies."""
    text = compared.claim.text
    if is_negative(without_leading_no(text)):
        text = without_leading_no(text)
    for start, end in negations(text, "en"):
        if end_of_denied_whole(text, end) is not None and is_part_borne_out(compared):
            continue
        begins, ends = bounds_of_segment(text, "en", segment_at(text, "en", start))
        limit = _end_of_scope(text, end, ends)
        if _is_of_a_bound(compared, end) or _denies_other_way(compared, end, limit):
            continue
        scope = [one for one in compared.words if one.places and end <= one.start < limit]
        held = [one for one in compared.figures if one.places and begins <= one.of.start < ends]
        still = _NO_LONGER.match(text, start) and scope and _is_still_so(compared, scope[-1].places)
        is_yet = _YET.search(text, start, limit) is not None
        if is_yet and _is_to_be_done(compared, scope):
            continue
        if still or not _is_denied(compared, scope, held, (end, limit), is_yet=is_yet):
            yield Finding("failed", ADDED.format(text[start:end]))


def _is_to_be_done(compared: Compared, scope: Sequence[Word]) -> bool:
    """Tell whether the quotes plan what is "yet to" be done, or tell of it as under way."""
    places = [at for one in scope for at in one.places]
    return any(
        tense_at(compared.text_at(at), at) == "planned"
        or cues.UNDER_WAY_VI.search(_beside_in_part(compared, at, behind=0))
        for at in places
    )


def _beside_in_part(compared: Compared, at: Place, *, behind: int) -> str:
    """Return the few words before a place in its segment, and some from it on."""
    text = compared.text_at(at)
    begins, ends = bounds_of_segment(text, "vi", at.segment)
    before = text[begins : at.start].split()[-_QUALIFIED:]
    return " ".join([*before, *text[at.start : ends].split()[:behind]])


def _is_denied(
    compared: Compared,
    scope: Sequence[Word],
    held: Sequence[LookedUp],
    bounds: tuple[int, int],
    *,
    is_yet: bool,
) -> bool:
    """Tell whether the quotes deny the words behind a "not", or the figures around it."""
    denied = [one for one in scope if one.weight > _LITTLE]
    places = [at for one in denied for at in one.places] + [at for one in held for at in one.places]
    said = [_around(compared.text_at(at), at) for at in places]
    figure = next((one for one in held if bounds[0] <= one.of.start < bounds[1]), None)
    if figure is not None:
        said = [segment_around(compared.text_at(at), "vi", at.start) for at in _beside(figure.places, denied)]
    beside = [_beside_in_part(compared, at, behind=_QUALIFIED) for at in places]
    if not said:
        said = beside = [quote.text for quote in compared.quotes]
    itself = {compared.text_at(at)[at.start : at.end].lower() for one in scope for at in one.places}
    until = cues.UNTIL_EN.search(compared.claim.text) is not None
    if any(says_no(one, itself) for one in said) or (until and _begins_only(said)):
        return True
    return not is_yet and any(says_no_loosely(one, itself) for one in beside)


def _begins_only(texts: Sequence[str]) -> bool:
    """Tell whether Vietnamese says that something is so only from a time on, and was not before."""
    return any(cues.NOT_UNTIL_VI.search(text) for text in texts)


def _is_of_a_bound(compared: Compared, end: int) -> bool:
    """Tell whether the "not" that ends there belongs to the bound of a figure, which is compared: "not even 10"."""
    return any(
        one.bound is not None and cues.BOUND_AFTER_NOT_EN.fullmatch(compared.claim.text, end, one.start)
        for one in compared.claim.figures
    )


def _denies_other_way(compared: Compared, end: int, limit: int) -> bool:
    """Tell whether the "not" denies a fall where the quotes tell of rises only, or the other way round."""
    denied = cues.trends_in(compared.claim.text[end:limit], "en")
    told = {way for quote in compared.quotes for way in cues.trends_in(quote.text, "vi")}
    return len(denied) == len(told) == 1 and denied != told


def _is_still_so(compared: Compared, places: Sequence[Place]) -> bool:
    return all(_STILL.search(compared.text_at(at), 0, at.start) for at in places)


def _beside(places: Sequence[Place], denied: Sequence[Word]) -> list[Place]:
    """Return the places of a denied figure, and those of the words before it that stand nowhere in its own part."""
    own = {(at.quote, at.segment) for at in places}
    apart = [one for one in denied if not own & {(at.quote, at.segment) for at in one.places}]
    return [*places, *(at for one in apart for at in one.places)]


def _around(text: str, at: Place) -> str:
    """Return the words of the segment of the place and of its neighbours: a list is parted by its commas."""
    bounds = [bounds_of_segment(text, "vi", number) for number in range(len(segment_starts(text, "vi")))]
    worded = [(start, end) for start, end in bounds if not _JOINT.fullmatch(text, start, end)]
    own = next((number for number, (_, end) in enumerate(worded) if at.start < end), len(worded) - 1)
    return text[worded[max(own - 1, 0)][0] : worded[min(own + 1, len(worded) - 1)][1]]


def _end_of_scope(text: str, start: int, limit: int) -> int:
    words = text[start:limit].split(" ")
    return min(limit, start + len(" ".join(words[: _SCOPE + 1])))
