"""Which articles are one story in several papers, and a sketch by which such articles are found.

The sketch is the bottom-k sketch of A. Broder, "On the resemblance and containment of documents" (1997), over
runs of words without diacritics.
"""

from dataclasses import replace
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from vectorstore.article import Article
from vectorstore.reprint_edits import PrintedSentence, are_light_edits
from vectorstore.reprint_words import NUMBER_BIT, body_sentences, is_number, plain, word_code, words_of
from vietnamese.normalise import fold

SHINGLE_WORDS = 4
SKETCH_KEYS = 6  # two texts of resemblance 0.6 share none of them once in 250 times, of 0.8 once in 15,000
LEAST_RESEMBLANCE = 0.6
LONG_WORDS = 40  # a shorter text is a reprint only when it is the same

_Codes = NDArray[np.uint64]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


def sketch(article: Article) -> tuple[int, ...]:
    """Return the keys, signed 64-bit, of which a reprint shares at least one; none for an article without a body.

    Only texts with the same numbers in the same order can share any.
    """
    codes = _codes(" ".join(body_sentences(article)))
    if not len(codes):
        return ()
    salt = np.array([crc32(_numbers(codes).tobytes())], np.uint64)
    if len(codes) < LONG_WORDS:
        whole = np.array([crc32(codes.tobytes())], np.uint64)
        keys = _mixed(whole << np.uint64(32) | salt)
    else:
        keys = np.unique(_mixed(_shingles(codes) ^ _mixed(salt)))[:SKETCH_KEYS]
    return tuple(keys.view(np.int64).tolist())


def is_reprint(one: Article, other: Article) -> bool:
    """Tell whether the two tell one story in the same words, so that nobody misses what the other one says.

    Titles, datelines, by-lines, captions and headings may differ, but for a figure that the other article does
    not state anywhere. Bodies must resemble each other and state the same numbers, as written in digits, in the
    same order; what is worded otherwise must pass ``are_light_edits``. A text of fewer than 40 words must be the
    same but for case, punctuation, spelling and, where one of the two has none at all, diacritics.
    """
    bodies = [body_sentences(article) for article in (one, other)]
    codes = [_codes(" ".join(body)) for body in bodies]
    if not len(codes[0]) or not np.array_equal(_numbers(codes[0]), _numbers(codes[1])):
        return False
    if not _figures_outside(one) <= _figures(other) or not _figures_outside(other) <= _figures(one):
        return False
    first, second = _printed(bodies)
    if _forms(first) == _forms(second):
        return True
    if min(map(len, codes)) < LONG_WORDS or _resemblance(*codes) < LEAST_RESEMBLANCE:
        return False
    return are_light_edits(first, second)


def _codes(text: str) -> _Codes:
    words = words_of(text)
    return np.fromiter(map(word_code, words), np.uint64, len(words))


def _numbers(codes: _Codes) -> _Codes:
    return codes[codes >= NUMBER_BIT]


def _shingles(codes: _Codes) -> _Codes:
    """Return a code for each run of words, of the whole where it is shorter than a run."""
    width = min(SHINGLE_WORDS, len(codes))
    count = len(codes) - width + 1
    found = np.zeros(count, np.uint64)
    for place in range(width):
        found = _mixed(found + codes[place : place + count])
    return found


def _mixed(codes: _Codes) -> _Codes:
    """Spread the codes over 64 bits: the finaliser of SplitMix64."""
    codes = codes * _FACTOR
    codes = (codes ^ (codes >> np.uint64(30))) * _MIX[0]
    codes = (codes ^ (codes >> np.uint64(27))) * _MIX[1]
    return codes ^ (codes >> np.uint64(31))


def _resemblance(one: _Codes, other: _Codes) -> float:
    """Return the share of common runs of words among all of both (Jaccard)."""
    first, second = np.unique(_shingles(one)), np.unique(_shingles(other))
    common = len(np.intersect1d(first, second, assume_unique=True))
    return common / (len(first) + len(second) - common)


def _figures(article: Article) -> set[str]:
    return {plain(word) for word in words_of(article.text) if is_number(word)}


def _figures_outside(article: Article) -> set[str]:
    """Return the numbers of the title, the headings and the captions."""
    lines = [one.text for one in article.sentences if one.kind in ("title", "heading", "caption")]
    return {plain(word) for line in lines for word in words_of(line) if is_number(word)}


def _printed(bodies: list[list[str]]) -> list[list[PrintedSentence]]:
    """Return the sentences that have words; where a body has no diacritics at all, none are compared."""
    printed = [
        [
            PrintedSentence(text, words, tuple(map(plain, words)))
            for text in body
            if (words := tuple(words_of(text)))
        ]
        for body in bodies
    ]
    if any(all(form == fold(form) for form in _forms(body)) for body in printed):
        return [
            [replace(sentence, forms=tuple(map(fold, sentence.forms))) for sentence in body]
            for body in printed
        ]
    return printed


def _forms(body: list[PrintedSentence]) -> list[str]:
    return [form for sentence in body for form in sentence.forms]
