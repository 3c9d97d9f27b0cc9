"""Sentences of a Vietnamese text, as spans of it.

Rules of our own: of the kept libraries pysbd knows no Vietnamese, and underthesea gives no offsets.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vietnamese.quotations import enclosed_spans
from vietnamese.stops import STOP, is_abbreviated, sentence_end

LONGEST_SENTENCE = 1_200
"""Code points. Only beyond it is a quotation cut at its own stops, and a sentence at its semicolons."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"\d{1,3}(?:\.\d{1,3})*[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,4}(?=\s)|[a-zđA-ZĐ][.)](?=\s)|[IVXLC]{1,6}[.)](?=\s)"
    r"|\([a-z0-9]{1,2}\)|[-–—+*#](?=\s)|[-–—+](?=[^\W\d])|[•·▪►✓●■◆➢※]"
)
_STOPPED = re.compile(r"([.!?…])[)\]}”’»\"'›]*\Z")
_OPENING_SIGNS = "([{“„‘«\"'‹"
_CLOSING_SIGNS = ",;.!?…)]}”’»%"
_UNFINISHED = ",-–—&(/[{“‘«"
_NARROWEST_WRAP = 40


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences, in order and trimmed; every character but white space is in one.

    A list item, a heading line, and a quotation with what introduces it stay whole. The text need not be
    normalised. Takes time in proportion to its length.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        for left, right in _pieces(start, end, _stops(text, start, end, whole=True)):
            if right - left <= LONGEST_SENTENCE:
                spans.append(_trimmed(text, left, right))
                continue
            for inner_left, inner_right in _pieces(left, right, _stops(text, left, right, whole=False)):
                cuts = _semicolons(text, inner_left, inner_right)
                spans.extend(_trimmed(text, *piece) for piece in _pieces(inner_left, inner_right, cuts))
    return spans


def _pieces(start: int, end: int, cuts: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _stops(text: str, start: int, end: int, *, whole: bool) -> list[int]:
    """Return where sentences end between start and end; ``whole`` keeps quotations whole."""
    enclosed = enclosed_spans(text, start, end, longest=LONGEST_SENTENCE) if whole else []
    opened = [left for left, _ in enclosed]
    cuts: list[int] = []
    sentence_start = start
    for stop in STOP.finditer(text, start, end):
        cut = sentence_end(text, stop, sentence_start, end)
        within = bisect_right(opened, stop.start()) - 1
        if cut is not None and (within < 0 or cut >= enclosed[within][1]):
            cuts.append(cut)
            sentence_start = cut
    return cuts


def _semicolons(text: str, start: int, end: int) -> list[int]:
    """Return where to cut a sentence of more than the longest length into pieces that keep to it."""
    cuts: list[int] = []
    left = start
    ends = [start, *(start + match.end() for match in re.finditer(r";(?=\s)", text[start:end])), end]
    for here, following in pairwise(ends):
        if following - left > LONGEST_SENTENCE and here > left:
            cuts.append(here)
            left = here
    return cuts


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield spans that no sentence crosses: a line, or the lines a wrap made of one."""
    for run in _runs(text):
        block = run[0]
        full_width = _full_width(text, run)
        for previous, line in pairwise(run):
            if _continues(text, previous, line, full_width):
                block = (block[0], line[1])
            else:
                yield block
                block = line
        yield block


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the trimmed spans of the lines, together where no blank line stands between them."""
    run: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if match.group().isspace():
            continue
        line = _trimmed(text, match.start(), match.end())
        between = text[run[-1][1] : line[0]].replace("\r\n", "\n") if run else ""
        if len(_LINE.sub("", between)) > 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _full_width(text: str, run: Sequence[tuple[int, int]]) -> int | None:
    """Return how long a line must be to have been wrapped, None where nothing shows that lines were."""
    width = max(end - start for start, end in run) * 3 // 4
    if width < _NARROWEST_WRAP:
        return None
    wrapped = (
        previous[1] - previous[0] >= width
        and text[line[0]].islower()
        and _STOPPED.search(text, *previous) is None
        for previous, line in pairwise(run)
    )
    return width if any(wrapped) else None


def _continues(text: str, previous: tuple[int, int], line: tuple[int, int], full_width: int | None) -> bool:
    """Tell whether the line goes on with what the line before it began."""
    if _MARKER.match(text, *line):
        return False
    first = _first_sign(text, line)
    last = text[previous[1] - 1]
    stopped = _STOPPED.search(text, max(previous[0], previous[1] - 12), previous[1])
    if stopped is not None:
        return first.islower() or is_abbreviated(text, stopped.start())
    if first.islower() or last in _UNFINISHED or text[line[0]] in _CLOSING_SIGNS:
        return True
    if first.isdigit():
        return last.islower()
    return full_width is not None and previous[1] - previous[0] >= full_width


def _first_sign(text: str, line: tuple[int, int]) -> str:
    """Return the first sign of the line behind quotation marks and brackets that open it."""
    start, end = line
    while start < end - 1 and text[start] in _OPENING_SIGNS:
        start += 1
    return text[start]
