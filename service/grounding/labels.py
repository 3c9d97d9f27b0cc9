"""The short opaque ids under which a model is shown sentences, and cites them."""

import re
from collections.abc import Iterable
from hashlib import sha256

# A letter, a digit, a letter, a digit: never a word, a year or a number. No i, l, o, 0 or 1: they look alike.
_LETTERS = "abcdefghjkmnpqrstuvwxyz"
_DIGITS = "23456789"
LABEL = re.compile(rf"[{_LETTERS}][{_DIGITS}][{_LETTERS}][{_DIGITS}]")


def label_sentences(sentence_ids: Iterable[str]) -> dict[str, str]:
    """Return a label for each sentence id, all different; the same ids in the same order get the same."""
    labels: dict[str, str] = {}
    taken: set[str] = set()
    for sentence_id in sentence_ids:
        if sentence_id not in labels:
            attempt = 0
            while (label := _label(sentence_id, attempt)) in taken:
                attempt += 1
            taken.add(label)
            labels[sentence_id] = label
    return labels


def _label(sentence_id: str, attempt: int) -> str:
    number = int.from_bytes(sha256(f"{attempt}\n{sentence_id}".encode()).digest()[:8])
    signs = []
    for alphabet in (_LETTERS, _DIGITS, _LETTERS, _DIGITS):
        number, place = divmod(number, len(alphabet))
        signs.append(alphabet[place])
    return "".join(signs)
