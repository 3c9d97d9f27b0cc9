"""A date in digits that English may read in two ways is shown, and doubted; only the day-first reading is found."""

import pytest

from tests.service.grounding.quoting import check

FOUNDED = "Ngày 11/5/2006, Sở Bưu chính - Viễn thông tỉnh Bình Hải được thành lập (1/9/2005- 1/9/2010)."


@pytest.mark.parametrize(
    ("date", "verdict"),
    [
        ("on 11 May 2006", "verified"),
        ("on 11/5/2006", "check"),
        ("in the period 1/9/2005-1/9/2010", "check"),
        ("on 5/11/2006", "withheld"),
        ("on 12/5/2006", "withheld"),
        ("on 5 November 2006", "withheld"),
    ],
)
def test_a_date_in_digits_is_doubted_where_it_has_two_readings(date: str, verdict: str) -> None:
    checked = check(f"The Bình Hải Department of Posts and Telematics was founded {date}.", FOUNDED)
    assert checked.verdict == verdict
    if verdict == "check":
        written = date.rsplit(" ", 1)[1]
        assert checked.reasons == (
            f"{written} can be read in two ways; the cited sentences have the day before the month.",
        )


def test_the_scores_of_somebody_are_no_number() -> None:
    low = "Điểm xếp hạng về thể chế số của tỉnh Bình Hải còn thấp."
    assert check("The scores of Bình Hải for digital institutions are still low.", low).verdict != "withheld"
    assert check("Scores of people came.", "Có 12 người đến.").verdict == "withheld"


def test_what_an_office_is_said_to_have_done_is_not_a_name_of_another() -> None:
    text = "Sở Thông tin và Truyền thông Bình Hải vừa họp. Sở đã làm tốt công tác tham mưu cho UBND tỉnh."
    claim = (
        "The Bình Hải Department of Information and Communications advised the Provincial People's Committee."
    )
    assert check(claim, text).verdict == "verified"


def test_a_striving_that_led_to_something_is_no_plan() -> None:
    text = "Tập thể cán bộ đã đoàn kết, nỗ lực phấn đấu vươn lên hoàn thành tốt nhiệm vụ được giao."
    assert check("The staff have completed the assigned tasks well.", text).verdict != "withheld"
    planned = "Tập thể cán bộ phấn đấu hoàn thành tốt nhiệm vụ được giao."
    assert check("The staff have completed the assigned tasks well.", planned).verdict == "withheld"
