"""What the quotes tell of one person or body is not told of another."""

import pytest

from tests.service.grounding.quoting import check, passes, quote

GUESTS = "Dự họp có đồng chí Trần Đức Long, Phó Chủ tịch; đồng chí Lê Văn Bình, Thường trực HĐND."
PRAISE = "Kết thúc, đồng chí Trần Đức Long, Phó Chủ tịch UBND tỉnh đã biểu dương kết quả của Sở."
CANCELLED = "UBND tỉnh Bình Hải đã hủy quyết định trên."
SIGNED = "Bộ Y tế đã ký thỏa thuận với Lào."
APPROVED = "Thủ tướng Chính phủ Đỗ Quang Vinh đã phê duyệt đề án."
REVIEWED = "Chính phủ giao Bộ Tư pháp rà soát luật."
BUILT = "Cầu do Công ty Hoàng Long xây dựng."
ARRESTED = "Công an tỉnh đã bắt Lê Văn Bình."
CHILD = "Theo Tập đoàn Hưng Lâm, Công ty Nghi Phú, công ty con, đã trao tặng 20 máy thở cho Bộ Y tế."
BARE = "Năm 2018, Sở đã thành lập 3 trung tâm."
OF_DEPARTMENT = "Sở Nội vụ Bình Hải tổng kết năm 2018"
PRESENT = "Dự họp có ông Lê Văn Bình."


@pytest.mark.parametrize(
    ("claim", "texts", "doer", "verb", "name"),
    [
        (
            "The meeting ended with Lê Văn Bình praising the results.",
            (GUESTS, PRAISE),
            "đồng chí Trần Đức Long",
            "praising",
            "Lê Văn Bình",
        ),
        (
            "Le Van Binh of the People's Council praised the results.",
            (GUESTS, PRAISE),
            "đồng chí Trần Đức Long",
            "praised",
            "Le Van Binh",
        ),
        (
            "The Ministry of Health cancelled the decision.",
            (CANCELLED,),
            "UBND tỉnh Bình Hải",
            "cancelled",
            "Ministry of Health",
        ),
        (
            "The Ministry of Finance recently signed an agreement with Laos.",
            (SIGNED,),
            "Bộ Y tế",
            "signed",
            "Ministry of Finance",
        ),
        (
            "The Ministry of Construction has approved the plan.",
            (APPROVED,),
            "Thủ tướng Chính phủ Đỗ Quang Vinh",
            "approved",
            "Ministry of Construction",
        ),
        (
            "The Supreme People's Court arrested Lê Văn Bình.",
            (ARRESTED,),
            "Công an tỉnh",
            "arrested",
            "Supreme People's Court",
        ),
    ],
)
def test_deed_of_another_is_withheld(
    claim: str, texts: tuple[str, ...], doer: str, verb: str, name: str
) -> None:
    reason = f"The cited sentences tell “{verb}” of “{doer}”, not of {name}."
    checked = check(claim, *map(quote, texts))
    assert (checked.verdict, reason in checked.reasons) == ("withheld", True), checked.reasons


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        ("Trần Đức Long praised the results.", (GUESTS, PRAISE)),
        ("The meeting ended with Tran Duc Long praising the results.", (GUESTS, PRAISE)),
        ("The provincial People's Committee cancelled the decision.", (CANCELLED,)),
        ("The Ministry of Health signed an agreement with Laos.", (SIGNED,)),
        ("Prime Minister Đỗ Quang Vinh approved the plan.", (APPROVED,)),
        ("The Ministry of Justice reviewed the law.", (REVIEWED,)),
        ("Hoàng Long Company built the bridge.", (BUILT,)),
        ("The police arrested Lê Văn Bình.", (ARRESTED,)),
        ("Hưng Lâm donated 20 ventilators.", (CHILD,)),
        ("The Department of Home Affairs established 3 centres in 2018.", (OF_DEPARTMENT, BARE)),
        (
            "Phạm Thu Hà received 20 gifts.",
            ("Bà Phạm Thu Hà tới dự.", "Bà Hà đã nhận 20 suất quà."),
        ),
        (
            "Phạm Thu Hà signed the agreement.",
            ("Bà Phạm Thu Hà tới dự.", "Bà Hà đã ký thỏa thuận."),
        ),
        ("Phạm Thu Hà received 20 gifts.", ("Bà Phạm Thu Hà tới dự.", "Bà đã nhận 20 suất quà.")),
    ],
)
def test_deed_of_its_own_doer_passes(claim: str, texts: tuple[str, ...]) -> None:
    checked = check(claim, *map(quote, texts))
    assert passes(checked), checked.reasons


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        (
            "Trần Đức Long attended as Lê Văn Bình praised the results.",
            ("Dự họp có ông Trần Đức Long.", "Ông Lê Văn Bình đã biểu dương kết quả."),
        ),
        ("Lê Văn Bình agreements cover 3 funds.", (PRESENT, "Bộ Y tế thỏa thuận về 3 quỹ.")),
    ],
)
def test_verb_far_from_a_name_and_noun_behind_it_are_no_deeds_of_it(
    claim: str, texts: tuple[str, ...]
) -> None:
    checked = check(claim, *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế được chứng kiến đoàn đã ký thỏa thuận.",
        "Bộ Y tế và các đoàn khách từ phía bạn đã ký thỏa thuận.",
        "Ông Nam, phó chủ tịch hội, trưởng ban tổ chức lễ hội hoa của tỉnh, chủ nhiệm câu lạc bộ, đã ký thỏa thuận.",
        "Tin Bộ Y tế: ký thỏa thuận.",
    ],
)
def test_office_in_a_clause_of_its_own_or_far_from_the_verb_is_not_plainly_the_doer(text: str) -> None:
    checked = check("Lê Văn Bình signed the agreement.", quote(PRESENT), quote(text))
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_office_right_before_the_verb_is_the_doer() -> None:
    checked = check("Lê Văn Bình signed the agreement.", quote(PRESENT), quote("Bộ Y tế ký thỏa thuận."))
    reason = "The cited sentences tell “signed” of “Bộ Y tế”, not of Lê Văn Bình."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))
