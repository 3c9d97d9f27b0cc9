"""Who did it to whom: whether two names of a claim have changed places around the verb between them.

``Minh Phát bought Hoàng Long`` from ``Hoàng Long mua Minh Phát``. A passive on one side turns the order round.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, Place
from service.grounding.pairing import Span

_BY = re.compile(r"(?<!\w)by(?!\w)", re.IGNORECASE)
_OWNED = re.compile(r"(?:\w+ )*?\w+['’]s? ")
_PASSIVE_VI = re.compile(r"(?<!\w)(?:bị|được|do|bởi)(?!\w)", re.IGNORECASE)
_PARTED_EN = re.compile(r"[,;:]|(?<!\w)(?:and|or|while|but|than|with)(?!\w)", re.IGNORECASE)
_PARTED_VI = re.compile(r"[,;:]|(?<!\w)(?:và|hoặc|còn|hơn|với|cùng)(?!\w)", re.IGNORECASE)
# What A does with B, B does with A.
_MUTUAL_VI = re.compile(
    r"(?:tiếp )?giáp|(?:chia )?tách|sáp nhập|sát nhập|hợp nhất|"
    r"nối|kết nối|liên kết|gặp|hòa|hợp tác|phối hợp|ký|cách|kết hôn|cưới|đối đầu|đối thoại|thuộc|ở|"
    r"tại|trong",
    re.IGNORECASE,
)
_BEFORE = 3  # words between a "bị" and its verb, with it
_AFTER = 3  # words between the second name and a verb behind it: "cho Lộc Xuyên vay"


def check_roles(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for two names of an English claim that stand round the same verb in the other order."""
    text = compared.claim.text
    names = [one for one in compared.words if one.is_name and one.places]
    for first, second in pairwise(names):
        between = text[first.end : second.start]
        if _PARTED_EN.search(between):
            continue
        owned = _OWNED.match(text, first.start)
        verb = next(
            (
                one
                for one in compared.words
                if one.is_content
                and not (owned and owned.end() == one.start)  # "An Lộc's company" does nothing yet
                and one.places
                and first.end <= one.start < second.start
                and text[one.start].islower()
            ),
            None,
        )
        is_passive = _BY.search(between) is not None
        if verb is not None and _is_turned(compared, first, verb, second, is_passive=is_passive):
            yield Finding(
                "failed", f"{first.text} and {second.text} have changed places in what “{verb.text}” says."
            )
            return


def _is_turned(compared: Compared, first: Word, verb: Word, second: Word, *, is_passive: bool) -> bool:
    """Tell whether, wherever a quote has both names with the verb, they stand the wrong way round."""
    turned = [
        (left is other) != (passive != is_passive)
        for at in verb.places
        for one, other in product(first.places, second.places)
        if one.quote == other.quote == at.quote
        for left in [min(one, other, key=lambda place: place.start)]
        for right in [max(one, other, key=lambda place: place.start)]
        if (passive := _passive(compared.text_at(at), _span(left), _span(right), at.start)) is not None
    ]
    return bool(turned) and all(turned)


def _passive(text: str, left: Span, right: Span, verb: int) -> bool | None:
    """Return whether what the left name and the right one do there is told in the passive; None if they do nothing."""
    between = text[left[1] : right[0]]
    is_within = left[1] <= verb < right[0]
    is_behind = right[1] <= verb and len(text[right[1] : verb].split()) < _AFTER
    if not (is_within or is_behind) or _PARTED_VI.search(between) or _MUTUAL_VI.match(text, verb):
        return None
    if is_behind and _PARTED_VI.search(text, right[1], verb):
        return None
    told = between if is_behind else " ".join(text[left[1] : verb].split()[-_BEFORE:])
    return _PASSIVE_VI.search(told) is not None


def _span(place: Place) -> Span:
    return place.start, max(place.end, place.start + 1)
