"""A “not” of what a quote goes on to, and the claim leaves out."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Hundreds of lorries lined up along the river road.",
            "Hàng trăm xe tải xếp hàng dọc đường ven sông và hầu như không nhúc nhích được.",
        ),
        (
            "The flood destroyed 40 houses in the village.",
            "Lũ phá hủy 40 ngôi nhà trong thôn khiến người dân không còn chỗ ở.",
        ),
        (
            "Farmers harvested the rice early.",
            "Nông dân thu hoạch lúa sớm mà không chờ lúa chín.",
        ),
    ],
)
def test_a_not_of_what_the_claim_leaves_out_is_none_of_its_own(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The workers have been paid their wages.",
            "Công nhân vẫn làm việc và chưa được trả lương.",
        ),
        (
            "The company has a business licence and paid tax.",
            "Công ty có giấy phép kinh doanh nhưng chưa nộp thuế.",
        ),
        (
            "Lorries and coaches may enter the tunnel.",
            "Xe tải và xe khách không được vào hầm.",
        ),
        (
            "The plant was inspected and met the standards.",
            "Nhà máy được kiểm tra và không đạt tiêu chuẩn.",
        ),
        (
            "The hospital treats patients with the vaccine.",
            "Bệnh viện điều trị cho bệnh nhân và không dùng vắc xin.",
        ),
        (
            "Workers came to the factory and were permitted to work.",
            "Công nhân đến nhà máy và không được ban lãnh đạo của nhà máy mới này cho làm việc.",
        ),
        (
            "The rubber plant flourished.",
            "Nhà máy cao su không khởi sắc.",
        ),
        (
            "The rubber plant was inspected and flourished.",
            "Nhà máy cao su được kiểm tra và không khởi sắc.",
        ),
    ],
)
def test_a_not_of_what_the_claim_says_counts(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
