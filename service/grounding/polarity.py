"""Whether a claim says "not" where its quotes do."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from service.grounding import cues
from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, Place
from service.grounding.segments import Language, bounds_of_segment, segment_around, segment_at, segment_starts

ADDED = "The claim says “{}”, and the cited sentences do not."
DROPPED = "The cited sentences say “{}” (not), and the claim does not."
_ENOUGH = 2  # words of a claim that only a denied part of a quote holds
_LONGEST_DENIAL = 8  # code points
_SCOPE = 8  # words behind an English "not", as far as it is taken to reach
_REACH = 7  # words between a Vietnamese "not" and what it denies
_RIGHT_BEFORE = 2  # words between a "not" and a single word that it denies: "has not yet been confirmed"
_BETWEEN = 3  # words between a figure and the "not" that is told of it
# Behind one of these a "not" denies nothing more: "không phải X mà Y", "chưa có chợ và 34 xã …".
_NEXT_IN_LIST = re.compile(r"(?<!\w)(?:and|while|but) (?=\d)", re.IGNORECASE)
_STOPS_DENIAL = re.compile(r"(?<!\w)(?:nhưng|song|mà|còn|và(?= \d))(?!\w)", re.IGNORECASE)


def check_polarity(compared: Compared) -> Iterator[Finding]:
    """Yield what contradicts: a negation that only one side has."""
    if compared.claim.language == "en":
        yield from _added(compared)
        yield from _dropped(compared)
    else:
        yield from _differs(compared)


@lru_cache(maxsize=4096)
def negations(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Return where the text says "not"; what only looks like it ("không ngừng", "not only") is left out."""
    none, some = {
        "en": (cues.NO_NEGATION_EN, cues.NEGATION_EN),
        "vi": (cues.NO_NEGATION_VI, cues.NEGATION_VI),
    }[language]
    return tuple(match.span() for match in some.finditer(none.sub(lambda match: " " * len(match[0]), text)))


def is_denied(text: str, language: Language, start: int) -> bool:
    """Tell whether a "not" stands right before the word that starts there, with few words between, in its part."""
    begins, _ = bounds_of_segment(text, language, segment_at(text, language, start))
    return any(
        begins <= end <= start and len(text[end:start].split()) <= _RIGHT_BEFORE
        for _, end in negations(text, language)
    )


