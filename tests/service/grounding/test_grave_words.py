"""A claim tells of a harm or a fault that no cited sentence tells of."""

import pytest

from service.grounding import Checked
from service.grounding.grave_words import UNTOLD
from tests.service.grounding.quoting import check
from vietnamese.data_files import table

ROWS = list(table("grave_words.tsv"))
PLAIN = "Ngày 5/9, xã có 7 điểm bán hàng."
HIRED = "Năm 2020 Đăk Rin tuyển 12 cán bộ."


def untold(checked: Checked) -> list[str]:
    """Return the words of which nothing of the kind was found."""
    before, after = UNTOLD.split("{}")
    return [
        reason.removeprefix(before).removesuffix(after)
        for reason in checked.reasons
        if reason.endswith(after) and reason.startswith(before)
    ]


@pytest.mark.parametrize(("claim", "text"), [(row[2], row[3]) for row in ROWS])
def test_a_grave_word_that_the_quote_says_in_its_own_way_is_told(claim: str, text: str) -> None:
    assert untold(check(claim, text)) == []


@pytest.mark.parametrize("claim", [row[2] for row in ROWS])
def test_a_grave_word_of_which_the_quote_says_nothing_is_withheld(claim: str) -> None:
    checked = check(claim, PLAIN)
    assert checked.verdict == "withheld"
    assert untold(checked) != []


@pytest.mark.parametrize(
    ("claim", "text", "word"),
    [
        ("In 2020 Đăk Rin killed 12 officials.", HIRED, "killed"),
        ("In 2020 Đăk Rin arrested 12 officials.", HIRED, "arrested"),
        ("Ms Hoa died on 5 September 2022.", "Bà Hoa được bổ nhiệm ngày 5/9/2022.", "died"),
        ("Officials stole 315 billion dong.", "Doanh thu đạt 315 tỷ đồng.", "stole"),
        ("The bridge, 1.2 km long, collapsed.", "Cầu dài 1,2 km.", "collapsed"),
        ("Because of corruption 4 projects had to stop.", "Do thiếu vốn, 4 dự án phải dừng.", "corruption"),
        ("Police arrested 5 men.", "Từ 5/9, công an bắt đầu tuyển 5 người.", "arrested"),
        ("The court found Binh guilty.", "Tòa tuyên Bình vô tội.", "guilty"),
        ("Murdered by the road, 3 men were found.", "Có 3 người đàn ông bên đường.", "Murdered"),
    ],
)
def test_an_invented_harm_is_told_of_with_its_word(claim: str, text: str, word: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert word in untold(checked)


@pytest.mark.parametrize(
    "claim",
    [
        "The project did not fail.",
        "No one in the 7 shops died.",
        "The commune has 7 shops, without any delay.",
        "The commune opened 7 shops to avoid delays.",
        "The 7 shops are free of corruption.",
    ],
)
def test_a_harm_that_the_claim_denies_need_not_be_told(claim: str) -> None:
    assert untold(check(claim, PLAIN)) == []


@pytest.mark.parametrize(
    "claim",
    [
        "No shop opened, and 7 people died.",
        "It was not the shops, but 7 people died.",
        "It is not known when, how, where and why, by whom or for what the 7 people died.",
    ],
)
def test_a_denial_reaches_no_further_than_its_own_part(claim: str) -> None:
    part = claim.replace(", and", "; and")
    assert untold(check(part, PLAIN)) == ["died"]


def test_a_denial_behind_the_word_denies_nothing_of_it() -> None:
    assert untold(check("Binh died without a word.", PLAIN)) == ["died"]


def test_a_word_in_a_name_tells_of_no_harm() -> None:
    assert untold(check("The firm Kill Bill has 7 shops.", PLAIN)) == []
    assert untold(check("The firm kill bill has 7 shops.", PLAIN)) == ["kill"]


def test_any_of_the_quotes_may_tell_of_it() -> None:
    assert untold(check("In 2020 Đăk Rin lost 12 killed.", HIRED, "Có 12 người thiệt mạng.")) == []


def test_a_quote_without_diacritics_tells_of_it_without_them() -> None:
    assert untold(check("7 people died.", "Co 7 nguoi thiet mang.")) == []
    assert untold(check("7 people died.", "Có 7 người thiet mang.")) == ["died"]


def test_the_english_word_itself_in_a_quote_tells_of_it() -> None:
    assert untold(check("The hacker left.", "Hacker này đã rời đi.")) == []
    assert untold(check("The song is called murder.", "Bài hát tên là murder.")) == []


def test_a_vietnamese_claim_is_not_asked() -> None:
    assert untold(check("Năm 2020 Đăk Rin bắt 12 cán bộ.", HIRED, language="vi")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dự án nằm đắp chiếu từ năm 2018.",
        "Từ năm 2018 công trường bất động.",
        "Công trình bỏ dở từ năm 2018.",
        "Từ năm 2018 dự án đóng băng.",
    ],
)
def test_what_ground_to_a_halt_may_be_told_with_an_idiom(text: str) -> None:
    assert untold(check("The project ground to a halt in 2018.", text)) == []
    assert untold(check("It ground to a halt in 2018.", "Năm 2018 có sàn bất động sản.")) == ["halt"]
