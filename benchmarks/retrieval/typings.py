"""The ways in which one Vietnamese question is typed."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from vietnamese.normalise import fold, place_tones

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def new_tones(text: str) -> str:
    """Return the text with tone marks where the newer spelling puts them: hòa becomes hoà, ủy becomes uỷ.

    The converse of ``place_tones``; the two differ in open syllables in oa, oe and uy only.
    """
    return _OLD_PLACE.sub(_move_tone, place_tones(text))


def decomposed(text: str) -> str:
    """Return the text with every mark as a character of its own."""
    return unicodedata.normalize("NFD", text)


def _as_it_is(text: str) -> str:
    return text


TYPINGS: Mapping[str, Callable[[str], str]] = {
    "vi": _as_it_is,
    "bare": fold,
    "nfd": decomposed,
    "new tones": new_tones,
}


def _toned(vowels: str) -> str:
    return "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in _TONES)


_OLD_PLACE = re.compile(f"(?:([{_toned('oO')}])([aeAE])|([{_toned('uU')}])([yY]))" + r"(?![^\W\d_])")


def _move_tone(match: re.Match[str]) -> str:
    toned, plain = (part for part in match.groups() if part)
    base, tone = tuple(unicodedata.normalize("NFD", toned))
    return base + unicodedata.normalize("NFC", plain + tone)