def _added(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a "not" of the claim that stands before something no quote denies."""
    text = compared.claim.text
    for start, end in negations(text, "en"):
        begins, ends = bounds_of_segment(text, "en", segment_at(text, "en", start))
        limit = _end_of_scope(text, end, ends)
        if _is_of_a_bound(compared, end) or _denies_other_way(compared, end, limit):
            continue
        denied = [
            one for one in compared.words if one.places and end <= one.start < limit and one.weight > 0.5
        ]
        held = [one for one in compared.figures if one.places and begins <= one.of.start < ends]
        places = [at for one in denied for at in one.places] + [at for one in held for at in one.places]
        said = [_around(compared.text_at(at), at) for at in places]
        figure = next((one for one in held if end <= one.of.start < limit), None)
        if figure is not None:
            said = [
                segment_around(compared.text_at(at), "vi", at.start) for at in _beside(figure.places, denied)
            ]
        said = said or [quote.text for quote in compared.quotes]
        if not any(map(_says_no, said)) and not (cues.UNTIL_EN.search(text) and _begins_only(said)):
            yield Finding("failed", ADDED.format(text[start:end]))


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


def _beside(places: Sequence[Place], denied: Sequence[Word]) -> list[Place]:
    """Return the places of a denied figure, and those of the words before it that stand nowhere in its own part."""
    own = {(at.quote, at.segment) for at in places}
    apart = [one for one in denied if not own & {(at.quote, at.segment) for at in one.places}]
    return [*places, *(at for one in apart for at in one.places)]


def _around(text: str, at: Place) -> str:
    """Return the words of the segment of the place and of its neighbours: a list is parted by its commas."""
    last = len(segment_starts(text, "vi")) - 1
    start, _ = bounds_of_segment(text, "vi", max(at.segment - 1, 0))
    _, end = bounds_of_segment(text, "vi", min(at.segment + 1, last))
    return text[start:end]


def _end_of_scope(text: str, start: int, limit: int) -> int:
    words = text[start:limit].split(" ")
    return min(limit, start + len(" ".join(words[: _SCOPE + 1])))


def _dropped(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for something the quotes deny wherever they say it, and the claim does not.

    A denial that another word of the claim answers for, in a negative part of it, is told.
    """
    if not _is_negative(compared.claim.text):
        yield from _dropped_whole(compared)
    told: set[tuple[int, int]] = set()
    missed: list[tuple[str, set[tuple[int, int]]]] = []
    for start, places in _said(compared):
        found = [
            (at, denial) for at in places if (denial := _denial_of(compared.text_at(at), at)) is not None
        ]
        held = {(at.quote, denial[0]) for at, denial in found}
        if _is_negative(_without_word(compared.claim.text, start)):
            told |= held | set(_denials_behind(compared, start, places))
        elif found and len(found) == len(places):
            at, denial = found[0]
            missed.append((compared.text_at(at)[slice(*denial)].strip(), held))
    for word, held in missed:
        if not told & held:
            yield Finding("failed", DROPPED.format(word))
            return


def _dropped_whole(compared: Compared) -> Iterator[Finding]:
    """Yield a failure where a claim without any "not" speaks of what stands only in a part of a quote that has one."""
    words = [word for word in compared.words if word.is_content and not cues.tells_a_way(word.text)]
    only_in = Counter(
        next(iter(segments))
        for word in words
        if len(segments := {(at.quote, at.segment) for at in word.places}) == 1
    )
    for number, quote in enumerate(compared.quotes):
        for start, end in () if quote.is_context else negations(quote.text, "vi"):
            if only_in[number, segment_at(quote.text, "vi", start)] >= _ENOUGH:
                yield Finding("failed", DROPPED.format(quote.text[start:end]))
                return


def _said(compared: Compared) -> Iterator[tuple[int, Sequence[Place]]]:
    """Yield what the claim says and where the quotes say it: its words, and its figures."""
    for word in compared.words:
        if word.places and word.is_content and not cues.tells_a_way(word.text):
            yield word.start, word.places
    for one in compared.figures:
        if one.places:
            yield one.of.start, one.places


def _without_word(text: str, start: int) -> str:
    """Return the segment around a word without the word: "poor" does not answer for the "not" of "không nghèo"."""
    begins, ends = bounds_of_segment(text, "en", segment_at(text, "en", start))
    joints = [match.end() for match in _NEXT_IN_LIST.finditer(text, begins, ends)]
    begins = max([begins, *(joint for joint in joints if joint <= start)])
    ends = min([ends, *(joint for joint in joints if joint > start)])
    return text[begins:start] + " " + text[start:ends].partition(" ")[2]


def _is_negative(text: str) -> bool:
    """Tell whether English says "not" there in any of its ways."""
    return bool(negations(text, "en")) or cues.NEGATIVE_EN.search(text) is not None


def _says_no(text: str) -> bool:
    """Tell whether Vietnamese says there what an English "not" may have been written for."""
    if negations(text, "vi"):
        return True
    return cues.NEGATIVE_VI.search(cues.NO_NEGATION_VI.sub(" ", text)) is not None


def _denial_of(text: str, at: Place) -> tuple[int, int] | None:
    """Return the negation under which the word at that place stands: before it, in its segment."""
    begins, _ = bounds_of_segment(text, "vi", at.segment)
    for start, end in negations(text, "vi"):
        between = text[end : max(at.start, end)]
        if (
            begins <= start < at.start
            and len(between.split()) <= _REACH
            and not _STOPS_DENIAL.search(between)
        ):
            return start, end
    direct = cues.DENIES_NEXT_VI.search(text, max(at.start - _LONGEST_DENIAL, 0), at.start)
    return direct.span() if direct is not None else None


def _denials_behind(compared: Compared, start: int, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield the quote and the start of each negation right behind a figure: "2 đại biểu không biểu quyết"."""
    if all(one.of.start != start for one in compared.figures):
        return
    for at in places:
        text = compared.text_at(at)
        _, ends = bounds_of_segment(text, "vi", at.segment)
        for begins, _ in negations(text, "vi"):
            if at.end <= begins < ends and len(text[at.end : begins].split()) <= _BETWEEN:
                yield at.quote, begins


def _differs(compared: Compared) -> Iterator[Finding]:
    """Compare Vietnamese with Vietnamese."""
    denied = bool(negations(compared.claim.text, "vi"))
    denials = [bool(negations(quote.text, "vi")) for quote in compared.quotes]
    if denied and not any(denials):
        yield Finding("failed", ADDED.format("không"))
    if not denied and all(denials):
        yield Finding("failed", DROPPED.format("không"))
