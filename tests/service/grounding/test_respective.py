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


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        ("Both teams came out in turn, 12 players each.", ("Mỗi bên 12 cầu thủ, hai đội lần lượt ra sân.",)),
        (
            "Coffee was discussed with 40 delegates present.",
            ("Gạo và cà phê lần lượt được bàn tại hội nghị ở thủ đô, có 40 và 25 đại biểu.",),
        ),
        ("Coffee rose 8%.", ("Giá gạo và cà phê lần lượt tăng 8% trong năm.",)),
    ],
)
def test_list_without_as_many_figures_right_behind_it_gives_none_to_its_things(
    claim: str, texts: tuple[str, ...]
) -> None:
    checked = check(claim, *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        (
            "Coffee rose 8%.",
            ("Giá gạo và cà phê lần lượt tăng 8% và 3%.", "Quý sau, mặt hàng này cũng tăng 8%."),
        ),
        (
            "Rice stocks were 8,000 tonnes.",
            ("Giá gạo và cà phê lần lượt tăng 8% và 3%.", "Quý sau, kho gạo có 8.000 tấn."),
        ),
        (
            "In 30 markets, the price of coffee rose 3%.",
            ("Giá gạo và cà phê lần lượt tăng 8% và 3%, khảo sát ở 30 chợ.",),
        ),
    ],
)
def test_figure_that_stands_outside_the_list_is_of_no_thing_of_it(claim: str, texts: tuple[str, ...]) -> None:
    checked = check(claim, *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    "texts",
    [
        ("Tỉnh An Lộc có ba huyện; " + SCHOOLS,),
        (SCHOOLS, "Tỉnh An Lộc có ba huyện."),
    ],
)
def test_name_that_stands_outside_the_list_too_need_not_be_its_thing(texts: tuple[str, ...]) -> None:
    checked = check("One district of An Lộc had 40 schools.", *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "figure", "thing"),
    [
        ("An Lộc had 40 schools, the others 25 and 12.", "40", "Đăk Rin"),
        ("An Lộc had fewer schools than Đăk Rin, 12.", "12", "Hà Lâm"),
    ],
)
def test_figures_that_a_claim_does_not_list_in_order_are_held_against_the_words_beside_them(
    claim: str, figure: str, thing: str
) -> None:
    checked = check(claim, quote(SCHOOLS))
    reason = f"{figure} is told of “{thing}” in the cited sentences."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))
