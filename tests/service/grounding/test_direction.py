"""What rises in a claim must not fall in its quotes."""

import unicodedata

import pytest

from service.grounding.cues import trends_in
from service.grounding.segments import Language
from tests.service.grounding.quoting import check, passes
from vietnamese.normalise import normalise

FELL = "Năm 2019, số thuê bao cố định giảm 4.200 thuê bao."
ROSE = "Năm 2019, doanh thu tăng 8,6%."
BOTH = "Doanh thu tăng 8,6%, chi phí giảm 3,2%."
CLIMBED = "Số trạm tăng từ 72 lên 940."


def of_a_rise(figure: str) -> str:
    return f"{figure} is told of a rise, in the cited sentences of a fall."


def of_a_fall(figure: str) -> str:
    return f"{figure} is told of a fall, in the cited sentences of a rise."


@pytest.mark.parametrize(
    ("claim", "text", "language"),
    [
        ("In 2019 fixed subscriptions fell by 4,200.", FELL, "en"),
        ("In 2019 there were 4,200 fewer fixed subscriptions.", FELL, "en"),
        ("In 2019 fixed subscriptions declined by 4,200.", FELL, "en"),
        ("In 2019 revenue rose by 8.6%.", ROSE, "en"),
        ("In 2019 revenue grew 8.6%.", ROSE, "en"),
        ("In 2019 revenue was 8.6% higher.", ROSE, "en"),
        ("In 2019 revenue increased by 8.6%.", ROSE, "en"),
        ("Revenue rose 8.6%, while costs fell 3.2%.", BOTH, "en"),
        ("Costs fell 3.2%, revenue rose 8.6%.", BOTH, "en"),
        ("The number of stations rose from 72 to 940.", CLIMBED, "en"),
        ("Revenue was 14% below plan.", "Doanh thu thấp hơn kế hoạch 14%.", "en"),
        ("Năm 2019, doanh thu tăng 8,6%.", ROSE, "vi"),
        ("Chi phí giảm 3,2%.", BOTH, "vi"),
    ],
)
def test_the_way_that_the_quotes_tell_is_verified(claim: str, text: str, language: Language) -> None:
    checked = check(claim, text, language=language)
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "text", "reason"),
    [
        ("In 2019 fixed subscriptions rose by 4,200.", FELL, of_a_rise("4,200")),
        ("In 2019 fixed subscriptions grew by 4,200.", FELL, of_a_rise("4,200")),
        ("In 2019 fixed subscriptions were up 4,200.", FELL, of_a_rise("4,200")),
        ("In 2019 revenue fell by 8.6%.", ROSE, of_a_fall("8.6%")),
        ("In 2019 revenue was 8.6% lower.", ROSE, of_a_fall("8.6%")),
        ("In 2019 revenue declined by 8.6%.", ROSE, of_a_fall("8.6%")),
        ("Revenue fell 8.6%, while costs rose 3.2%.", BOTH, of_a_fall("8.6%")),
        ("Revenue fell 8.6%, while costs rose 3.2%.", BOTH, of_a_rise("3.2%")),
        ("The number of stations fell to 940.", CLIMBED, of_a_fall("940")),
        ("Revenue was 14% above plan.", "Doanh thu thấp hơn kế hoạch 14%.", of_a_rise("14%")),
    ],
)
def test_the_other_way_is_withheld(claim: str, text: str, reason: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert reason in checked.reasons


def test_a_claim_that_only_falls_where_its_quotes_only_rise_is_withheld_without_a_figure() -> None:
    turned = "The claim and the cited sentences tell of a rise and a fall the other way round."
    assert turned in check("Revenue fell in 2019.", "Năm 2019 doanh thu tăng.").reasons
    assert check("Revenue rose in 2019.", "Năm 2019 doanh thu tăng.").verdict == "verified"
    both = check("Revenue rose in 2019.", "Năm 2019 doanh thu tăng, chi phí giảm.")
    assert (both.verdict, both.reasons) == ("verified", ())


def test_a_vietnamese_claim_that_turns_it_round_is_withheld() -> None:
    assert of_a_fall("8,6%") in check("Năm 2019, doanh thu giảm 8,6%.", ROSE, language="vi").reasons
    assert of_a_rise("4.200") in check("Năm 2019, tăng 4.200 thuê bao.", FELL, language="vi").reasons


def test_a_figure_that_both_rises_and_falls_in_the_quotes_may_do_either() -> None:
    text = "Doanh thu tăng 8,6%; chi phí giảm 8,6%."
    for claim in ("Revenue rose by 8.6%.", "Costs fell by 8.6%."):
        assert check(claim, text).verdict == "verified"


def test_a_way_told_far_behind_in_another_part_is_of_something_else() -> None:
    text = "Tỉnh có 45 điểm phục vụ, doanh thu giảm 3,2%."
    assert not any("45" in reason for reason in check("The number rose to 45 service points.", text).reasons)


def test_the_nearest_way_before_the_figure_counts() -> None:
    text = "Chi phí giảm nhưng doanh thu tăng 8,6%."
    assert check("Costs fell but revenue rose 8.6%.", text).verdict == "verified"
    assert of_a_fall("8.6%") in check("Costs rose but revenue fell 8.6%.", text).reasons


def test_of_two_ways_in_one_part_the_nearer_counts() -> None:
    text = "Sau khi giảm nhẹ doanh thu đã tăng 8,6%."
    assert check("After falling slightly revenue rose 8.6%.", text).verdict == "verified"
    assert of_a_fall("8.6%") in check("After rising slightly revenue fell 8.6%.", text).reasons


def test_below_right_behind_a_figure_counts_before_what_stands_before_it() -> None:
    text = "Doanh thu tăng nhưng thấp hơn kế hoạch 14%."
    assert check("Revenue rose yet was 14% below plan.", text).verdict == "verified"
    assert of_a_rise("14%") in check("Revenue fell yet was 14% above plan.", text).reasons


def test_a_way_behind_the_figure_counts_where_none_stands_before_it() -> None:
    text = "Mức 8,6% tăng trưởng của năm 2019."
    assert of_a_fall("8.6%") in check("Revenue fell 8.6% in 2019.", text).reasons


def test_a_fall_is_read_from_decomposed_words_and_bare_names() -> None:
    apart = normalise(unicodedata.normalize("NFD", "Năm 2019, Bình Hải giảm 4.200 thuê bao."))
    assert passes(check("In 2019 Binh Hai fell by 4,200 subscriptions.", apart))
    assert of_a_rise("4,200") in check("In 2019 Binh Hai rose by 4,200 subscriptions.", apart).reasons


@pytest.mark.parametrize(
    ("claim", "text", "reason"),
    [
        ("The project is eight months behind schedule.", "Dự án chậm tiến độ 8 tháng.", None),
        ("The project is 8 months ahead of schedule.", "Dự án chậm tiến độ 8 tháng.", of_a_rise("8 months")),
        ("The project is 8 months late.", "Dự án chậm 8 tháng so với kế hoạch.", None),
        ("The bridge was finished 45 days early.", "Cầu hoàn thành trước thời hạn 45 ngày.", None),
        ("It was done 45 days late.", "Cầu hoàn thành vượt tiến độ 45 ngày.", of_a_fall("45 days")),
        ("It was done 45 days late.", "Cầu hoàn thành sớm 45 ngày.", of_a_fall("45 days")),
        ("Payment was made 20 days early.", "Việc thanh toán trễ hạn 20 ngày.", of_a_rise("20 days")),
        ("Payment was 20 days overdue.", "Việc thanh toán quá hạn 20 ngày.", None),
        ("The work ended 3 months earlier than planned.", "Công trình xong sớm hơn kế hoạch 3 tháng.", None),
        ("The survey of 12 communes was cut.", "Tiến hành khảo sát 12 xã.", None),
        ("The province moved up 4 places.", "Tỉnh tiến 4 bậc.", None),
        ("The province fell 4 places.", "Tỉnh tiến 4 bậc.", of_a_fall("4")),
    ],
)
def test_late_is_behind_and_early_is_ahead(claim: str, text: str, reason: str | None) -> None:
    reasons = check(claim, text).reasons
    told = [one for one in reasons if " is told of a " in one]
    assert told == ([] if reason is None else [reason])


def test_a_denied_fall_is_no_fall() -> None:
    assert trends_in("Revenue did not fall.", "en") == set()
    assert trends_in("Revenue has never really fallen; it rose.", "en") == {"up"}
