"""A figure of a claim is the part, or the whole, that it is in the quotes."""

import pytest

from tests.service.grounding.quoting import check

SHARE = "42/59 cơ quan có cổng thông tin, 10 cơ quan có ứng dụng."


@pytest.mark.parametrize("claim", ["42 of 59 agencies have a portal.", "42 agencies have a portal."])
def test_a_part_of_a_whole_is_verified(claim: str) -> None:
    checked = check(claim, SHARE)
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    "claim", ["Of 42 agencies, 10 have an application.", "Some of the 42 agencies have one."]
)
def test_a_part_told_as_the_whole_is_withheld(claim: str) -> None:
    checked = check(claim, SHARE)
    assert checked.verdict == "withheld"
    assert "42 does not stand in the cited sentences." in checked.reasons
