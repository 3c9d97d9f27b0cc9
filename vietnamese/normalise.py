"""Text as the rest of the house expects it: normalised once at the door, folded or re-toned for matching."""

import re
import unicodedata
from functools import cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PLAIN_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_LETTER = r"[^\W\d_]"
_LINE_BREAKS = "\r\v\f\x85\u2028\u2029"
# Zero width by Unicode's Default_Ignorable_Code_Point, though their category is a mark or a letter.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
# Signs that stay as they are, so that ordinary text need not be looked through sign by sign.
_DOUBTFUL = re.compile("[^\n -~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9–—‘’“”…]")


class _CleanCharacters(dict[int, str]):
    """What each character becomes at the door, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = clean = _clean_character(chr(code))
        return clean


class _FoldedCharacters(dict[int, str]):
    """What each character becomes in folded text, always one character."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_clean_characters = _CleanCharacters()
_folded_characters = _FoldedCharacters()


def normalise(text: str) -> str:
    """Return the text in NFC with ``\\n`` as its only line break and ``' '`` as its only other white space.

    Control, zero-width and bidirectional control characters go, lone surrogates become U+FFFD. Runs of spaces
    stay as they are. Idempotent.
    """
    if _DOUBTFUL.search(text):
        text = text.replace("\r\n", "\n").translate(_clean_characters)
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return the text in lower case without diacritics, đ as d.

    NFC text keeps its length, so offsets stay true. A mark that composes with nothing stays where it is.
    Decomposed text is composed first.
    """
    return unicodedata.normalize("NFC", text).translate(_folded_characters)


def _clean_character(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or character in _LINE_BREAKS:
        return "\n"
    if character.isspace():
        return " "
    if category == "Cs":
        return "\ufffd"
    if category in ("Cc", "Cf") or _IGNORABLE.match(character):
        return ""
    return character


def _fold_character(character: str) -> str:
    if character in "đĐðÐɖƉ":  # Ð and Ɖ look like Đ and are typed for it
        return "d"
    decomposed = unicodedata.normalize("NFD", character)
    base, marks = decomposed[0], decomposed[1:]
    if not all(unicodedata.combining(mark) for mark in marks):
        base = character
    lower = base.lower()
    return lower if len(lower) == 1 else base


def place_tones(text: str) -> str:
    """Return the text with every tone mark where the older spelling puts it: hoà becomes hòa, uỷ becomes ủy.

    In oa, oe and uy the mark stands on the first vowel when nothing follows and on the second when something
    does (toàn, huỳnh); after qu and gi it stands on the vowel behind them (quý, giá). For matching only.
    NFC text keeps its length.
    """
    composed = unicodedata.normalize("NFC", text)
    for pattern in _tone_back_patterns():
        composed = pattern.sub(_move_tone_back, composed)
    for pattern in _tone_on_patterns():
        composed = pattern.sub(_move_tone_on, composed)
    return composed


def _move_tone_back(match: re.Match[str]) -> str:
    plain, toned = match.groups()
    base, tone = _split_tone(toned)
    return unicodedata.normalize("NFC", plain + tone) + base


def _move_tone_on(match: re.Match[str]) -> str:
    toned, plain = match.groups()
    base, tone = _split_tone(toned)
    return base + unicodedata.normalize("NFC", plain + tone)


def _split_tone(vowel: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", vowel)
    return decomposed[0], decomposed[1:]


@cache
def _tone_back_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(f"([oO])([{_toned('ae')}])(?!{_LETTER})"),
        re.compile(f"(?<![qQ])([uU])([{_toned('y')}])(?!{_LETTER})"),
    )


@cache
def _tone_on_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(f"([{_toned('o')}])([aăeAĂE])(?={_LETTER})"),
        re.compile(f"(?<![qQ])([{_toned('u')}])([yY])(?![êÊ])(?={_LETTER})"),
        re.compile(f"(?<=[qQ])([{_toned('u')}])([{_PLAIN_VOWELS}])"),
        re.compile(f"(?<=[gG])([{_toned('i')}])([{_PLAIN_VOWELS}])"),
    )


def _toned(vowels: str) -> str:
    both_cases = vowels + vowels.upper()
    return "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in both_cases for tone in _TONES)
