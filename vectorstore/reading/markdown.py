"""Markdown, read by markdown-it: its words without its signs, every block a paragraph."""

import re
from collections.abc import Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from vectorstore.article import Paragraph, ParagraphKind
from vectorstore.reading.html_blocks import blocks_of
from vectorstore.reading.html_tree import parse_page
from vectorstore.reading.page import Page, Stated, lines_of, tidy
from vectorstore.reading.plain_text import read_plain_text
from vectorstore.reading.publication import stated_date
from vectorstore.reading.unreadable import UnreadableSource

_DEEPEST = 40  # nested lists and quotations
_LARGEST = 4_000_000  # characters
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n((?:[^\n]*\n){0,100}?)---[ \t]*(?:\r?\n|\Z)")
_FRONT_MATTER_LINE = re.compile(r"([A-Za-z_]{2,20})\s*:\s*(\S.*)")

# Keys of a front matter and the fields they fill, the first that is there.
_TITLE_KEYS = ("title",)
_URL_KEYS = ("url", "link", "canonical")
_PUBLISHER_KEYS = ("publisher", "site", "source")
_DATE_KEYS = ("published_at", "published", "date")
_BYLINE_KEYS = ("author", "byline")


def read_markdown(text: str) -> Page:
    """Return the paragraphs: headings, captions (the words for pictures), rows as ``a | b``, code as text.

    A front matter in ``---`` is metadata; of a link the words stay.
    """
    front = _FRONT_MATTER.match(text)
    fields = _front_matter(front.group(1)) if front else {}
    body = text[front.end() :] if front and fields else text
    if len(body) > _LARGEST:
        return _as_plain_text(body, _stated(fields), "too large to be read as Markdown")
    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(body)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return _as_plain_text(body, _stated(fields), "nested too deeply to be read as Markdown")
    blocks = _Blocks()
    for token in tokens:
        blocks.add(token)
    return Page(tuple(blocks.paragraphs), _stated(fields))


def _as_plain_text(body: str, stated: Stated, reason: str) -> Page:
    return Page(read_plain_text(body).paragraphs, stated, (f"{reason}: read as plain text, signs and all",))


def _front_matter(block: str) -> dict[str, str]:
    matches = (_FRONT_MATTER_LINE.fullmatch(line.strip()) for line in block.splitlines())
    return {match.group(1).casefold(): tidy(match.group(2)).strip("\"'") for match in matches if match}


def _stated(fields: Mapping[str, str]) -> Stated:
    def first(keys: Sequence[str]) -> str | None:
        return next((fields[key] for key in keys if fields.get(key)), None)

    return Stated(
        title=first(_TITLE_KEYS),
        url=first(_URL_KEYS),
        publisher=first(_PUBLISHER_KEYS),
        published_at=stated_date(first(_DATE_KEYS)),
        byline=first(_BYLINE_KEYS),
    )


class _Blocks:
    """Collects paragraphs from the tokens of the parser, which come in reading order."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._kind: ParagraphKind = "body"
        self._marker = ""
        self._cells: list[str] = []
        self._in_cell = False

    def add(self, token: Token) -> None:
        """Take the next token."""
        if token.type == "heading_open":
            self._kind = "title" if token.tag == "h1" else "heading"
        elif token.type == "list_item_open":
            self._marker = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type in ("th_open", "td_open", "th_close", "td_close"):
            self._in_cell = token.nesting > 0
        elif token.type == "tr_close":
            self.paragraphs += lines_of("body", " | ".join(filter(None, self._cells)))
            self._cells = []
        elif token.type in ("fence", "code_block"):
            self.paragraphs += lines_of("body", token.content)
        elif token.type == "html_block":
            self.paragraphs += _html_lines(token.content)
        elif token.type == "inline":
            self._add_words(token)

    def _add_words(self, token: Token) -> None:
        words, captions = _words(token.children or ())
        if self._in_cell:
            self._cells.append(tidy(words))
        elif words.strip():
            self.paragraphs += lines_of(self._kind, self._marker + words)
            self._kind, self._marker = "body", ""
        for caption in captions:
            self.paragraphs += lines_of("caption", caption)


def _words(tokens: Sequence[Token]) -> tuple[str, list[str]]:
    """Return the words of a block, and the words for the pictures in it."""
    words: list[str] = []
    captions: list[str] = []
    for token in tokens:
        if token.type == "image":
            captions.append(token.content)
        elif token.type == "softbreak":
            words.append(" ")
        elif token.type == "hardbreak":
            words.append("\n")
        elif token.type == "html_inline":  # one tag or comment
            words.append("\n" if token.content.startswith("<br") else "")
        else:
            words.append(token.content)
    return "".join(words), captions


def _html_lines(html: str) -> list[Paragraph]:
    try:
        tree, _ = parse_page(html)
    except UnreadableSource:  # a comment, say
        return []
    return [Paragraph(block.kind, block.text) for block in blocks_of(tree.body)]
