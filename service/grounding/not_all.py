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
    """Tell whether the quotes hold a part of a whole that the claim tells, or say "some", or go both ways.

    Where they also say "all", only a part that the claim tells in figures is one.
    """
    if any(
        one.places and _is_part(compared, one.of) for one in compared.figures if isinstance(one.of, Figure)
    ):
        return True
    counted = {one.value for one in compared.claim.figures}
    ratios = [one for quote in compared.quotes for one in quote.figures if one.kind == "ratio"]
    if any(_is_less(one) and counted & {one.value, one.out_of} for one in ratios):
        return True
    texts = [quote.text for quote in compared.quotes]
    if any(map(cues.NO_PART_VI.search, texts)):
        return False
    ways = {way for text in texts for way in cues.trends_in(text, "vi")}
    return len(ways) > 1 or any(map(cues.SOME_VI.search, texts))


def _is_part(compared: Compared, figure: Figure) -> bool:
    if figure.kind == "ratio" or figure.value is None:
        return _is_less(figure)
    around = segment_around(compared.claim.text, "en", figure.start)
    return figure.kind == "percent" and figure.value < _ALL and not cues.ways_in(around, "en")


def _is_less(ratio: Figure) -> bool:
    return ratio.value is not None and ratio.out_of is not None and ratio.value < ratio.out_of
