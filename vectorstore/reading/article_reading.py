"""From the bytes of a source to the paragraphs of its story and what is known about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from vectorstore.article import Paragraph
from vectorstore.reading.agencies import is_only_a_mark
from vectorstore.reading.boilerplate import is_boilerplate, without_footer
from vectorstore.reading.decoding import decode
from vectorstore.reading.doubles import without_doubles
from vectorstore.reading.html import read_html
from vectorstore.reading.markdown import read_markdown
from vectorstore.reading.page import Page, tidy
from vectorstore.reading.plain_text import read_plain_text
from vectorstore.reading.publication import given_date, publisher_in
from vectorstore.reading.roles import arrange
from vectorstore.reading.source import MAX_SOURCE_BYTES, Source
from vectorstore.reading.teasers import without_teasers
from vectorstore.reading.unreadable import UnreadableSource

_MOST_PASSES = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """A story without what its page prints around it, title first and signatures last.

    Reading the paragraphs again, joined by blank lines, gives the same paragraphs. ``published_at`` is ISO
    8601, None where neither the caller nor the page states it. ``warnings`` are sentences for the person.
    """

    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    byline: str | None = None
    warnings: tuple[str, ...] = ()


def read_article(source: Source) -> Reading:
    """Return the story of the source and its metadata, what the caller says before what the page says.

    Raise UnreadableSource for an empty, binary, too large or otherwise encoded source, for one that holds no
    story, and for a ``published_at`` that is no date.
    """
    if len(source.content) > MAX_SOURCE_BYTES:
        raise UnreadableSource(f"it is larger than {MAX_SOURCE_BYTES // 2**20} MiB: split it")
    if source.url and not source.url.strip().lower().startswith(("http://", "https://")):
        raise UnreadableSource(f"url “{source.url[:80]}” is no web address: begin it with https://")
    given_at = given_date(source.published_at)
    page = _read_page(source)
    story = _settled(page.paragraphs, title=_tidied(source.title) or page.stated.title)
    return Reading(
        paragraphs=story.paragraphs,
        title=story.title,
        url=_tidied(source.url) or page.stated.url,
        publisher=_tidied(source.publisher) or page.stated.publisher or story.publisher,
        published_at=given_at or page.stated.published_at or story.published_at,
        byline=page.stated.byline or story.byline,
        warnings=(*page.warnings, *story.warnings),
    )


def _read_page(source: Source) -> Page:
    decoded = decode(source.content, html=source.format == "html")
    if source.format == "html":
        page = read_html(decoded.text)
    elif source.format == "markdown":
        page = read_markdown(decoded.text)
    else:
        page = read_plain_text(decoded.text)
    if not page.paragraphs and source.format == "html":
        raise UnreadableSource("its HTML holds no text, which a script may add later: save the text as .txt")
    if not page.paragraphs:
        raise UnreadableSource("it is empty: there is no text to read in it")
    warnings = (decoded.warning, *page.warnings) if decoded.warning else page.warnings
    return Page(page.paragraphs, page.stated, warnings)


def _settled(paragraphs: Sequence[Paragraph], *, title: str | None) -> Reading:
    """Return the story; what one pass leaves may let the next see more, so passes are made until nothing changes."""
    reading = Reading(tuple(paragraphs))
    for _ in range(_MOST_PASSES):
        before = reading
        reading = _pass(before, title=title)
        if [line.text for line in reading.paragraphs] == [line.text for line in before.paragraphs]:
            break
    return reading


def _pass(before: Reading, *, title: str | None) -> Reading:
    lines = without_footer(before.paragraphs)
    lines = [line for line in lines if is_only_a_mark(line.text) or not is_boilerplate(line.text)]
    lines, warnings = without_teasers(lines)
    publisher = before.publisher or publisher_in(lines)
    lines = without_doubles([line for line in lines if not is_only_a_mark(line.text)])
    if not any(character.isalnum() for line in lines for character in line.text):
        raise UnreadableSource("it holds no story: nothing is left of it but buttons and footers")
    arranged = arrange(lines, title=title)
    return Reading(
        paragraphs=arranged.paragraphs,
        title=before.title or arranged.title,
        publisher=publisher,
        published_at=before.published_at or arranged.published_at,
        byline=before.byline or arranged.byline,
        warnings=before.warnings + warnings,
    )


def _tidied(text: str | None) -> str | None:
    return (tidy(text) or None) if text else None
