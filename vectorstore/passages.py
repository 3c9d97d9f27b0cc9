"""Passages: runs of whole sentences of an article, what is embedded and retrieved."""

from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from vectorstore.article import Article, ArticleHead
from vectorstore.published import published_day

PASSAGE_TOKENS = 240
_CHARACTERS_OF_A_TOKEN = 3  # in Vietnamese; where the first passage of an article is tried
EMBEDDED_CHARACTERS = 6_000  # more than embedding models read, or refuse to


class CountsTokens(Protocol):
    """What cutting needs to know about tokens."""

    def count(self, text: str) -> int: ...


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences. Always ``passage.text == article.text[passage.start:passage.end]``.

    ``first_sentence`` and ``last_sentence`` are ordinals in ``article.sentences``, the last one exclusive.
    """

    passage_id: str
    article_id: str
    version: int
    ordinal: int
    start: int
    end: int
    text: str
    first_sentence: int
    last_sentence: int


def cut_passages(
    article: Article, *, counter: CountsTokens, passage_tokens: int = PASSAGE_TOKENS
) -> list[Passage]:
    """Return the passages of the article in order; each of its sentences is in exactly one.

    A passage has at most ``passage_tokens`` tokens, or is one sentence that is longer. Title and dateline
    begin the first. A heading does not end a passage when it can stand with what it heads.
    """
    passages: list[Passage] = []
    first, likely_characters = 0, passage_tokens * _CHARACTERS_OF_A_TOKEN
    while first < len(article.sentences):
        last = _fitting(article, first, likely_characters, counter=counter, passage_tokens=passage_tokens)
        if last < len(article.sentences):
            last = _before_heading(article, first, last)
        passage = _passage(article, len(passages), first, last)
        passages.append(passage)
        first, likely_characters = last, len(passage.text)
    return passages


def heading(article: Article | ArticleHead) -> str:
    """Return ``title · publisher · date`` of what is known of them, the date as Vietnamese write it."""
    day = published_day(article.published_at)
    parts = (article.title, article.publisher, f"{day:%d/%m/%Y}" if day else None)
    return " · ".join(part for part in parts if part)


def indexed_text(article: Article | ArticleHead, passage: Passage) -> str:
    """Return the text of a passage under its heading: what its words are indexed by."""
    above = heading(article)
    return f"{above}\n{passage.text}" if above else passage.text


def embedded_text(article: Article | ArticleHead, passage: Passage) -> str:
    """Return what is embedded of a passage: its indexed text, of an endless sentence the beginning only."""
    return indexed_text(article, passage)[:EMBEDDED_CHARACTERS]


def passage_id(article_id: str, version: int, ordinal: int) -> str:
    """Return the id under which both indexes know a passage.

    Versions take turns in two slots: a new version stands beside the live one without a collision, and the
    next but one takes its ids again, so that an article replaced for ever uses a fixed set of ids.
    """
    return f"{sha256(article_id.encode()).hexdigest()[:16]}-{version % 2}-{ordinal}"


def _fitting(
    article: Article, first: int, likely_characters: int, *, counter: CountsTokens, passage_tokens: int
) -> int:
    """Return the end of the longest run of sentences that fits, of one where even that is too long.

    The run nearest to the likely length is counted first: two counts are enough for most passages.
    """
    sentences = article.sentences

    def fits(last: int) -> bool:
        return last == first + 1 or counter.count(_text(article, first, last)) <= passage_tokens

    likely_end = sentences[first].start + likely_characters
    last = bisect_right(sentences, 2 * likely_end, first + 1, key=lambda one: one.start + one.end)
    if not fits(last):
        return next(shorter for shorter in range(last - 1, first, -1) if fits(shorter))
    while last < len(sentences) and fits(last + 1):
        last += 1
    return last


def _passage(article: Article, ordinal: int, first: int, last: int) -> Passage:
    return Passage(
        passage_id=passage_id(article.id, article.version, ordinal),
        article_id=article.id,
        version=article.version,
        ordinal=ordinal,
        start=article.sentences[first].start,
        end=article.sentences[last - 1].end,
        text=_text(article, first, last),
        first_sentence=first,
        last_sentence=last,
    )


def _text(article: Article, first: int, last: int) -> str:
    return article.text[article.sentences[first].start : article.sentences[last - 1].end]


def _before_heading(article: Article, first: int, last: int) -> int:
    """Return ``last``, or an ordinal before it so that the passage does not end in a heading."""
    end = last
    while end > first and article.sentences[end - 1].kind == "heading":
        end -= 1
    return end if end > first else last
