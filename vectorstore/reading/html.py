"""The story of an HTML page. trafilatura, whose only door this is, tells where it stands; nothing is fetched.

trafilatura finds the story and drops parts of it: on Vietnamese portals headings, leads and captions.
So what it finds only marks the region of the page, which is then read line by line (html_blocks.py,
html_story.py). Its metadata is not used either: its dates may be guessed from any date on the page.
"""

import logging

from lxml.html import HtmlElement

from vectorstore.reading.html_blocks import Block, blocks_of
from vectorstore.reading.html_metadata import PageMetadata, metadata_of
from vectorstore.reading.html_region import is_surely_a_list, looks_like_a_list, story_region
from vectorstore.reading.html_story import PageParts, story_lines, time_stated, title_stated
from vectorstore.reading.html_tree import drop_sides, parse_page
from vectorstore.reading.page import Page, Stated
from vectorstore.reading.unreadable import UnreadableSource

_MANY_BLOCKS = 10_000  # on larger pages trafilatura does without its second and third opinion


def read_html(html: str) -> Page:
    """Return the story of the page in reading order; raise UnreadableSource for a page that lists stories."""
    tree, warnings = parse_page(html)
    metadata = metadata_of(tree)
    drop_sides(tree)
    blocks = blocks_of(tree.body)
    warnings += _list_warnings(blocks, metadata)
    parts = PageParts(
        blocks, story_region(blocks, _found_by_trafilatura(tree, fast=len(blocks) > _MANY_BLOCKS)), metadata
    )
    lines = story_lines(parts)
    stated = Stated(
        title=title_stated(parts, lines),
        url=metadata.url,
        publisher=metadata.publisher,
        published_at=metadata.published_at or time_stated(parts),
        byline=metadata.byline,
    )
    return Page(tuple(lines), stated, warnings)


def _found_by_trafilatura(tree: HtmlElement, *, fast: bool) -> list[str]:
    # Imported where they are used: it takes a third of a second. What it complains of is for us to say.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False, fast=fast)
    return (found.text or "").splitlines() if isinstance(found, Document) else []


def _list_warnings(blocks: list[Block], metadata: PageMetadata) -> tuple[str, ...]:
    if metadata.is_article or not looks_like_a_list(blocks):
        return ()
    if is_surely_a_list(blocks):
        raise UnreadableSource("it is a list of teasers, not an article: give the page of one article")
    return ("it looks like a list of teasers, not an article",)
