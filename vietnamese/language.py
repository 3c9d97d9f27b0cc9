"""Which language a question or an article is in, and whether Vietnamese was typed without its marks."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from vietnamese.data_files import table
from vietnamese.normalise import fold
from vietnamese.syllables import is_syllable

Language = Literal["vi", "en", "other"]

_LONGEST_SAMPLE = 2_000
_QUOTED = re.compile(r"“[^”]{1,300}”|\"[^\"]{1,300}\"|‘[^’]{1,300}’|'(?<!\w')[^'\n]{1,300}'(?!\w)")
# Letters of blocks that hold no other than Latin ones, and signs.
_NOT_SURELY_LATIN = re.compile("[^\0-\xa9\xab-\xb4\xb6-\xb9\xbb-\u024f\u1e00-\u1eff\u2010-\u2027]")
_WORD = re.compile(r"[^\W\d_]+")


class _Evidence(NamedTuple):
    vi: float = 0.0
    en: float = 0.0
    other: float = 0.0


_NOTHING = _Evidence()


def detect_language(text: str) -> Language:
    """Return the language of a question or of an article, judged by its first 2,000 code points.

    Vietnamese typed without diacritics is "vi". English with Vietnamese names in it is "en", and so is Latin
    writing that shows nothing, such as ``BTS 2020``. A text with no letter is "other".
    """
    sample = unicodedata.normalize("NFC", text[:_LONGEST_SAMPLE])
    if not _is_mostly_latin(sample):
        return "other"
    if sample.isupper():
        sample = sample.lower()
    words = _words_without_quotations(sample)
    begins_a_name = words[1:] != [] and words[1][0].isupper()
    shown = (_shown(words[0], begins_a_name), *map(_shown, words[1:]))
    vi, en, other = map(sum, zip(*shown, strict=True))
    if words[0].lower() in _words_that_tell("en-first") and not _is_acronym(words[0]):
        en += 5
    if other > max(vi, en):
        return "other"
    return "vi" if vi > en else "en"


def is_bare(text: str) -> bool:
    """Tell whether the text is Vietnamese typed without diacritics, but for a copied name perhaps.

    Judged like its language by the first 2,000 code points.
    """
    if detect_language(text) != "vi":
        return False
    sample = unicodedata.normalize("NFC", text[:_LONGEST_SAMPLE])
    syllables = [word for word in _WORD.findall(sample) if is_syllable(word)]
    marked = sum(not word.isascii() for word in syllables)
    return marked * 5 < len(syllables)


@lru_cache(maxsize=2**14)
def _shown(word: str, may_be_name: bool = True) -> _Evidence:
    """Return what one word shows. The weights were set on questions; names show little, for they travel."""
    if _is_acronym(word):
        return _NOTHING
    named, lower = may_be_name and word[0].isupper(), word.lower()
    english, other = lower in _words_that_tell("en"), lower in _words_that_tell("other")
    if len(lower) == 1 and not english:
        return _Evidence(vi=lower in _bare_function_words())
    if not lower.isascii():
        return _marked_word_shows(lower, named=named)
    if is_syllable(lower):
        own = 1.0 if lower in _bare_function_words() else 0.5
        return _Evidence(
            vi=0.1 if named else own * (0.5 if english or other else 1),
            en=0.5 * (english and not named),
            other=0.4 * (other and not english and not named),
        )
    if english:
        return _Evidence(en=2)
    if other:
        return _Evidence(other=2)
    return _Evidence(en=0.05 if named else 0.5)


def _is_acronym(word: str) -> bool:
    """Tell whether the word is all capitals, like WHO and IS, which are not the English words."""
    return len(word) > 1 and word.isascii() and word.isupper()


def _marked_word_shows(lower: str, *, named: bool) -> _Evidence:
    vietnamese = lower in _words_that_tell("vi")
    if lower in _words_that_tell("other") and not vietnamese:
        return _Evidence(other=2)
    if is_syllable(lower):
        return _Evidence(vi=0.1 if named else 2 if vietnamese else 1.5)
    return _NOTHING if named else _Evidence(other=1)


def _words_without_quotations(text: str) -> list[str]:
    """Return the words outside quotations, which may be in another language, or all if they are hardly any."""
    words: list[str] = _WORD.findall(_QUOTED.sub(" ", text))
    return words if len(words) > 1 else _WORD.findall(text)


def _is_mostly_latin(text: str) -> bool:
    """Tell whether more than half of the letters are Latin; a text without any has none."""
    if _NOT_SURELY_LATIN.search(text) is None:
        return any(map(str.isalpha, text))
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(map(_is_latin, letters)) > len(letters)


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


@cache
def _words_that_tell(language: Literal["vi", "en", "other", "en-first"]) -> frozenset[str]:
    return frozenset(word for word, its_language in table("function_words.tsv") if its_language == language)


@cache
def _bare_function_words() -> frozenset[str]:
    return frozenset(fold(word) for word in _words_that_tell("vi"))
