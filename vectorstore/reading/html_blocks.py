"""The text of an HTML tree as blocks in reading order: paragraphs, headings, captions, rows of tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from vectorstore.article import ParagraphKind
from vectorstore.reading.html_rules import CAPTION_WORDS
from vectorstore.reading.html_tree import is_named
from vectorstore.reading.line_ends import ends_like_a_sentence
from vectorstore.reading.page import lines_of, tidy

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td "
    "tfoot th thead time tr ul".split()
)
_KINDS: dict[str, ParagraphKind] = {
    "h1": "title",
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
}
_LONGEST_HEADING = 250
_LONGEST_CELL = 200
_WHITE_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the page, the block element it stands in, and how many of its characters are links."""

    kind: ParagraphKind
    text: str
    element: HtmlElement
    linked: int

    @property
    def is_link(self) -> bool:
        """Tell whether the line is more link than text."""
        return self.linked * 5 > len(self.text) * 3


@dataclass(slots=True)
class _Open:
    """A block element that is being read."""

    element: HtmlElement
    kind: ParagraphKind
    parts: list[str] = field(default_factory=list)
    linked: int = 0


def blocks_of(body: HtmlElement) -> list[Block]:
    """Return the lines of the page in order; ``<br>`` ends a line, the cells of a short row share one."""
    return list(_Walk().through(body))


class _Walk:
    """One pass through a tree, without recursion."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._in_link = 0
        self._in_pre = 0

    def through(self, body: HtmlElement) -> Iterator[Block]:
        walk = etree.iterwalk(body, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                yield from self._start(element)
                if element.tag == "tr" and (row := _short_row(element)) is not None:
                    yield row
                    walk.skip_subtree()
                else:
                    self._add(element.text)
            else:
                yield from self._end(element)
                if element is not body:
                    self._add(element.tail)

    def _start(self, element: HtmlElement) -> Iterator[Block]:
        self._in_link += element.tag == "a"
        self._in_pre += element.tag == "pre"
        if element.tag == "br":
            self._add_break()
        elif element.tag in _BLOCK_TAGS or not self._open:
            if self._open:
                yield from _closed(self._open[-1])
            self._open.append(_Open(element, self._kind(element)))

    def _end(self, element: HtmlElement) -> Iterator[Block]:
        self._in_link -= element.tag == "a"
        self._in_pre -= element.tag == "pre"
        if self._open and self._open[-1].element is element:
            yield from _closed(self._open.pop())

    def _kind(self, element: HtmlElement) -> ParagraphKind:
        if element.tag in _KINDS:
            return _KINDS[element.tag]
        if is_named(element, CAPTION_WORDS):
            return "caption"
        return self._open[-1].kind if self._open else "body"

    def _add(self, text: str | None) -> None:
        if text and self._open:
            text = text if self._in_pre else _WHITE_SPACE.sub(" ", text)
            self._open[-1].parts.append(text)
            if self._in_link:
                self._open[-1].linked += len(text.strip())

    def _add_break(self) -> None:
        if self._open:
            self._open[-1].parts.append("\n")


def _closed(block: _Open) -> Iterator[Block]:
    """Yield the lines read so far, and begin anew for what follows inside the same element."""
    text = "".join(block.parts)
    lines = lines_of(block.kind, text)
    whole = sum(len(line.text) for line in lines)
    for line in lines:
        kind = block.kind
        if kind == "heading" and (len(line.text) > _LONGEST_HEADING or _is_sentence(line.text)):
            kind = "body"
        yield Block(kind, line.text, block.element, block.linked * len(line.text) // whole)
    block.parts.clear()
    block.linked = 0


def _is_sentence(text: str) -> bool:
    return ends_like_a_sentence(text) and not text.endswith(("?", "!"))


def _short_row(row: HtmlElement) -> Block | None:
    """Return a table row as one line ``a | b``, None when its cells hold paragraphs, as in layout tables."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2 or any(
        inner.tag in _BLOCK_TAGS or inner.tag == "br"
        for cell in cells
        for inner in cell.iter()
        if inner is not cell
    ):
        return None
    texts = [tidy("".join(cell.itertext())) for cell in cells]
    filled = [text for text in texts if text]
    if len(filled) < 2 or max(map(len, filled)) > _LONGEST_CELL:
        return None
    linked = sum(len(tidy("".join(link.itertext()))) for link in row.iter("a"))
    return Block("body", " | ".join(filled), row, linked)
