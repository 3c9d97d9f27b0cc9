"""Whether a claim tells a plan as a plan and what was done as done."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from service.grounding import cues
from service.grounding.binding import is_counting
from service.grounding.compared import Compared
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.reading import ReadClaim, ReadQuote
from service.grounding.segments import Language, bounds_of_segment, segment_around, segment_at
from service.grounding.verb_modes import verbs_told
from vietnamese.dates import StatedDate

Mode = Literal["plan", "fact", "either"]
Vote = Literal["told as done", "told as plan", "same", "unclear"]

PLAN_AS_DONE = "The cited sentences tell of a plan or a target, the claim of something done."
DONE_AS_PLAN = "The claim tells of a plan, the cited sentences of something done."
_BRACKET = re.compile(r"\([^()]*\)")
_CLOSE = 6  # words behind something within which a "sẽ" is said of it
# What begins with one of these, up to its comma, has no verb of its own.
_OPENING = re.compile(r"\s*(?:at|in|on|by|for|from|under|across|among|within|throughout)\s", re.IGNORECASE)
NO_PLAN = "The claim tells of a plan, and the cited sentences do not say so plainly."


def check_modality(compared: Compared) -> Iterator[Finding]:
    """Yield what contradicts: a plan told as done, or what was done told as a plan.

    Each figure is compared where it stands, and where figures do not tell, each word.
    """
    verbs = verbs_told(compared)
    heard = _by_figures(compared)
    if set(heard.votes) <= {"unclear"}:
        heard = _by_words(compared)
    votes = heard.votes
    named = any(_names_plan(compared.text_at(at), at) for at in heard.places)
    hinted = any(cues.HINTS_AT_PLAN_VI.search(quote.text) for quote in compared.quotes)
    outvoted = votes["same"] + votes["unclear"] if heard.are_words else 0
    if ("done", "planned") in verbs:
        yield Finding("failed", PLAN_AS_DONE)
    elif ("planned", "done") in verbs:
        yield Finding("failed", DONE_AS_PLAN)
    elif votes["told as done"] > outvoted and not (verbs and heard.are_words):
        yield Finding("failed", PLAN_AS_DONE)
    elif verbs:
        return
    elif votes["told as plan"] > votes["same"] and not named and not hinted:
        yield Finding("failed", DONE_AS_PLAN)
    elif _intends(compared.claim) and not named and not hinted and not _tell_of_plan(compared.quotes):
        yield Finding("failed", NO_PLAN)


class _Heard(NamedTuple):
    """How what was looked at compares, where it stands in the quotes, and whether it was but the words."""

    votes: Counter[Vote]
    places: list[Place]
    are_words: bool


def _by_figures(compared: Compared) -> _Heard:
    """Compare each figure where it stands, and each day, which is told of the whole claim."""
    claim = compared.claim
    said = [(_mode_in_claim(claim, one.of.start), one.places) for one in compared.figures if is_counting(one)]
    whole = mode_of_claim(claim.text, claim.language)
    said += [(whole, one.places) for one in compared.dates if _is_day(one)]
    return _heard(compared, said, are_words=False)


def _by_words(compared: Compared) -> _Heard:
    mode = mode_of_claim(compared.claim.text, compared.claim.language)
    if mode == "plan" and cues.HAS_DONE_EN.search(compared.claim.text):
        mode = "either"  # it tells of both
    said = [(mode, one.places) for one in compared.words if one.is_content]
    return _heard(compared, said, are_words=True)


def _heard(compared: Compared, said: Sequence[tuple[Mode, Sequence[Place]]], *, are_words: bool) -> _Heard:
    votes = Counter(_vote(compared, mode, places) for mode, places in said if places)
    return _Heard(votes, [at for _, places in said for at in places], are_words)


def _is_day(one: LookedUp) -> bool:
    return isinstance(one.of, StatedDate) and one.of.granularity in ("day", "month")


def _vote(compared: Compared, said: Mode, places: Sequence[Place]) -> Vote:
    modes = {mode_at(compared.text_at(at), at) for at in places}
    if said == "fact" and modes == {"plan"}:
        return "told as done"
    if said == "plan" and modes == {"fact"}:
        return "told as plan"
    plainly = said == "fact" and "either" in modes
    return "same" if plainly or (said in modes and said != "either") else "unclear"


@lru_cache(maxsize=1024)
def mode_of_claim(text: str, language: Language) -> Mode:
    """Return how a claim is told; ``either`` where its words fit both."""
    if language == "vi":
        modes = {mode for _, mode in _cues_of(text)}
        return "either" if len(modes) > 1 else next(iter(modes), "fact")
    rest = cues.A_PLAN_EN.sub(" ", cues.TARGET_MET_EN.sub(" ", text))
    done = cues.DONE_EN.search(text) is not None
    beside = cues.MISSED_TARGET_EN.search(text) is not None
    if cues.PLAN_EN.search(rest):
        return "either" if done or beside else "plan"
    if cues.PERHAPS_PLAN_EN.search(rest):
        return "either"
    return "either" if cues.NAMES_PLAN_EN.search(rest) and not done else "fact"


def _mode_in_claim(claim: ReadClaim, place: int) -> Mode:
    """Return how the claim tells what stands at a place: by the cues up to the end of its segment.

    Something done that is told right before it counts more: "has examined 24 laws and will examine others".
    """
    start, end = bounds_of_segment(claim.text, claim.language, segment_at(claim.text, claim.language, place))
    if start == 0 and _OPENING.match(claim.text) and end < len(claim.text):  # its verb comes after it
        _, end = bounds_of_segment(claim.text, claim.language, segment_at(claim.text, claim.language, end))
    mode = mode_of_claim(claim.text[:end], claim.language)
    if claim.language == "en" and mode == "plan":
        before = claim.text[start:place]
        done = mode_of_claim(before, "en") == "fact" and cues.HAS_DONE_EN.search(before)
        if done or cues.DONE_NOW_EN.search(claim.text[start:end]):
            return "either"
    return mode


def mode_at(text: str, at: Place) -> Mode:
    """Return how a quote tells what stands at the place.

    That is as the last cue before it says, over whatever lies between but what is said in brackets; without one,
    as the first cue right after it within its segment.
    """
    brackets = [match.span() for match in _BRACKET.finditer(text)]
    before = [
        mode
        for start, mode in _cues_of(text)
        if start < at.start and not any(opens < start < closes < at.start for opens, closes in brackets)
    ]
    if before:
        return before[-1]
    _, end = bounds_of_segment(text, "vi", at.segment)
    close = " ".join(text[at.start : end].split()[:_CLOSE])
    return next((mode for _, mode in _cues_of(close)), "either")


def _intends(claim: ReadClaim) -> bool:
    """Tell whether the claim tells of a plan in so many words; "is to be" may also tell of a rule."""
    if mode_of_claim(claim.text, claim.language) != "plan":
        return False
    return (
        claim.language == "vi" or cues.INTENDS_EN.search(cues.TARGET_MET_EN.sub(" ", claim.text)) is not None
    )


def _names_plan(text: str, at: Place) -> bool:
    return _says_plan(segment_around(text, "vi", at.start))


@lru_cache(maxsize=4096)
def _says_plan(segment: str) -> bool:
    return cues.NAMES_PLAN_VI.search(segment) is not None


def _tell_of_plan(quotes: Sequence[ReadQuote]) -> bool:
    return any(mode == "plan" for quote in quotes for _, mode in _cues_of(quote.text))


@lru_cache(maxsize=4096)
def _cues_of(text: str) -> tuple[tuple[int, Mode], ...]:
    return tuple(_found_cues(text))


def _found_cues(text: str) -> Iterator[tuple[int, Mode]]:
    for match in cues.PLAN_OR_DONE_VI.finditer(text):
        if cues.begins_name(text, match):
            continue
        if match.lastgroup == "intends_vi":
            yield match.start(), "plan"
        elif match.lastgroup == "done_vi":
            yield match.start(), "fact"
