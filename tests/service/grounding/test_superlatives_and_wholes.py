"""Superlatives by their rank, "of all", what is counted or left out, and who ranks how many."""

import pytest

from tests.service.grounding.quoting import check, passes

SECOND = "Đây là chợ lớn thứ hai của tỉnh."
TENTH = "Đây là nhà máy thứ 10 của tập đoàn."
LEFT_OUT = "Thị xã có 5.000 ô tô, chưa kể 300 xe buýt."
VOTE = "Dự thảo luật được 88% tổng số đại biểu tán thành."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is the second-largest market in the province.", SECOND),
        ("It is the largest market in the province after Chợ Mới.", SECOND + " Chợ Mới lớn hơn."),
        ("It is one of the largest markets in the province.", SECOND),
        (
            "This is the tenth and largest plant of the group.",
            "Đây là nhà máy thứ 10 và lớn nhất của tập đoàn.",
        ),
        ("It is the second poorest district.", "Đây là huyện nghèo thứ hai."),
        ("The district has the highest income.", "Huyện đứng thứ 1 về thu nhập."),
        ("The province is the top rice exporter.", "Tỉnh đứng đầu về xuất khẩu gạo."),
        ("The town has 5,000 cars, not counting 300 buses.", LEFT_OUT),
        ("The town has 5,000 cars.", LEFT_OUT),
        ("Apart from 300 buses, the town has 5,000 cars.", "Chưa kể 300 xe buýt, thị xã có 5.000 ô tô."),
        ("The bill was approved by 88% of all deputies.", VOTE),
        ("Of all 30 communes, 12 have a market.", "Có 12/30 xã có chợ trong tổng số xã."),
        ("The report ranks 189 countries.", "Báo cáo có 189 quốc gia được xếp hạng."),
        ("The survey ranked 120 universities.", "Cuộc khảo sát xếp hạng 120 trường đại học."),
        ("The province ranks 12 nationwide.", "Tỉnh xếp hạng 12 cả nước."),
    ],
)
def test_what_the_quotes_say_in_their_way_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("It is the largest market in the province.", SECOND),
        ("It is the top market in the province.", SECOND),
        ("It is the most visited market.", "Chợ đông thứ ba."),
        ("This is the tenth and largest plant of the group.", TENTH),
        ("The district has the highest income.", "Huyện đứng thứ 10 về thu nhập."),
        ("It is the second poorest district.", "Đây là huyện giàu thứ hai."),
        ("The poorest district comes after Chợ Mới.", "Huyện đứng thứ hai sau Chợ Mới."),
        ("The town has 5,000 cars, including 300 buses.", LEFT_OUT),
        ("It costs VND 40 billion, not including VAT.", "Giá là 40 tỷ đồng, đã bao gồm thuế VAT."),
        ("The bill was approved by all deputies.", VOTE),
        ("The province ranks 63rd.", "Báo cáo xếp hạng 63 tỉnh."),
        ("The report ranks 12 provinces.", "Báo cáo xếp tỉnh ở vị trí thứ 12."),
    ],
)
def test_what_the_quotes_say_otherwise_is_withheld(claim: str, text: str) -> None:
    assert check(claim, text).verdict == "withheld"
