"""Cut the teasers of other stories that follow "Tin khác" and its like, and nothing of the story itself.

A marker at the end of a page is followed by teasers to the end; the same word in the middle of a story may be
followed by the rest of it. So what follows is read as teasers only when every line of it is one: a title, a
title printed twice, a lead under a title, the name of a section.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from vectorstore.article import Paragraph
from vectorstore.reading.agencies import agency_of
from vectorstore.reading.boilerplate import is_section_marker, is_weak_section_marker
from vectorstore.reading.bylines import is_sure_signature, person_named, signs_off
from vectorstore.reading.captions import caption_parts
from vectorstore.reading.line_ends import ends_like_a_sentence

_LONGEST_TITLE = 200
_LABEL_WORDS = 3
_PROSE = 80  # characters
_LEAST_PAIRS = 2  # of a title and its lead, before they count as teasers on their form alone
_LARGEST_SHARE = 3  # and they are then at most one in so many characters of the page
_DAY = re.compile(r"\(?(?:\D{0,12}\s)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?:[ ,|-]+\d{1,2}[:h]\d{2})?\)?")


class _Line(Enum):
    MARKER = auto()
    WEAK_MARKER = auto()
    TITLE = auto()
    TITLE_AGAIN = auto()  # the line before it, printed a second time
    SIGNED_LEAD = auto()  # "(CLO) …" right under a title
    LEAD_UNDER_PAIR = auto()  # other prose right under a title printed twice
    LEAD = auto()  # other prose right under a title
    LABEL = auto()
    STORY = auto()


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many lines of each sort come before every position, and how many characters."""

    story: list[int]
    leads: list[int]
    again: list[int]
    signed: list[int]
    characters: list[int]


def without_teasers(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], tuple[str, ...]]:
    """Return the paragraphs without markers and teasers, and a warning that says what was cut."""
    lines = _lines(paragraphs)
    counts = _count(paragraphs, lines)
    kept: list[Paragraph] = []
    position = 0
    begun = False  # before its first paragraph no story can have ended
    while position < len(lines):
        line = lines[position]
        if line not in (_Line.MARKER, _Line.WEAK_MARKER):
            kept.append(paragraphs[position])
            begun = begun or _is_prose(paragraphs[position].text)
            position += 1
        elif not begun:
            position += 1
        elif _only_teasers_follow(position, line, counts, ended=signs_off(kept[-1].text)):
            rest = paragraphs[position + 1 :]
            signed = [paragraph for paragraph in rest if is_sure_signature(paragraph.text)]
            return kept + signed, _warning(paragraphs[position].text, len(rest) - len(signed))
        else:
            position = _after_sure_teasers(lines, position + 1)
    return kept, ()


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and ends_like_a_sentence(text)


def _warning(marker: str, cut: int) -> tuple[str, ...]:
    if not cut:
        return ()
    return (f"left out after “{marker}”: teasers of other stories ({cut} {'line' if cut == 1 else 'lines'})",)


def _lines(paragraphs: Sequence[Paragraph]) -> list[_Line]:
    lines: list[_Line] = []
    above: _Line | None = None  # the last line that is no label
    for index, paragraph in enumerate(paragraphs):
        again = index > 0 and paragraph.text == paragraphs[index - 1].text
        line = _line(paragraph.text, above, again=again)
        lines.append(line)
        if line is not _Line.LABEL:
            above = line
    return lines


def _line(text: str, above: _Line | None, *, again: bool) -> _Line:
    if is_section_marker(text):
        return _Line.MARKER
    if is_weak_section_marker(text):
        return _Line.WEAK_MARKER
    if again and above is _Line.TITLE:
        return _Line.TITLE_AGAIN
    under_title = above in (_Line.TITLE, _Line.TITLE_AGAIN)
    if under_title and agency_of(text) is not None:
        return _Line.SIGNED_LEAD
    parts = caption_parts(text)
    if parts.credit or (parts.number and ends_like_a_sentence(parts.core)):
        return _Line.STORY
    if _is_title(text):
        return _Line.LABEL if _is_label(text) else _Line.TITLE
    if under_title and ends_like_a_sentence(text):
        return _Line.LEAD if above is _Line.TITLE else _Line.LEAD_UNDER_PAIR
    return _Line.STORY


def _is_title(text: str) -> bool:
    if len(text) > _LONGEST_TITLE or text.endswith((":", ";", ",")):
        return False
    return not ends_like_a_sentence(text) or text.endswith(("?", "!"))


def _is_label(text: str) -> bool:
    if len(text.split()) <= _LABEL_WORDS or _DAY.fullmatch(text):
        return True
    return person_named(text) is not None or is_sure_signature(text)


def _count(paragraphs: Sequence[Paragraph], lines: Sequence[_Line]) -> _Counts:
    def before(sort: _Line) -> list[int]:
        return list(accumulate((line is sort for line in lines), initial=0))

    return _Counts(
        story=before(_Line.STORY),
        leads=before(_Line.LEAD),
        again=before(_Line.TITLE_AGAIN),
        signed=before(_Line.SIGNED_LEAD),
        characters=list(accumulate((len(paragraph.text) for paragraph in paragraphs), initial=0)),
    )


def _only_teasers_follow(position: int, marker: _Line, counts: _Counts, *, ended: bool) -> bool:
    def after(before: list[int]) -> int:
        return before[-1] - before[position + 1]

    unsigned = after(counts.leads)
    sure = after(counts.again) + after(counts.signed)
    if after(counts.story):
        return False
    if marker is _Line.WEAK_MARKER:
        return unsigned == 0 and (ended or sure > 0)
    if ended or unsigned == 0:
        return True
    small = after(counts.characters) * _LARGEST_SHARE <= counts.characters[-1]
    return small and unsigned + after(counts.signed) >= _LEAST_PAIRS


def _after_sure_teasers(lines: Sequence[_Line], position: int) -> int:
    """Return where the story goes on: behind teasers that show it by a doubled title or an agency's mark."""
    while position < len(lines) and lines[position] is _Line.TITLE:
        end = position + 1
        again = end < len(lines) and lines[end] is _Line.TITLE_AGAIN
        end += again
        signed = end < len(lines) and lines[end] is _Line.SIGNED_LEAD
        end += signed
        if not again and not signed:
            break
        if signed and end < len(lines) and lines[end] is _Line.LABEL:
            end += 1
        position = end
    return position
