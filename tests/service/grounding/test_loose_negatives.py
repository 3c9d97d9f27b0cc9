"""What is low, slow or wrong bears out a “not” of what it is said of, and of nothing else."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The bridge has not yet been completed.", "Cầu đang được hoàn thiện, dự kiến hoàn thành năm 2020."),
        ("The road has not yet been built.", "Tuyến đường đang được xây dựng."),
        ("The road has not yet been completed.", "Tuyến đường chưa hoàn thành."),
        ("The quality of the service is not high.", "Chất lượng dịch vụ còn thấp."),
        ("The results were not good.", "Kết quả đạt được còn kém."),
        ("The seller did not follow the rules.", "Người bán vi phạm quy định."),
        ("The land was not used for its purpose.", "Đất bị sử dụng sai mục đích."),
        ("The project has yet to be approved.", "Dự án đang chờ phê duyệt."),
    ],
)
def test_a_not_that_is_borne_out_passes(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The district has not yet finished clearing the rubbish.",
            "Về những sai phạm tại bãi rác, huyện đã hoàn thành việc dọn dẹp.",
        ),
        ("The school has not yet opened.", "Sau thời gian chậm trễ, trường đã khai giảng."),
        (
            "The bridge has not yet been completed.",
            "Do chất lượng thấp, nhà thầu bị phạt, nhưng cầu đã hoàn thành.",
        ),
        ("The company has not paid the fine.", "Công ty làm sai quy định, đã nộp phạt 20 triệu đồng."),
        ("The company did not publish the report.", "Tuy quy mô còn thấp, công ty đã công bố báo cáo."),
        ("The project has yet to be approved.", "Dự án đã được phê duyệt dù có sai sót."),
    ],
)
def test_a_not_of_what_was_done_is_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
