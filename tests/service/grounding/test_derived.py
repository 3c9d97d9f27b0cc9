"""Derived figures: of what they are told, and which way."""

import pytest

from service.grounding import Checked, check_claim
from tests.service.articles import sentence

STATIONS = "Năm 2009 tỉnh Bình Hải chỉ có 72 trạm BTS, năm 2019 có 940 trạm BTS."
NOW = "Năm 2009 chỉ có 72 trạm BTS, nay đã có 940 trạm BTS."
BOTH = "Bình Hải có 1.386 trạm BTS và 12 bệnh viện, Hà Lâm có 90 trạm BTS."
RATE = "Tỷ lệ hộ nghèo của Lâm Phong năm 2015 là 15,2%, năm 2020 là 4,8%."
FISH = "Sản lượng cá tra năm 2021 đạt 5.400 tấn, tôm đạt 1.800 tấn."
PUPILS = "Trường có 25 giáo viên, 310 nam và 290 nữ."


def derived(claim: str, expression: str, quote: str) -> Checked:
    return check_claim(claim, [sentence(quote)], language="en", expression=expression)


@pytest.mark.parametrize(
    ("claim", "expression", "quote"),
    [
        ("BTS stations in Bình Hải rose by 868 between 2009 and 2019.", "940 - 72", STATIONS),
        ("BTS stations in Bình Hải rose by 868 between 2009 and 2019.", "72 - 940", STATIONS),
        ("Bình Hải gained 868 BTS stations between 2009 and 2019.", "940 - 72", STATIONS),
        ("The stations of Bình Hải grew by 1,206%.", "(940 - 72) / 72 * 100", STATIONS),
        ("The stations of Bình Hải grew by 1,206%.", "940 / 72 - 1", STATIONS),
        ("In 2009 there were 868 fewer stations.", "940 - 72", STATIONS),
        ("Bình Hải and Hà Lâm have 1,476 BTS stations.", "1386 + 90", BOTH),
        ("The poverty rate of Lâm Phong fell by 10.4 percentage points.", "15.2 - 4.8", RATE),
        ("The poverty rate of Lâm Phong fell by 68.4%.", "(15.2 - 4.8) / 15.2", RATE),
        ("Catfish and shrimp output in 2021 was 7,200 tonnes.", "5400 + 1800", FISH),
        ("Catfish output in 2021 was 3 times that of shrimp.", "5400 / 1800", FISH),
    ],
)
def test_a_derived_figure_is_verified_where_it_is_told_of_its_operands(claim, expression, quote):
    checked = derived(claim, expression, quote)
    assert (checked.verdict, checked.kind, checked.reasons) == ("verified", "derived", ())


@pytest.mark.parametrize(
    ("claim", "expression", "quote", "reason"),
    [
        (
            "Bình Hải gained 868 hospitals.",
            "940 - 72",
            STATIONS,
            "calculated from figures that count something",
        ),
        (
            "Bình Hải and Hà Lâm have 1,476 hospitals.",
            "1386 + 90",
            BOTH,
            "calculated from figures that count",
        ),
        (
            "Bình Hải has 600 teachers.",
            "310 + 290",
            PUPILS,
            "calculated from figures that count something else",
        ),
        ("Bình Hải has 1,398 BTS stations.", "1386 + 12", BOTH, "is 1398, which the claim does not say"),
        ("Bình Hải has 15 hospitals.", "1386 / 90", BOTH, "15.4, which the claim does not say"),
        ("In 2009 Bình Hải had 868 BTS stations.", "940 - 72", STATIONS, "difference between two times"),
        ("BTS stations in Bình Hải fell by 868.", "940 - 72", STATIONS, "The figures of 868 rose."),
        ("BTS stations fell by 868.", "72 - 940", NOW, "The figures of 868 rose."),
        ("The poverty rate rose by 10.4 percentage points.", "15.2 - 4.8", RATE, "percentage points fell."),
        ("The poverty rate rose by 68.4%.", "(15.2 - 4.8) / 15.2", RATE, "The figures of 68.4% fell."),
        ("The poverty rate rose by 68.4%.", "(1 - 4.8 / 15.2) * 100", RATE, "The figures of 68.4% fell."),
        ("The poverty rate fell by 217%.", "(15.2 - 4.8) / 4.8", RATE, "reckoned from the later figure"),
        ("The poverty rate fell by 217%.", "15.2 / 4.8 - 1", RATE, "reckoned from the later figure"),
        (
            "The poverty rate fell by 10.4%.",
            "15.2 - 4.8",
            RATE,
            "10.4% is a difference in percentage points.",
        ),
    ],
)
def test_a_derived_figure_that_is_told_of_something_else_is_withheld(claim, expression, quote, reason):
    checked = derived(claim, expression, quote)
    assert checked.verdict == "withheld"
    assert any(reason in one for one in checked.reasons), checked.reasons


def test_a_difference_of_no_two_times_needs_no_word_of_change():
    quote = "Bình Hải có 940 trạm BTS, trong đó 72 trạm BTS ở nông thôn."
    assert derived("868 BTS stations of Bình Hải are in towns.", "940 - 72", quote).verdict != "withheld"
