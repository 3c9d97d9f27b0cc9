"""The lines of a story on an HTML page, from its title to who signed it, out of the blocks of the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vectorstore.article import Paragraph
from vectorstore.reading import html_rules as rules
from vectorstore.reading.bylines import person_named
from vectorstore.reading.html_blocks import Block
from vectorstore.reading.html_metadata import PageMetadata
from vectorstore.reading.html_region import Region, comparable, is_prose
from vectorstore.reading.html_tree import is_named
from vectorstore.reading.line_ends import ends_like_a_sentence
from vectorstore.reading.publication import stated_date
from vectorstore.reading.roles import may_be_title
from vietnamese.dates import read_dateline

_TITLE_ABOVE = 15  # blocks above the story within which its title stands
_ABOVE_TITLE = 3  # blocks above the title within which a dateline may stand
_BELOW_TITLE = 6  # blocks of the story within which it may stand
_BELOW_STORY = 6  # blocks below the story within which an author may sign
_LONGEST_DATELINE = 100
_SITE_NAME = re.compile(r"(?:cổng|trang) (?:thông )?tin\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageParts:
    """A page's blocks, the region of its story, and what its metadata states."""

    blocks: Sequence[Block]
    region: Region
    metadata: PageMetadata

    @property
    def title(self) -> int | None:
        """Return where the title stands: the h1 the metadata names, else the one nearest above the story."""
        headlines = [i for i, block in enumerate(self.blocks) if block.kind == "title" and not block.is_link]
        wanted = comparable(self.metadata.title or "")
        named = [index for index in headlines if wanted and comparable(self.blocks[index].text) == wanted]
        start, end = self.region.start, self.region.end
        inside = [index for index in headlines if start <= index < end]
        above = [index for index in headlines if start - _TITLE_ABOVE <= index < start]
        stories = [index for index in above if not _SITE_NAME.match(self.blocks[index].text)]
        return next(iter([*named, *inside, *reversed(stories)]), None)


def story_lines(parts: PageParts) -> list[Paragraph]:
    """Return the title, the dateline, the lead, the story and the by-line, as far as the page prints them."""
    title = parts.title
    lines = [Paragraph("title", parts.blocks[title].text)] if title is not None else []
    lines += _above(parts, title)
    lines += _inside(parts, title)
    lines += _below(parts)
    return lines


def title_stated(parts: PageParts, lines: Sequence[Paragraph]) -> str | None:
    """Return the page's title; the window's only where the story does not begin with a title of its own."""
    if parts.title is not None:
        return parts.blocks[parts.title].text
    window = parts.metadata.window_title
    if parts.metadata.title or window is None:
        return parts.metadata.title
    story = [line for line in lines if line.kind != "dateline"]
    printed = any(comparable(line.text) == comparable(window) for line in story[:_ABOVE_TITLE])
    begins_with_title = len(story) > 1 and may_be_title(story[0].text)
    return window if printed or not begins_with_title else None


def time_stated(parts: PageParts) -> str | None:
    """Return the date of the first ``<time datetime>`` between the title and the first lines of the story."""
    title = parts.title
    if title is None:
        return None
    for block in parts.blocks[title : max(title, parts.region.start) + _ABOVE_TITLE]:
        if block.element.tag == "time" and (date := stated_date(block.element.get("datetime"))):
            return date
    return None


def _above(parts: PageParts, title: int | None) -> Iterator[Paragraph]:
    if title is None:
        return
    for block in parts.blocks[max(0, title - _ABOVE_TITLE) : title]:
        yield from _dateline(block)
    for index in range(title + 1, parts.region.start):
        block = parts.blocks[index]
        yield from _dateline(block)
        yield from _signature(block, parts.metadata)
        if block.kind == "caption" or _is_lead(block, parts, index):
            yield Paragraph(block.kind, block.text)


def _is_lead(block: Block, parts: PageParts, index: int) -> bool:
    if block.is_link:
        return False
    described = comparable(parts.metadata.description or "")
    if described and described[:40] in comparable(block.text):
        return True
    return is_prose(block) and (index in parts.region.found or ends_like_a_sentence(block.text))


def _inside(parts: PageParts, title: int | None) -> Iterator[Paragraph]:
    region = parts.region
    inside = set(region.inside)
    for index, block in enumerate(parts.blocks):
        if index == title or (title is not None and index < title):
            continue
        dateline = next(_dateline(block), None) if index < region.start + _BELOW_TITLE else None
        if dateline is not None and index in inside:
            yield dateline
        elif index in inside:
            yield from _inside_line(block, parts)
        elif (
            index in region.found
            and index > region.start
            and is_prose(block)
            and ends_like_a_sentence(block.text)
        ):
            yield Paragraph(block.kind, block.text)


def _inside_line(block: Block, parts: PageParts) -> Iterator[Paragraph]:
    special = next(_signature(block, parts.metadata), None)
    if special is not None:
        yield special
    elif not block.is_link:
        yield Paragraph("heading" if block.kind == "title" else block.kind, block.text)


def _below(parts: PageParts) -> Iterator[Paragraph]:
    for block in parts.blocks[parts.region.end : parts.region.end + _BELOW_STORY]:
        yield from _signature(block, parts.metadata)


def _dateline(block: Block) -> Iterator[Paragraph]:
    """Yield the block's line up to the first bar, when that is a dateline."""
    line = block.text.split("|")[0].strip()
    dated = block.element.tag == "time" or is_named(block.element, rules.DATE_WORDS)
    if (dated or block.kind == "body") and len(line) <= _LONGEST_DATELINE and read_dateline(line) is not None:
        yield Paragraph("dateline", line)


def _signature(block: Block, metadata: PageMetadata) -> Iterator[Paragraph]:
    stated = metadata.byline is not None and comparable(block.text) == comparable(metadata.byline)
    if stated or (is_named(block.element, rules.AUTHOR_WORDS) and person_named(block.text) is not None):
        yield Paragraph("byline", block.text)
