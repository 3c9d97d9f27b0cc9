"""Which of the dates or names of a sentence stands with which of its figures.

Within a segment, figures and marks (dates, or names) that take turns belong together in their order: ``55 in 2005
and 700 in 2010``. A segment without a mark of its own has that of the one before: ``In 2010 it had 700 stations,
300 of them new``. Over the end of a sentence only a mark that heads its own is carried on: not that of ``It had 55
in 2005.``; and none behind a last figure that has none, as in ``from 55 in 2005 to 700``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.grounding.segments import Language, segment_at

Span = tuple[int, int]
Marks = frozenset[int]

_AND = {
    "vi": re.compile(r"(?<!\w)(?:và|hoặc)(?!\w)"),
    "en": re.compile(r"(?<!\w)(?:and|or|plus)(?!\w)", re.I),
}
_STOP = re.compile(r"(?<!\w\.\w)[.!?]\s")
_BRACKET = re.compile(r"\([^()]*\)")
_FEW = 3  # words in brackets that can only belong to the figure before them
LISTED = re.compile(
    r"(?<!\w)(?:respectively|lần lượt|(?<!, )tương ứng (?:là|đạt|ở mức)|theo thứ tự)(?!\w)", re.I
)


@dataclass(frozen=True, slots=True)
class _Item:
    """A figure or a mark where it stands, by its number among the figures or the marks."""

    start: int
    end: int
    is_mark: bool
    number: int


def marks_of_figures(
    text: str, language: Language, figures: Sequence[Span], marks: Sequence[Span], *, perhaps: bool = True
) -> list[Marks]:
    """Return for each figure which marks may be its own, by their numbers.

    None where the sentence has no mark, several where its wording does not tell. With ``perhaps`` a figure that
    has no mark before it or beside it may have those that come after.
    """
    items = [_Item(*span, False, number) for number, span in enumerate(figures)]
    items += [_Item(*span, True, number) for number, span in enumerate(marks)]
    items.sort(key=lambda item: (item.start, item.is_mark))
    if figures and len(figures) == len(marks) and LISTED.search(text):
        return _in_order(items)
    own, rest = _in_brackets(text, items)
    before: Marks = frozenset()
    waiting: list[int] = []
    dated: list[_Item] = []
    for segment in _parted(text, language, rest):
        if dated and not dated[0].is_mark and _STOP.search(text, dated[-1].end, segment[0].start):
            before = frozenset()
        held = _paired(segment) if perhaps else _between_two(segment) or _paired(segment)
        for item in segment:
            if not item.is_mark:
                own[item.number] = held.get(item.number, before)
                if not own[item.number] and item.number not in held and perhaps:
                    waiting.append(item.number)
        if held or any(item.is_mark for item in segment):
            groups = [group for run in _runs(segment) if (group := _group(run))]
            own.update(dict.fromkeys(waiting, frozenset().union(*groups)))
            waiting, dated = [], segment
            before = groups[-1] if segment[-1].is_mark else held[segment[-1].number]
    return [own.get(number, frozenset()) for number in range(len(figures))]


def _in_order(items: Sequence[_Item]) -> list[Marks]:
    """Pair what is told "respectively"."""
    marks = [item.number for item in items if item.is_mark]
    figures = [item.number for item in items if not item.is_mark]
    return [frozenset({marks[figures.index(number)]}) for number in range(len(figures))]


def _in_brackets(text: str, items: list[_Item]) -> tuple[dict[int, Marks], list[_Item]]:
    """Pair what stands together in brackets; return the rest."""
    own: dict[int, Marks] = {}
    for bracket in _BRACKET.finditer(text):
        inside = [item for item in items if bracket.start() < item.start < bracket.end()]
        before = [item for item in items if item.end <= bracket.start()]
        few = len(bracket[0].split()) <= _FEW
        if few and inside and before and not before[-1].is_mark and all(item.is_mark for item in inside):
            inside.insert(0, before[-1])  # "6,1 máy (năm 2005) nay đã tăng"
        if _has_both(inside):
            own.update(_paired(inside))
            items = [item for item in items if item not in inside]
    return own, items


def _parted(text: str, language: Language, items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Yield the items by segment, parted again at a conjunction that has figures and marks on both sides."""
    segments: dict[int, list[_Item]] = {}
    for item in items:
        segments.setdefault(segment_at(text, language, item.start), []).append(item)
    for segment in segments.values():
        cut = next(
            (place for place in range(2, len(segment) - 1) if _ends_at(text, language, segment, place)), None
        )
        yield from (segment[:cut], segment[cut:]) if cut is not None else (segment,)


def _ends_at(text: str, language: Language, segment: Sequence[_Item], place: int) -> bool:
    left, right = segment[:place], segment[place:]
    joined = _AND[language].search(text, left[-1].end, right[0].start)
    return joined is not None and _has_both(left) and _has_both(right)


def _has_both(items: Sequence[_Item]) -> bool:
    return len({item.is_mark for item in items}) == 2


def _runs(segment: Sequence[_Item]) -> list[list[_Item]]:
    """Return runs of neighbouring figures and of neighbouring marks, in turns."""
    runs: list[list[_Item]] = []
    for item in segment:
        if runs and runs[-1][0].is_mark == item.is_mark:
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _group(run: Sequence[_Item]) -> Marks:
    return frozenset(item.number for item in run if item.is_mark)


def _between_two(segment: Sequence[_Item]) -> dict[int, Marks]:
    """Give figures between two marks both: "On 13 May he said that there were 45 in 2019"."""
    runs = _runs(segment)
    if [run[0].is_mark for run in runs] != [True, False, True]:
        return {}
    return {item.number: _group(runs[0]) | _group(runs[2]) for item in runs[1]}


def _paired(segment: Sequence[_Item]) -> dict[int, Marks]:
    """Return the marks of each figure of a segment that has marks of its own.

    A last figure behind marks that follow their figures has none: "from 55 in 2005 to 700".
    """
    runs = _runs(segment)
    groups = [group for run in runs if (group := _group(run))]
    if not groups:
        return {}
    own: dict[int, Marks] = {}
    next_group = -1 if runs[0][0].is_mark else 0
    for run in runs:
        if run[0].is_mark:
            next_group += 1
        else:
            group = groups[next_group] if next_group < len(groups) else frozenset()
            own.update((item.number, group) for item in run)
    return own
