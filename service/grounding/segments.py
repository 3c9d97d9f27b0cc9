"""The parts of a sentence that its commas and the like make."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import Literal

Language = Literal["en", "vi"]

_BREAK = {
    "vi": re.compile(
        r"(?<!\d),|,(?!\d)|[;:…]|\s[–—-]\s|\.\s|(?<!\w)(?:nhưng|tuy nhiên|song|trong khi)(?!\w)"
    ),
    "en": re.compile(
        r"(?<!\d),|,(?!\d)|[;:…]|\s[–—-]\s|—|\.\s|(?<!\w)(?:but|while|whereas|although|though)(?!\w)|"
        r"(?<!\w)compared (?:with|to)(?!\w)",
        re.I,
    ),
}


@lru_cache(maxsize=4096)
def segment_starts(text: str, language: Language) -> tuple[int, ...]:
    """Return where the segments of a sentence begin, the first at 0."""
    return (0, *(match.end() for match in _BREAK[language].finditer(text)))


def segment_at(text: str, language: Language, place: int) -> int:
    """Return in which segment the place lies, counted from 0."""
    return bisect_right(segment_starts(text, language), place) - 1


def bounds_of_segment(text: str, language: Language, segment: int) -> tuple[int, int]:
    """Return where the segment begins and ends."""
    starts = segment_starts(text, language)
    return starts[segment], starts[segment + 1] if segment + 1 < len(starts) else len(text)


def segment_around(text: str, language: Language, place: int) -> str:
    """Return the words of the segment in which the place lies."""
    start, end = bounds_of_segment(text, language, segment_at(text, language, place))
    return text[start:end]
