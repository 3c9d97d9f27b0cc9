"""What was split from, merged into or is part of what."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Hoa Lan was established in 2004 after being split off from Sao Mai.",
            "Hoa Lan được thành lập năm 2004, sau khi tách ra từ Tập đoàn Sao Mai.",
        ),
        (
            "Lộc Xuyên was separated from An Lộc in 1997.",
            "Huyện Lộc Xuyên được tách ra từ huyện An Lộc năm 1997.",
        ),
        ("Hoa Lan was merged into Sao Mai.", "Công ty Hoa Lan được sáp nhập vào Công ty Sao Mai."),
        ("Hoa Lan is a subsidiary of Sao Mai.", "Hoa Lan là công ty con của Sao Mai."),
        ("Hoa Lan belongs to Sao Mai.", "Nhà máy Hoa Lan trực thuộc Tổng công ty Sao Mai."),
        ("Hoa Lan was bought by Sao Mai.", "Hoa Lan được Sao Mai mua lại năm 2015."),
        (
            "Đăk Rin, split from An Lộc, belongs to Kon Tum.",
            "Huyện Đăk Rin tách từ huyện An Lộc, thuộc tỉnh Kon Tum.",
        ),
        (
            "Phú Sơn of An Lộc was split from Phú Hải of An Lộc.",
            "Xã Phú Sơn huyện An Lộc được tách ra từ xã Phú Hải huyện An Lộc.",
        ),
    ],
)
def test_a_part_of_its_whole_passes(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Sao Mai was established in 2004 after being split off from Hoa Lan.",
            "Hoa Lan được thành lập năm 2004, sau khi tách ra từ Tập đoàn Sao Mai.",
        ),
        (
            "An Lộc was separated from Lộc Xuyên in 1997.",
            "Huyện Lộc Xuyên được tách ra từ huyện An Lộc năm 1997.",
        ),
        ("Sao Mai was merged into Hoa Lan.", "Công ty Hoa Lan được sáp nhập vào Công ty Sao Mai."),
        ("Sao Mai is a subsidiary of Hoa Lan.", "Hoa Lan là công ty con của Sao Mai."),
        ("Sao Mai belongs to Hoa Lan.", "Nhà máy Hoa Lan trực thuộc Tổng công ty Sao Mai."),
        ("Sao Mai was bought by Hoa Lan.", "Hoa Lan được Sao Mai mua lại năm 2015."),
        ("Hoa Lan acquired Sao Mai in 2015.", "Sao Mai mua lại Hoa Lan năm 2015."),
    ],
)
def test_a_whole_told_as_the_part_of_its_part_is_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"


def test_a_whole_that_the_quote_does_not_name_is_not_turned_round() -> None:
    reasons = check(
        "Sao Mai of An Lộc was split from Green Hill.", "Sao Mai tách từ Công ty Đồi Xanh An Lộc."
    ).reasons
    assert not any("the other way" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        (
            "In Kon Tum, Sao Mai belongs to Hoa Lan.",
            "Ở Kon Tum, nhà máy Hoa Lan trực thuộc Tổng công ty Sao Mai.",
            "belongs to Hoa Lan",
        ),
        (
            "Sao Mai belongs to Hoa Lan in Kon Tum.",
            "Nhà máy Hoa Lan trực thuộc Tổng công ty Sao Mai, ở Kon Tum.",
            "belongs to Hoa Lan in Kon Tum",
        ),
        (
            "Sao Mai belongs to Hoa Lan.",
            "Nhà máy Hoa Lan trực thuộc Tổng công ty Sao Mai, nhà máy Phú Sơn trực thuộc huyện An Lộc.",
            "belongs to Hoa Lan",
        ),
    ],
)
def test_a_whole_told_as_a_part_is_withheld_whatever_else_is_named(claim: str, text: str, said: str) -> None:
    checked = check(claim, text)
    reason = f"In the cited sentences it is the other way than “{said}”."
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))


def test_a_part_and_a_whole_of_one_district_are_not_turned_round() -> None:
    checked = check(
        "Phú Sơn of An Lộc was split from Phú Hải of An Lộc in Kon Tum.",
        "Ở Kon Tum, xã Phú Sơn huyện An Lộc được tách ra từ xã Phú Hải huyện An Lộc.",
    )
    assert (checked.verdict, checked.reasons) == ("verified", ())
