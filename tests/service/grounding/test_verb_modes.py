"""A verb is told as done or as planned where the quotes tell the same verb so."""

import pytest

from service.grounding.modality import DONE_AS_PLAN, PLAN_AS_DONE
from tests.service.grounding.quoting import check


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The hospital is due to open in 2018.", "Bệnh viện dự kiến khánh thành năm 2018."),
        ("The province has pledged to build 200 houses.", "Tỉnh cam kết xây dựng 200 căn nhà."),
        ("The bridge was scheduled for completion in 2016.", "Cầu dự kiến hoàn thành năm 2016."),
        ("A new terminal is under construction.", "Nhà ga mới đang được xây dựng."),
        ("A new terminal will be built.", "Nhà ga mới sẽ được xây dựng."),
        ("The drainage system needs to be upgraded.", "Hệ thống thoát nước cần được nâng cấp."),
        ("The ministry proposed amending the law.", "Bộ đề nghị sửa đổi luật."),
        ("The tax will rise from 5% to 10%.", "Thuế sẽ tăng từ 5% hiện nay lên 10%."),
        (
            "In mountain districts, the allowance will go up from VND 1 million to VND 2 million.",
            "Ở các huyện miền núi, mức hỗ trợ sẽ tăng từ 1 triệu đồng hiện nay lên 2 triệu đồng.",
        ),
        (
            "The company fell short of its plan of VND 50 billion but did meet its target of VND 5 billion.",
            "Công ty chưa hoàn thành kế hoạch 50 tỷ đồng doanh thu nhưng đã hoàn thành chỉ tiêu 5 tỷ đồng.",
        ),
        (
            "Schools are expected to teach traffic safety.",
            "Các trường học có trách nhiệm giảng dạy an toàn giao thông.",
        ),
        ("Teachers are required to report absences.", "Giáo viên có trách nhiệm báo cáo học sinh vắng mặt."),
        (
            "For the households that have been moved, the district will provide land.",
            "Đối với các hộ đã di dời, huyện sẽ cấp đất.",
        ),
        (
            "Mr Ha suggested three measures: cutting costs, raising fees and borrowing.",
            "Ông Hà nói cần thực hiện ba giải pháp: giảm chi phí, tăng phí và vay vốn.",
        ),
        (
            "The portal was being built with a view to launching in May 2012.",
            "Xây dựng cổng thông tin, phấn đấu khai trương vào tháng 5/2012.",
        ),
        ("The missile is being considered for the ship.", "Tên lửa đang được cân nhắc lắp đặt trên tàu."),
        ("The fishing port is to be expanded in 2020.", "Cảng cá dự kiến được mở rộng vào năm 2020."),
        (
            "Once the dam has been built, 500 households will get water.",
            "Sau khi đập được xây dựng, 500 hộ sẽ có nước.",
        ),
        ("Dozens of trees are about to be planted.", "Hàng chục cây xanh sắp được trồng."),
        (
            "The city aims to treat all wastewater by 2025.",
            "Thành phố phấn đấu đến năm 2025 xử lý toàn bộ nước thải.",
        ),
        (
            "The remaining houses will be repaired this year.",
            "Có 4 căn nhà đã được sửa chữa, các căn nhà còn lại sẽ được sửa chữa trong năm nay.",
        ),
        (
            "Four houses have been repaired and 20 will be repaired this year.",
            "Có 4 căn nhà đã được sửa chữa, 20 căn nhà còn lại sẽ được sửa chữa trong năm nay.",
        ),
    ],
)
def test_a_plan_in_other_words_passes(claim: str, text: str) -> None:
    assert check(claim, text).reasons == ()


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The hospital opened in 2018.", "Bệnh viện dự kiến khánh thành năm 2018."),
        ("The hospital has been opened.", "Bệnh viện sẽ được khánh thành vào năm sau."),
        ("The province has built 200 houses.", "Tỉnh cam kết sẽ xây dựng 200 căn nhà."),
        ("The bridge was completed in 2016.", "Cầu dự kiến hoàn thành năm 2016."),
        ("A new terminal has been built.", "Nhà ga mới sẽ được xây dựng."),
        ("A new terminal will be built.", "Nhà ga mới đã được xây dựng xong."),
        ("The drainage system has been upgraded.", "Hệ thống thoát nước cần được nâng cấp."),
        ("The law was amended.", "Bộ đề nghị sửa đổi luật."),
        ("The ministry will amend the law.", "Bộ đã sửa đổi luật."),
        ("The tax has risen from 5% to 10%.", "Thuế sẽ tăng từ 5% hiện nay lên 10%."),
        ("The tax rose from 5% to 10%.", "Thuế sẽ tăng từ 5% hiện nay lên 10%."),
        (
            "For the households that have been moved, the district has provided land.",
            "Đối với các hộ đã di dời, huyện sẽ cấp đất.",
        ),
        ("The missile has been installed on the ship.", "Tên lửa đang được cân nhắc lắp đặt trên tàu."),
        ("The fishing port has been expanded.", "Cảng cá dự kiến được mở rộng vào năm 2020."),
        (
            "The dam has been built and 500 households got water.",
            "Khi đập sẽ được xây dựng, 500 hộ sẽ có nước.",
        ),
        ("Dozens of trees were planted.", "Hàng chục cây xanh sắp được trồng."),
        ("The city treated all wastewater.", "Thành phố phấn đấu đến năm 2025 xử lý toàn bộ nước thải."),
        ("The city has treated all wastewater.", "Thành phố phấn đấu đến năm 2025 xử lý toàn bộ nước thải."),
        ("The commune will have a market with 45 stalls.", "Xã đã có chợ với 45 quầy."),
        (
            "The remaining 20 houses have been repaired.",
            "Có 4 căn nhà đã được xây mới, 20 căn nhà còn lại sẽ được sửa chữa trong năm nay.",
        ),
    ],
)
def test_a_plan_told_as_done_or_the_other_way_round_is_withheld(claim: str, text: str) -> None:
    assert {PLAN_AS_DONE, DONE_AS_PLAN} & set(check(claim, text).reasons)


