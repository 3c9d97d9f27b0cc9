"""Which paragraph is the title, the dateline, a heading, the by-line; and the order they are kept in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vectorstore.article import Paragraph
from vectorstore.reading.agencies import agency_of
from vectorstore.reading.boilerplate import is_section_label, without_reply_count
from vectorstore.reading.bylines import is_labelled_byline, office_named, person_named, source_named
from vectorstore.reading.line_ends import ends_like_a_sentence
from vietnamese.dates import read_dateline

_LONGEST_TITLE = 300
_LONGEST_HEADING = 120
_LONGEST_DATELINE = 100
_LONGEST_REPLY_COUNT = 40  # behind the dateline
_SHORTEST_PROSE = 80
_TOP = 6  # paragraphs within which title, dateline and a labelled by-line stand
_BOTTOM = 4  # paragraphs within which signatures and a late dateline stand
_PUBLISHED = re.compile(r"cập nhật|đăng|xuất bản", re.IGNORECASE)
_BULLETS = tuple("-–•*+▪►·●")


@dataclass(frozen=True, slots=True)
class Arranged:
    """The paragraphs in the order they are kept in, and what was recognised among them."""

    paragraphs: tuple[Paragraph, ...]
    title: str | None
    published_at: str | None
    byline: str | None


def arrange(paragraphs: Sequence[Paragraph], *, title: str | None) -> Arranged:
    """Return the paragraphs as title (the given one if there is one), dateline, story, signatures."""
    rest = list(paragraphs)
    dateline, published_at = _take_dateline(rest)
    title_paragraph = _take_given_title(rest, title) if title else _take_title(rest)
    signatures = sorted(_take_signatures(rest), key=lambda line: _signature_rank(line.text))
    signatures = list({line.text.casefold(): line for line in reversed(signatures)}.values())[::-1]
    rest = _with_headings([_demoted(paragraph) for paragraph in rest])
    people = [line.text for line in signatures if source_named(line.text) is None]
    top = [line for line in (title_paragraph, dateline) if line is not None]
    return Arranged(
        paragraphs=(*top, *rest, *signatures),
        title=title or (title_paragraph.text if title_paragraph else None),
        published_at=published_at,
        byline=next((line for line in people if person_named(line)), people[0] if people else None),
    )


def _take_dateline(rest: list[Paragraph]) -> tuple[Paragraph | None, str | None]:
    """Take out the dateline: above the first prose any date alone on a line, at the end only a plain dateline."""
    prose = next((index for index, line in enumerate(rest) if _is_long(line.text)), len(rest))
    top = min(prose, _TOP, len(rest))
    for index in (*range(top), *range(max(top, len(rest) - _BOTTOM), len(rest))):
        if len(rest[index].text) > _LONGEST_DATELINE + _LONGEST_REPLY_COUNT:
            continue
        line = without_reply_count(rest[index].text)
        date = read_dateline(line) if len(line) <= _LONGEST_DATELINE else None
        if date is not None and (index < top or "T" in date or _PUBLISHED.search(line)):
            del rest[index]
            return Paragraph("dateline", line), date
    return None, None


def _is_long(text: str) -> bool:
    return len(text) >= _SHORTEST_PROSE and ends_like_a_sentence(text)


def _take_given_title(rest: list[Paragraph], title: str) -> Paragraph:
    """Take the title out of the first lines, where it may stand on two of them, and return it as printed."""
    wanted = _comparable(title)
    for index in range(min(_TOP, len(rest))):
        for count in (1, 2):
            printed = " ".join(paragraph.text for paragraph in rest[index : index + count])
            if _comparable(printed) == wanted:
                del rest[index : index + count]
                return Paragraph("title", printed)
    return Paragraph("title", title)


def _take_title(rest: list[Paragraph]) -> Paragraph | None:
    marked = next((index for index, paragraph in enumerate(rest[:_TOP]) if paragraph.kind == "title"), None)
    if marked is not None:
        title = rest.pop(marked)
        _drop_again(rest, title)
        return title
    labels = 0
    while (
        len(rest) > labels + 2 and is_section_label(rest[labels].text) and may_be_title(rest[labels + 1].text)
    ):
        labels += 1
    del rest[:labels]
    if len(rest) < 2:
        return None
    first, second = rest[0].text, rest[1].text
    whole = rest[1].kind == "caption" or not may_be_title(second)
    if first.endswith(":") and len(rest) > 2 and not whole and may_be_title(first.rstrip(": ")):
        joined = f"{first} {second}"
        if len(joined) <= _LONGEST_TITLE:
            del rest[:2]
            return Paragraph("title", joined)
    if rest[0].kind == "caption" or not may_be_title(first):
        return None
    title = replace(rest.pop(0), kind="title")
    _drop_again(rest, title)
    return title


def _drop_again(rest: list[Paragraph], title: Paragraph) -> None:
    """Drop the title where it is printed again right below."""
    again = 0
    while len(rest) > again + 1 and _comparable(rest[again].text) == _comparable(title.text):
        again += 1
    del rest[:again]


def may_be_title(line: str) -> bool:
    """Tell whether the line has the form of a title: not long, no list item, no full stop at its end."""
    if len(line) > _LONGEST_TITLE or line.startswith(_BULLETS) or line.endswith((":", ";", ",")):
        return False
    if line[0].islower() and not line[1:2].isupper():  # iPhone is a name
        return False
    if agency_of(line) is not None or source_named(line) is not None:
        return False
    if not ends_like_a_sentence(line) or line.rstrip("'\"”’").endswith(("?", "!")):
        return True
    return len(line) <= _LONGEST_HEADING and line.rstrip("'\"”’").endswith(("…", "..."))


def _take_signatures(rest: list[Paragraph]) -> list[Paragraph]:
    """Take out what signs the story: marked by the reader, labelled at the top, or the names that end it."""
    labelled = [
        index
        for index, paragraph in enumerate(rest)
        if paragraph.kind == "byline" or (index < _TOP and is_labelled_byline(paragraph.text))
    ]
    signatures = [replace(rest[index], kind="byline") for index in labelled]
    rest[:] = [paragraph for index, paragraph in enumerate(rest) if index not in set(labelled)]
    start = len(rest)
    while start > 1 and len(rest) - start < _BOTTOM and _may_sign(rest[start - 1]):
        start -= 1
    if start == len(rest):
        return signatures
    if not _is_story(rest[start - 1]):  # the last item of a list of names, say
        start = len(rest) - (source_named(rest[-1].text) is not None or is_labelled_byline(rest[-1].text))
    signatures += [replace(paragraph, kind="byline") for paragraph in rest[start:]]
    del rest[start:]
    return signatures


def _signature_rank(line: str) -> int:
    """Return where a signature stands among the others: who says to be the author first, the source last."""
    return 0 if is_labelled_byline(line) else 2 if source_named(line) is not None else 1


def _may_sign(paragraph: Paragraph) -> bool:
    line = paragraph.text
    return any(reads(line) is not None for reads in (source_named, person_named, office_named))


def _is_story(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return paragraph.kind == "caption" or ends_like_a_sentence(text) or len(text) >= _SHORTEST_PROSE


def _demoted(paragraph: Paragraph) -> Paragraph:
    """Return a title or dateline that turned out to be none as what it is inside the story."""
    if paragraph.kind == "title":
        return replace(paragraph, kind="heading")
    return replace(paragraph, kind="body") if paragraph.kind == "dateline" else paragraph


def _with_headings(story: list[Paragraph]) -> list[Paragraph]:
    above: list[Paragraph | None] = [None, *story]
    below: list[Paragraph | None] = [*story[1:], None]
    return [
        replace(line, kind="heading") if _is_heading(line, *around) else line
        for line, *around in zip(story, above, below, strict=False)
    ]


def _is_heading(line: Paragraph, above: Paragraph | None, below: Paragraph | None) -> bool:
    """Tell whether a short line between the end of a paragraph and another is a heading, no list item."""
    if line.kind != "body" or below is None or below.kind != "body":
        return False
    if len(line.text) > _LONGEST_HEADING or len(below.text) < _SHORTEST_PROSE:
        return False
    if above is not None and above.kind == "body" and not ends_like_a_sentence(above.text):
        return False
    return not line.text.endswith(("?", "!")) and may_be_title(line.text)


def _comparable(line: str) -> str:
    return line.casefold().strip(" .:–-\"“”'")
