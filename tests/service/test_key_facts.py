import pytest

from service.answers import Citation
from service.composing import PlacedClaim
from service.facts import key_facts
from service.grounding import Checked, Draft


def claim(text, *, kind="fact", citations=(1,)):
    return PlacedClaim(Draft(text, ()), Checked("verified", (), kind), 0, len(text), tuple(citations))


def citation(number, quote):
    return Citation(
        number=number, article_id="a", version=1, sentence_id=f"s{number}", title=None, url=None, publisher=None,
        published_at=None, start_char=0, end_char=len(quote), quote=quote,
    )  # fmt: skip


def facts(*texts, language="vi"):
    return key_facts([claim(text, citations=(number,)) for number, text in enumerate(texts, 1)], language)


def told(text, language="vi"):
    return [(fact.what, fact.value, fact.unit, fact.period) for fact in facts(text, language=language)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Hiện nay, toàn tỉnh có 1.422 trạm BTS.", [("trạm BTS (base station)", "1422", "station", None)]),
        (
            "Số thuê bao điện thoại từ 6,1 máy/100 dân (năm 2005) nay đã tăng lên 110 máy/100 dân; "
            "số thuê bao Internet từ dưới 100 thuê bao, hiện nay đã là 42.000 thuê bao.",
            [
                ("Số thuê bao điện thoại", "6.1", "device/100 person", "2005"),
                ("Số thuê bao điện thoại", "110", "device/100 person", None),
                ("số thuê bao Internet (Internet subscriber)", "100", "subscriber", None),
                ("số thuê bao Internet (Internet subscriber)", "42000", "subscriber", None),
            ],
        ),
        (
            "Tổng doanh thu phát sinh BCVT năm 2008 ước đạt 248 tỷ đồng.",
            [("Tổng doanh thu phát sinh BCVT", "248000000000", "VND", "2008")],
        ),
        (
            "Có 910/1988 thủ tục hành chính (chiếm 45,7%) được tiếp nhận tại 93 điểm phục vụ bưu chính.",
            [
                ("thủ tục hành chính (administrative procedure)", "910/1988", None, None),
                ("thủ tục hành chính (administrative procedure)", "45.7", "%", None),
                ("điểm phục vụ bưu chính (postal service point)", "93", "point", None),
            ],
        ),
        (
            "100% các xã, phường, thị trấn được phủ sóng 4G.",
            [("xã, phường, thị trấn được phủ sóng 4G", "100", "%", None)],
        ),
        (
            "Tốc độ tăng trưởng cả năm đứng đầu toàn quốc, đạt 13,02%, năng suất lao động xã hội tăng 9,9%, "
            "đạt gần 110 triệu đồng.",
            [
                ("Tốc độ tăng trưởng (growth rate)", "1", "rank", None),
                ("Tốc độ tăng trưởng (growth rate)", "13.02", "%", None),
                ("năng suất lao động xã hội tăng", "9.9", "%", None),
                ("năng suất lao động xã hội", "110000000", "VND", None),
            ],
        ),
        (
            "Năm 2008, Lào Cai được xếp thứ 4 về chính sách phát triển CNTT và đứng thứ 14/63 về ứng dụng CNTT.",
            [
                ("Lào Cai về chính sách phát triển CNTT", "4", "rank", "2008"),
                ("Lào Cai về ứng dụng CNTT", "14/63", "rank", "2008"),
            ],
        ),
        (
            "Khoảng 15 triệu USD sẽ chi cho diễn tập với Hàn Quốc, Úc và 100 triệu USD cho các cuộc tập trận.",
            [
                ("cho diễn tập với Hàn Quốc", "15000000", "USD", None),
                ("cho các cuộc tập trận", "100000000", "USD", None),
            ],
        ),
        (
            "Đến năm 2009 có 5 trường; Huy động vốn đầu tư giai đoạn 2021-2025 đạt 470 nghìn tỷ đồng.",
            [
                ("trường", "5", "school", "2009"),
                ("Huy động vốn đầu tư", "470000000000000", "VND", "2021/2025"),
            ],
        ),
    ],
)
def test_a_vietnamese_figure_is_told_of_its_own_thing(text, rows):
    assert told(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Internet subscriptions grew from fewer than 100 to 42,000.",
            [
                ("Internet subscriptions grew", "100", None, None),
                ("Internet subscriptions", "42000", None, None),
            ],
        ),
        (
            "Revenue from post and telecommunications reached 248 billion đồng in 2008, up 8.6% on 2007.",
            [
                ("Revenue from post and telecommunications", "248000000000", "VND", "2008"),
                ("Revenue from post and telecommunications up", "8.6", "%", "2008"),
            ],
        ),
        (
            "Targets for 2020-2025 are average growth of 14% a year and output per head of 5,500 to 6,000 dollars.",
            [
                ("average growth", "14", "%/year", "2020/2025"),
                ("output per head", "5500-6000", "USD", "2020/2025"),
            ],
        ),
        ("About 70% of officials use e-mail.", [("officials use e-mail", "70", "%", None)]),
    ],
)
def test_an_english_figure_is_told_of_its_own_thing(text, rows):
    assert told(text, "en") == rows


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 19/02/2016, Thủ tướng ban hành Quyết định số 258/QĐ-TTg.",
        "Lần thứ 37, lúc 16h30, mạng 4G, điện thoại 0204.3555.666.",
        "Thứ hai, theo Điều 5, khoản 2, các sở phối hợp.",
        "Trong 5 năm qua, Sở đã hoạt động 24h/24h.",
        "Kế hoạch 5 năm giai đoạn 2021-2025 được thông qua.",
        "Đội khách gỡ hòa ở phút 83.",
        "Hai diễn viên diễn xong sau 2 phút.",
    ],
)
def test_what_counts_nothing_is_no_fact(text):
    assert facts(text) == []


