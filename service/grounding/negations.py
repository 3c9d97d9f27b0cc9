"""Where a text says "not", and what else of it is as good as a "not"."""

import re
from collections.abc import Collection
from functools import lru_cache

from service.grounding import cues
from service.grounding.segments import Language, bounds_of_segment, segment_at

_RIGHT_BEFORE = 2  # words between a "not" and a single word that it denies: "has not yet been confirmed"
_LEADING_NO = re.compile(r"\A\s*no(?=\s*[,;:—])", re.IGNORECASE)


@lru_cache(maxsize=4096)
def negations(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Return where the text says "not"; what only looks like it ("không ngừng", "not only") is left out."""
    none, some = {
        "en": (cues.NO_NEGATION_EN, cues.NEGATION_EN),
        "vi": (cues.NO_NEGATION_VI, cues.NEGATION_VI),
    }[language]
    return tuple(match.span() for match in some.finditer(none.sub(lambda match: " " * len(match[0]), text)))


def is_negative(text: str) -> bool:
    """Tell whether English says "not" there in any of its ways."""
    return bool(negations(text, "en")) or cues.NEGATIVE_EN.search(text) is not None


def says_no(text: str, denied: Collection[str] = ()) -> bool:
    """Tell whether Vietnamese says there what an English "not" may have been written for, and not what is denied.

    "No longer low" is not said by "còn thấp".
    """
    return bool(negations(text, "vi")) or _has_other(cues.NEGATIVE_VI, text, denied)


def says_no_loosely(text: str, denied: Collection[str] = ()) -> bool:
    """Tell whether Vietnamese says there that something is little, slow or wrong, and not just what is denied.

    It bears a "not" out only of what it is said of: "sai phạm" denies nothing that was done about them.
    """
    return _has_other(cues.LOOSE_NEGATIVE_VI, text, denied)


def _has_other(negatives: cues.Cues, text: str, denied: Collection[str]) -> bool:
    found = negatives.findall(cues.NO_NEGATION_VI.sub(" ", text))
    return any(one.lower() not in denied for one in found)


def without_leading_no(text: str) -> str:
    """Return the text with the "No," that begins it blanked: it answers something, and denies nothing of its own."""
    return _LEADING_NO.sub(lambda match: " " * len(match[0]), text)


def is_denied(text: str, language: Language, start: int) -> bool:
    """Tell whether a "not" stands right before the word that starts there, with few words between, in its part."""
    begins, _ = bounds_of_segment(text, language, segment_at(text, language, start))
    return any(
        begins <= end <= start and len(text[end:start].split()) <= _RIGHT_BEFORE
        for _, end in negations(text, language)
    )
