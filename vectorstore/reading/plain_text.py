"""Plain text: every line is a paragraph, except where the text was wrapped to a width."""

from itertools import pairwise

from vectorstore.reading.page import Page, lines_of
from vietnamese.normalise import normalise

_NARROWEST, _WIDEST = 50, 120  # characters to which texts are wrapped
_LEAST_WRAPS = 3
_WRAPPED_SHARE = 0.6  # of the line breaks inside blocks


def read_plain_text(text: str) -> Page:
    """Return the paragraphs of the text; lines wrapped to a width are put together again."""
    lines = [line.strip(" ") for line in normalise(text).split("\n")]
    return Page(tuple(lines_of("body", "\n".join(_unwrapped(lines)))))


def _unwrapped(lines: list[str]) -> list[str]:
    width = max(map(len, lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    breaks = [index for index, (line, below) in enumerate(pairwise(lines)) if line and below]
    wraps = {index for index in breaks if _is_wrap(lines[index], lines[index + 1], width)}
    if len(wraps) < _LEAST_WRAPS or len(wraps) < _WRAPPED_SHARE * len(breaks):
        return lines
    whole: list[str] = []
    parts: list[str] = []
    for index, line in enumerate(lines):
        parts.append(line)
        if index not in wraps:
            whole.append(" ".join(parts))
            parts = []
    return whole


def _is_wrap(line: str, below: str, width: int) -> bool:
    """Tell whether the line was broken for want of room: the first word below would not have fitted."""
    return len(line) + 1 + len(below.split(" ", 1)[0]) > width
