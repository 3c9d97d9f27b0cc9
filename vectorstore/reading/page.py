"""What a format reader (plain text, Markdown, HTML) finds: paragraphs in reading order, stated metadata."""

import re
from dataclasses import dataclass

from vectorstore.article import Paragraph, ParagraphKind
from vietnamese.normalise import normalise

_SPACES = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the page's own metadata says, never its prose; None where it says nothing."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a source, boilerplate included, each one trimmed line in NFC."""

    paragraphs: tuple[Paragraph, ...]
    stated: Stated = Stated()
    warnings: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """Return the text in NFC on one line, runs of white space as one space, trimmed."""
    return _SPACES.sub(" ", normalise(text).replace("\n", " ")).strip(" ")


def lines_of(kind: ParagraphKind, text: str) -> list[Paragraph]:
    """Return a paragraph of the kind for every line of the text that is not blank."""
    lines = (_SPACES.sub(" ", line).strip(" ") for line in normalise(text).split("\n"))
    return [Paragraph(kind, line) for line in lines if line]
