"""Whether a claim says one thing where its quotes say another that excludes it: spending for revenue."""

import re
from collections.abc import Iterator, Sequence

from service.grounding.compared import Compared
from service.grounding.contrasted_figures import check_contrasted_figures
from service.grounding.findings import Finding, Place
from service.grounding.negations import is_denied
from service.grounding.segments import segment_at
from vietnamese.contrasts import Found, contrasts_in_english, contrasts_in_vietnamese
from vietnamese.figures import Figure

_BOUND = re.compile(
    r"(?<!\w)(?:more|less|fewer|over|under|above|below|least|most|up|nearly|about|almost|exceed\w*|hơn|trên|dưới|gần|"
    r"khoảng|ít|nhiều|quá|vượt|đến|tới|từ)(?!\w)",
    re.IGNORECASE,
)
_ORDER = "before-after"
_FOLLOWING = 2  # words behind a "before" that tell what it stands before
_NEXT = 5  # words between a "trước khi" and one of them
_NEIGHBOURS = 1  # segments on either side that a part of a claim may also rest on


def check_contrasts(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each word of the claim that stands nowhere in the quotes while its opposite does.

    The opposite must be told clearly, in a part of a quote that this part of the claim rests on. What is denied
    has none: "not rejected" goes with "approved", and "không xác nhận" is no confirmation.
    """
    if compared.claim.language != "en":
        return
    yield from check_contrasted_figures(compared)
    claim = compared.claim
    said = contrasts_in_english(claim.text)
    missed = [one for one in said if _is_missed(compared, one)]
    if not missed:
        return
    quoted = [
        (one, number)
        for number, quote in enumerate(compared.quotes)
        for one in contrasts_in_vietnamese(quote.text)
        if not _bounds_a_figure(quote.text, one, quote.figures)
    ]
    held = {one.member for one, _ in quoted}
    borne_out = [(one.start, one.end) for one in said if one.member in held]
    told = {one.member for one in said}
    for one in missed:
        if any(start < one.end and one.start < end for start, end in borne_out):
            continue
        rests_on = _rests_on(compared, segment_at(claim.text, "en", one.start))
        others = (
            compared.quotes[number].text[other.start : other.end]
            for other, number in quoted
            if other.is_clear and other.member.set == one.member.set and other.member not in told
            if not is_denied(compared.quotes[number].text, "vi", other.start)
            if one.member.set != _ORDER or _goes_before_the_same(compared, one, number, other)
            if (number, segment_at(compared.quotes[number].text, "vi", other.start)) in rests_on
        )
        opposite = next(others, None)
        if opposite is not None:
            reason = f"The claim says “{claim.text[one.start : one.end]}”, the cited sentences “{opposite}”."
            yield Finding("failed", reason)


def _goes_before_the_same(compared: Compared, one: Found, number: int, other: Found) -> bool:
    """Tell whether the same follows both: to sign before leaving is to leave after signing, and no contradiction."""
    text = compared.quotes[number].text
    said = [(word.start, word.places) for word in compared.words if word.is_content or word.is_name]
    said += [(each.of.start, each.places) for each in (*compared.figures, *compared.dates)]
    follows = sorted((start, places) for start, places in said if start >= one.end and places)[:_FOLLOWING]
    return any(
        at.quote == number
        and at.start >= other.end
        and at.segment == segment_at(text, "vi", other.start)
        and len(text[other.end : at.start].split()) <= _NEXT
        for _, places in follows
        for at in places
    )


def _is_missed(compared: Compared, one: Found) -> bool:
    """Tell whether the word is one to look for, and no word of the quotes stands for it by the lexicon."""
    text = compared.claim.text
    if _is_in_a_name(text, one) or _bounds_a_figure(text, one, compared.claim.figures):
        return False
    if is_denied(text, "en", one.start):
        return False
    places = (
        at for word in compared.words if word.start < one.end and one.start < word.end for at in word.places
    )
    return all(_is_part_of_an_opposite(compared, one, at) for at in places)


def _is_part_of_an_opposite(compared: Compared, one: Found, at: Place) -> bool:
    """Tell whether what was found there is but a part of a longer word for the opposite: "vay" in "cho vay"."""
    return any(
        other.member.set == one.member.set
        and other.member != one.member
        and other.start <= at.start < other.end
        and other.end - other.start > at.end - at.start > 0
        for other in contrasts_in_vietnamese(compared.text_at(at))
    ) and one.member not in {
        other.member
        for other in contrasts_in_vietnamese(compared.text_at(at))
        if other.start <= at.start < other.end
    }


def _is_in_a_name(text: str, one: Found) -> bool:
    return one.start > 0 and text[one.start].isupper()


def _bounds_a_figure(text: str, one: Found, figures: Sequence[Figure]) -> bool:
    """Tell whether it stands right before a figure: "more than 40" is the figure's own bound."""
    return _BOUND.search(text[one.start : one.end]) is not None and any(
        0 <= figure.start - one.end <= 1 for figure in figures
    )


def _rests_on(compared: Compared, segment: int) -> set[tuple[int, int]]:
    """Return the segments of the quotes that hold the values of a segment of the claim, or else its words."""
    text = compared.claim.text
    held = [
        at
        for one in (*compared.figures, *compared.dates)
        if segment_at(text, "en", one.of.start) == segment
        for at in one.places
    ]
    if not held:
        held = [
            at for one in compared.words if segment_at(text, "en", one.start) == segment for at in one.places
        ]
    around = range(-_NEIGHBOURS, _NEIGHBOURS + 1)
    return {(at.quote, at.segment + step) for at in held for step in around}
