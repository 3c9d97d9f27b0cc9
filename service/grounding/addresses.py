"""Web and mail addresses and markup in a claim: what the quotes do not hold sign for sign never reaches a reader."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from service.grounding.findings import Finding
from service.grounding.reading import ReadClaim, ReadQuote

_DOT = r"(?:\.|\[\.\]|\(\.\))"
# Endings that are no word of either language, and those that are one besides.
_SURE = "com|net|org|info|biz|edu|gov|vn|io|ru|cn|xyz|onion|ly|gg|cc|tk|su"
_ENDINGS = (
    rf"(?:{_SURE}|top|site|online|shop|store|app|dev|link|click|live|club|vip|pro|me|co|tv|ai|us|uk|asia)"
)
_LABELS = rf"[\w-]+(?:{_DOT}[\w-]+)*"
_SPELLED = r"\s*[\[({]\s*(?:dot|chấm|\.)\s*[\])}]\s*"
_SAID = r"\s+(?:dot|chấm|\.)\s+"
_TITLES = r"(?:(?:mr|mrs|ms|dr|st|prof|tp|tx|ts|ths|gs|pgs|no|vol|vs|co)\.)+[^\W\d_]+(?![/-]|\.?\w)"  # TP.HCM
_ENDS = r"(?![^\W_])"
ADDRESS = re.compile(
    rf"""[a-z][a-z0-9+.-]{{1,15}}:/+[^\s<>()]+            # any scheme, hxxps:// too
    | (?<![\w:/])//[\w-]+{_DOT}[^\s<>()]+
    | (?<!\w)www{_DOT}[^\s<>()]+
    | [\w.+-]+@[\w-]+{_DOT}[\w.-]+ | (?<!\w)@\w{{3,}}
    | (?<![\w.]){_LABELS}{_DOT}{_ENDINGS}{_ENDS}(?:/\S*)?
    | (?<![\w.])(?!{_TITLES})[^\W\d_][\w-]+(?:{_DOT}[\w-]+)*{_DOT}(?:xn--[\w-]+|[a-z]{{2,}}{_ENDS})(?:/\S*)?
    | (?<![\w.])[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[\u0370-\u1dff\u2e80-\ud7ff]{{2,}}(?:/\S*)?    # no Latin letters
    | (?<![\w.])[a-z]{_DOT}[a-z]{{2,}}/\S+
    | (?<![\w.])[\w-]+(?:(?:{_SPELLED}|{_SAID}|{_DOT})[\w-]+)*?(?:{_SPELLED}{_ENDINGS}|{_SAID}(?:{_SURE})){_ENDS}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAID_OTHERWISE = re.compile(rf"{_SPELLED}|{_SAID}|\[\.\]|\(\.\)", re.IGNORECASE)
_BUBBLE = re.compile(r"(?:an?|the|of|in|and|or|with|former|old|new|early|first|s)\s+dot\s+com", re.IGNORECASE)
_DOTS = str.maketrans("。．｡․", "....")
_MARKUP = re.compile(
    r"</?[a-z!][^>]*>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});|~~|\$\$|!\[|\]\(|\|[^|]*\||```|\{\{|javascript:",
    re.IGNORECASE,
)


def check_addresses(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[Finding]:
    """Yield a finding for each web or mail address of the claim; it must stand in the quotes as it is.

    However its dots are written: as other signs, in brackets, as words.
    """
    held = {plain for quote in quotes for _, plain in _addresses(quote.text)}
    for address, plain in _addresses(claim.text):
        if plain in held:
            yield Finding("found", f"{address} stands in the cited sentences.")
        else:
            yield Finding("failed", f"The address {address} does not stand in the cited sentences.")


def _addresses(text: str) -> list[tuple[str, str]]:
    """Return the addresses as they are written, in small letters, and with plain dots."""
    text = unicodedata.normalize("NFKC", text.translate(_DOTS)).lower()
    found = [match[0].rstrip(".,;") for match in ADDRESS.finditer(text) if not _BUBBLE.fullmatch(match[0])]
    return [(address, _SAID_OTHERWISE.sub(".", address)) for address in found]


def check_markup(claim: ReadClaim, quotes: Sequence[ReadQuote]) -> Iterator[Finding]:
    """Yield a failure for markup in the claim that does not stand in the quotes."""
    found = _MARKUP.search(claim.text)
    if found is not None and not any(found[0] in quote.text for quote in quotes):
        yield Finding("failed", "The claim holds markup that does not stand in the cited sentences.")
