"""Which article a source is: what decides whether it is new or another version of a known one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit

from vectorstore.article import Paragraph
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import UnreadableSource

_GIVEN_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")
_LOST_IN_A_URL = (".", "..")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|mc_[ce]id", re.I)
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Identity:
    """The id of an article, and what it was made from: ``id:…``, ``url:…``, ``path:…`` or ``text:…``."""

    article_id: str
    made_from: str


def identity_of(source: Source, *, url: str | None, paragraphs: Sequence[Paragraph]) -> Identity:
    """Return who the article is: by its given id, else its URL, else its file, else its text.

    Raise UnreadableSource for a given id that cannot be one.
    """
    if source.id is not None:
        if not _GIVEN_ID.fullmatch(source.id) or source.id in _LOST_IN_A_URL:
            raise UnreadableSource("the id may hold letters, digits and . _ : - only, at most 128 of them")
        return Identity(source.id, f"id:{source.id}")
    canonical = canonical_url(url) if url else None
    if canonical:
        return _derived(f"url:{canonical}")
    if source.path:
        return _derived(f"path:{source.path}")
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    return _derived(f"text:{sha256(text.encode()).hexdigest()}")


def canonical_url(url: str) -> str | None:
    """Return the address of a page without what does not tell pages apart, None where it names no page.

    Scheme, letter case of the host, its default port, fragment, tracking parameters and a trailing slash go. A
    site's front page names no article: pages without an address of their own often claim it.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return None
    asked = [(name, value) for name, value in parse_qsl(parts.query, True) if not _TRACKING.fullmatch(name)]
    path = parts.path.rstrip("/")
    if not path and not asked:
        return None
    place = f"{host}:{port}" if port and port != _DEFAULT_PORTS[parts.scheme] else host
    return f"{place}{path}?{urlencode(asked)}" if asked else f"{place}{path}"


def _derived(made_from: str) -> Identity:
    return Identity(f"art_{sha256(made_from.encode()).hexdigest()[:16]}", made_from)
