"""Two figures of a claim, or two dates, that have exchanged what is said of them."""

import unicodedata

import pytest

from tests.service.grounding.quoting import check, quote
from vietnamese.normalise import normalise

PROVINCES = "Bình Hải có 560 trạm, Lộc Xuyên có 760 trạm."
VOTES = "Ông Nam được 45 phiếu, bà Hạnh được 38 phiếu."
SHARES = "Ông Trần Văn Nam nắm 30% cổ phần, bà Lê Thị Hạnh nắm 12% cổ phần."
PLACES = "Toàn tỉnh có 45 trường học và 12 bệnh viện."
CROPS = "Tỉnh xuất khẩu 4.200 tấn gạo, 1.500 tấn cà phê."
MONEY = "Lúa gạo thu 420 tỷ đồng, cà phê thu 150 tỷ đồng."
FOUNDED = "Trung tâm được thành lập năm 2005, khu công nghiệp được thành lập năm 2010."
YEARS = "Năm 2009 tỉnh có 72 trạm BTS, năm 2019 có 940 trạm BTS."
QUARTERS = "Quý I bán được 6 tấn, quý II bán được 9 tấn."
ONE_NAMED = "Có 760 trạm, Bình Hải có 560 trạm."
DENIED = "45 huyện có chợ, 12 huyện không có chợ."


def crossed(one: str, other: str) -> str:
    return f"{one} and {other} stand the other way round in the cited sentences."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Bình Hải had 560 stations and Lộc Xuyên 760.", PROVINCES),
        ("Lộc Xuyên had 760 stations and Bình Hải 560.", PROVINCES),
        ("Bình Hải had 560 stations, Lộc Xuyên 760.", PROVINCES),
        ("There were 560 stations in Bình Hải and 760 in Lộc Xuyên.", PROVINCES),
        ("There were 760 stations in Lộc Xuyên, and 560 in Bình Hải.", PROVINCES),
        ("Lộc Xuyên had 760 stations, while Bình Hải had 560.", PROVINCES),
        ("Bình Hải and Lộc Xuyên had 560 and 760 stations, respectively.", PROVINCES),
        ("Mr Nam received 45 votes and Ms Hạnh 38.", VOTES),
        ("Ms Hạnh received 38 votes and Mr Nam 45.", VOTES),
        ("Trần Văn Nam holds 30% of the shares and Lê Thị Hạnh 12%.", SHARES),
        ("Lê Thị Hạnh holds 12% of the shares and Trần Văn Nam 30%.", SHARES),
        ("The province has 45 schools and 12 hospitals.", PLACES),
        ("It has 12 hospitals and 45 schools.", PLACES),
        ("It exported 4,200 tonnes of rice and 1,500 tonnes of coffee.", CROPS),
        ("Rice brought VND 420 billion and coffee VND 150 billion.", MONEY),
        ("The centre was founded in 2005 and the park in 2010.", FOUNDED),
        ("The park was founded in 2010, the centre in 2005.", FOUNDED),
        ("There were 940 base stations in 2019 and 72 in 2009.", YEARS),
        ("There are 760 stations, Bình Hải has 560.", ONE_NAMED),
        ("45 districts have a market and 12 do not.", DENIED),
        ("The number of stations rose from 72 in 2009 to 940.", "Năm 2009 có 72 trạm, nay có 940 trạm."),
        ("In the second quarter it sold 9 tonnes and in the first quarter 6 tonnes.", QUARTERS),
    ],
)
def test_what_stays_together_is_verified_in_any_order(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "text", "one", "other"),
    [
        ("Bình Hải had 760 stations and Lộc Xuyên 560.", PROVINCES, "760", "560"),
        ("Lộc Xuyên had 560 stations and Bình Hải 760.", PROVINCES, "560", "760"),
        ("There were 760 stations in Bình Hải and 560 in Lộc Xuyên.", PROVINCES, "760", "560"),
        ("Lộc Xuyên had 560 stations, while Bình Hải had 760.", PROVINCES, "560", "760"),
        ("Bình Hải and Lộc Xuyên had 760 and 560 stations, respectively.", PROVINCES, "760", "560"),
        ("Mr Nam received 38 votes and Ms Hạnh 45.", VOTES, "38", "45"),
        ("Trần Văn Nam holds 12% of the shares and Lê Thị Hạnh 30%.", SHARES, "12%", "30%"),
        ("The province has 12 schools and 45 hospitals.", PLACES, "12", "45"),
        (
            "It exported 1,500 tonnes of rice and 4,200 tonnes of coffee.",
            CROPS,
            "1,500 tonnes",
            "4,200 tonnes",
        ),
        (
            "Rice brought VND 150 billion and coffee VND 420 billion.",
            MONEY,
            "VND 150 billion",
            "VND 420 billion",
        ),
        ("The centre was founded in 2010 and the park in 2005.", FOUNDED, "2010", "2005"),
        ("There were 940 base stations in 2009 and 72 in 2019.", YEARS, "940", "72"),
        ("There are 560 stations, Bình Hải has 760.", ONE_NAMED, "560", "760"),
        ("Bình Hải has 760 stations out of the 560.", ONE_NAMED, "760", "560"),
        ("12 districts have a market and 45 do not.", DENIED, "12", "45"),
        (
            "In the first quarter it sold 9 tonnes and in the second quarter 6 tonnes.",
            QUARTERS,
            "9 tonnes",
            "6 tonnes",
        ),
    ],
)
def test_what_has_changed_places_is_withheld(claim: str, text: str, one: str, other: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert crossed(one, other) in checked.reasons


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("There were 560 stations in Binh Hai and 760 in Loc Xuyen.", "verified"),
        ("There were 760 stations in Binh Hai and 560 in Loc Xuyen.", "withheld"),
        ("There were 560 stations in Bình Hải and 760 in Lộc Xuyên.", "verified"),
        ("There were 760 stations in Bình Hải and 560 in Lộc Xuyên.", "withheld"),
    ],
)
def test_diacritics_decomposed_or_left_out_make_no_difference(claim: str, verdict: str) -> None:
    apart = normalise(unicodedata.normalize("NFD", claim))
    assert check(apart, normalise(unicodedata.normalize("NFD", PROVINCES))).verdict == verdict


