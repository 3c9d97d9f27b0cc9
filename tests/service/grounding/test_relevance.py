"""A claim must speak of what its quotes speak of."""

import unicodedata

import pytest

from service.grounding.relevance import NOTHING
from tests.service.grounding.quoting import check, passes
from vietnamese.normalise import normalise

STATIONS = "Tỉnh có 45 trạm BTS."
MARKET = "Xã có chợ."
SERVICE = "Chất lượng dịch vụ được người dân đánh giá tốt."


def missing(part: str) -> str:
    return f"Nothing of “{part}” was found in the cited sentences."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Doctors advise drinking milk daily.", STATIONS),
        ("Doctors advise drinking milk daily.", MARKET),
        ("Gold prices jumped.", SERVICE),
        ("Drinking milk strengthens bones.", "Thứ sáu, 10/01/2020 08:30"),
    ],
)
def test_a_claim_of_which_nothing_stands_in_the_quotes_is_withheld(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert NOTHING in checked.reasons


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("People find the service good.", SERVICE, "cited"),
        ("The commune has a market.", MARKET, "cited"),
        ("Each commune has one.", MARKET, "cited"),
        ("There are 45.", STATIONS, "verified"),
        ("It was so.", STATIONS, "cited"),
    ],
)
def test_something_found_or_nothing_said_is_enough(claim: str, text: str, verdict: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.reasons) == (verdict, ())


def test_a_name_that_was_found_is_something_of_the_claim() -> None:
    checked = check("Zolotel drinks milk.", "Zolotel có 45 trạm BTS.")
    assert NOTHING not in checked.reasons


@pytest.mark.parametrize(
    ("claim", "part"),
    [
        (
            "The province has 45 stations, and doctors have advised drinking milk.",
            "doctors have advised drinking milk",
        ),
        (
            "The province has 45 stations because doctors have advised milk.",
            "doctors have advised milk",
        ),
        ("The province has 45 stations; milk has strengthened bones.", "milk has strengthened bones"),
        (
            "Doctors have advised drinking milk, so the province has 45 stations.",
            "Doctors have advised drinking milk",
        ),
    ],
)
def test_a_part_of_which_nothing_stands_in_the_quotes_is_to_be_checked(claim: str, part: str) -> None:
    checked = check(claim, STATIONS)
    assert (checked.verdict, checked.reasons) == ("check", (missing(part),))


@pytest.mark.parametrize(
    "claim",
    [
        "The province has 45 stations, which is fine.",
        "The province has 45 stations, milk and honey.",
        "The province has 45 stations, sweet golden honey here.",
        "The province has 45 stations and 45 were milked by doctors.",
        "The province has stations, which are 45 stations.",
    ],
)
def test_a_part_that_says_little_or_holds_a_figure_is_not_missed(claim: str) -> None:
    assert not any(reason.startswith("Nothing of") for reason in check(claim, STATIONS).reasons)


def test_any_of_the_quotes_will_do() -> None:
    assert NOTHING in check("The commune has a market.", "Thứ sáu, 10/01/2020 08:30").reasons
    assert passes(check("The commune has a market.", "Thứ sáu, 10/01/2020 08:30", MARKET))


def test_a_vietnamese_claim_is_not_searched_for_in_another_language() -> None:
    assert check("Bác sĩ khuyên uống sữa.", STATIONS, language="vi").verdict == "cited"


def test_decomposed_quotes_and_bare_names_are_found() -> None:
    apart = normalise(unicodedata.normalize("NFD", "Bình Hải có chợ."))
    assert check("Binh Hai has a market.", apart).verdict == "verified"
    assert NOTHING in check("Doctors advise drinking milk.", apart).reasons
