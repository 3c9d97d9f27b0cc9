"""An article as the library holds it: one text in NFC, and its sentences as slices of that text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from vietnamese.sentences import sentence_spans

ParagraphKind = Literal["title", "dateline", "body", "caption", "heading", "byline"]
# What is told beside a sentence to say where and when: what the article's "nay" may be read by.
CONTEXT: tuple[ParagraphKind, ...] = ("title", "dateline")
Outcome = Literal["created", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it was read: NFC, no boilerplate, and what part of the page it is."""

    kind: ParagraphKind
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. Always ``sentence.text == article.text[sentence.start:sentence.end]``, in code points."""

    sentence_id: str
    article_id: str
    version: int
    ordinal: int
    start: int
    end: int
    text: str
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """What a reader is told of an article beside a passage of it; fields as in ``Article``."""

    id: str
    version: int
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One version of an article.

    ``published_at`` is ISO 8601: a day (``2021-01-23``) or an instant with its offset
    (``2021-01-23T09:24:00+07:00``), or None where nobody stated it. ``outcome`` is what adding it did,
    None when it was only looked up. ``created_at`` and ``updated_at`` are UTC instants.
    """

    id: str
    version: int
    text: str
    sentences: tuple[Sentence, ...] = field(repr=False)
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    byline: str | None = None
    language: str = "vi"
    warnings: tuple[str, ...] = ()
    metadata: Mapping[str, str | int | float | bool] = field(default_factory=dict)
    outcome: Outcome | None = None
    created_at: str = ""
    updated_at: str = ""


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article as a listing shows it: how long it is, without its text; other fields as in ``Article``."""

    id: str
    version: int
    characters: int
    sentences: int
    title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    byline: str | None
    language: str
    warnings: tuple[str, ...]
    metadata: Mapping[str, str | int | float | bool]
    created_at: str
    updated_at: str


def lay_out(
    paragraphs: Sequence[Paragraph], *, article_id: str, version: int
) -> tuple[str, tuple[Sentence, ...]]:
    """Return the stored text of the paragraphs, a blank line between them, and its sentences in order.

    A title and a dateline are one sentence each, whatever stops they hold: they can be cited like any other.
    """
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    sentences: list[Sentence] = []
    offset = 0
    for paragraph in paragraphs:
        whole = paragraph.kind in (*CONTEXT, "byline")
        spans = [(0, len(paragraph.text))] if whole else sentence_spans(paragraph.text)
        for start, end in spans:
            start, end = start + offset, end + offset
            sentence_id = _sentence_id(article_id, version, len(sentences))
            sentences.append(
                Sentence(
                    sentence_id,
                    article_id,
                    version,
                    len(sentences),
                    start,
                    end,
                    text[start:end],
                    paragraph.kind,
                )
            )
        offset += len(paragraph.text) + 2
    return text, tuple(sentences)


def _sentence_id(article_id: str, version: int, ordinal: int) -> str:
    return "sen_" + sha256(f"{article_id}\n{version}\n{ordinal}".encode()).hexdigest()[:16]
