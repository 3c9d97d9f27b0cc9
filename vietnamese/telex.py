"""Text typed as raw Telex keystrokes, composed: ``Baswc Giang cos trajm`` becomes Bắc Giang có trạm.

The keys are those of every Vietnamese keyboard: aa ee oo for â ê ô, aw ow uw (or w alone) for ă ơ ư, dd for đ, and
s f r x j for the tones, typed behind the vowel or at the end of the syllable. English is full of the same letters, so
a text is judged whole, and only what becomes a true Vietnamese syllable is touched.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from vietnamese.data_files import table
from vietnamese.english import STOP_WORDS
from vietnamese.lexicon import load_lexicon
from vietnamese.syllables import is_syllable
from vietnamese.true_syllables import TONES, compose

_WORD = re.compile(r"(?<![\w@\u0300-\u036f])[^\W\d_]+(?![\w@\u0300-\u036f])")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS = frozenset("aăâeêioôơuưy")
_LONGEST_KEYED = 10  # nghieengs
# What no English word or name has; s and r behind a vowel are left out, for boots and doors have them.
_ONLY_TELEX = re.compile(
    r"^dd(?!os$)|uw(?!o|s$)|uwo.*w|[aou][sfrxj]w|(?:i|y)ee|uaa|uoo|uow|aa.*[sfrxj]|(?:ee|oo|aw|ow)\w*[fxj]|(?:aw|ow)(?:c|m|ng|p|t)s|(?:ee|oo)(?:ch?|ng|nh)s|"
    r"j[cghmnpt]|(?:[aeiouy]{2}|[wcghmnpt])j$|(?:c|ch|m|n|ng|nh|p|t)[frj]$|ngx$|nhx$"
)


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A word typed in Telex: what it composes to, and whether it can be nothing else."""

    composed: str
    only_telex: bool
    is_english: bool


def untelex(text: str) -> str:
    """Return the text with its raw Telex words composed; English and all other text comes back unchanged.

    Where Telex words outweigh English ones, all that compose do so. Else, and where words are accented already, only
    those that can be nothing else, and in English also the unknown words beside them (``Haf Nooij``). Idempotent.
    """
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    words = [
        word
        for word in _WORD.finditer(text)
        if not any(start <= word.start() < end for start, end in addresses)
    ]
    in_capitals = text.isupper()
    keyed = [_keyed(word[0]) if in_capitals or _is_cased_like_a_word(word[0]) else None for word in words]
    if not any(one is not None and not one.is_english for one in keyed):
        return text
    composed_text = unicodedata.normalize("NFC", text)
    accented = any(not word.isascii() and is_syllable(word) for word in _WORD.findall(composed_text))
    if accented:
        chosen = [one is not None and one.only_telex for one in keyed]
    elif _is_telex([word[0] for word in words], keyed):
        chosen = [one is not None for one in keyed]
    else:
        chosen = _names_in_english(text, words, keyed)
    pieces, end = [], 0
    for word, one, is_chosen in zip(words, keyed, chosen, strict=True):
        if one is not None and is_chosen:
            pieces += [text[end : word.start()], one.composed]
            end = word.end()
    return "".join([*pieces, text[end:]])


def _is_cased_like_a_word(word: str) -> bool:
    """Tell words from acronyms: Nguyeenx and DDoongf, not GIS or NGOs."""
    return word.islower() or word[1:].islower() or (word[:2] == "DD" and word[2:].islower())


def _is_telex(words: list[str], keyed: list[_Keyed | None]) -> bool:
    """Tell whether a text with no accented word was typed in Telex.

    An English function word weighs three, for Telex has English words too, but few of these.
    """
    telex = [
        (word, one)
        for word, one in zip(words, keyed, strict=True)
        if one is not None and (one.only_telex or not one.is_english)
    ]
    english = 0
    for word, one in zip(words, keyed, strict=True):
        if _is_english_function_word(word) and (one is not None or not is_syllable(word)):
            english += 3
        elif one is None and word.islower() and not is_syllable(word) and len(word) > 1:
            english += 1
    unknown = [one for word, one in telex if word.islower()]
    surely = (
        any(one.only_telex for _, one in telex)
        or len(unknown) > 1
        or (len(words) > 2 and any(one.composed in _function_words("vi") for one in unknown))
    )
    return surely and len(telex) > english


def _names_in_english(text: str, words: list[re.Match[str]], keyed: list[_Keyed | None]) -> list[bool]:
    """Choose the words that can be nothing else, and the unknown ones that stand beside them, after one space."""
    chosen = [one is not None and one.only_telex for one in keyed]
    for order in (range(1, len(words)), range(len(words) - 2, -1, -1)):
        step = 1 if order.step < 0 else -1
        for place in order:
            one = keyed[place]
            left, right = sorted((place, place + step))
            together = text[words[left].end() : words[right].start()] == " "
            if one is not None and not one.is_english and chosen[place + step] and together:
                chosen[place] = True
    return chosen


@lru_cache(maxsize=16_384)
def _keyed(word: str) -> _Keyed | None:
    """Return what the keys compose, None where they have no Telex key or make no true syllable."""
    if not word.isascii() or not 1 < len(word) <= _LONGEST_KEYED:
        return None
    composed = _compose_keys(word)
    if composed is None or composed == word:
        return None
    lower = word.lower()
    is_english = _is_english_function_word(word) or load_lexicon().word(lower) is not None
    return _Keyed(composed, _ONLY_TELEX.search(lower) is not None and not is_english, is_english)


def _compose_keys(word: str) -> str | None:
    letters: list[str] = []
    tone = ""
    for key in word:
        lower = key.lower()
        vowel_before = any(letter.lower() in _VOWELS for letter in letters)
        if vowel_before and lower in TONES:
            if tone:
                return None
            tone = lower
        elif lower == "w":
            if not _put_horn(letters, key):
                return None
        elif letters and letters[-1].lower() == lower and lower in _CIRCUMFLEX:
            letters[-1] = _like(letters[-1], _CIRCUMFLEX[lower])
        elif lower == "d" and len(letters) == 1 and letters[0].lower() == "d":
            letters[0] = _like(letters[0], "đ")
        else:
            letters.append(key)
    return compose("".join(letters), tone)


def _put_horn(letters: list[str], key: str) -> bool:
    """Change the vowels that a w belongs to, or add ư where none stands before it; false where it can do neither."""
    lower = "".join(letters).lower()
    place = max(lower.rfind(vowel) for vowel in _HORN)
    if place < 0:
        letters.append(_like(key, "ư"))
        return not any(letter in _VOWELS for letter in lower)
    if lower[place - 1 : place + 1] == "ua" and not lower.startswith("qu") and place == len(lower) - 1:
        place -= 1  # muaw is mưa
    letters[place] = _like(letters[place], _HORN[lower[place]])
    if place and lower[place] == "o" and lower[place - 1] == "u" and not lower.startswith("qu"):
        letters[place - 1] = _like(letters[place - 1], "ư")
    return True


def _like(key: str, letter: str) -> str:
    return letter.upper() if key.isupper() else letter


def _is_english_function_word(word: str) -> bool:
    lower = word.lower()
    return lower in STOP_WORDS or lower in _function_words("en") or lower in _function_words("en-first")


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(word for word, tells in table("function_words.tsv") if tells == language)
