"""``8 of Hà Lâm's 9 communes`` is 8/9, and Hà Lâm is a name like any other."""

import pytest

from tests.service.grounding.quoting import check, passes

OF_NINE = "Hà Lâm có 8/9 xã có chợ."
IN_WORDS = "Huyện Hà Lâm có 9 xã, trong đó 8 xã có chợ."
TWO = "Hà Lâm có 8/9 xã có chợ, Phú Thọ có 12/20 xã có chợ."


@pytest.mark.parametrize("quote", [OF_NINE, IN_WORDS])
@pytest.mark.parametrize(
    "part",
    ["8 of Hà Lâm's 9", "Eight of the district's nine", "8 of its 9", "8 of the 9", "Eight of Hà Lâm’s 9"],
)
def test_a_part_of_what_someone_has_stands_in_either_order(part: str, quote: str) -> None:
    assert check(f"{part} communes have a market.", quote).verdict == "verified"


def test_the_owner_is_looked_for_as_a_name() -> None:
    assert check("8 of Lào Cai's 9 communes have a market.", OF_NINE).verdict == "check"
    assert not passes(check("7 of Hà Lâm's 9 communes have a market.", OF_NINE))
    assert not passes(check("8 of Hà Lâm's 12 communes have a market.", IN_WORDS))
    assert not passes(check("8 of Hà Lâm's 9 hospitals have a market.", OF_NINE))


def test_two_owners_may_not_exchange_their_parts() -> None:
    right = "8 of Hà Lâm's 9 communes and 12 of Phú Thọ's 20 communes have a market."
    wrong = "12 of Hà Lâm's 20 communes and 8 of Phú Thọ's 9 communes have a market."
    assert (check(right, TWO).verdict, check(wrong, TWO).verdict) == ("verified", "withheld")
