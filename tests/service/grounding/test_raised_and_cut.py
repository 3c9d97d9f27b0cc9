"""Raised and cut, upgraded and downgraded, tightened and loosened, extended and shortened exclude each other."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The agency raised the bank's deposit rating from B3 to B2.",
            "Hãng đã nâng mức xếp hạng tiền gửi của ngân hàng lên B2 từ B3.",
        ),
        (
            "The agency upgraded the bank's deposit rating from B3 to B2.",
            "Hãng đã nâng mức xếp hạng tiền gửi của ngân hàng lên B2 từ B3.",
        ),
        ("Fitch downgraded the bank in May.", "Tháng 5, Fitch đã hạ xếp hạng tín nhiệm của ngân hàng."),
        ("The central bank eased credit rules in May.", "Tháng 5, ngân hàng trung ương nới lỏng tín dụng."),
        ("The province extended the deadline to 5 June.", "Tỉnh gia hạn thời gian đến ngày 5/6."),
        ("The province cut the procedure to 5 days.", "Tỉnh rút ngắn thủ tục còn 5 ngày."),
        ("The bank cut its rate to 6%.", "Ngân hàng đã hạ lãi suất xuống 6%."),
        ("The bank raised its rate to 6%.", "Ngân hàng điều chỉnh tăng lãi suất lên 6%."),
    ],
)
def test_the_way_that_the_quote_tells_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The agency cut the bank's deposit rating from B3 to B2.",
            "Hãng đã nâng mức xếp hạng tiền gửi của ngân hàng lên B2 từ B3.",
        ),
        (
            "The agency downgraded the bank's deposit rating.",
            "Hãng đã nâng mức xếp hạng tiền gửi của ngân hàng.",
        ),
        ("The central bank tightened credit in May.", "Tháng 5, ngân hàng trung ương nới lỏng tín dụng."),
        ("The province shortened the deadline to 5 June.", "Tỉnh gia hạn thời gian đến ngày 5/6."),
        ("The province extended the procedure to 5 days.", "Tỉnh rút ngắn thủ tục còn 5 ngày."),
        ("The bank cut its rate to 6%.", "Ngân hàng đã nâng lãi suất lên 6%."),
    ],
)
def test_the_opposite_way_is_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