@pytest.mark.parametrize("other", ["a", "b"])
def test_figures_are_exchanged_between_two_sentences_too(other: str) -> None:
    quotes = (quote("Bình Hải có 560 trạm."), quote("Lộc Xuyên có 760 trạm.", article_id=other))
    true = check("Lộc Xuyên had 760 stations and Bình Hải 560.", *quotes)
    false = check("Lộc Xuyên had 560 stations and Bình Hải 760.", *quotes)
    assert (true.verdict, true.reasons) == ("verified", ())
    assert (false.verdict, false.reasons) == ("withheld", (crossed("560", "760"),))


def test_a_name_that_stands_in_several_places_speaks_for_all_of_them() -> None:
    text = (
        "Bình Hải và Lộc Xuyên họp tại Bình Hải; theo báo cáo, Bình Hải có 560 trạm và Lộc Xuyên có 760 trạm."
    )
    assert check("Bình Hải has 560 stations and Lộc Xuyên 760.", text).verdict == "verified"
    assert crossed("760", "560") in check("Bình Hải has 760 stations and Lộc Xuyên 560.", text).reasons


def test_a_figure_that_stands_with_both_names_is_not_exchanged() -> None:
    text = "Năm 2009 Bình Hải có 560 trạm, Lộc Xuyên có 760 trạm; năm 2010 Bình Hải có 760 trạm, Lộc Xuyên có 560."
    assert check("Bình Hải has 560 stations and Lộc Xuyên 760.", text).verdict == "verified"
    assert check("Bình Hải has 760 stations and Lộc Xuyên 560.", text).verdict == "verified"


def test_figures_of_different_sorts_cannot_be_exchanged() -> None:
    text = "Doanh thu đạt 315 tỷ đồng, tăng 8,6%; có 45 điểm phục vụ."
    claim = "With 45 service points, revenue rose 8.6% to VND 315 billion."
    assert check(claim, text).verdict == "verified"
    capital = "Viettel có vốn 5 tỷ đồng và 30 cửa hàng."
    assert check("Viettel has 30 shops and VND 5 billion in capital.", capital).verdict == "verified"


def test_one_of_three_that_stays_is_verified_beside_two_that_are_exchanged() -> None:
    text = "Bình Hải có 560 trạm, Lộc Xuyên có 760 trạm, Hà Lâm có 90 trạm."
    true = check("Bình Hải has 560 stations, Lộc Xuyên 760 and Hà Lâm 90.", text)
    false = check("Bình Hải has 760 stations, Lộc Xuyên 560 and Hà Lâm 90.", text)
    assert (true.verdict, true.reasons) == ("verified", ())
    assert false.verdict == "withheld"
    assert crossed("760", "560") in false.reasons
