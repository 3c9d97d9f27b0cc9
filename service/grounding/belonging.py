"""What came out of what, went into what or is part of what: whether a claim has turned it round."""

import re
from collections.abc import Iterator

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from vietnamese.names import find_names, holds_name

_WHOLE = r" (?:the |its )?(?P<whole>[^,.;]+)"
# Each way in English with its Vietnamese; the whole is named behind both.
_WAYS = tuple(
    (re.compile(rf"(?<!\w)(?:{english}){_WHOLE}", re.I), re.compile(rf"(?<!\w)(?:{own})(?!\w)", re.I))
    for english, own in (
        (
            r"(?:split|separat\w+|spun|carved|hived|detached|broken?|broke|came|come)"
            r"(?: (?:off|out|away))?(?: from| of)",
            r"(?:tách|chia tách)(?: ra)? (?:từ|khỏi)",
        ),
        (
            r"(?:merged?|incorporated|absorbed|folded|integrated|joined|transferred) (?:in)?to",
            r"(?:sáp nhập|sát nhập|hợp nhất|nhập)(?:\s[^\s,.;]+){0,8}? vào",
        ),
        (
            r"(?:belong(?:s|ed|ing)? to|(?:subsidiary|unit|part|member|branch|division|arm) of|affiliated (?:to|with))",
            r"trực thuộc|thuộc|là (?:công ty con|đơn vị|thành viên|chi nhánh) của",
        ),
    )
)
_PARTED = re.compile(r"[,;.)](?=\s|$)|(?<!\w)(?:và|để|nhằm|theo|từ|vào|năm|ngày)(?!\w)", re.IGNORECASE)


def check_belonging(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for an English claim whose whole is the part in a quote, and its part the whole there."""
    if compared.claim.language != "en":
        return
    text = compared.claim.text
    for english, own in _WAYS:
        said = english.search(text)
        if said is None:
            continue
        parts = find_names(text[: said.start()], "en")
        wholes = find_names(said["whole"], "en")
        turned = [
            any(holds_name(whole, name) for name in parts)
            and not any(holds_name(whole, name) for name in wholes)
            and any(holds_name(before, name) for name in wholes)
            for quote in compared.quotes
            for found in own.finditer(quote.text)
            for before in [quote.text[: found.start()]]
            for whole in [_first_named(quote.text[found.end() :])]
        ]
        if any(turned):
            yield Finding("failed", f"In the cited sentences it is the other way than “{said[0]}”.")
            return


def _first_named(behind: str) -> str:
    """Return what is named right behind the verb, up to a comma or the next statement."""
    return _PARTED.split(behind, maxsplit=1)[0]
