"""The words of a story as papers print it: its body alone, each word in the one form that reprints share."""

import re
import unicodedata
from functools import lru_cache
from zlib import crc32

from vectorstore.article import Article
from vectorstore.reading.agencies import agency_named
from vectorstore.reading.bylines import person_named, source_named
from vectorstore.reading.line_ends import ends_like_a_sentence
from vietnamese.normalise import fold, place_tones

NUMBER_BIT = 1 << 32  # set in the codes of numbers, and of nothing else

_WORD_CACHE = 1 << 16
_WORD = re.compile(
    r"(?:(?<!\S)[-−])?(?:[1-9]\d{0,2}(?: \d{3})+(?!\d|[.,]\d)|\d+(?:[.,]\d+)*)|[^\W\d_]+|[%‰$€£¥]"
)
_SUPERSCRIPTS = str.maketrans("²³", "23")
_MARK = re.compile(
    r"[(\[]([^()\[\]]{2,30})[)\]]\s*[-–—:]?\s*"  # (TTXVN) - …
    r"|[^.()\[\]\d\n]{2,30}[(\[]([^()\[\]]{2,30})[)\]]\s*[-–—:]\s*"  # Hà Nội (TTXVN) - …
    r"|([^\s()]{2,20})\s*[-–—]\s+"  # TTO - …
)
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:[., ]\d{3})+)(?:[.,](\d+))?")
_I_SPELT_Y = re.compile(r"([hklmst])([yỳýỷỹỵ])")
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


def body_sentences(article: Article) -> list[str]:
    """Return the sentences of the body, without the agency's mark before them and the signature after them.

    Captions and headings are the body of an article that has nothing else.
    """
    of_body = [one for one in article.sentences if one.kind == "body"]
    printed = of_body or [one for one in article.sentences if one.kind in ("caption", "heading")]
    texts = [unicodedata.normalize("NFC", one.text) for one in printed]
    if len(texts) > 1 and _signs(texts[-1]) and not _signs(texts[-2]) and ends_like_a_sentence(texts[-2]):
        texts.pop()  # not the last of a list of names
    if texts:
        texts[0] = _without_mark(texts[0])
    return texts


def words_of(text: str) -> list[str]:
    """Return the words, numbers and signs of NFC text as they are printed."""
    return _WORD.findall(text.translate(_SUPERSCRIPTS) if "²" in text or "³" in text else text)


def is_number(word: str) -> bool:
    """Tell whether the word is written in digits."""
    return word[-1].isdigit()


@lru_cache(_WORD_CACHE)
def plain(word: str) -> str:
    """Return the form that reprints share: lower case, one tone placement, i for y, 1422 for 1.422 and 1,422."""
    if is_number(word):
        return _plain_number(word)
    lower = place_tones(word.lower())
    spelt_y = _I_SPELT_Y.fullmatch(lower)
    return spelt_y[1] + spelt_y[2].translate(_Y_TO_I) if spelt_y else lower


@lru_cache(_WORD_CACHE)
def word_code(word: str) -> int:
    """Return a number that stands for the word without diacritics, the same in every process."""
    form = plain(word)
    return crc32(fold(form).encode()) | (NUMBER_BIT if is_number(word) else 0)


def _plain_number(word: str) -> str:
    sign = "-" if word[0] in "-−" else ""
    digits = word.lstrip("-−")
    grouped = _GROUPED.fullmatch(digits)
    if grouped:
        decimals = f",{grouped[2]}" if grouped[2] else ""
        return sign + re.sub(r"\D", "", grouped[1]) + decimals
    return sign + (digits.lstrip("0") or "0" if digits.isdigit() else digits.replace(".", ","))


def _signs(text: str) -> bool:
    return bool(person_named(text) or source_named(text))


def _without_mark(text: str) -> str:
    mark = _MARK.match(text)
    named = mark and agency_named(mark[1] or mark[2] or mark[3])
    return text[mark.end() :] if mark and named else text
