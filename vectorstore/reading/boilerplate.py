"""Tell what news pages print around a story from the story, by the rules in boilerplate_rules.py."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from vectorstore.article import Paragraph
from vectorstore.reading import boilerplate_rules as rules
from vectorstore.reading.agencies import is_only_a_mark
from vectorstore.reading.bylines import is_sure_signature
from vectorstore.reading.line_ends import ends_like_a_sentence

_LONGEST_LINE = 240  # no rule speaks of a longer line
_LONGEST_SCRAP = 90
_LEAST_FURNITURE = 2
_DECORATION = " \t:.…»«>|*•·–—-"


def is_boilerplate(line: str) -> bool:
    """Tell whether the whole line is a button, a counter, a pointer elsewhere or an agency's bare mark."""
    if len(line) > _LONGEST_LINE:
        return False
    return (
        _matches(_buttons(), line)
        or _pattern(rules.LINES).fullmatch(line) is not None
        or is_only_a_mark(line)
    )


def is_section_marker(line: str) -> bool:
    """Tell whether the line opens a list of other stories, such as "Tin khác"."""
    return _matches(_pattern(rules.SECTION_MARKERS), line)


def is_weak_section_marker(line: str) -> bool:
    """Tell whether the line is "Xem thêm" or its like, which may or may not open a list of other stories."""
    return _matches(_pattern(rules.WEAK_SECTION_MARKERS), line)


def is_section_label(line: str) -> bool:
    """Tell whether the line is the name of a newspaper's section, such as "Thời sự"."""
    return line.strip(_DECORATION).casefold() in rules.SECTION_LABELS


def without_reply_count(line: str) -> str:
    """Return a dateline without the number of replies behind it."""
    return re.sub(rules.REPLY_COUNT, "", line, flags=re.IGNORECASE)


def without_footer(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs without the portal's footer and boxes at their end, a signature among these kept."""
    scraps = range(_end_of_text(paragraphs), len(paragraphs))
    first = min(_footer_start(paragraphs, scraps), _furniture_start(paragraphs, scraps))
    signatures = [line for line in paragraphs[first:] if is_sure_signature(line.text)]
    return [*paragraphs[:first], *signatures]


def _footer_start(paragraphs: Sequence[Paragraph], scraps: range) -> int:
    footer = [index for index in scraps if _is_footer_line(paragraphs, index)]
    company = {index for index in scraps if _matches(_pattern(rules.FOOTER_SCRAPS), paragraphs[index].text)}
    if not footer:
        return len(paragraphs)
    if len(footer) + len(company) == 1 and ends_like_a_sentence(paragraphs[footer[0]].text):
        return len(paragraphs)
    first = footer[0]
    while first - 1 in company:
        first -= 1
    return first


def _furniture_start(paragraphs: Sequence[Paragraph], scraps: range) -> int:
    """Return where the boxes of a portal begin, which show by the names of their pictures."""
    furniture = [index for index in scraps if _matches(_pattern(rules.FURNITURE), paragraphs[index].text)]
    return furniture[0] if len(furniture) >= _LEAST_FURNITURE else len(paragraphs)


def _end_of_text(paragraphs: Sequence[Paragraph]) -> int:
    """Return where the run of scraps and footer lines begins that reaches to the end."""
    start = len(paragraphs)
    while start and (_is_scrap(paragraphs[start - 1].text) or _is_footer_line(paragraphs, start - 1)):
        start -= 1
    return start


def _is_scrap(line: str) -> bool:
    short = len(line) <= _LONGEST_SCRAP and not ends_like_a_sentence(line)
    return short or _matches(_pattern(rules.FOOTER_SCRAPS), line)


def _is_footer_line(paragraphs: Sequence[Paragraph], index: int) -> bool:
    line = paragraphs[index].text
    if _matches(_pattern(rules.FOOTER_LINES), line):
        return True
    if index + 1 == len(paragraphs):
        return False
    return _matches(_pattern(rules.FOOTER_LINES), f"{line} {paragraphs[index + 1].text}")


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    if len(line) > _LONGEST_LINE:
        return False
    plain = line.strip(_DECORATION)
    return pattern.fullmatch(line) is not None or (plain != line and pattern.fullmatch(plain) is not None)


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@cache
def _buttons() -> re.Pattern[str]:
    # Atomic and possessive: a line of many buttons is tried once, not once for every way to split it.
    button = f"(?>{_joined(sorted(rules.BUTTONS, key=len, reverse=True))})"
    buttons = rf"{button}(?:[\s,|/·•-]++{button})*+"
    return re.compile(buttons, re.IGNORECASE)


@cache
def _pattern(group: tuple[rules.Rule, ...]) -> re.Pattern[str]:
    return re.compile(_joined(rule.pattern for rule in group), re.IGNORECASE)
