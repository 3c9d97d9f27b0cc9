"""Where on an HTML page the story stands, and whether the page is a list of other stories' teasers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from vectorstore.reading.html_blocks import Block

_SHARE = 0.7  # of what was found on the page, which the region holds
_KEY = 60  # letters by which lines are compared
_PROSE = 80  # characters
_HEADLINE = 25
_TEASERS_OF_A_LIST = 8
_PROSE_OF_A_LIST = 500
_NOT_A_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Region:
    """The blocks inside the element that holds the story, in order, and those an extractor found as story."""

    inside: tuple[int, ...]
    found: frozenset[int]

    @property
    def start(self) -> int:
        return self.inside[0] if self.inside else 0

    @property
    def end(self) -> int:
        return self.inside[-1] + 1 if self.inside else 0


def comparable(text: str) -> str:
    """Return the beginning of a line as it is compared: letters and digits only, no capitals."""
    return _NOT_A_LETTER.sub("", text[: 4 * _KEY].casefold())[:_KEY]


def is_prose(block: Block) -> bool:
    """Tell whether the block is a paragraph of running text and not a link."""
    return len(block.text) >= _PROSE and not block.is_link


def story_region(blocks: Sequence[Block], found_lines: Iterable[str]) -> Region:
    """Return the smallest part of the page that holds nearly all of the found lines, the page without any."""
    keys = {comparable(line) for line in found_lines} - {""}
    found = {i for i, block in enumerate(blocks) if not block.is_link and comparable(block.text) in keys}
    run = _longest_run(blocks)
    if _size(blocks, found) * 2 < _size(blocks, run):
        found |= set(run)
    if not found:
        return Region(tuple(range(len(blocks))), frozenset())
    element = _smallest_holder(blocks, found)
    inside = tuple(
        index for index, block in enumerate(blocks) if element is None or _within(block.element, element)
    )
    return Region(inside, frozenset(found))


def looks_like_a_list(blocks: Sequence[Block]) -> bool:
    """Tell whether the page has many linked titles and no two paragraphs in a row."""
    return _teasers(blocks) >= _TEASERS_OF_A_LIST and len(_longest_run(blocks)) < 2


def is_surely_a_list(blocks: Sequence[Block]) -> bool:
    """Tell whether besides that it has no headline without a link and no long paragraph."""
    headline = any(
        block.kind in ("title", "heading") and len(block.text) >= _HEADLINE and not block.is_link
        for block in blocks
    )
    short = _size(blocks, _longest_run(blocks)) < _PROSE_OF_A_LIST
    return looks_like_a_list(blocks) and not headline and short


def _teasers(blocks: Sequence[Block]) -> int:
    return sum(block.is_link and len(block.text) >= _HEADLINE for block in blocks)


def _longest_run(blocks: Sequence[Block]) -> list[int]:
    """Return the longest run of paragraphs that no linked title breaks."""
    runs: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        if block.is_link and len(block.text) >= _HEADLINE:
            runs.append([])
        elif is_prose(block):
            runs[-1].append(index)
    return max(runs, key=lambda run: _size(blocks, run))


def _size(blocks: Sequence[Block], indices: Iterable[int]) -> int:
    return sum(len(blocks[index].text) for index in indices)


def _smallest_holder(blocks: Sequence[Block], found: set[int]) -> HtmlElement | None:
    sizes: dict[HtmlElement, int] = {}
    counts: dict[HtmlElement, int] = {}
    for index in found:
        for element in (blocks[index].element, *blocks[index].element.iterancestors()):
            sizes[element] = sizes.get(element, 0) + len(blocks[index].text)
            counts[element] = counts.get(element, 0) + 1
    enough = _SHARE * _size(blocks, found)
    holders = [
        element
        for element, size in sizes.items()
        if size >= enough and (counts[element] > 1 or len(found) == 1)
    ]
    # The holders lie on one path from the root, so the smallest one has the most ancestors.
    deepest = max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    return deepest.getparent() if deepest is not None and len(found) == 1 else deepest


def _within(element: HtmlElement, holder: HtmlElement) -> bool:
    return element is holder or any(ancestor is holder for ancestor in element.iterancestors())
