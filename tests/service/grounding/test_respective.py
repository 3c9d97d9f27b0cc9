"""What is told "respectively" goes in order."""

import pytest

from tests.service.grounding.quoting import check, passes, quote

PUMP = "Máy bơm đạt công suất hút và đẩy tương ứng là 31 m3/giờ và 35 m3/giờ."
SCHOOLS = "An Lộc, Đăk Rin và Hà Lâm lần lượt có 25, 40 và 12 trường."
TRADE = "Xuất khẩu và nhập khẩu lần lượt đạt 25 tỷ USD và 20 tỷ USD."
PRICES = "Giá gạo, cà phê và tiêu tăng lần lượt 8%, 5% và 3%."
YIELD = "Năng suất lúa và ngô tương ứng đạt 60 tạ và 45 tạ."
EQUAL = "Thành phố xây 10 khu nhà, tương ứng với khoảng 900 căn hộ, trong năm 2018."


@pytest.mark.parametrize(
    ("claim", "text", "figure", "thing"),
    [
        ("Imports were USD 25 billion.", TRADE, "USD 25 billion", "Xuất khẩu"),
        ("Exports were USD 20 billion and imports USD 25 billion.", TRADE, "USD 20 billion", "nhập khẩu"),
        ("Rice and coffee rose 5% and 8%, respectively.", PRICES, "5%", "cà phê"),
        ("Pepper rose 5%.", PRICES, "5%", "cà phê"),
        ("Rice rose 3%.", PRICES, "3%", "tiêu tăng"),
        ("The yield of maize was 60 quintals.", YIELD, "60 quintals", "lúa"),
        ("Hà Lâm had 40 schools.", SCHOOLS, "40", "Đăk Rin"),
        ("An Lộc had 40 schools and Đăk Rin 25.", SCHOOLS, "40", "Đăk Rin"),
        ("An Lộc had 12 schools.", SCHOOLS, "12", "Hà Lâm"),
    ],
)
def test_figure_of_another_thing_of_the_list_is_withheld(
    claim: str, text: str, figure: str, thing: str
) -> None:
    reason = f"{figure} is told of “{thing}” in the cited sentences."
    assert reason in check(claim, quote(text)).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The pump draws 31 m3/hour and pushes 35 m3/hour.", PUMP),
        ("Imports were USD 20 billion.", TRADE),
        ("Exports were USD 25 billion and imports USD 20 billion.", TRADE),
        ("Rice and coffee rose 8% and 5%, respectively.", PRICES),
        ("Coffee rose 5% and pepper 3%.", PRICES),
        ("The price of rice rose 8%.", PRICES),
        ("The yields of rice and maize were 60 and 45 quintals.", YIELD),
        ("An Lộc had 25 schools and Đăk Rin 40.", SCHOOLS),
        ("An Lộc, Đăk Rin and Hà Lâm had 25, 40 and 12 schools.", SCHOOLS),
        ("Hà Lâm had 12 schools.", SCHOOLS),
        ("In 2018 the city built 10 complexes with about 900 flats.", EQUAL),
    ],
)
def test_figure_of_its_own_thing_passes(claim: str, text: str) -> None:
    checked = check(claim, quote(text))
    assert passes(checked), checked.reasons
