"""What is done stands beside what is planned, and beside names that look like a plan."""

import pytest

from tests.service.grounding.quoting import check, passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The province issued 40 certificates.",
            "Trong tháng, tỉnh cấp 40 giấy chứng nhận, đề nghị Bộ cấp thêm 12 giấy chứng nhận.",
        ),
        (
            "Twelve schools were repaired last year.",
            "Năm ngoái huyện sửa chữa 12 trường học, kiến nghị tỉnh sửa chữa 4 trường học khác.",
        ),
        (
            "Five bridges were built in Cần Giờ.",
            "Huyện Cần Giờ xây dựng 5 cây cầu trong năm.",
        ),
        (
            "Mr Cần received 200 applications for a licence.",
            "Ông Cần tiếp nhận 200 hồ sơ đề nghị cấp giấy phép.",
        ),
        (
            "The department received 30 applications for licences.",
            "Sở tiếp nhận 30 hồ sơ đề nghị cấp giấy phép.",
        ),
        (
            "Cần Thơ has opened 20 clinics.",
            "Cần Thơ mở 20 phòng khám.",
        ),
        (
            "Forty certificates were issued by the province.",
            "Trong tháng, tỉnh đã cấp 40 giấy chứng nhận, đề nghị Bộ cấp thêm 12 giấy chứng nhận.",
        ),
        (
            "Thirty-five permits were issued by the office.",
            "Trong quý, sở cấp 35 giấy phép, đề nghị cục cấp 4 giấy phép.",
        ),
    ],
)
def test_what_was_done_is_no_plan_beside_one(claim: str, text: str) -> None:
    assert passes(check(claim, text))


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The ministry has issued 12 more certificates.",
            "Trong tháng, tỉnh đề nghị Bộ cấp thêm 12 giấy chứng nhận.",
        ),
        (
            "Five bridges were built in Cần Giờ.",
            "Huyện Cần Giờ sẽ xây dựng 5 cây cầu.",
        ),
        (
            "The city built 3 schools.",
            "Cần xây dựng 3 trường học trên địa bàn thành phố.",
        ),
        (
            "Cần Thơ has opened 20 clinics.",
            "Cần Thơ cần mở 20 phòng khám.",
        ),
        (
            "Thirty licences were issued.",
            "Sở tiếp nhận 30 hồ sơ đề nghị cấp giấy phép.",
        ),
    ],
)
def test_what_is_asked_for_was_not_done(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
