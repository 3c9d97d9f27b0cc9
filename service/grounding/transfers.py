"""Who gave and who got: whether what passes from one to another in a claim goes the other way in the quotes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from service.grounding.compared import Compared
from service.grounding.findings import Finding
from vietnamese.names import Name, find_names, holds_name

_MOVED = r"(?:pass|mov|transferr?|hand|shift|switch|return|relocat)(?:ed|es|e|s|ing)?"
_GAVE = r"(?:gave|paid|lent|sent|sold|transferred|handed|donated|granted|allocated|returned)"
_GOT = r"(?:received|got|borrowed|took over|accepted|bought|takes over|receives)"
_FROM_TO = re.compile(
    rf"(?<!\w){_MOVED}(?!\w)[^.;]*?\bfrom (?P<giver>[^.;]*?) to (?P<taker>[^.;]*)", re.IGNORECASE
)
_TO = re.compile(rf"(?P<giver>[^.;,]*?)\b{_GAVE}(?!\w)[^.;]*? to (?P<taker>[^.;]*)", re.IGNORECASE)
_FROM = re.compile(rf"(?P<taker>[^.;,]*?)\b{_GOT}(?!\w)[^.;]*? from (?P<giver>[^.;]*)", re.IGNORECASE)
_PASSIVE = re.compile(r"(?<!\w)(?:was|were|been|being|is|are|by)(?!\w)", re.IGNORECASE)
_FROM_VI = re.compile(
    r"(?<!\w)(?:nhận|tiếp nhận|vay|mượn|mua|tiếp quản|chuyển|điều chuyển|bàn giao|chuyển giao)(?!\w)"
    r"[^.;]{0,200}?(?<!\w)từ (?P<name>[^.,;]+)",
    re.IGNORECASE,
)
_TO_VI = re.compile(
    r"(?<!\w)(?:chuyển|điều chuyển|bàn giao|chuyển giao|giao|trao|trả|bán|cấp|hỗ trợ|tặng|nộp|gửi)(?!\w)[^.;]{0,200}?"
    r"(?<!\w)(?:cho|về|sang) (?P<name>[^.,;]+)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?<!\w)(?:sang|về|cho|đến|tới|và|để)(?!\w)", re.IGNORECASE)
_NEAR = 8  # words in which a name stands behind its "từ"


class _Passed(NamedTuple):
    """The names of the claim from which and to which something passes, perhaps none."""

    giver: list[Name]
    taker: list[Name]


def check_transfers(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for an English claim whose receiver gives in a quote, or whose giver receives there."""
    if compared.claim.language != "en":
        return
    passed = _passed(compared.claim.text)
    if passed is None:
        return
    for quote in compared.quotes:
        givers = [_named(found["name"]) for found in _FROM_VI.finditer(quote.text)]
        takers = [_named(found["name"]) for found in _TO_VI.finditer(quote.text)]
        for told, own, others, word in (
            (givers, passed.giver, passed.taker, "from"),
            (takers, passed.taker, passed.giver, "to"),
        ):
            if told and any(_holds(one, others) and not _holds(one, own) for one in told):
                yield Finding(
                    "failed", f"In the cited sentences it is {word} {others[0].text}, not the other way."
                )
                return


def _passed(text: str) -> _Passed | None:
    found = _FROM_TO.search(text) or _TO.search(text) or _FROM.search(text)
    if found is None or (found.re is not _FROM_TO and _PASSIVE.search(found[0])):
        return None
    passed = _Passed(find_names(found["giver"], "en"), find_names(found["taker"], "en"))
    return passed if passed.giver or passed.taker else None


def _named(behind: str) -> str:
    """Return the words right behind a "từ" or a "cho", up to the next of the kind."""
    return " ".join(_JOINT.split(behind)[0].split()[:_NEAR])


def _holds(text: str, names: list[Name]) -> bool:
    return any(holds_name(text, name) for name in names)
