"""A part is not told as the whole."""

import pytest

from tests.service.grounding.quoting import check, passes, quote

READERS = "Số bạn đọc từ 90 người, nay đã là 4.200 người (trong đó có 3.200 người cao tuổi)."
SCHOOLS = "Số trường tăng lên 30 trường, trong đó có 18 trường đạt chuẩn."
HERD = "Tổng đàn có 900 con gia súc, trong đó có 400 con bò sữa."
SPENDING = "Chi đạt 50 tỷ đồng, trong đó 20 tỷ đồng cho đường giao thông."
TEAM = "Đoàn gồm 25 vận động viên."


@pytest.mark.parametrize(
    ("claim", "text", "part", "whole"),
    [
        ("The number of readers grew from 90 to 3,200.", READERS, "3,200", "4.200 người"),
        ("The number of schools rose to 18.", SCHOOLS, "18", "30"),
        ("The herd totals 400 cattle.", HERD, "400", "900"),
        ("Spending reached VND 20 billion.", SPENDING, "VND 20 billion", "50 tỷ đồng"),
    ],
)
def test_part_told_as_the_whole_is_withheld(claim: str, text: str, part: str, whole: str) -> None:
    checked = check(claim, quote(text))
    assert any(
        one.startswith(f"The cited sentences tell {part} of a part of “{whole.split()[0]}")
        for one in checked.reasons
    ), checked.reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The number of readers grew from 90 to 4,200.", READERS),
        ("The number of elderly readers has reached 3,200.", READERS),
        ("The number of readers grew to 4,200, including 3,200 elderly people.", READERS),
        ("The number of schools rose to 30, of which 18 are up to standard.", SCHOOLS),
        ("The number of schools up to standard rose to 18.", SCHOOLS),
        ("The dairy cows total 400.", HERD),
        ("Spending on roads reached VND 20 billion.", SPENDING),
        ("Spending reached VND 50 billion.", SPENDING),
        ("The team totals 25 athletes.", TEAM),
    ],
)
def test_part_that_is_told_as_one_and_the_whole_pass(claim: str, text: str) -> None:
    checked = check(claim, quote(text))
    assert passes(checked), checked.reasons


def test_part_that_the_claim_calls_some_of_the_whole_passes() -> None:
    checked = check("Some of the schools, 18, came up to the mark.", quote(SCHOOLS))
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_figure_that_stands_nowhere_is_no_part() -> None:
    checked = check("The number of schools rose to 77.", quote(SCHOOLS))
    assert (checked.verdict, checked.reasons) == ("withheld", ("77 does not stand in the cited sentences.",))


def test_figure_that_once_is_a_part_and_once_a_whole_passes() -> None:
    checked = check("The number of schools rose to 18.", quote(SCHOOLS), quote("Số trường của huyện lên 18."))
    assert (checked.verdict, checked.reasons) == ("verified", ())
