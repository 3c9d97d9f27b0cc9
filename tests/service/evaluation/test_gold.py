import unicodedata

import pytest

from service.evaluation.gold import holds_gold, overlap

ANSWER = "In 2020 Hà Lâm had 1,394 base stations, up 8.4%. The director is Triệu Thị Ngân Hạnh."
VIETNAMESE = "Ngày 15/9/2005, Hà Lâm có 1.394 trạm BTS, doanh thu 1.192 tỷ đồng, đứng thứ 27/63."


@pytest.mark.parametrize(
    ("gold", "held"),
    [
        ("1,394", True),
        ("1,394 base stations", True),
        ("1.394 trạm BTS", True),
        ("1,395", False),
        ("394", False),
        ("8.4%", True),
        ("8,4%", True),
        ("84%", False),
        ("2020", True),
        ("Trieu Thi Ngan Hanh", True),
        ("triệu thị ngân hạnh", True),
        (unicodedata.normalize("NFD", "Triệu Thị Ngân Hạnh"), True),
        ("Ngân", True),
        ("Ngâ", False),
        ("Nguyễn Văn A", False),
    ],
)
def test_a_gold_answer_is_held_word_for_word_or_by_its_figures(gold: str, held: bool) -> None:
    assert holds_gold(ANSWER, "en", gold_answers=[gold], figures=[]) is held


@pytest.mark.parametrize(
    ("gold", "held"),
    [
        ("1,394", True),
        ("15 September 2005", True),
        ("September 2005", True),
        ("16 September 2005", False),
        ("VND 1,192 billion", True),
        ("VND 1.192 trillion", True),
        ("VND 1,192 million", False),
        ("27/63", True),
    ],
)
def test_an_answer_in_vietnamese_is_held_against_gold_in_english(gold: str, held: bool) -> None:
    assert holds_gold(VIETNAMESE, "vi", gold_answers=[gold], figures=[]) is held


def test_any_gold_answer_will_do_and_of_bare_figures_all_are_needed() -> None:
    assert holds_gold(ANSWER, "en", gold_answers=["no", "8.4%"], figures=["999"]) is True
    assert holds_gold(ANSWER, "en", gold_answers=[], figures=["1,394", "8.4%"]) is True
    assert holds_gold(ANSWER, "en", gold_answers=[], figures=["1,394", "8.5%"]) is False
    assert holds_gold(ANSWER, "en", gold_answers=[], figures=[]) is None
    assert holds_gold("", "en", gold_answers=["1,394"], figures=[]) is False


QUOTE = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS, tăng 108 trạm so với cuối năm 2019."


@pytest.mark.parametrize(
    ("gold", "same"),
    [
        (QUOTE, True),
        ("Hà Lâm có 1.394 trạm BTS", True),
        (f"Theo báo cáo, {QUOTE} Sóng 4G phủ 100% xã.", True),
        ("Hà  Lâm có\n1.394 trạm BTS", True),
        (unicodedata.normalize("NFD", "Hà Lâm có 1.394 trạm BTS"), True),
        ("tăng 108 trạm so với cuối năm 2019. Doanh thu đạt.", True),
        ("năm 2019. Doanh thu viễn thông năm 2020 ước đạt 1.268 tỷ đồng, tăng 6,4%.", False),
        ("Tỷ lệ văn bản điện tử ký số đạt 96,2%.", False),
        ("so với cuối năm 2019 thì mạng lưới bưu chính không đổi.", False),
        ("", False),
        (" ", False),
    ],
)
def test_two_quotes_are_of_one_place_when_they_share_half_of_the_shorter(gold: str, same: bool) -> None:
    assert overlap(QUOTE, gold) is same
    assert overlap(gold, QUOTE) is same
