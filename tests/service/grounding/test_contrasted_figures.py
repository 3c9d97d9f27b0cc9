"""A figure that its quote tells of the opposite thing."""

import pytest

from tests.service.grounding.quoting import check, passes

SEXES = "Trong 3.000 công nhân, nam chiếm 62%, nữ chiếm 38%."
TRADE = "Công ty nhập khẩu 500 tấn và xuất khẩu 900 tấn."
LINES = "Có 90.000 thuê bao di động và 12.000 thuê bao cố định."
PRICES = "Năm 2021 giá xăng tăng 12%, giá gạo giảm 5%."
LIFE = "Ông sinh năm 1972, vào ngành năm 1990."


def told_of_the_opposite(claim: str, *quotes: str) -> list[str]:
    return [reason for reason in check(claim, *quotes).reasons if "of a figure that is told of" in reason]


@pytest.mark.parametrize(
    ("claim", "text", "word", "opposite"),
    [
        ("Women make up 62%.", SEXES, "Women", "nam"),
        ("Men make up 38% of the workers.", SEXES, "Men", "nữ"),
        ("The company imported 900 tonnes.", TRADE, "imported", "xuất khẩu"),
        ("The company exported 500 tonnes.", TRADE, "exported", "nhập khẩu"),
        ("Fixed subscribers numbered 90,000.", LINES, "Fixed subscribers", "thuê bao di động"),
        ("There are 12,000 mobile subscribers.", LINES, "mobile subscribers", "thuê bao cố định"),
        ("Rice prices rose 12% in 2021.", PRICES, "Rice prices", "giá xăng"),
        ("He was born in 1990.", LIFE, "was born", "vào ngành"),
        ("Urban households: 40%.", "Nông thôn chiếm 40%, thành thị chiếm 60%.", "Urban", "Nông thôn"),
    ],
)
def test_a_figure_of_the_opposite_is_withheld(claim: str, text: str, word: str, opposite: str) -> None:
    assert check(claim, text).verdict == "withheld"
    assert f"The claim says “{word}” of a figure that is told of “{opposite}”." in told_of_the_opposite(
        claim, text
    )


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Women make up 38%.", SEXES),
        ("Of 3,000 workers 38% are women.", SEXES),
        ("Men make up 62% and women 38%.", SEXES),
        ("The company imported 500 tonnes.", TRADE),
        ("The company exported 900 tonnes.", TRADE),
        ("The company imported 500 tonnes and exported 900 tonnes.", TRADE),
        ("There are 12,000 fixed subscribers.", LINES),
        ("There are 90,000 mobile subscribers.", LINES),
        ("Rice prices fell 5% in 2021.", PRICES),
        ("He was born in 1972.", LIFE),
    ],
)
def test_a_figure_of_its_own_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


def test_words_that_stand_in_no_strict_turn_with_figures_decide_nothing() -> None:
    assert told_of_the_opposite("Women make up 62%.", "Nam nữ lần lượt chiếm 38% và 62%.") == []
    assert told_of_the_opposite("Women make up 62%.", "Nam ít hơn nữ: 38% và 62%.") == []


def test_the_word_must_stand_with_a_figure_elsewhere() -> None:
    assert told_of_the_opposite("Women make up 62%.", "Nam chiếm 62%, nữ thì ít.") == []
    assert told_of_the_opposite("Women make up 62%.", "Nam chiếm 62%.", "Nữ chiếm 38%.") != []


def test_one_figure_of_its_own_is_enough() -> None:
    text = "Trong 12 cơ sở, nam có 100 người, nữ có 90 người, nữ đảng viên 12 người."
    assert told_of_the_opposite("Women at 100 places number 90.", text) == []


def test_a_date_is_weighed_by_dates_and_a_figure_by_figures() -> None:
    assert told_of_the_opposite("Rice prices fell in 2021.", PRICES) == []
    assert told_of_the_opposite("He was born in 1990.", "Ông vào ngành năm 1990, sinh con thứ 2.") == []


def test_sets_of_many_kinds_decide_nothing() -> None:
    text = "Toàn tỉnh có 258 điểm, trong đó xã có 182 điểm."
    assert told_of_the_opposite("The communes have 258 points.", text) == []


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Service revenue was VND 330 billion in January, or 7% up with price increases left out.",
            "Doanh thu dịch vụ tháng 1 đạt 330 tỷ đồng, tăng 9% (nếu loại trừ giá tăng 7%). Giá gạo tháng 2 giảm 5%.",
        ),
        ("Rural markets and 62 women took part.", "Nam 62 người, nữ 62 người; nông thôn có 40 chợ."),
    ],
)
def test_only_the_figure_nearest_to_the_word_is_told_of_it(claim: str, text: str) -> None:
    assert told_of_the_opposite(claim, text) == []


def test_a_figure_of_another_part_is_not_told_of_the_word() -> None:
    text = "Nam chiếm 62%, nữ chiếm 38%, cả thảy 3.000 công nhân."
    assert (
        told_of_the_opposite("Of the workers 62% are men, and of 3,000 women some are foremen.", text) == []
    )


def test_a_farther_figure_of_its_own_is_enough() -> None:
    text = "Nam chiếm 62%, nữ chiếm 38%."
    assert told_of_the_opposite("Women make up 62% and 38%.", text) == []
    assert told_of_the_opposite("Women make up 62% in 2021.", text) != []


def test_a_loose_form_takes_no_figure_for_the_opposite() -> None:
    assert told_of_the_opposite("Women make up 62%.", "Chồng đứng tên 62%, nữ chiếm 38%.") == []
    assert told_of_the_opposite("Women make up 62%.", "Nam đứng tên 62%, nữ chiếm 38%.") != []