@pytest.mark.parametrize(
    ("claim", "text", "passes"),
    [
        ("The port has yet to open.", "Cảng dự kiến mở cửa vào ngày 5/5.", True),
        ("The firm has yet to recruit 40 workers.", "Công ty sẽ tuyển dụng 40 công nhân.", True),
        ("The firm has yet to recruit 40 workers.", "Công ty đã tuyển dụng 40 công nhân.", False),
        ("The port has not opened.", "Cảng mở cửa vào ngày 5/5.", False),
        ("The port has yet to open.", "Cảng mở cửa vào ngày 5/5.", False),
    ],
)
def test_what_is_planned_is_yet_to_be_done(claim: str, text: str, passes: bool) -> None:
    assert (check(claim, text).reasons == ()) is passes


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The dike has been repaired and the canal will be dredged.",
            "Đê đã được sửa chữa, kênh sẽ được nạo vét.",
        ),
        ("Prices have now set a record that the city aims to hold.", "Giá sẽ được thành phố đặt ra."),
        (
            "Once the road has been built, 40 families will move.",
            "Khi đường sẽ được xây dựng, 40 hộ sẽ di dời.",
        ),
    ],
)
def test_a_verb_that_is_told_so_or_in_a_clause_of_time_is_no_plan_told_as_done(claim: str, text: str) -> None:
    assert PLAN_AS_DONE not in check(claim, text).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The host of the cup to be held in May will be Hà Lâm.",
            "Ban tổ chức đã chọn Hà Lâm, giải sẽ diễn ra tháng 5.",
        ),
        ("Mr Vừa will build the bridge.", "Theo kế hoạch, ông Vừa xây cầu."),
    ],
)
def test_name_is_no_verb_and_no_cue_of_one(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The province has set a target of 20 schools.", "Tỉnh dự kiến đặt mục tiêu 20 trường."),
        ("The province has approved a plan for 20 schools.", "Tỉnh sẽ phê duyệt kế hoạch 20 trường."),
    ],
)
def test_making_of_a_plan_is_not_held_against_a_plan(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (checked.verdict, checked.reasons) == ("verified", ())
