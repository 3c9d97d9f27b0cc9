"""Whether the quotes bear out a "not every" or a "not all": part of a whole, or some one way and some the other."""

import re

from service.grounding import cues
from service.grounding.compared import Compared
from service.grounding.segments import segment_around
from vietnamese.figures import Figure

_WHOLE = re.compile(
    r"(?:\s+[\w'’-]+){0,3}?\s+(?:every(?:one|body|thing|where)?|all|each|entire(?:ly)?|both)(?!\w)", re.I
)
_ANOTHER_VERB = re.compile(r"(?<!\w)(?:and|or|but|that|which|who|because|to|at)(?!\w)", re.I)

_ALL = 100  # per cent


def end_of_denied_whole(text: str, end: int) -> int | None:
    """Return where the "every" or "all" ends that the "not" ending at ``end`` denies: "do not reach every commune"."""
    found = _WHOLE.match(text, end)
    return found.end() if found is not None and _ANOTHER_VERB.search(found[0]) is None else None


def is_part_borne_out(compared: Compared) -> bool:
    """Tell whether the quotes hold a part of a whole that the claim tells, or say "some", or go both ways."""
    if any(
        one.places and _is_part(compared, one.of) for one in compared.figures if isinstance(one.of, Figure)
    ):
        return True
    if any(cues.SOME_VI.search(quote.text) for quote in compared.quotes):
        return True
    return len({way for quote in compared.quotes for way in cues.trends_in(quote.text, "vi")}) > 1


def _is_part(compared: Compared, figure: Figure) -> bool:
    if figure.value is None:
        return False
    if figure.kind == "ratio":
        return figure.out_of is not None and figure.value < figure.out_of
    around = segment_around(compared.claim.text, "en", figure.start)
    return figure.kind == "percent" and figure.value < _ALL and not cues.ways_in(around, "en")