def test_the_bound_is_kept():
    rows = facts(
        "Đến nay đã có trên 700 trạm BTS, gần 4 tỷ đồng tiền vốn và khoảng 70% cán bộ dùng thư điện tử."
    )
    assert [(row.value, row.bound) for row in rows] == [
        ("700", "more than"),
        ("4000000000", "nearly"),
        ("70", "about"),
    ]
    assert facts("Toàn tỉnh có 700 trạm BTS.")[0].bound is None


def test_a_plan_is_told_from_what_was_done():
    rows = facts("Năm 2020 tăng trưởng đạt 13,02%.", "Năm 2021, Bắc Giang phấn đấu tăng trưởng đạt 14,5%.")
    assert [(row.value, row.kind) for row in rows] == [("13.02", "fact"), ("14.5", "plan")]
    assert facts("In 2021 Bắc Giang aims to grow by 14.5%.", language="en")[0].kind == "plan"


def test_what_was_done_and_then_planned_is_told_apart_in_one_sentence():
    rows = facts("Toàn tỉnh đã có 20 trạm bơm; năm tới phấn đấu đạt 20 trạm bơm.")
    assert [(row.value, row.kind) for row in rows] == [("20", "fact"), ("20", "plan")]


def test_the_same_fact_told_twice_is_one_row_with_both_citations():
    (row,) = facts("Toàn tỉnh có 1.422 trạm BTS.", "Năm 2020 toàn tỉnh có 1.422 trạm BTS.")
    assert (row.value, row.period, row.citations) == ("1422", "2020", [1, 2])
    other = facts("Năm 2019 toàn tỉnh có 1.422 trạm BTS.", "Năm 2020 toàn tỉnh có 1.422 trạm BTS.")
    assert [row.period for row in other] == ["2019", "2020"]
    things = facts("Toàn tỉnh có 15 trường học mới.", "Toàn tỉnh có 15 trạm y tế mới.")
    assert len(things) == 2


def test_a_row_cites_what_holds_its_figure():
    quotes = [citation(1, "Năm 2009 có 72 trạm BTS."), citation(2, "Nay có 1.386 trạm BTS.")]
    claims = [claim("In 2009 there were 72 stations and 1,386 later.", citations=(1, 2))]
    assert [(row.value, row.citations) for row in key_facts(claims, "en", quotes)] == [
        ("72", [1]),
        ("1386", [2]),
    ]
    assert [row.citations for row in key_facts(claims, "en")] == [[1, 2], [1, 2]]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2020, công trình làm hết 3 năm.", None),
        ("Từ năm 2006 hệ thống phục vụ 4.000 cán bộ.", None),
        ("Doanh thu đạt 315 tỷ đồng, tăng 8,6% so với năm 2018.", None),
        ("Kế hoạch năm 2008 đã xong; nay có 315 trạm BTS.", None),
        ("Năm 2008, kế hoạch đã xong; tỉnh có 315 trạm BTS.", "2008"),
        ("Chỉ tiêu nhiệm kỳ 2020-2025 là: tăng trưởng 14%; thu nhập 6.000 USD.", "2020/2025"),
    ],
)
def test_the_period_is_given_only_where_the_wording_tells_it(text, period):
    assert facts(text)[-1].period == period
