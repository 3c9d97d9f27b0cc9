"""Whether a figure of a claim is the figure of its source."""

from decimal import Decimal
from typing import Literal

from vietnamese.figures.figure import Figure
from vietnamese.figures.literals import same_code, same_document
from vietnamese.figures.reading import literal_of
from vietnamese.units import ANYTHING, MONEY, SMALLER_TIMES, unit_named

Comparison = Literal["same", "different", "unclear"]

_NAMING = frozenset({"ordinal", "label", "document"})
_MINUTES = 60
_HOURS_OF_A_DAY = 24
_HUNDRED = Decimal(100)
_DEGREES = {"degree", "degree Celsius"}
_LARGEST_FRACTION = 10


def same_figure(claim: Figure, source: Figure) -> bool:
    """Say whether the source states the claim's figure.

    Kind, value, range, parts of a ratio, currency, measure and rate must agree where both state them; a rate by time
    or by a hundred people may be left out, but not added unless the source's sentence speaks of such a time; a rank
    may leave out of how many, and a plain number may be either part of a source's ratio. Bounds are not compared here
    (``bounds_agree``), nor are things counted (``units_agree``).
    """
    return compare_figures(claim, source) == "same"


def compare_figures(claim: Figure, source: Figure) -> Comparison:
    """Compare the claim with the source.

    ``unclear`` where only the source's other reading is the claim's, and where ``hundreds`` may tell a number.
    """
    if _agree(claim, source):
        return "same"
    if claim.kind == "vague" and source.kind == "number" and _may_tell(claim, source):
        return "unclear"
    if source.other_value is not None and claim.kind == source.kind and claim.value == source.other_value:
        return "unclear"
    return "different"


def units_agree(claim: Figure, source: Figure) -> bool | None:
    """Say whether both count the same thing; None where that is not known, or both are of one kind of thing."""
    if claim.unit is None or source.unit is None:
        measured = claim.unit is not None and unit_named(claim.unit).is_measure and not _is_money(claim)
        return False if measured and source.noun is not None else None
    if claim.unit == source.unit or _is_same_time(claim, source):
        return True
    return None if _may_be_one(claim.unit, source.unit) else False


def _agree(claim: Figure, source: Figure) -> bool:
    if claim.kind == source.kind == "code":
        return same_code(literal_of(claim.text), literal_of(source.text))
    if "code" in (claim.kind, source.kind):  # a score may be read as a range
        return literal_of(claim.text) == literal_of(source.text)
    if claim.kind in _NAMING or source.kind in _NAMING:
        return _same_name(claim, source)
    if "time" in (claim.kind, source.kind):
        return _minutes(claim) is not None and (
            _minutes(claim) == _minutes(source) or _begins_or_ends(source, claim)
        )
    if "vague" in (claim.kind, source.kind):
        return (claim.kind, claim.value) == (source.kind, source.value) and not measures_differ(claim, source)
    if "ratio" in (claim.kind, source.kind):
        return _same_ratio(claim, source)
    return _same_quantity(claim, source)


def _may_tell(vague: Figure, number: Figure) -> bool:
    """Say whether a magnitude may tell that number: ``hundreds`` is from two of them to a hundred."""
    if vague.value is None or number.value is None or measures_differ(vague, number):
        return False
    return 2 * vague.value <= number.value < _HUNDRED * vague.value


def _same_quantity(claim: Figure, source: Figure) -> bool:
    if claim.kind == "number" and claim.high is None and _is_base_of_rate(claim, source):
        return True
    if claim.kind != source.kind:
        return False
    if (claim.value, claim.high) != (source.value, source.high):
        return _is_same_time(claim, source) and _rates_agree(claim, source)
    return _rates_agree(claim, source) and not measures_differ(claim, source)


def _is_same_time(claim: Figure, source: Figure) -> bool:
    """Say whether one tells in a larger unit how long the other says: half an hour, 30 phút; a decade, 10 năm."""
    large, small = (claim, source) if (claim.unit, source.unit) in SMALLER_TIMES else (source, claim)
    parts = SMALLER_TIMES.get((large.unit or "", small.unit or ""))
    if parts is None or large.value is None or large.high is not None or small.high is not None:
        return False
    return large.value * parts == small.value


def _rates_agree(claim: Figure, source: Figure) -> bool:
    """Say whether the claim adds no rate and keeps the source's, apart from what its things are called."""
    if claim.per is None:
        return True
    if source.per is not None:
        mine, other = claim.per.unit.split("/"), source.per.unit.split("/")
        if claim.per.amount != source.per.amount:
            return False
        return all(
            unit in source.rates_nearby or any(_may_be_one(unit, one) for one in other) for unit in mine
        )
    added = [unit for unit in claim.per.unit.split("/") if unit_named(unit).group == "time"]
    return claim.per.amount == 1 and source.rates_nearby.issuperset(added)


