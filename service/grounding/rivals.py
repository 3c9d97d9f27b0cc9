"""Whether a figure of a claim is told of what the quotes tell of another figure, which the claim leaves out.

``An Loc has 12 communes`` from ``Đăk Rin có 12 xã, An Lộc có 18 xã``: nothing that the claim says of the 12 stands
in the part of the quote that is the 12's own, and something of it in the part of the 18.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.grounding import cues
from service.grounding.binding import is_counting
from service.grounding.compared import Compared, Word
from service.grounding.findings import Finding, LookedUp, Place
from service.grounding.pairing import LISTED, Span
from service.grounding.parts import Part, part_in_english, part_in_vietnamese
from service.grounding.polarity import negations
from service.grounding.sorts import sort_of

_NONE = re.compile(r"(?:không|chưa) (?:hề )?(?:có|còn)(?!\w)", re.IGNORECASE)
_RIGHT_BEHIND = 2  # words between a figure and the thing it counts, at most


def check_rivals(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for a figure of an English claim whose words stand with another figure of its quote.

    A "not" of the quotes counts as a figure: none.
    """
    if compared.claim.language != "en":
        return
    told = {(at.quote, at.start) for one in compared.figures for at in one.places}
    denials = negations(compared.claim.text, "en")
    figures = [one for one in compared.figures if one.places and is_counting(one)]
    for one in figures:
        said = _Said(compared, _words_of(compared, one, figures), told, says_not=bool(denials))
        rivals = [_rival(said, one, at) for at in one.places]
        if rivals[0] is not None and all(rivals):
            reason = f"The cited sentences say this of “{rivals[0]}”, and of {one.of.text} something else."
            yield Finding("failed", reason)
            return
    for denial in denials:
        if _is_denied_of_another(compared, denial, told):
            reason = f"The cited sentences say “{compared.claim.text[slice(*denial)]}” of something else."
            yield Finding("failed", reason)
            return


@dataclass(frozen=True, slots=True)
class _Said:
    """What a claim says of one of its figures; ``told`` are the places of all its figures in the quotes."""

    compared: Compared
    words: Sequence[Word]
    told: set[tuple[int, int]]
    says_not: bool


def _rival(said: _Said, one: LookedUp, at: Place) -> str | None:
    """Return what the words stand with instead, at one place of the figure: another figure, or a "not"."""
    quote, sort = said.compared.quotes[at.quote], sort_of(one.of)
    if LISTED.search(quote.text):
        return None  # what is told in order stands beside the figures of others
    own = part_in_vietnamese(quote, at.start, at.end)
    for figure in quote.figures:
        if figure.start == at.start or (at.quote, figure.start) in said.told or sort_of(figure) != sort:
            continue
        part = part_in_vietnamese(quote, figure.start, figure.end)
        behind = [word for word in said.words if 0 <= word.start - one.of.end <= 1 and word.is_content]
        if _changed_parts(
            said.words, at.quote, own, _without_shared(quote.text, own, part)
        ) or _changed_things(quote.text, _places(behind, at.quote), own, part):
            return figure.text
    nones = negations(quote.text, "vi") if sort == "number" and not said.says_not else ()
    for start, end in nones:
        part = part_in_vietnamese(quote, start, end)
        if _NONE.match(quote.text, start) and _changed_parts(said.words, at.quote, own.without(part), part):
            return quote.text[start:end]
    return None


def _is_denied_of_another(compared: Compared, denial: Span, told: set[tuple[int, int]]) -> bool:
    """Tell whether the words of a "not" stand with a figure wherever the quotes have a "not"."""
    figures = [(one.of.start, one.of.end) for one in compared.figures]
    part = part_in_english(compared.claim.text, denial, figures)
    words = [word for word in _speaking(compared) if part.begins <= word.start < part.ends]
    changed = [
        any(
            _changed_parts(
                words, number, part_in_vietnamese(quote, start, end), part_in_vietnamese(quote, *rival)
            )
            for rival in [(one.start, one.end) for one in quote.figures if one.kind == "number"]
            if (number, rival[0]) not in told
        )
        for number, quote in enumerate(compared.quotes)
        for start, end in negations(quote.text, "vi")
    ]
    return bool(changed) and all(changed)


def _words_of(compared: Compared, one: LookedUp, figures: Sequence[LookedUp]) -> list[Word]:
    """Return what the claim says of the figure: all its words where it has no other."""
    words = _speaking(compared)
    others = [(other.of.start, other.of.end) for other in figures if other is not one]
    if not others:
        return words
    part = part_in_english(compared.claim.text, (one.of.start, one.of.end), others)
    return [word for word in words if part.begins <= word.start < part.ends]


def _speaking(compared: Compared) -> list[Word]:
    """Return the words of the claim that say something, but for times told from today."""
    today = cues.relative_times(compared.claim.text, "en")
    return [
        word
        for word in compared.words
        if (word.is_name or word.is_content) and not any(start <= word.start < end for start, end in today)
    ]


def _changed_parts(words: Sequence[Word], number: int, own: Part, rival: Part) -> bool:
    """Tell whether words stand in the rival's part only, and none in the figure's own part only.

    A name beside other words speaks of the whole sentence: "injured 7 people in Đăk Rin".
    """
    mine: set[bool] = set()
    theirs: set[bool] = set()
    for word in words:
        places = _places([word], number)
        if any(rival.shares(place) for place in places):
            continue
        is_own = any(own.holds_loosely(place) for place in places)
        is_rivals = any(rival.holds(place) for place in places)
        if is_own and not is_rivals:
            mine.add(word.is_name)
        elif is_rivals and not is_own and not cues.tells_a_way(word.text):
            theirs.add(word.is_name)
    return False not in mine if False in theirs else bool(theirs) and not mine


def _without_shared(text: str, own: Part, rival: Part) -> Part:
    """Return the rival's part less what both figures count: "trạm" of "72 trạm thu, phát sóng" and "940 trạm BTS"."""
    ours, theirs = own.words_behind(text), rival.words_behind(text)
    end = rival.end
    for mine, other in zip(ours, theirs, strict=False):
        if mine[0].lower() != other[0].lower():
            break
        end = other.end()
    return replace(rival, shared=(rival.end, end))


def _changed_things(text: str, behind: Sequence[int], own: Part, rival: Part) -> bool:
    """Tell whether what stands right behind the figure of the claim stands right behind the rival: "12 schools"."""
    counted, other = own.words_behind(text), rival.words_behind(text)
    if not counted or not other or counted[0][0].lower() == other[0][0].lower():
        return False
    if any(map(own.holds_loosely, behind)):
        return False
    return any(
        rival.end <= place < rival.ends and len(text[rival.end : place].split()) < _RIGHT_BEHIND
        for place in behind
    )


def _places(words: Sequence[Word], number: int) -> list[int]:
    """Return where a quote, told by its number, holds any of the words."""
    return [at.start for word in words for at in word.places if at.quote == number]
