"""Words that say how much, how far or how high: all, only, nationwide, the lowest. The quotes must say them too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.grounding.compared import Compared
from service.grounding.cues import Cues
from service.grounding.findings import Finding
from service.grounding.negations import negations
from service.grounding.not_all import end_of_denied_whole


@dataclass(frozen=True, slots=True)
class _Degree:
    """English words, the Vietnamese ones that can bear them out, and those that forbid them."""

    said: Cues
    borne_out_by: Cues | None
    forbidden_by: Cues | None = None


_ALL_OR_NONE = re.compile(
    r"(?<!\w)(?:all|none of|not one of|every one of)(?: of)?(?: the| its)?(?= )", re.IGNORECASE
)
_BORNE_OUT = (
    "all|nationwide|national|morning|afternoon|evening|midnight|noon|only|most|lowest|highest|last|first|always|"
    "ever|none"
)
_DEGREES = (
    _Degree(Cues(("some said en",)), None, forbidden_by=Cues(("no part vi",))),
    _Degree(Cues(("again said en",)), None, forbidden_by=Cues(("first time vi",))),
    *(_Degree(Cues((f"{name} said en",)), Cues((f"{name} vi",))) for name in _BORNE_OUT.split("|")),
)


def check_degrees(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each word of degree of an English claim that no quote has, or that a quote forbids."""
    if compared.claim.language != "en":
        return
    texts = [quote.text for quote in compared.quotes]
    yield from _check_whole_of_ratio(compared)
    for degree in _DEGREES:
        said = degree.said.search(compared.claim.text)
        if said is None or _is_whole(compared, said) or _is_denied(compared.claim.text, said):
            continue
        if degree.borne_out_by is not None and not any(map(degree.borne_out_by.search, texts)):
            yield Finding("failed", f"The claim says “{said[0]}”, and the cited sentences do not.")
        if degree.forbidden_by is not None:
            found = next(filter(None, map(degree.forbidden_by.search, texts)), None)
            if found is not None:
                yield Finding("failed", f"The claim says “{said[0]}”, the cited sentences “{found[0]}”.")


def _check_whole_of_ratio(compared: Compared) -> Iterator[Finding]:
    """Yield a failure where "all 63" or "none of the 20" is told of a part: ``59/63 tỉnh``, ``9/20 sở``."""
    ratios = [one for quote in compared.quotes for one in quote.figures if one.kind == "ratio"]
    for said in _ALL_OR_NONE.finditer(compared.claim.text):
        if _is_denied(compared.claim.text, said):
            continue
        for figure in compared.claim.figures:
            if 0 <= figure.start - said.end() <= 1 and figure.kind == "number":
                told = [one for one in ratios if one.out_of == figure.value]
                if told and all(0 < (one.value or 0) < (one.out_of or 0) for one in told):
                    yield Finding(
                        "failed", f"{said[0]} {figure.text} is {told[0].text} in the cited sentences."
                    )


def _is_denied(text: str, said: re.Match[str]) -> bool:
    """Tell whether it is the "every" of a "not every"."""
    return any(end_of_denied_whole(text, end) == said.end() for _, end in negations(text, "en"))


def _is_whole(compared: Compared, said: re.Match[str]) -> bool:
    """Tell whether "all eight" is told of ``8/8 huyện``."""
    counted = next((one for one in compared.claim.figures if 0 <= one.start - said.end() <= 1), None)
    return counted is not None and any(
        other.kind == "ratio" and other.value == other.out_of == counted.value
        for quote in compared.quotes
        for other in quote.figures
    )
