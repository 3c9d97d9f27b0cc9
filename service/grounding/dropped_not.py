"""A "not" of the quotes that an English claim leaves out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from service.grounding import cues
from service.grounding.compared import Compared
from service.grounding.findings import Finding, Place
from service.grounding.negations import is_negative, negations
from service.grounding.segments import bounds_of_segment, segment_at

DROPPED = "The cited sentences say “{}” (not), and the claim does not."
_ENOUGH = 2  # words of a claim that only a denied part of a quote holds
_LONGEST_DENIAL = 8  # code points
_REACH = 7  # words between a Vietnamese "not" and what it denies
_BETWEEN = 3  # words between a figure and the "not" that is told of it
# Behind one of these a "not" denies nothing more: "không phải X mà Y", "chưa có chợ và 34 xã …".
_NEXT_IN_LIST = re.compile(r"(?<!\w)(?:and|while|but) (?=\d)", re.IGNORECASE)
_STOPS_DENIAL = re.compile(r"(?<!\w)(?:nhưng|song|mà|còn|và(?= \d))(?!\w)", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?<!\w)(?:và|mà|rồi|khiến|làm cho|nên|do|vì|bởi|để|dù|mặc dù|nhưng|song|đồng thời)(?!\w)", re.IGNORECASE
)
_GOES_ON_EN = re.compile(r"(?<!\w)(?:and|but|so|which|because|since|as)(?!\w)", re.IGNORECASE)
_HAS = re.compile(r"\s+(?:hề )?(?:(?:có|còn|nhận được|đạt|được)\s+)?", re.IGNORECASE)
_DENIED_WAY = re.compile(r"(?<!\w)(?:không|chưa|chẳng) (?:hề )?(?:tăng|giảm|tụt|sụt)", re.IGNORECASE)


def check_dropped_not(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for something the quotes deny wherever they say it, and the claim does not.

    A denial that another word of the claim answers for, in a negative part of it, is told.
    """
    if not is_negative(compared.claim.text):
        yield from _dropped_whole(compared)
    told: set[tuple[int, int]] = set()
    missed: list[tuple[str, set[tuple[int, int]]]] = []
    for start, places in _said(compared):
        found = [
            (at, denial) for at in places if (denial := _denial_of(compared.text_at(at), at)) is not None
        ]
        held = {(at.quote, denial[0]) for at, denial in found}
        if is_negative(_without_word(compared.claim.text, start)):
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
            if _speaks_of_more(compared, number, end):
                continue
            if only_in[number, segment_at(quote.text, "vi", start)] >= _ENOUGH:
                yield Finding("failed", DROPPED.format(quote.text[start:end]))
                return


def _speaks_of_more(compared: Compared, number: int, end: int) -> bool:
    """Tell whether the quote goes on to what it denies and the claim leaves that out: "… and can hardly move"."""
    text = compared.quotes[number].text
    segment = segment_at(text, "vi", end)
    told = [one.places for one in compared.words]
    told += [one.places for one in (*compared.figures, *compared.dates)]
    inside = [[at.start for at in places if (at.quote, at.segment) == (number, segment)] for places in told]
    if any(starts and min(starts) >= end for starts in inside):
        return False
    last = max((start for starts in inside for start in starts if start < end), default=end)
    if _GOES_ON.search(text, last, end) is None:
        return False
    said = compared.claim.text
    joints = [match.end() for match in _GOES_ON_EN.finditer(said)]
    starts = [word.start for word in compared.words if word.places]
    starts += [one.of.start for one in (*compared.figures, *compared.dates)]
    return not joints or max(starts, default=0) > joints[-1]


def _said(compared: Compared) -> Iterator[tuple[int, Sequence[Place]]]:
    """Yield what the claim says and where the quotes say it: its words, and its figures.

    A word that means little, or tells of a rise, counts where the quotes have it right behind their "not": "chưa có
    kết quả", "không tăng".
    """
    for word in compared.words:
        if not word.places or word.is_name:
            continue
        ways = cues.ways_in(word.text, "en")
        counts = word.is_content and not ways
        if counts or (not _goes(compared, ways) and all(_is_next_to_not(compared, at) for at in word.places)):
            yield word.start, word.places
    for one in compared.figures:
        if one.places:
            yield one.of.start, one.places


def _goes(compared: Compared, ways: Sequence[cues.Way]) -> bool:
    """Tell whether the quotes go one of the ways where they do not deny it."""
    texts = [_DENIED_WAY.sub(" ", quote.text) for quote in compared.quotes]
    return any(way in cues.ways_in(text, "vi") for text in texts for way in ways)


def _is_next_to_not(compared: Compared, at: Place) -> bool:
    before = compared.text_at(at)[: at.start]
    return any(_HAS.fullmatch(before, end) for _, end in negations(before, "vi"))


def _without_word(text: str, start: int) -> str:
    """Return the segment around a word without the word: "poor" does not answer for the "not" of "không nghèo"."""
    begins, ends = bounds_of_segment(text, "en", segment_at(text, "en", start))
    joints = [match.end() for match in _NEXT_IN_LIST.finditer(text, begins, ends)]
    begins = max([begins, *(joint for joint in joints if joint <= start)])
    ends = min([ends, *(joint for joint in joints if joint > start)])
    return text[begins:start] + " " + text[start:ends].partition(" ")[2]


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
