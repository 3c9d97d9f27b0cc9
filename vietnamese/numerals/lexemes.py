"""A text cut into words, numbers and signs, for the readers of figures and dates."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from vietnamese.normalise import fold, place_tones

Language = Literal["vi", "en"]
LexemeKind = Literal["word", "number", "sign", "link", "edge", "taken"]

_LEXEME = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+)|(?P<number>[0-9]+(?:[.,][0-9]+)*)|(?P<word>[^\W0-9_]+)|(?P<sign>\n|\S)"
)
_LIST = re.compile(r"[0-9]{1,2}(?:,[0-9]{1,2}){2,}")
_DIGITS_OR_COMMA = re.compile(r"[0-9]+|,")


class Lexeme(NamedTuple):
    """One word, number, sign, line break or web address; ``key`` is the form that tables are asked for."""

    kind: LexemeKind
    text: str
    key: str
    start: int
    end: int


EDGE = Lexeme("edge", "", "", -1, -1)


class Lexemes:
    """The lexemes of one text. Beyond its ends lie edges, so a reader looks ahead and back without asking."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.bare = language == "vi" and fold(text) == text.lower()
        self._items = _cut(text, language)
        self._length = len(self._items)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> Lexeme:
        return self._items[index] if 0 <= index < self._length else EDGE

    def key(self, index: int) -> str:
        """Return the word, number or sign there in the form tables hold, '' beyond the ends."""
        return self._items[index].key if 0 <= index < self._length else ""

    def keys(self, first: int, last: int) -> tuple[str, ...]:
        """Return the keys from ``first`` up to, not including, ``last``; fewer where the text ends before."""
        return tuple([lexeme.key for lexeme in self._items[first:last]])

    def is_number(self, index: int) -> bool:
        """Say whether digits stand there."""
        return 0 <= index < self._length and self._items[index].kind == "number"

    def is_word(self, index: int) -> bool:
        """Say whether a word stands there."""
        return 0 <= index < self._length and self._items[index].kind == "word"

    def touches(self, index: int) -> bool:
        """Say whether nothing, not even a space, stands between this lexeme and the one before it."""
        before, here = self[index - 1], self[index]
        return before is not EDGE and here is not EDGE and before.end == here.start

    def take_out(self, spans: Iterable[tuple[int, int]]) -> None:
        """Hide the lexemes of each span (first, last excluded) from readers: they belong to something read already."""
        for first, last in spans:
            for index in range(first, last):
                lexeme = self._items[index]
                self._items[index] = Lexeme("taken", lexeme.text, "", lexeme.start, lexeme.end)

    def slice(self, first: int, last: int) -> tuple[int, int, str]:
        """Return start, end and text of the lexemes from ``first`` up to, not including, ``last``."""
        start, end = self[first].start, self[last - 1].end
        return start, end, self.text[start:end]


def _cut(text: str, language: Language) -> list[Lexeme]:
    toned = place_tones(text) if language == "vi" else text
    if len(toned) != len(text):  # not NFC: offsets would go wrong
        toned = text
    items: list[Lexeme] = []
    for match in _LEXEME.finditer(text):
        start, end = match.span()
        shown = match[0]
        if match.lastgroup == "number" and _LIST.fullmatch(shown):
            items.extend(_cut_list(shown, start))
        else:
            items.append(Lexeme(_kind(match), shown, toned[start:end].lower(), start, end))
    return items


def _kind(match: re.Match[str]) -> LexemeKind:
    if match.lastgroup == "number":
        return "number"
    if match.lastgroup == "word":
        return "word"
    return "link" if match.lastgroup == "link" else "sign"


def _cut_list(shown: str, offset: int) -> list[Lexeme]:
    """Cut ``1,2,3``, which is no number in either language, into its members."""
    members: list[Lexeme] = []
    for match in _DIGITS_OR_COMMA.finditer(shown):
        kind: LexemeKind = "sign" if match[0] == "," else "number"
        members.append(Lexeme(kind, match[0], match[0], match.start() + offset, match.end() + offset))
    return members
