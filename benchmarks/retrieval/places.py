"""Where a passage stands in the article of the set, whatever a splitter did to its white space."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from benchmarks.retrieval.sets import SetArticle

_REACH = 2_000  # letters that reading may have dropped between two sentences


@dataclass(frozen=True, slots=True)
class Place:
    """A run of ``SetArticle.text``; empty for a passage that holds nothing of the text, such as the title alone."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage as a system indexes it, with the place of its text in the article."""

    place: Place
    text: str


def chunks_of(articles: Iterable[SetArticle], split: Callable[[str], Iterable[str]]) -> list[Piece]:
    """Return what a splitter of plain text makes of the articles under their titles, each with its place."""
    pieces: list[Piece] = []
    for article in articles:
        placer = Placer(article)
        pieces.extend(Piece(placer.place_chunk(chunk), chunk) for chunk in split(with_title(article)))
    return pieces


class Placer:
    """Finds the passages of one article, told in their order, by their letters without diacritics."""

    def __init__(self, article: SetArticle) -> None:
        whole = with_title(article)
        self._article_id = article.id
        self._above = len(whole) - len(article.text)
        self._letters, self._offsets = _letters(whole)
        self._from = 0

    def place_chunk(self, chunk: str) -> Place:
        """Return where a chunk stands that may overlap the one before it."""
        letters, _ = _letters(chunk)
        at = self._letters.find(letters, self._from)
        if at < 0 or not letters:
            return Place(self._article_id, 0, 0)
        self._from = at + 1
        return self._run(at, at + len(letters))

    def place_sentences(self, sentences: Sequence[str]) -> Place:
        """Return the run from the first to the last of the sentences that follow the passage before them.

        One that stands elsewhere in the set's text, such as a by-line that reading moved, does not stretch the
        run; where nothing follows, the longest sentence is the place.
        """
        runs: list[tuple[int, int]] = []
        for sentence in sentences:
            letters, _ = _letters(sentence)
            at = self._letters.find(letters, self._from, self._from + len(letters) + _REACH)
            if at >= 0 and letters:
                self._from = at + len(letters)
                runs.append((at, self._from))
        if not runs:
            longest = max((_letters(one)[0] for one in sentences), key=len)
            at = self._letters.find(longest)
            runs = [(at, at + len(longest))] if at >= 0 and longest else []
        return self._run(runs[0][0], runs[-1][1]) if runs else Place(self._article_id, 0, 0)

    def _run(self, first: int, last: int) -> Place:
        start, end = self._offsets[first], self._offsets[last - 1] + 1
        return Place(self._article_id, max(0, start - self._above), max(0, end - self._above))


def with_title(article: SetArticle) -> str:
    """Return what every system is given of the article: its title above its text."""
    return f"{article.title}\n\n{article.text}" if article.title else article.text


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the bare letters and digits of the text, and where in it each of them stands."""
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        bare = _bare(character)
        letters.append(bare)
        offsets.extend([offset] * len(bare))
    return "".join(letters), offsets


@cache
def _bare(character: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", character) if one.isalnum())
