"""Whether a derived figure is told of what its operands are figures of, and a change of them as the change it was."""

import re
from collections.abc import Iterator

from service.grounding import cues
from service.grounding.calculated import SHARES
from service.grounding.compared import Compared, Word
from service.grounding.derived import Change, Derivation
from service.grounding.findings import Finding, Place
from service.grounding.reading import ReadQuote
from service.grounding.segments import bounds_of_segment, segment_around, segment_at
from vietnamese.dates import StatedDate
from vietnamese.figures import Figure

When = tuple[float, int, int]

_COUNTING = frozenset({"number", "percent", "points", "ratio", "ordinal", "vague"})
_NOW: When = (float("inf"), 0, 0)
_MOST_BETWEEN = 2  # words between a figure and what it counts: "868 more new stations"
# Said of a difference, besides the words of a rise or a fall; no other word makes one of a number.
_DIFFERENCE = {
    "en": re.compile(
        r"\b(?:more|fewer|less|than|differ\w*|gap|between|chang\w*|new\w*|additional\w*|extra|another|further|from|"
        r"net|remain\w*|rest|other|doubl\w*|tripl\w*|swell\w*|swoll?en|built|put up|opened|clos\w*|set up|came?|"
        r"shift\w*|mov\w*|over the|to reach|advanc\w*|ahead|multipl\w*|margin|balance|surplus|deficit|later|earlier)\b",
        re.IGNORECASE,
    ),
    "vi": re.compile(
        r"\b(?:hơn|kém|chênh|thêm|so với|từ|mới|còn lại|khác|biến động|thay đổi|cách)\b", re.IGNORECASE
    ),
}
_COMPARES = {
    "en": re.compile(r"\bthan\b", re.IGNORECASE),
    "vi": re.compile(r"\bhơn\b|\bkém\b", re.IGNORECASE),
}


def check_derived_things(compared: Compared, derivation: Derivation) -> Iterator[Finding]:
    """Yield what the derived figure is told of, and is not; where that cannot be known, nothing."""
    yield from _counted(compared, derivation)
    if derivation.change is not None:
        yield from _changed(compared, derivation, derivation.change)
        yield from _told_as_percent(compared, derivation, derivation.change)


def _counted(compared: Compared, derivation: Derivation) -> Iterator[Finding]:
    """Yield a failure where the word behind a count goes with another figure of the quotes, or with none."""
    figure = derivation.figure
    if not derivation.is_count:
        return
    word = _word_behind(compared, figure)
    finding = Finding("failed", f"{figure.text} is calculated from figures that count something else.")
    if word is not None and word.places:
        if not any(_goes_with_operand(compared.quotes[at.quote], at, derivation) for at in word.places):
            yield finding
    elif figure.unit is not None and figure.unit not in derivation.result.mixed:
        units = {one.unit for one in derivation.result.of}
        if None not in units and figure.unit not in units:
            yield finding


def _word_behind(compared: Compared, figure: Figure) -> Word | None:
    text = compared.claim.text
    _, ends = bounds_of_segment(text, "en", segment_at(text, "en", figure.start))
    for word in sorted(compared.words, key=lambda one: one.start):
        if figure.end <= word.start < ends:
            if len(text[figure.end : word.start].split()) > _MOST_BETWEEN:
                return None
            if word.is_content and not cues.tells_a_way(word.text):
                return word
    return None


def _goes_with_operand(quote: ReadQuote, at: Place, derivation: Derivation) -> bool:
    """Tell whether the figure nearest to the word is an operand; without any figure there, it may be."""
    counting = [one for one in quote.figures if one.kind in _COUNTING]
    if not counting:
        return True
    nearest = min(_distance(at, one) for one in counting)
    return any(
        _distance(at, one) == nearest and any(one is other for other in derivation.operands)
        for one in counting
    )


def _distance(at: Place, figure: Figure) -> int:
    return at.start - figure.end if at.start >= figure.end else max(figure.start - at.end, 0)


def _changed(compared: Compared, derivation: Derivation, change: Change) -> Iterator[Finding]:
    """Yield a failure for a change over time that is told as none, or as one the other way."""
    left, right = _when(compared, change.left), _when(compared, change.right)
    if left is None or right is None or left == right:
        return
    figure, claim = derivation.figure, compared.claim
    language = claim.language
    ways = set(cues.ways_in(claim.text, language))
    if not ways and not _DIFFERENCE[language].search(claim.text):
        yield Finding("failed", f"{figure.text} is the difference between two times, and not told as one.")
    told = set(cues.ways_in(segment_around(claim.text, language, figure.start), language)) or ways
    if len(told) != 1 or _COMPARES[language].search(claim.text):
        return
    later, earlier = (change.left, change.right) if left > right else (change.right, change.left)
    went_up = _value(later) > _value(earlier)
    if told != {"up" if went_up else "down"}:
        yield Finding("failed", f"The figures of {figure.text} {'rose' if went_up else 'fell'}.")
    base = _when(compared, change.divided_by)
    if change.divided_by and base == max(left, right):
        yield Finding("failed", f"{figure.text} is reckoned from the later figure.")


def _when(compared: Compared, figures: tuple[Figure, ...]) -> When | None:
    """Return when the one figure that may be meant was so: the one date of its segment, or of its sentence."""
    if len(figures) != 1:
        return None
    for quote in compared.quotes:
        if any(one is figures[0] for one in quote.figures):
            return _date_of(quote, figures[0])
    return None


def _date_of(quote: ReadQuote, figure: Figure) -> When | None:
    begins, ends = bounds_of_segment(quote.text, "vi", segment_at(quote.text, "vi", figure.start))
    now = [one.start for one in quote.read.relative_times if one.unit == "now"]
    for start, end in ((begins, ends), (0, len(quote.text))):
        times = [_instant(one) for one in quote.dates if start <= one.start < end]
        times += [_NOW for one in now if start <= one < end]
        if times:
            return times[0] if len(times) == 1 else None
    return None


def _instant(date: StatedDate) -> When | None:
    if date.year is None or date.until is not None or date.part is not None or date.edge in ("from", "after"):
        return None
    return date.year, date.month or 0, date.day or 0


def _value(figures: tuple[Figure, ...]) -> float:
    return float(figures[0].value or 0)


def _told_as_percent(compared: Compared, derivation: Derivation, change: Change) -> Iterator[Finding]:
    """Yield a failure for a difference of two percentages that the claim gives as a rise or a fall in percent."""
    if derivation.figure.kind != "percent" or change.divided_by:
        return
    of_shares = all(one.kind in SHARES for one in (*change.left, *change.right))
    if of_shares and cues.ways_in(compared.claim.text, compared.claim.language):
        reason = f"{derivation.figure.text} is a difference in percentage points."
        yield Finding("failed", reason)
