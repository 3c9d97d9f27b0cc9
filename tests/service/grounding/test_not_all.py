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
