"""Who did it to whom, and which of two has more."""

import pytest

from tests.service.grounding.quoting import check, quote

BOUGHT = "Công ty Hoàng Long mua Công ty Minh Phát với giá 780 tỷ đồng."
WAS_BOUGHT = "Minh Phát bị Hoàng Long mua lại với giá 780 tỷ đồng."
WON = "Đội Nam Trà thắng đội Hà Lâm 3-1 trong trận chung kết."
REPLACED = "Ông Nguyễn Văn An thay bà Trần Thị Bình làm giám đốc."
FINED = "Công ty Minh Phát bị phạt 250 triệu đồng vì xả thải ra sông Lô."
MORE = "Bình Hải có nhiều xã hơn Lộc Xuyên."
HIGHER = "Tỷ lệ hộ nghèo của Đăk Rin cao hơn An Lộc."


@pytest.mark.parametrize(
    ("claim", "text", "names", "verb"),
    [
        ("Minh Phát Company bought Hoàng Long Company.", BOUGHT, ("Minh Phát", "Hoàng Long"), "bought"),
        ("Hoàng Long was bought by Minh Phát.", BOUGHT, ("Hoàng Long", "Minh Phát"), "bought"),
        ("Minh Phát bought Hoàng Long.", WAS_BOUGHT, ("Minh Phát", "Hoàng Long"), "bought"),
        ("Hà Lâm beat Nam Trà 3-1 in the final.", WON, ("Hà Lâm", "Nam Trà"), "beat"),
        (
            "Trần Thị Bình replaced Nguyễn Văn An.",
            REPLACED,
            ("Trần Thị Bình", "Nguyễn Văn An"),
            "replaced",
        ),
    ],
)
def test_names_that_changed_places_around_a_verb_are_withheld(
    claim: str, text: str, names: tuple[str, str], verb: str
) -> None:
    checked = check(claim, quote(text))
    reason = f"{names[0]} and {names[1]} have changed places in what “{verb}” says."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Hoàng Long bought Minh Phát.", BOUGHT),
        ("Minh Phát was bought by Hoàng Long for VND 780 billion.", BOUGHT),
        ("Hoàng Long bought Minh Phát.", WAS_BOUGHT),
        ("Nam Trà beat Hà Lâm 3-1 in the final.", WON),
        ("Nguyễn Văn An replaced Trần Thị Bình as director.", REPLACED),
        ("Minh Phát was fined for discharging wastewater into the Lô River.", FINED),
        ("Bình Hải borders Lộc Xuyên.", "Lộc Xuyên giáp Bình Hải."),
        ("Nghi Phú and Hưng Lâm signed an agreement.", "Hưng Lâm và Nghi Phú ký thỏa thuận."),
        ("The road connects Nghi Phú with Hưng Lâm.", "Tuyến đường nối Hưng Lâm với Nghi Phú."),
    ],
)
def test_names_in_their_places_pass(claim: str, text: str) -> None:
    assert check(claim, quote(text)).verdict == "verified"


@pytest.mark.parametrize(
    ("claim", "text", "names"),
    [
        ("Lộc Xuyên has more communes than Bình Hải.", MORE, ("Lộc Xuyên", "Bình Hải")),
        ("Bình Hải has fewer communes than Lộc Xuyên.", MORE, ("Bình Hải", "Lộc Xuyên")),
        ("Poverty in An Lộc is higher than in Đăk Rin.", HIGHER, ("An Lộc", "Đăk Rin")),
    ],
)
def test_a_comparison_the_other_way_round_is_withheld(claim: str, text: str, names: tuple[str, str]) -> None:
    checked = check(claim, quote(text))
    reason = f"{names[0]} and {names[1]} are compared the other way round in the cited sentences."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Bình Hải has more communes than Lộc Xuyên.", MORE),
        ("Lộc Xuyên has fewer communes than Bình Hải.", MORE),
        ("Poverty in Đăk Rin is higher than in An Lộc.", HIGHER),
    ],
)
def test_a_comparison_told_from_either_side_passes(claim: str, text: str) -> None:
    assert check(claim, quote(text)).verdict == "verified"


def test_company_of_a_name_is_no_verb() -> None:
    text = "Công ty của Hà Lâm nợ công ty của Đăk Rin 3 tỷ đồng."
    turned = check("Đăk Rin's company owed VND 3 billion to Hà Lâm's firm.", quote(text))
    assert turned.reasons == ("Đăk Rin's and Hà Lâm's have changed places in what “owed” says.",)
    assert check("Hà Lâm's company owed VND 3 billion to Đăk Rin's firm.", quote(text)).verdict == "verified"
