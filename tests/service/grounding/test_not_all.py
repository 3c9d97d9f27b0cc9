"""A part of a whole bears out a denied whole."""

import pytest

from tests.service.grounding.quoting import check


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Not all communes have a market: 12 of 30 do.", "12/30 xã có chợ."),
        ("No, not every household has a toilet: 81% do.", "81% số hộ có nhà vệ sinh."),
        ("Not every price rose: rice fell by 3%.", "Giá xăng tăng 5%, giá gạo giảm 3%."),
    ],
)
def test_a_part_of_a_whole_bears_out_that_not_all_are_so(claim: str, text: str) -> None:
    assert check(claim, text).reasons == ()


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Not all communes have a market.", "100% xã có chợ."),
        ("Not every district has a hospital.", "Tất cả các huyện đều có bệnh viện."),
    ],
)
def test_a_whole_is_not_denied_by_what_is_so_of_all(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


def test_a_count_out_of_a_greater_one_bears_out_that_not_all_are_so() -> None:
    checked = check("Not all communes have a market: 12 do.", "12/30 xã có chợ.")
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_a_fraction_told_as_a_percentage_bears_out_that_not_all_are_so() -> None:
    checked = check("Not all communes have a market: 2 of 5 do.", "40% số xã có chợ.")
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_one_quote_that_speaks_of_some_bears_out_that_not_all_are_so() -> None:
    checked = check("Not all communes have a market.", "Một số xã có chợ.", "Chợ họp rất sớm.")
    assert (checked.verdict, checked.reasons) == ("cited", ())


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        ("Not all 30 communes have a market.", ("Tất cả 30 xã có chợ.",)),
        ("Not all 30 communes have a market.", ("30/30 xã có chợ.",)),
        ("Not all communes have a market: 30 of 30 do.", ("30/30 xã có chợ.",)),
        ("Not all communes have a market.", ("100% xã có chợ; 5/30 xã có bến xe.",)),
        ("Not all communes have a market.", ("Tất cả các xã đều có chợ.", "Một số huyện có bến xe.")),
    ],
)
def test_a_whole_is_not_denied_by_its_count_or_by_a_part_of_something_else(
    claim: str, texts: tuple[str, ...]
) -> None:
    checked = check(claim, *texts)
    reason = "The claim says “Not”, and the cited sentences do not."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))
