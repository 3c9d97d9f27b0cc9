"""What an HTML page's own metadata states: meta elements, JSON-LD, the canonical address, a ``<time>``."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias

from lxml.html import HtmlElement

from vectorstore.reading.agencies import agency_named
from vectorstore.reading.bylines import office_named, person_named
from vectorstore.reading.page import tidy
from vectorstore.reading.publication import stated_date

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"

_ARTICLE_TYPES = frozenset(("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report"))
_LONGEST_JSON = 1_000_000
_LONGEST_NAME = 120

_DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
)


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The statements of one page; None where it makes none. ``is_article`` says the page calls itself one.

    ``window_title`` is the ``<title>``, which on many portals names the site and not the story.
    """

    title: str | None
    window_title: str | None
    url: str | None
    publisher: str | None
    published_at: str | None
    byline: str | None
    description: str | None
    is_article: bool


def metadata_of(tree: HtmlElement) -> PageMetadata:
    """Return what the page states; a date only from fields for the date of publication, never guessed."""
    metas = _metas(tree)
    article = next(_articles(tree), None)
    linked: Mapping[str, Json] = article or {}
    return PageMetadata(
        title=_text(linked.get("headline")) or _without_site(metas.get("og:title")),
        window_title=_window_title(tree),
        url=_address(tree, metas),
        publisher=_publisher(metas, linked),
        published_at=_published_at(tree, metas, linked),
        byline=_byline(metas, linked, site=(metas.get("og:site_name") or "").casefold()),
        description=metas.get("og:description") or metas.get("description"),
        is_article=article is not None,
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = tidy(unescape(meta.get("content") or ""))
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _articles(tree: HtmlElement) -> Iterator[Mapping[str, Json]]:
    """Yield the JSON-LD objects that call the page an article, not those inside lists of other pages."""
    for script in tree.iter("script"):
        text = script.text or ""
        if script.get("type") != "application/ld+json" or len(text) > _LONGEST_JSON:
            continue
        try:
            stated: Json = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for one in stated if isinstance(stated, list) else [stated]:
            graph = one.get("@graph") if isinstance(one, Mapping) else None
            for each in graph if isinstance(graph, list) else [one]:
                if isinstance(each, Mapping) and _types(each) & _ARTICLE_TYPES:
                    yield each


def _types(stated: Mapping[str, Json]) -> frozenset[str]:
    kinds = stated.get("@type")
    return frozenset(
        kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
    )


def _text(stated: Json) -> str | None:
    """Return a JSON text, or the name of an object or of the first of a list, unescaped; None without one."""
    if isinstance(stated, list):
        stated = stated[0] if stated else None
    if isinstance(stated, Mapping):
        stated = stated.get("name")
    return (tidy(unescape(stated)) or None) if isinstance(stated, str) else None


def _window_title(tree: HtmlElement) -> str | None:
    element = tree.find(".//title")
    return _without_site(tidy(element.text_content())) if element is not None else None


def _without_site(title: str | None) -> str | None:
    """Return a title without the name of the site that stands behind a bar."""
    return (title or "").split(" | ")[0] or None


def _address(tree: HtmlElement, metas: Mapping[str, str]) -> str | None:
    canonical = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    for address in (canonical, metas.get("og:url")):
        if address and address.strip().startswith(("http://", "https://")):
            return tidy(address)
    return None


def _publisher(metas: Mapping[str, str], linked: Mapping[str, Json]) -> str | None:
    """Return the publisher's name; an address or a bare site name only when there is nothing better."""
    stated = (metas.get("og:site_name"), _text(linked.get("publisher")))
    names = [name for name in stated if name and len(name) <= _LONGEST_NAME and "://" not in name]
    for name in names:
        if agency_named(name) != name:
            return agency_named(name) or name
    return names[0] if names else None


def _published_at(tree: HtmlElement, metas: Mapping[str, str], linked: Mapping[str, Json]) -> str | None:
    fields = [_text(linked.get("datePublished")), *(metas.get(name) for name in _DATE_METAS)]
    for element in tree.iter("time", "span", "abbr"):
        if (element.get("itemprop") or "").lower() == "datepublished":
            fields.append(element.get("datetime") or element.get("content") or tidy(element.text_content()))
    return next((date for date in map(stated_date, fields) if date is not None), None)


def _byline(metas: Mapping[str, str], linked: Mapping[str, Json], *, site: str) -> str | None:
    """Return who wrote the article; many portals state themselves as the author."""
    authors = linked.get("author")
    people = authors if isinstance(authors, list) else [authors]
    names = [_text(one) for one in people if not (isinstance(one, Mapping) and "Organization" in _types(one))]
    stated = ", ".join(dict.fromkeys(name for name in names if name))
    for byline in (stated, metas.get("article:author"), metas.get("author")):
        if not byline or person_named(byline) is None or office_named(byline) is not None:
            continue
        if agency_named(byline) is None and byline.casefold() not in site:
            return byline
    return None
