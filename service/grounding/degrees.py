"""Words that say how much, how far or how high: all, only, nationwide, the lowest. The quotes must say them too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.grounding.compared import Compared
from service.grounding.cues import Cues
from service.grounding.findings import Finding
from service.grounding.negations import negations
from service.grounding.not_all import end_of_denied_whole


@dataclass(frozen=True, slots=True)
class _Degree:
    """English words, what bears them out, perhaps ``by_rank``, and what forbids them ``unless`` other words stand."""

    said: Cues
    borne_out_by: Cues | None
    forbidden_by: Cues | None = None
    unless: Cues | None = None
    by_rank: Cues | None = None


def _rank_of(name: str) -> Cues | None:
    return Cues((_BY_RANK[name],)) if name in _BY_RANK else None


_ALL_OR_NONE = re.compile(
    r"(?<!\w)(?:(?<!of )all|none of|not one of|every one of)(?: of)?(?: the| its)?(?= )", re.IGNORECASE
)
_BORNE_OUT = (
    "all|nationwide|national|morning|afternoon|evening|midnight|noon|only|most|lowest|highest|last|first|always|"
    "ever|none|ranked|ranked lowest"
)
_RANKED_EN, _NEXT_TO_EN = Cues(("ranked said en",)), Cues(("next to the most en",))
_BY_RANK = {"most": "ranked vi", "highest": "ranked vi", "lowest": "ranked lowest vi"}
_DEGREES = (
    _Degree(Cues(("some said en",)), None, forbidden_by=Cues(("no part vi",))),
    _Degree(Cues(("again said en",)), None, forbidden_by=Cues(("first time vi",))),
    _Degree(Cues(("leading said en",)), None, Cues(("lower rank vi",)), unless=Cues(("most vi",))),
    _Degree(Cues(("of all said en",)), Cues(("all vi", "of all vi"))),
    *(
        _Degree(Cues((f"{name} said en",)), Cues((f"{name} vi",)), by_rank=_rank_of(name))
        for name in _BORNE_OUT.split("|")
    ),
)


def check_degrees(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each word of degree of an English claim that no quote has, or that a quote forbids."""
    if compared.claim.language != "en":
        return
    texts = [quote.text for quote in compared.quotes]
    yield from _check_whole_of_ratio(compared)
    for degree in _DEGREES:
        said = _said(compared.claim.text, degree)
        if said is None or _is_whole(compared, said) or _is_denied(compared.claim.text, said):
            continue
        if degree.borne_out_by is not None and not _is_borne_out(compared.claim.text, degree, texts):
            yield Finding("failed", f"The claim says “{said[0]}”, and the cited sentences do not.")
        if degree.forbidden_by is not None and not (degree.unless and any(map(degree.unless.search, texts))):
            found = next(filter(None, map(degree.forbidden_by.search, texts)), None)
            if found is not None:
                yield Finding("failed", f"The claim says “{said[0]}”, the cited sentences “{found[0]}”.")


def _said(text: str, degree: _Degree) -> re.Match[str] | None:
    """Return where the claim says it; "second-largest" does not say "largest"."""
    if degree.by_rank is not None or degree.unless is not None:
        text = _RANKED_EN.sub(lambda match: "_" * len(match[0]), text)
    return degree.said.search(text)


def _is_borne_out(claim: str, degree: _Degree, texts: Sequence[str]) -> bool:
    """Tell whether a quote says it; "lớn thứ hai" bears out "largest" only "after" another, or as "one of" them."""
    if degree.borne_out_by is not None and any(map(degree.borne_out_by.search, texts)):
        return True
    if degree.by_rank is None or _NEXT_TO_EN.search(claim) is None:
        return False
    return any(map(degree.by_rank.search, texts))


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
