"""The labels of figures, and how readings are compared with them."""

import pytest

from benchmarks.grounding.figure_labels import Label, Stretch, read_labels, read_stretches
from benchmarks.grounding.figures import agreement, certain, compare_text, compared
from tests.shared_folder import SHARED

TEXT = "Từ 1/2/2011 đến 3/4/2012, tỉnh có hơn 700 trạm, chi 5 tỷ đồng/năm trong sáu tháng cuối năm nay."
WHOLE = [Stretch(source="s", field="text", start=0, end=len(TEXT))]


def label(text: str, **told: object) -> Label:
    start = TEXT.index(text)
    return Label.model_validate(
        {"source": "s", "field": "text", "start": start, "end": start + len(text), **told}
    )


FIRST = label("1/2/2011", kind="date", date="2011-02-01")
LAST = label("3/4/2012", kind="date", date="2012-04-03")
STATIONS = label("700 trạm", kind="number", value="700", bound="more_than")
MONEY = label("5 tỷ đồng/năm", kind="number", value="5000000000", unit="VND", per="year")
MONTHS = label("sáu tháng", kind="number", value="6", unit="month")


def counts(*labels: Label) -> tuple[int, int, int]:
    found = agreement(certain(compare_text(TEXT, labels, WHOLE)))
    return found.labels, found.readings, found.agreeing


def test_a_period_is_its_two_ends_and_months_of_some_year_are_a_number_of_months() -> None:
    assert counts(FIRST, LAST, STATIONS, MONEY, MONTHS) == (5, 5, 5)


def test_what_no_label_bears_out_counts_against_precision() -> None:
    assert counts(FIRST, LAST, MONEY, MONTHS) == (4, 5, 4)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "number", "value": "701", "bound": "more_than"},
        {"kind": "number", "value": "700"},
        {"kind": "number", "value": "700", "bound": "more_than", "unit": "kilometre"},
        {"kind": "number", "value": "700", "bound": "more_than", "per": "year"},
        {"kind": "number", "value": "700", "bound": "more_than", "high": "800"},
        {"kind": "percent", "value": "700", "bound": "more_than"},
    ],
)
def test_a_reading_that_differs_in_one_part_does_not_agree(wrong: dict[str, str]) -> None:
    assert counts(FIRST, LAST, label("700 trạm", **wrong), MONEY, MONTHS) == (5, 5, 4)


def test_what_is_read_otherwise_at_a_doubtful_label_counts_nowhere() -> None:
    doubtful = label("700 trạm", kind="number", value="700", doubtful=True)
    assert counts(FIRST, LAST, doubtful, MONEY, MONTHS) == (4, 4, 4)


def test_the_labels_are_many_and_lie_in_what_was_labelled_in_full() -> None:
    labels, stretches = read_labels(), read_stretches()
    outside = [
        one
        for one in labels
        if not any(
            (one.source, one.field) == (stretch.source, stretch.field)
            and stretch.start <= one.start < one.end <= stretch.end
            for stretch in stretches
        )
    ]
    assert outside == []
    assert sum(not one.doubtful for one in labels) > 800


@pytest.mark.skipif(SHARED is None, reason="the labelled sources are not on this machine")
def test_of_the_labelled_figures_ninety_nine_in_a_hundred_are_read_and_rightly() -> None:
    assert SHARED is not None
    several, left_out = compared(SHARED)
    found = agreement(certain(several))
    assert left_out == 0
    assert (found.precision or 0) >= 0.99
    assert (found.recall or 0) >= 0.99
