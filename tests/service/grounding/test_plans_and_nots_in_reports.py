"""Denials, duties and plans as reports write them, told in other words and told wrongly."""

import pytest

from tests.service.grounding.quoting import check


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The city has finished 40 km of sewer and plans to lay another 15 km by 2019.",
            "Thành phố đã hoàn thành 40 km cống và dự kiến lắp đặt thêm 15 km đến năm 2019.",
        ),
        (
            "According to the department, 12 schools that were damaged by the storm will be rebuilt before September.",
            "Theo Sở Giáo dục và Đào tạo, 12 trường học bị hư hỏng do bão sẽ được xây dựng lại trước tháng 9.",
        ),
        (
            "The ferry service was suspended because of the storm and had not resumed by Monday.",
            "Bến phà đã tạm dừng hoạt động do bão và đến thứ hai vẫn chưa hoạt động trở lại.",
        ),
        (
            "Police said they had not yet identified the driver.",
            "Công an cho biết chưa xác định được danh tính lái xe.",
        ),
        (
            "The committee rejected the proposal to raise tuition fees.",
            "Ủy ban không đồng ý với đề xuất tăng học phí.",
        ),
        (
            "Although the project was approved in 2011, land clearance has hardly begun.",
            "Dự án được phê duyệt năm 2011 nhưng đến nay hầu như chưa giải phóng mặt bằng.",
        ),
        (
            "The plant has never discharged untreated wastewater into the river, the company said.",
            "Công ty cho biết nhà máy chưa bao giờ xả nước thải chưa qua xử lý ra sông.",
        ),
        (
            "Without a health certificate, workers may not be hired.",
            "Người lao động không có giấy khám sức khỏe thì không được tuyển dụng.",
        ),
        (
            "The province lacks doctors, while the district hospitals remain overcrowded.",
            "Tỉnh còn thiếu bác sĩ, các bệnh viện huyện vẫn quá tải.",
        ),
        ("The ship is due to leave port on 12 June 2017.", "Con tàu dự kiến rời cảng vào ngày 12/6/2017."),
        (
            "The minister promised that farmers would receive compensation within a month.",
            "Bộ trưởng hứa nông dân sẽ nhận được tiền bồi thường trong vòng một tháng.",
        ),
        (
            "The group intends to invest USD 20 million in a wood plant.",
            "Tập đoàn có kế hoạch đầu tư 20 triệu USD xây dựng nhà máy gỗ.",
        ),
        ("Nobody in the village owned a car.", "Trong làng không ai có ô tô."),
        ("None of the 12 boats was insured.", "Cả 12 tàu đều không mua bảo hiểm."),
        (
            "Only after the accident did the railway install barriers.",
            "Chỉ sau khi xảy ra tai nạn, ngành đường sắt mới lắp rào chắn.",
        ),
        (
            "The bank stopped lending to property firms.",
            "Ngân hàng không cho các doanh nghiệp bất động sản vay nữa.",
        ),
        ("Exports failed to reach the yearly target.", "Xuất khẩu không đạt kế hoạch năm."),
        ("Exports exceeded the yearly target.", "Xuất khẩu vượt kế hoạch năm."),
        (
            "The market was to have opened in 2014 but stands empty.",
            "Chợ dự kiến đi vào hoạt động năm 2014 nhưng đến nay vẫn bỏ không.",
        ),
        ("Local people opposed the landfill.", "Người dân địa phương không đồng tình với bãi rác."),
        (
            "The inspectors found that the firm had not built a wastewater treatment system.",
            "Đoàn thanh tra phát hiện công ty chưa xây dựng hệ thống xử lý nước thải.",
        ),
        (
            "The inspectors found that the firm ran without a wastewater treatment system.",
            "Đoàn thanh tra phát hiện công ty không có hệ thống xử lý nước thải.",
        ),
        ("The commune was not affected by the flood.", "Xã không bị ảnh hưởng bởi lũ."),
        ("The commune escaped the flood.", "Xã không bị ảnh hưởng bởi lũ."),
        ("Ticket prices were kept unchanged.", "Giá vé không thay đổi."),
        (
            "The two sides have agreed to open a direct flight, which is to begin in October.",
            "Hai bên đã thống nhất mở đường bay thẳng, dự kiến bắt đầu từ tháng 10.",
        ),
        (
            "The bill was submitted to the National Assembly and will be passed at its next session.",
            "Dự án luật đã được trình Quốc hội và sẽ được thông qua tại kỳ họp tới.",
        ),
        ("Pupils must wear helmets.", "Học sinh phải đội mũ bảo hiểm."),
        ("The authorities have a duty to publish prices.", "Cơ quan chức năng có trách nhiệm công bố giá."),
        ("The authorities should publish prices.", "Cơ quan chức năng cần công bố giá."),
        (
            "The trial has been put off because a witness was absent.",
            "Phiên tòa bị hoãn do nhân chứng vắng mặt.",
        ),
        ("Doctors were unable to save the patient.", "Bác sĩ không cứu được bệnh nhân."),
        ("The firm withheld wages from its workers.", "Công ty không trả lương cho công nhân."),
        ("The firm left its workers unpaid.", "Công ty không trả lương cho công nhân."),
        (
            "Residents have to buy water because the pipe network does not reach the hamlet.",
            "Người dân phải mua nước do hệ thống đường ống chưa đến thôn.",
        ),
        ("Rain is forecast to fall in the north on 5 May.", "Dự báo ngày 5/5 miền Bắc có mưa."),
        (
            "The company has yet to pay VND 3 billion of its tax debt.",
            "Công ty còn nợ 3 tỷ đồng tiền thuế chưa nộp.",
        ),
        (
            "By the end of 2016 the province had built 120 rural roads; it will build 80 more in 2017.",
            "Đến hết năm 2016, tỉnh đã xây dựng 120 tuyến đường nông thôn; năm 2017 sẽ xây dựng thêm 80 tuyến.",
        ),
        ("The new runway is still being built.", "Đường băng mới đang được xây dựng."),
        ("Some households still do not have meters.", "Một số hộ vẫn chưa có đồng hồ."),
        ("Not all 50 boats returned to shore: 47 did.", "47/50 tàu đã vào bờ."),
        (
            "Not everything went to plan: only 60% of the funds were spent.",
            "Giải ngân mới đạt 60% kế hoạch vốn.",
        ),
        (
            "The museum, closed for repairs, is expected to reopen in March.",
            "Bảo tàng đóng cửa để sửa chữa, dự kiến mở cửa trở lại vào tháng 3.",
        ),
        ("The suspect denied taking the money.", "Nghi phạm không thừa nhận lấy tiền."),
        (
            "There is no evidence that the food was contaminated.",
            "Chưa có bằng chứng cho thấy thực phẩm bị nhiễm độc.",
        ),
        ("The cause of the fire is still unknown.", "Nguyên nhân vụ cháy chưa được xác định."),
        ("The cause of the fire is under investigation.", "Nguyên nhân vụ cháy đang được điều tra."),
        ("The bus route, which carried few passengers, was cut.", "Tuyến xe buýt ít khách đã bị cắt."),
    ],
)
def test_what_reports_deny_or_plan_passes_in_other_words(claim: str, text: str) -> None:
    assert check(claim, text).reasons == ()


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The city has finished 40 km of sewer and has laid another 15 km.",
            "Thành phố đã hoàn thành 40 km cống và dự kiến lắp đặt thêm 15 km đến năm 2019.",
        ),
        (
            "According to the department, 12 schools damaged by the storm were rebuilt before September.",
            "Theo Sở Giáo dục và Đào tạo, 12 trường học bị hư hỏng do bão sẽ được xây dựng lại trước tháng 9.",
        ),
        (
            "The ferry service resumed on Monday.",
            "Bến phà đã tạm dừng hoạt động do bão và đến thứ hai vẫn chưa hoạt động trở lại.",
        ),
        (
            "Police said they had identified the driver.",
            "Công an cho biết chưa xác định được danh tính lái xe.",
        ),
        (
            "The committee agreed to the proposal to raise tuition fees.",
            "Ủy ban không đồng ý với đề xuất tăng học phí.",
        ),
        ("The province has enough doctors.", "Tỉnh còn thiếu bác sĩ, các bệnh viện huyện vẫn quá tải."),
        ("The ship left port on 12 June 2017.", "Con tàu dự kiến rời cảng vào ngày 12/6/2017."),
        ("The ship is due to leave port on 12 June 2017.", "Con tàu đã rời cảng vào ngày 12/6/2017."),
        (
            "Farmers received compensation within a month.",
            "Bộ trưởng hứa nông dân sẽ nhận được tiền bồi thường trong vòng một tháng.",
        ),
        (
            "Farmers have received compensation.",
            "Bộ trưởng hứa nông dân sẽ nhận được tiền bồi thường trong vòng một tháng.",
        ),
        (
            "The group invested USD 20 million in a wood plant.",
            "Tập đoàn có kế hoạch đầu tư 20 triệu USD xây dựng nhà máy gỗ.",
        ),
        (
            "The group has invested USD 20 million in a wood plant.",
            "Tập đoàn có kế hoạch đầu tư 20 triệu USD xây dựng nhà máy gỗ.",
        ),
        ("All 12 boats were insured.", "Cả 12 tàu đều không mua bảo hiểm."),
        ("Exports reached the yearly target.", "Xuất khẩu không đạt kế hoạch năm."),
        ("Exports did not reach the yearly target.", "Xuất khẩu đạt kế hoạch năm."),
        ("The market opened in 2014.", "Chợ dự kiến đi vào hoạt động năm 2014 nhưng đến nay vẫn bỏ không."),
        (
            "The inspectors found that the firm had built a wastewater treatment system.",
            "Đoàn thanh tra phát hiện công ty chưa xây dựng hệ thống xử lý nước thải.",
        ),
        ("The commune was affected by the flood.", "Xã không bị ảnh hưởng bởi lũ."),
        ("Ticket prices were changed.", "Giá vé không thay đổi."),
        ("The two sides have opened a direct flight.", "Hai bên sẽ mở đường bay thẳng."),
        ("The bill was passed.", "Dự án luật đã được trình Quốc hội và sẽ được thông qua tại kỳ họp tới."),
        (
            "The bill has been submitted to the National Assembly and passed.",
            "Dự án luật sẽ được trình Quốc hội tại kỳ họp tới.",
        ),
        ("The authorities have published prices.", "Cơ quan chức năng cần công bố giá."),
        ("Doctors saved the patient.", "Bác sĩ không cứu được bệnh nhân."),
        ("The firm paid wages to its workers.", "Công ty không trả lương cho công nhân."),
        ("The company has paid VND 3 billion of its tax debt.", "Công ty chưa nộp 3 tỷ đồng tiền nợ thuế."),
        (
            "In 2017 the province built 80 more rural roads.",
            "Đến hết năm 2016, tỉnh đã xây dựng 120 tuyến đường nông thôn; năm 2017 sẽ xây dựng thêm 80 tuyến.",
        ),
        ("The new runway is not being built.", "Đường băng mới đang được xây dựng."),
        ("All 50 boats returned to shore.", "47/50 tàu đã vào bờ."),
        (
            "The museum, which had been closed for repairs, has reopened.",
            "Bảo tàng đóng cửa để sửa chữa, dự kiến mở cửa trở lại vào tháng 3.",
        ),
        (
            "The museum reopened in March.",
            "Bảo tàng đóng cửa để sửa chữa, dự kiến mở cửa trở lại vào tháng 3.",
        ),
        ("The suspect admitted taking the money.", "Nghi phạm không thừa nhận lấy tiền."),
        (
            "There is evidence that the food was contaminated.",
            "Chưa có bằng chứng cho thấy thực phẩm bị nhiễm độc.",
        ),
        ("The cause of the fire has been determined.", "Nguyên nhân vụ cháy chưa được xác định."),
    ],
)
def test_what_reports_deny_or_plan_is_withheld_when_told_otherwise(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
