"""Whether a change starts, ends and comes to what it does in the quotes: from, to and by how much."""

from collections.abc import Iterator

from service.grounding.change_roles import Role, Step, role_of, steps_in_english
from service.grounding.compared import Compared
from service.grounding.findings import Finding, Place
from service.grounding.pairing import marks_of_figures
from vietnamese.figures import Figure

_TOLD: dict[Role, str] = {
    "from": "where a change starts",
    "to": "what a change comes to",
    "by": "by how much something changes",
    "level": "a level",
}


def check_from_to(compared: Compared) -> Iterator[Finding]:
    """Yield a failure for each figure that every quote which holds it gives another part in a change.

    So does a rise from more to less, or a fall from less to more.
    """
    claim = compared.claim
    for one in compared.figures:
        said = (
            role_of(claim.text, claim.language, claim.figures, one.of) if isinstance(one.of, Figure) else None
        )
        told = [_role_at(compared, place) for place in one.places]
        if said is not None and told and all(_excludes(said, role) for role in told):
            other = _TOLD[told[0]] if told[0] is not None else ""
            yield Finding(
                "failed", f"{one.of.text} is told as {_TOLD[said]}, in the cited sentences as {other}."
            )
    if claim.language == "en":
        yield from _check_steps(compared)


def _excludes(said: Role, told: Role | None) -> bool:
    """Tell whether the two parts differ; a level may be where a change starts or what it comes to."""
    if told is None or said == told:
        return False
    return "level" not in (said, told) or "by" in (said, told)


def _role_at(compared: Compared, place: Place) -> Role | None:
    quote = compared.quotes[place.quote]
    figure = next((one for one in quote.figures if one.start == place.start), None)
    return role_of(quote.text, "vi", quote.figures, figure) if figure is not None else None


def _check_steps(compared: Compared) -> Iterator[Finding]:
    for step in steps_in_english(compared.claim.text, compared.claim.figures):
        first, last = step.first, step.last
        if first.value != last.value and step.is_up != ((first.value or 0) < (last.value or 0)):
            way = "rise" if step.is_up else "fall"
            yield Finding("failed", f"From {first.text} to {last.text} is no {way}.")
        orders = _orders(compared, step)
        if orders and not any(orders):
            yield Finding("failed", f"{last.text} was before {first.text} in the cited sentences.")


def _orders(compared: Compared, step: Step) -> list[bool]:
    """Return for each quote that gives both ends of a change a year of its own whether they are in that order."""
    places = {one.of: one.places for one in compared.figures}
    pairs = [
        (_year_at(compared, start), _year_at(compared, end))
        for start in places.get(step.first, ())
        for end in places.get(step.last, ())
        if start.quote == end.quote
    ]
    return [start <= end for start, end in pairs if start is not None and end is not None]


def _year_at(compared: Compared, place: Place) -> int | None:
    """Return the year of the one date that the figure at the place stands with, if there is one."""
    quote = compared.quotes[place.quote]
    spans = [(one.start, one.end) for one in quote.figures]
    number = next((at for at, (start, _) in enumerate(spans) if start == place.start), None)
    if number is None:
        return None
    dates = [(one.start, one.end) for one in quote.dates]
    own = marks_of_figures(quote.text, "vi", spans, dates, perhaps=False)[number]
    return quote.dates[next(iter(own))].year if len(own) == 1 else None
