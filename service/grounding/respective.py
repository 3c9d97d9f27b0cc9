"""Whether each figure of a list told "respectively" has its own thing: ``gạo, tiêu tăng lần lượt 8% và 3%``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.grounding import cues
from service.grounding.binding import is_counting
from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, LookedUp
from service.grounding.pairing import LISTED, Span
from service.grounding.parts import part_in_english
from service.grounding.reading import ReadQuote

_SEPARATOR = re.compile(r"(?<!\d),|,(?!\d)|(?<!\w)(?:và|với|cùng)(?!\w)", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:[\s,;]|(?<!\w)(?:và|với|là|đạt)(?!\w))*", re.IGNORECASE)
_NEXT_IN_ENGLISH = re.compile(r"(?:[\s,]|(?<!\w)(?:and|VND|USD|EUR)(?!\w))*")
_END = re.compile(r"[;:.]\s")
_WORD = re.compile(r"\S+")
_WORDS_TO_FIGURES = 6


@dataclass(frozen=True, slots=True)
class _Listed:
    """The things of a list in a quote with the starts of their figures, in the same order."""

    quote: int
    things: tuple[Span, ...]
    figures: tuple[int, ...]


def check_respective(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a figure of an English claim that the quotes tell, in its order, of another thing."""
    if compared.claim.language != "en":
        return
    for number, quote in enumerate(compared.quotes):
        listed = _listed(number, quote)
        if listed is None:
            continue
        held = [(one, place) for one in compared.figures if (place := _slot_of(one, listed)) is not None]
        for one, place in held:
            said = _said_of(compared, one, held, listed)
            if said and place not in said:
                thing = quote.text[slice(*listed.things[place])].strip()
                yield Finding("failed", f"{one.of.text} is told of “{thing}” in the cited sentences.")
                return


def _listed(number: int, quote: ReadQuote) -> _Listed | None:
    """Return the list of a quote that tells as many things before its "respectively" as figures behind it."""
    text = quote.text
    found = LISTED.search(text)
    if found is None:
        return None
    figures = [one for one in quote.figures if one.start >= found.end()]
    if not figures or len(text[found.end() : figures[0].start].split()) > _WORDS_TO_FIGURES:
        return None
    run = 1
    while run < len(figures) and _BETWEEN.fullmatch(text, figures[run - 1].end, figures[run].start):
        run += 1
    begins = max((end.end() for end in _END.finditer(text, 0, found.start())), default=0)
    cuts = [one.span() for one in _SEPARATOR.finditer(text, begins, found.start())]
    cuts = [(first, last) for first, last in cuts if text[last : found.start()].strip()][1 - run :]
    if run < 2 or len(cuts) < run - 1:
        return None
    before = [last for _, last in (one.span() for one in _SEPARATOR.finditer(text, begins, cuts[0][0]))]
    starts = [before[-1] if before else begins, *(last for _, last in cuts)]
    ends = [*(first for first, _ in cuts), found.start()]
    longest = max(len(text[start:end].split()) for start, end in zip(starts[1:], ends[1:], strict=True))
    words = [word.start() for word in _WORD.finditer(text, starts[0], ends[0])]
    starts[0] = words[-longest:][0] if words else starts[0]  # what stands before it, all share
    things = tuple(zip(starts, ends, strict=True))
    return _Listed(number, things, tuple(one.start for one in figures[:run]))


def _slot_of(one: LookedUp, listed: _Listed) -> int | None:
    """Return which figure of the list it is, None if it may be another."""
    starts = [at.start for at in one.places if at.quote == listed.quote]
    other = len(one.places) != 1 or not starts or not is_counting(one)
    return None if other or starts[0] not in listed.figures else listed.figures.index(starts[0])


def _said_of(
    compared: Compared, one: LookedUp, held: Sequence[tuple[LookedUp, int]], listed: _Listed
) -> frozenset[int]:
    """Return of which things of the list the claim tells the figure; none where it does not tell."""
    figures = [other.of for other, _ in held]
    text = compared.claim.text
    words = [(word, place) for word in compared.words if (place := _thing_of(word, listed)) is not None]
    joined = all(_NEXT_IN_ENGLISH.fullmatch(text, left.end, right.start) for left, right in pairwise(figures))
    if len(figures) > 1 and (joined or LISTED.search(text)):
        places = list(dict.fromkeys(place for _, place in words))
        return frozenset({places[figures.index(one.of)]}) if len(places) == len(figures) else frozenset()
    spans = [(other.of.start, other.of.end) for other in compared.figures if other is not one]
    part = part_in_english(text, (one.of.start, one.of.end), spans)
    own = frozenset(place for word, place in words if part.begins <= word.start < part.ends)
    return own or (frozenset(place for _, place in words) if len(held) == 1 else frozenset())


def _thing_of(word: Word, listed: _Listed) -> int | None:
    """Return which thing of the list a word names; None if it stands elsewhere, too, or in what all share."""
    inside = {
        number
        for at in word.places
        for number, (start, end) in enumerate(listed.things)
        if at.quote == listed.quote and start <= at.start < end
    }
    everywhere = all(
        at.quote == listed.quote and any(start <= at.start < end for start, end in listed.things)
        for at in word.places
    )
    speaks = (word.is_name or word.is_content) and not cues.tells_a_way(word.text)
    return inside.pop() if len(inside) == 1 and everywhere and speaks else None
