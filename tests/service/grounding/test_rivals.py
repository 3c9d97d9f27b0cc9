"""A figure told of what the quotes tell of another figure, which the claim leaves out."""

import unicodedata

import pytest

from tests.service.grounding.quoting import check, passes, quote
from vietnamese.normalise import normalise

COMMUNES = "Huyện Đăk Rin có 12 xã, huyện An Lộc có 18 xã."
BUDGET = "Thu ngân sách đạt 1.850 tỷ đồng; chi ngân sách đạt 2.100 tỷ đồng."
LINES = "Có 90.000 thuê bao di động và 12.000 thuê bao cố định."
STATIONS = "Toàn tỉnh Bình Hải có 1.386 trạm BTS và 12 bệnh viện."
LOOSE = "Còn 21 xã có chợ và 34 xã, chủ yếu ở huyện Na Hum, được phủ sóng di động."
FLOOD = "Đợt lũ làm 7 người chết, 3 người mất tích và 24 người bị thương tại huyện Đăk Rin."
NONE = "Huyện Sơn Tây không có trạm 5G nào, còn huyện Hà Đông có 14 trạm 5G."
VISITS = "Năm 2022, bệnh viện khám cho 48.200 lượt người, trong đó 12.600 lượt là trẻ em."
GROWN = "Số thuê bao Internet từ 3.600 thuê bao, hiện nay đã là 42.000 thuê bao."
SPOKE = "Ông Lê Văn Tám cho biết đã tiêm 120.000 liều, còn bà Nguyễn Thị Hoa khẳng định kho còn 35.000 liều."


@pytest.mark.parametrize(
    ("claim", "text", "rival", "figure"),
    [
        ("An Lộc has 12 communes.", COMMUNES, "18", "12"),
        ("Đăk Rin district has 18 communes.", COMMUNES, "12", "18"),
        ("Budget revenue reached VND 2,100 billion.", BUDGET, "1.850 tỷ đồng", "VND 2,100 billion"),
        ("Budget spending was VND 1,850 billion.", BUDGET, "2.100 tỷ đồng", "VND 1,850 billion"),
        ("Bình Hải has 1,386 hospitals.", STATIONS, "12", "1,386"),
        ("There are 12 BTS stations in the province.", STATIONS, "1.386", "12"),
        ("Sơn Tây district has 14 5G stations.", NONE, "không", "14"),
    ],
)
def test_a_figure_told_of_the_thing_of_another_figure_is_withheld(
    claim: str, text: str, rival: str, figure: str
) -> None:
    for form in ("NFC", "NFD"):
        checked = check(claim, quote(normalise(unicodedata.normalize(form, text))))
        reason = f"The cited sentences say this of “{rival}”, and of {figure} something else."
        assert (checked.verdict, reason in checked.reasons) == ("withheld", True)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Đăk Rin has 12 communes.", COMMUNES),
        ("An Lộc has 18 communes, and Đăk Rin 12.", COMMUNES),
        ("Revenue was VND 1,850 billion and spending VND 2,100 billion.", BUDGET),
        ("There are 90,000 mobile subscribers.", LINES),
        ("Bình Hải has 12 hospitals.", STATIONS),
        ("The province has 1,386 BTS stations.", STATIONS),
        ("The flood killed 7 people in Đăk Rin.", FLOOD),
        ("The flood injured 24.", FLOOD),
        ("Hà Đông has 14 5G stations.", NONE),
        ("Sơn Tây has no 5G stations, while Hà Đông has 14.", NONE),
        ("In 2022 the hospital examined 12,600 children.", VISITS),
        ("There are now 42,000 Internet subscribers.", GROWN),
        ("34 communes, mainly in Na Hum district, have mobile coverage.", LOOSE),
        ("Lê Văn Tám said that 120,000 doses had been injected.", SPOKE),
    ],
)
def test_a_figure_told_of_its_own_thing_passes(claim: str, text: str) -> None:
    assert check(claim, quote(text)).verdict == "verified"


def test_a_figure_of_the_same_thing_later_on_is_its_own() -> None:
    text = "Năm 2018 huyện Sơn Tây trồng 1.250 ha lúa, diện tích giảm còn 980 ha lúa năm 2020."
    assert passes(check("In 2020 Sơn Tây had 980 ha of rice.", text))
    other = "Năm 2018 huyện Sơn Tây trồng 1.250 ha lúa, huyện An Lộc trồng 980 ha lúa năm 2020."
    assert check("In 2020 Sơn Tây had 980 ha of rice.", other).verdict == "withheld"


def test_a_not_told_of_another_is_withheld() -> None:
    checked = check("Hà Đông district has no 5G stations.", quote(NONE))
    assert (checked.verdict, checked.reasons) == (
        "withheld",
        ("The cited sentences say “no” of something else.",),
    )
    assert check("Sơn Tây district has no 5G stations.", quote(NONE)).verdict in ("verified", "cited")


def test_one_quote_that_tells_it_so_is_enough() -> None:
    other = quote("Năm 2021, huyện An Lộc có 12 xã.")
    assert check("An Lộc has 12 communes.", quote(COMMUNES), other).verdict == "verified"
