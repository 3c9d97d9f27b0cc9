"""What news and reports deny is denied in the claim, in whatever words; what they do not deny is not."""

import pytest

from tests.service.grounding.quoting import check


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "The contractor failed to hand over the road on time.",
            "Nhà thầu không bàn giao tuyến đường đúng hạn.",
        ),
        (
            "The director declined to answer questions about the contract.",
            "Giám đốc không trả lời câu hỏi về hợp đồng.",
        ),
        ("The school lacked 12 classrooms.", "Trường thiếu 12 phòng học."),
        ("The hamlet remains without electricity.", "Thôn vẫn chưa có điện."),
        ("Thirty households remain without clean water.", "30 hộ vẫn chưa có nước sạch."),
        ("No one was injured in the fire.", "Vụ cháy không gây thiệt hại về người."),
        ("No one was injured in the fire.", "Không ai bị thương trong vụ cháy."),
        ("The factory was operating without a licence.", "Nhà máy hoạt động khi chưa có giấy phép."),
        ("The ministry has yet to publish the list.", "Bộ chưa công bố danh sách."),
        ("The ministry has published the list.", "Bộ đã công bố danh sách."),
        ("Few farmers took part in the programme.", "Không nhiều nông dân tham gia chương trình."),
        ("Hardly any farmers had insurance.", "Hầu như không có nông dân nào mua bảo hiểm."),
        ("Only three communes met the standard.", "Chỉ có 3 xã đạt chuẩn."),
        ("Only three communes did meet the standard.", "Mới có 3 xã đạt chuẩn."),
        ("Not until 2015 did the commune have a health station.", "Đến năm 2015 xã mới có trạm y tế."),
        (
            "The investor missed the deadline for paying land fees.",
            "Chủ đầu tư không nộp tiền thuê đất đúng thời hạn.",
        ),
        ("The hospital ran out of vaccine.", "Bệnh viện không còn vắc xin."),
        ("The wards are still awaiting funds.", "Các phường vẫn chưa được cấp kinh phí."),
        ("The company breached environmental rules.", "Công ty không chấp hành quy định về môi trường."),
        ("The tender was held improperly.", "Việc đấu thầu không đúng quy định."),
        (
            "The work departed from the approved design.",
            "Công trình thi công không đúng thiết kế được duyệt.",
        ),
        ("The road closed before it was finished.", "Con đường chưa hoàn thành đã phải đóng."),
        ("The bridge broke before any vehicle had used it.", "Cầu chưa có xe nào đi qua thì đã gãy."),
        (
            "The company refused to pay compensation to the residents.",
            "Công ty không chịu bồi thường cho người dân.",
        ),
        ("The province was unable to relocate 45 households.", "Tỉnh chưa di dời được 45 hộ."),
        ("Results of the inspection are not yet available.", "Chưa có kết quả thanh tra."),
        ("Water quality is no longer poor.", "Chất lượng nước không còn kém."),
        ("Productivity remains low.", "Năng suất còn thấp."),
        ("The road is no longer in use.", "Con đường không còn được sử dụng."),
        ("Prices did not rise.", "Giá không tăng."),
        ("The court has dropped the charges.", "Tòa án đã bỏ các cáo buộc."),
        ("Nobody has claimed the prize.", "Chưa có ai nhận giải thưởng."),
        ("The ship has not been found.", "Con tàu vẫn chưa được tìm thấy."),
        ("The reservoir remains unfinished.", "Hồ chứa vẫn chưa hoàn thành."),
        (
            "The reservoir has still not been completed, so 300 households have no water.",
            "Hồ chứa khởi công từ năm 2010, nhưng đến nay vẫn chưa hoàn thành, khiến 300 hộ không có nước.",
        ),
    ],
)
def test_a_not_told_in_other_words_passes(claim: str, text: str) -> None:
    assert check(claim, text).reasons == ()


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The contractor handed over the road on time.", "Nhà thầu không bàn giao tuyến đường đúng hạn."),
        (
            "The director answered questions about the contract.",
            "Giám đốc không trả lời câu hỏi về hợp đồng.",
        ),
        ("The hamlet now has electricity.", "Thôn vẫn chưa có điện."),
        ("Thirty households have clean water.", "30 hộ vẫn chưa có nước sạch."),
        ("People were injured in the fire.", "Không ai bị thương trong vụ cháy."),
        ("The factory was operating with a licence.", "Nhà máy hoạt động khi chưa có giấy phép."),
        ("The ministry has published the list.", "Bộ chưa công bố danh sách."),
        ("The ministry has not published the list.", "Bộ đã công bố danh sách."),
        ("Farmers had insurance.", "Nông dân không có bảo hiểm."),
        (
            "The investor met the deadline for paying land fees.",
            "Chủ đầu tư không nộp tiền thuê đất đúng thời hạn.",
        ),
        ("The wards have received funds.", "Các phường vẫn chưa được cấp kinh phí."),
        ("The company followed environmental rules.", "Công ty không chấp hành quy định về môi trường."),
        ("The work followed the approved design.", "Công trình thi công không đúng thiết kế được duyệt."),
        ("The company paid compensation to the residents.", "Công ty không bồi thường cho người dân."),
        ("The company did not pay compensation to the residents.", "Công ty đã bồi thường cho người dân."),
        ("The province relocated 45 households.", "Tỉnh chưa di dời được 45 hộ."),
        ("The results of the inspection are available.", "Đến nay chưa có kết quả thanh tra."),
        ("Water quality is no longer poor.", "Chất lượng nước vẫn kém."),
        ("Productivity is no longer low.", "Năng suất còn thấp."),
        ("Prices rose.", "Giá không tăng."),
        ("The chairman confirmed the date.", "Chủ tịch chưa xác nhận ngày."),
        ("The prize has been claimed.", "Chưa có ai nhận giải thưởng."),
        ("The ship has been found.", "Con tàu vẫn chưa được tìm thấy."),
        ("The reservoir is finished.", "Hồ chứa vẫn chưa hoàn thành."),
        (
            "The reservoir has been completed, so 300 households have water.",
            "Hồ chứa khởi công từ năm 2010, nhưng đến nay vẫn chưa hoàn thành, khiến 300 hộ không có nước.",
        ),
    ],
)
def test_a_not_that_is_dropped_or_added_withholds_the_claim(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
