"""A deed stands with its own day."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Decree 15 takes effect from 20 May 2018.",
            "Chính phủ ký ban hành Nghị định 15 ngày 3/4/2018. Nghị định có hiệu lực từ ngày 20/5/2018.",
        ),
        (
            "Decree 15 was issued on 3 April 2018.",
            "Chính phủ ký ban hành Nghị định 15 ngày 3/4/2018. Nghị định có hiệu lực từ ngày 20/5/2018.",
        ),
        ("The festival opened on 8 March.", "Lễ hội khai mạc ngày 8/3 và bế mạc ngày 12/3."),
        ("The festival started on 8 March.", "Lễ hội khai mạc ngày 8/3 và bế mạc ngày 12/3."),
        ("The festival closed on 12 March.", "Lễ hội khai mạc ngày 8/3 và bế mạc ngày 12/3."),
        (
            "Mr Nam was arrested on 2 June 2017.",
            "Ngày 2/6/2017, công an bắt giữ ông Nam, ngày 5/6/2017 khởi tố vụ án.",
        ),
        (
            "The scheme was approved on 4 July 2016.",
            "Đề án được phê duyệt ngày 4/7/2016, được công bố ngày 1/8/2016.",
        ),
        (
            "The decree takes effect from 20 May 2018.",
            "Nghị định có hiệu lực từ ngày 20/5/2018, quy chế có hiệu lực từ ngày 1/6/2018, được ký ngày 20/5/2018.",
        ),
        (
            "The decree, which takes effect in summer, was signed on 3 April 2018.",
            "Nghị định ký ngày 3/4/2018, có hiệu lực từ ngày 20/5/2018.",
        ),
    ],
)
def test_a_deed_on_its_own_day_passes(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Decree 15 takes effect from 3 April 2018.",
            "Chính phủ ký ban hành Nghị định 15 ngày 3/4/2018. Nghị định có hiệu lực từ ngày 20/5/2018.",
        ),
        (
            "Decree 15 was signed on 20 May 2018.",
            "Chính phủ ký ban hành Nghị định 15 ngày 3/4/2018. Nghị định có hiệu lực từ ngày 20/5/2018.",
        ),
        ("The festival opened on 12 March.", "Lễ hội khai mạc ngày 8/3 và bế mạc ngày 12/3."),
        ("The festival ended on 8 March.", "Lễ hội khai mạc ngày 8/3 và bế mạc ngày 12/3."),
        (
            "Mr Nam was arrested on 5 June 2017.",
            "Ngày 2/6/2017, công an bắt giữ ông Nam, ngày 5/6/2017 khởi tố vụ án.",
        ),
        (
            "The scheme was approved on 1 August 2016.",
            "Đề án được phê duyệt ngày 4/7/2016, được công bố ngày 1/8/2016.",
        ),
    ],
)
def test_a_deed_on_the_day_of_another_is_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The fair opened on 8 March.", "Hội chợ khai mạc ngày 12/3, chợ phiên 8/3 rất đông."),
        ("The circular takes effect from 3 April 2018.", "Bộ ký Thông tư ngày 3/4/2018."),
    ],
)
def test_a_day_without_another_deed_or_another_day_is_left_alone(claim: str, text: str) -> None:
    assert not any("another day" in reason for reason in check(claim, text).reasons)


@pytest.mark.parametrize(
    ("claim", "texts", "verdict"),
    [
        ("The decree was signed by the minister.", ("Bộ trưởng ký nghị định.",), "cited"),
        (
            "The festival opened on 12 March.",
            ("Lễ hội khai mạc tháng 3, được công bố ngày 12/3.",),
            "verified",
        ),
        (
            "The fair opened on 12 March.",
            ("Hội chợ khai mạc ngày 8/3, bế mạc ngày 12/3.", "Chợ ngày 12/3 rất đông."),
            "verified",
        ),
    ],
)
def test_a_claim_without_a_day_and_a_day_or_a_month_that_may_be_the_deeds_are_left_alone(
    claim: str, texts: tuple[str, ...], verdict: str
) -> None:
    checked = check(claim, *texts)
    assert (checked.verdict, checked.reasons) == (verdict, ())


def test_a_deed_at_the_very_beginning_of_a_sentence_has_the_day_behind_it() -> None:
    checked = check(
        "The decree takes effect from 3 April 2018.",
        "Ký ngày 3/4/2018, nghị định có hiệu lực từ ngày 20/5/2018.",
    )
    reason = "The cited sentences give “takes effect” another day than 3 April 2018."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))
