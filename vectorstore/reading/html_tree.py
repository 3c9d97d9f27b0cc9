"""The tree of an HTML page without what is never its story; safe for broken, deep and hostile pages."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from vectorstore.reading import html_rules as rules
from vectorstore.reading.unreadable import UnreadableSource
from vietnamese.normalise import normalise

MOST_ELEMENTS = 250_000  # articles have a few thousand; more costs gigabytes
DEEPEST = 250  # levels; what walks a tree by recursion stays far from its limit
_MOST_TEXT = 0.5  # a share of the page's text that no side part has
_MUCH_TEXT = 300  # characters
_PROSE = 80  # characters

_WRAPPER = re.compile(
    r"</?(?:div|section|article|main|center|blockquote|table|tbody|tr|td|ul|ol|li|dl|dd|font|span|b|i|em|strong|u|a|p)"
    r"(?:\s[^<>]{0,4000})?/?>",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMING = ("class", "id", "type", "role", "data-role", "data-slot", "itemprop", "rel")


def parse_page(html: str) -> tuple[HtmlElement, tuple[str, ...]]:
    """Return the tree of the page, and a warning if it was flattened; nothing is fetched or expanded."""
    html = normalise(html)
    tree = _parse(html)
    if _depth(tree) < DEEPEST:
        return tree, ()
    tree = _parse(_WRAPPER.sub("<br>", html))
    if _depth(tree) >= DEEPEST:
        raise UnreadableSource("its HTML is nested too deeply to be read: save its text as .txt")
    return tree, ("the page is nested too deeply; it was read without its structure",)


def _parse(html: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(html.encode("utf-8"), parser=parser, ensure_head_body=True)
    except etree.ParserError as error:
        raise UnreadableSource("it holds no HTML that can be read: save its text as .txt") from error


def _depth(tree: HtmlElement) -> int:
    deepest = depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        elements += event == "start"
        if elements > MOST_ELEMENTS:
            raise UnreadableSource(f"its HTML has more than {MOST_ELEMENTS} elements: save its text as .txt")
    return deepest


def names(element: HtmlElement) -> str:
    """Return the words by which the page names the element, each between hyphens: ``-related-news-box-``."""
    words = (word.lower() for name in _NAMING for word in _WORD.findall(element.get(name) or ""))
    return f"-{'-'.join(words)}-"


def is_named(element: HtmlElement, phrases: tuple[str, ...]) -> bool:
    """Tell whether one of the phrases names the element."""
    return _pattern(phrases).search(names(element)) is not None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = (phrase.replace(" ", "-") for phrase in phrases)
    return re.compile("-(?:" + "|".join(w[:-1] if w.endswith("*") else w + "-" for w in words) + ")")


def drop_sides(tree: HtmlElement) -> None:
    """Take menus, related boxes, share bars, footers, scripts and hidden parts out of the tree."""
    for element in list(_sides(tree)):
        element.drop_tree()


def _sides(tree: HtmlElement) -> Iterator[HtmlElement]:
    words = _words_by_element(tree)
    most = max(_MUCH_TEXT, _MOST_TEXT * words[tree])
    titled = {holder for headline in tree.iter("h1") for holder in headline.iterancestors()}
    walk = etree.iterwalk(tree, events=("start",))
    for _, element in walk:
        size = words.get(element, 0)  # none inside a link
        story = size > most or element in titled
        if element.tag in rules.SILENT_TAGS or (not story and _is_side(element, size)):
            yield element
            walk.skip_subtree()


def _is_side(element: HtmlElement, words: int) -> bool:
    if element.tag in ("html", "body", "head", "h1"):
        return False
    if element.tag in rules.SIDE_TAGS or element.get("hidden") is not None:
        return True
    if element.tag == "aside" and words < _PROSE:
        return True
    return bool(_HIDDEN.search(element.get("style") or "")) or is_named(element, rules.SIDE_WORDS)


def _words_by_element(tree: HtmlElement) -> dict[HtmlElement, int]:
    """Return how many characters of text stand inside each element, those of scripts and links left out."""
    sizes: dict[HtmlElement, int] = {}
    open_sizes: list[int] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            silent = element.tag in rules.SILENT_TAGS or element.tag == "a"
            open_sizes.append(0 if silent else len((element.text or "").strip()))
            if silent:
                walk.skip_subtree()
        else:
            sizes[element] = open_sizes.pop()
            if open_sizes:
                open_sizes[-1] += sizes[element] + len((element.tail or "").strip())
    return sizes