def _may_be_one(mine: str, other: str) -> bool:
    """Say whether two units may be one: the same measure, or things that translations mix up."""
    if mine == other or {mine, other} == _DEGREES:
        return True
    one, another = unit_named(mine), unit_named(other)
    if one.is_measure or another.is_measure:
        return False
    return one.group == another.group or ANYTHING in (one.group, another.group)


def _is_base_of_rate(claim: Figure, source: Figure) -> bool:
    """Say whether the claim repeats the 100 people of ``6,1 máy/100 dân``."""
    if source.per is None or source.per.amount == 1 or source.per.amount != claim.value:
        return False
    return claim.unit is not None and _may_be_one(claim.unit, source.per.unit)


def _same_ratio(claim: Figure, source: Figure) -> bool:
    if claim.kind == source.kind:
        return (claim.value, claim.out_of) == (source.value, source.out_of)
    if claim.kind == "number":
        return claim.high is None and claim.value in (source.value, source.out_of)
    if source.kind == "number" and source.per is not None:  # 6 mẫu/1.345 mẫu
        return (claim.value, claim.out_of) == (source.value, source.per.amount)
    ratio, percent = (claim, source) if claim.kind == "ratio" else (source, claim)
    return percent.kind == "percent" and percent.high is None and _is_fraction(ratio, percent)


def _is_fraction(ratio: Figure, percent: Figure) -> bool:
    """Say whether a fraction is the percentage: half is 50%."""
    if (
        ratio.value is None
        or ratio.out_of is None
        or percent.value is None
        or ratio.out_of > _LARGEST_FRACTION
    ):
        return False
    return ratio.value * _HUNDRED == percent.value * ratio.out_of


def _same_name(claim: Figure, source: Figure) -> bool:
    """Compare ordinals, labels and numbers of documents, which are told in each other's form: phase 1, first phase."""
    if claim.kind == source.kind == "document":
        return same_document(claim.literal or "", source.literal or "")
    if claim.kind == "number" and source.kind == "ordinal":
        return claim.value == source.out_of or _is_anniversary(source, claim)
    if claim.kind == "ordinal" and source.kind == "number":
        return _is_anniversary(claim, source)
    if {claim.kind, source.kind} == {"ordinal", "document"} or not _may_name(claim) or not _may_name(source):
        return False
    if claim.kind != source.kind and (claim.out_of, source.out_of) != (None, None):
        return False
    return (claim.value, claim.high) == (source.value, source.high) and claim.out_of in (None, source.out_of)


def _may_name(figure: Figure) -> bool:
    plain_number = figure.kind == "number" and figure.high is None and not _is_measured(figure)
    return figure.kind in _NAMING or plain_number


def _is_anniversary(ordinal: Figure, number: Figure) -> bool:
    """Say whether ``125 năm ngày thành lập`` is the 125th anniversary."""
    return ordinal.unit == "year" and number.unit in ("year", None) and ordinal.value == number.value


def _minutes(figure: Figure) -> Decimal | None:
    """Return minutes since midnight; ``24h`` and ``3 giờ 40 phút`` may be a time or how long something takes."""
    if figure.kind == "time":
        return figure.value
    if figure.kind == "number" and figure.unit == "minute" and figure.high is None:
        return figure.value
    if figure.kind == "number" and figure.unit == "hour" and figure.value is not None and figure.high is None:
        return figure.value * _MINUTES
    return None


def _begins_or_ends(hours: Figure, time: Figure) -> bool:
    """Say whether ``từ 8 giờ đến 17 giờ``, which may be hours of the clock, begins or ends then."""
    if hours.unit != "hour" or hours.value is None or hours.high is None or hours.high > _HOURS_OF_A_DAY:
        return False
    return time.kind == "time" and time.value in (hours.value * _MINUTES, hours.high * _MINUTES)


def measures_differ(claim: Figure, source: Figure) -> bool:
    """Say whether both are measured, and in different measures or currencies; a degree may be one of Celsius."""
    if not (_is_measured(claim) and _is_measured(source)) or claim.unit == source.unit:
        return False
    return {claim.unit, source.unit} != _DEGREES


def _is_money(figure: Figure) -> bool:
    return figure.unit is not None and unit_named(figure.unit).group == MONEY


def _is_measured(figure: Figure) -> bool:
    return figure.unit is not None and unit_named(figure.unit).is_measure
