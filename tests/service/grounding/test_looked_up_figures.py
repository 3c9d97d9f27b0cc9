"""A figure of a claim is the part, or the whole, that it is in the quotes."""

import pytest

from tests.service.grounding.quoting import check, passes

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


EGGS = "Giá trứng tháng 5 hơn 12.500 đồng/10 quả."


@pytest.mark.parametrize(
    "claim", ["In May ten eggs cost more than VND 12,500.", "Ten eggs cost over VND 12,500."]
)
def test_what_a_price_is_told_per_stands_in_the_quote(claim: str) -> None:
    assert passes(check(claim, EGGS))


@pytest.mark.parametrize("claim", ["Twelve eggs cost more than VND 12,500.", "Ten eggs cost VND 12,500."])
def test_a_price_of_another_number_of_things_is_withheld(claim: str) -> None:
    assert check(claim, EGGS).verdict == "withheld"


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The bid was worth GBP 52.4 million.", "Giá chào mua là 52,4 triệu bảng (60 triệu euro)."),
        ("Exports reached USD 5 billion.", "Xuất khẩu đạt 5 tỷ, nhập khẩu đạt 6 tỷ USD."),
        ("The house costs VND 3 billion.", "Ngôi nhà có giá 3 tỷ."),
        ("The loan is worth JPY 5 billion.", "Khoản vay trị giá 5 tỷ yên."),
    ],
)
def test_money_in_the_currency_of_the_quote_passes(claim: str, quote: str) -> None:
    assert passes(check(claim, quote))


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The bid was worth EUR 52.4 million.", "Giá chào mua là 52,4 triệu bảng (60 triệu euro)."),
        ("The house costs USD 3 billion.", "Ngôi nhà có giá 3 tỷ."),
        ("The house costs EUR 300,000.", "Ngôi nhà có giá 300.000."),
        ("The estate is worth USD 5 billion.", "Khu đất trị giá 5 tỷ ducat, tức 6 tỷ USD."),
        ("The loan is worth CNY 5 billion.", "Khoản vay trị giá 5 tỷ yên."),
    ],
)
def test_a_foreign_currency_that_the_quote_does_not_tell_is_withheld(claim: str, quote: str) -> None:
    assert check(claim, quote).verdict == "withheld"
