"""Which language a question or an article is in, and whether Vietnamese was typed without its marks."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

from vietnamese.data_files import table
from vietnamese.normalise import fold
from vietnamese.syllables import is_syllable

Language = Literal["vi", "en", "other"]

_LONGEST_SAMPLE = 20_000
_QUOTED = re.compile(r"“[^”]{1,300}”|\"[^\"]{1,300}\"|‘[^’]{1,300}’|(?<!\w)'[^'\n]{1,300}'(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Evidence:
    vi: float = 0.0
    en: float = 0.0
    other: float = 0.0


def detect_language(text: str) -> Language:
    """Return the language of a question or of an article, judged by its first 20,000 code points.

    Vietnamese typed without diacritics is "vi". English with Vietnamese names in it is "en", and so is Latin
    writing that shows nothing, such as ``BTS 2020``. A text with no letter is "other".
    """
    sample = unicodedata.normalize("NFC", text[:_LONGEST_SAMPLE])
    letters = [sign for sign in sample if sign.isalpha()]
    latin = sum(_is_latin(sign) for sign in letters)
    if latin * 2 <= len(letters):
        return "other"
    if sample.isupper():
        sample = sample.lower()
    evidence = _Evidence()
    words = _WORD.findall(_without_quotations(sample))
    for position, word in enumerate(words):
        capital_follows = position + 1 < len(words) and words[position + 1][0].isupper()
        named = word[0].isupper() and (position > 0 or capital_follows)
        _weigh(word, evidence, named=named)
    if words[0].lower() in _words_that_tell("en-first") and not _is_acronym(words[0]):
        evidence.en += 5
    if evidence.other > max(evidence.vi, evidence.en):
        return "other"
    return "vi" if evidence.vi > evidence.en else "en"


def is_bare(text: str) -> bool:
    """Tell whether the text is Vietnamese typed without diacritics, but for a copied name perhaps.

    Judged like its language by the first 20,000 code points.
    """
    if detect_language(text) != "vi":
        return False
    sample = unicodedata.normalize("NFC", text[:_LONGEST_SAMPLE])
    syllables = [word for word in _WORD.findall(sample) if is_syllable(word)]
    marked = sum(not word.isascii() for word in syllables)
    return marked * 5 < len(syllables)


def _weigh(word: str, evidence: _Evidence, *, named: bool) -> None:
    """Add what one word shows. The weights were set on questions; names show little, for they travel."""
    if _is_acronym(word):
        return
    lower = word.lower()
    english, other = lower in _words_that_tell("en"), lower in _words_that_tell("other")
    if len(lower) == 1 and not english:
        evidence.vi += lower in _bare_function_words()
    elif not lower.isascii():
        _weigh_marked(lower, evidence, named=named)
    elif is_syllable(lower):
        evidence.en += 0.5 * (english and not named)
        evidence.other += 0.4 * (other and not english and not named)
        own = 1.0 if lower in _bare_function_words() else 0.5
        evidence.vi += 0.1 if named else own * (0.5 if english or other else 1)
    elif english:
        evidence.en += 2
    elif other:
        evidence.other += 2
    else:
        evidence.en += 0.05 if named else 0.5


def _is_acronym(word: str) -> bool:
    """Tell whether the word is all capitals, like WHO and IS, which are not the English words."""
    return len(word) > 1 and word.isascii() and word.isupper()


def _weigh_marked(lower: str, evidence: _Evidence, *, named: bool) -> None:
    vietnamese = lower in _words_that_tell("vi")
    if lower in _words_that_tell("other") and not vietnamese:
        evidence.other += 2
    elif is_syllable(lower):
        evidence.vi += 0.1 if named else 2 if vietnamese else 1.5
    elif not named:
        evidence.other += 1


def _without_quotations(text: str) -> str:
    """Return the text without its quotations, which may be in another language, if anything else is left."""
    rest = _QUOTED.sub(" ", text)
    return rest if len(_WORD.findall(rest)) > 1 else text


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


@cache
def _words_that_tell(language: Literal["vi", "en", "other", "en-first"]) -> frozenset[str]:
    return frozenset(word for word, its_language in table("function_words.tsv") if its_language == language)


@cache
def _bare_function_words() -> frozenset[str]:
    return frozenset(fold(word) for word in _words_that_tell("vi"))
