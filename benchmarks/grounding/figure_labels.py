"""Figures and dates labelled by hand, and what the grammar read, as values that can be compared.

Where labels and grammar only name a thing by another word, both are given as one:

- a day of the week in digits (``thứ 2``) is labelled, and read as neither figure nor date: it is left out;
- ordinals and labels are one kind, ``name`` (khóa XVIII, hạng 2), with them codes of mere digits (RON 92); a plain
  number without unit and bound is the code of its digits where these have a point (4.0);
- three, six or nine months are ``2017-Q1``, ``2017-H1``, ``2017-M9`` or a period of months; where no year stands with
  them (sáu tháng cuối năm nay) they are a number of months or a part of some year;
- two days or months between which a dash or a word stands are a period or its two ends;
- a rank that has no number (đứng đầu cả nước) is not labelled, and left out where it is read;
- of something vague the magnitude is compared (hàng ngàn tỷ), of a code and a document letters and digits;
- of things counted (hộ, trạm) only that they are no measure, for the labels name them in the words of the source.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from vietnamese.dates.stated_date import StatedDate
from vietnamese.figures import Bound, Figure, FiguresAndDates
from vietnamese.figures.reading import literal_of
from vietnamese.units import unit_named

FOLDER = Path(__file__).resolve().parent
Kind = Literal[
    "number", "percent", "points", "ratio", "ordinal", "label", "document", "code", "time", "vague", "date"
]
Line = TypeVar("Line", bound="Stretch")
_MONTHS_OF = {"Q1": "3", "Q4": "3", "H1": "6", "H2": "6", **{f"M{n}": str(n) for n in range(1, 12)}}
_NAMES = frozenset({"ordinal", "label"})
_PARTS = {"01/03": "Q1", "01/06": "H1", "01/09": "M9", "07/12": "H2", "10/12": "Q4"}


class Stretch(BaseModel):
    """Part of a source, by offsets into its normalised text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    field: str
    start: int
    end: int


class Label(Stretch):
    """A figure or a date as a person read it; numbers are decimal strings, measures and currencies named in English."""

    kind: Kind
    value: str | None = None
    high: str | None = None
    out_of: str | None = None
    unit: str | None = None
    per: str | None = None
    bound: Bound | None = None
    date: str | None = None
    literal: str | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class TypedValue:
    """What is compared; '' where nothing is stated."""

    kind: str
    value: str
    high: str = ""
    out_of: str = ""
    unit: str = ""
    per: str = ""
    bound: str = ""

    def __str__(self) -> str:
        stated = (self.value, self.high and f"..{self.high}", self.out_of and f"of {self.out_of}", self.unit)
        rest = (self.per and f"per {self.per}", self.bound)
        return " ".join(part for part in (self.kind, *stated, *rest) if part)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the grammar read at a place."""

    start: int
    end: int
    value: TypedValue
    as_well: TypedValue | None = None
    ends: tuple["Reading", ...] = ()

    def says(self, value: TypedValue) -> bool:
        """Say whether it is that value, by another of the words that are taken as one."""
        return value in (self.value, self.as_well)


def read_labels(folder: Path = FOLDER) -> list[Label]:
    """Return every label, in the order of the sources."""
    return _read(folder / "figure_labels.jsonl", Label)


def read_stretches(folder: Path = FOLDER) -> list[Stretch]:
    """Return what was labelled in full."""
    return _read(folder / "figure_stretches.jsonl", Stretch)


def value_of_label(label: Label) -> TypedValue:
    """Return what the person read."""
    if label.kind == "date":
        return TypedValue("date", _as_part_of_year(label.date or ""))
    if label.kind in ("code", "document"):
        return _of_literal(label.kind, label.literal or "")
    if label.kind == "time":
        hours, minutes = (label.value or "").split(":")
        return TypedValue("time", str(60 * int(hours) + int(minutes)))
    return TypedValue(
        _kind(label.kind), label.value or "", label.high or "", label.out_of or "", label.unit or "",
        label.per or "", label.bound or "",
    )  # fmt: skip


def readings(found: FiguresAndDates) -> list[Reading]:
    """Return what was read, in order."""
    several = [
        Reading(one.start, one.end, _of_figure(one)) for one in found.figures if not _is_a_rank_in_words(one)
    ]
    several += [_reading_of_date(one) for one in found.dates]
    return sorted(several, key=lambda one: one.start)


def _read(path: Path, kind: type[Line]) -> list[Line]:
    return [kind.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _kind(kind: str) -> str:
    return "name" if kind in _NAMES else kind


def _of_literal(kind: str, literal: str) -> TypedValue:
    return TypedValue("name" if literal.isdigit() else kind, literal_of(literal))


def _as_part_of_year(date: str) -> str:
    """Return the part of the year that a period of its first or last months is."""
    first, _, last = date.partition("/")
    part = _PARTS.get(f"{first[5:]}/{last[5:]}") if first[:4] == last[:4] else None
    return date if part is None else f"{first[:4]}-{part}"


def _reading_of_date(date: StatedDate) -> Reading:
    value = TypedValue("date", _as_part_of_year(date.iso))
    ends: tuple[Reading, ...] = ()
    if date.until is not None:
        first = replace(date, until=None, end=date.until.start)
        ends = (_reading_of_date(first), _reading_of_date(date.until))
    months = _MONTHS_OF.get(date.part or "") if date.year is None else None
    as_well = None if months is None else TypedValue("number", months, unit="month")
    return Reading(date.start, date.end, value, as_well, ends)


def _is_a_rank_in_words(figure: Figure) -> bool:
    return figure.kind == "ordinal" and figure.text.lower().endswith("đầu")


def _of_figure(figure: Figure) -> TypedValue:
    if figure.kind in ("code", "document"):
        return _of_literal(figure.kind, figure.literal or "")
    if figure.kind == "number" and _is_version(figure):
        return TypedValue("code", figure.text)
    return TypedValue(
        _kind(figure.kind),
        _number(figure.value),
        _number(figure.high),
        _number(figure.out_of),
        _measure(figure.unit) if figure.kind != "vague" else "",
        _per(figure),
        figure.bound or "",
    )


def _is_version(figure: Figure) -> bool:
    return figure.unit is figure.bound is None and re.fullmatch(r"\d\.\d", figure.text) is not None


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value.normalize():f}"


def _measure(unit: str | None) -> str:
    return unit if unit is not None and unit_named(unit).is_measure else ""


def _per(figure: Figure) -> str:
    if figure.per is None:
        return ""
    return figure.per.unit if figure.per.amount == 1 else f"{figure.per.amount} {figure.per.unit}"
