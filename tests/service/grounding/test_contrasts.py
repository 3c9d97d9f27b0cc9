"""A claim says one thing where its quotes say another that excludes it."""

import unicodedata

import pytest

from tests.service.grounding.quoting import check, passes
from vietnamese.normalise import normalise

REVENUE = "Năm 2019, tổng thu ngân sách của tỉnh đạt 315 tỷ đồng."
BOTH_SIDES = "Tổng chi ngân sách là 315 tỷ đồng, tổng thu ngân sách là 420 tỷ đồng."
CIRCULAR = "Năm 2019, Bộ ban hành 3 thông tư."
EXPORTS = "Xuất khẩu đạt 45 triệu USD."
TOWNS = "Khu vực thành thị có 45 điểm phục vụ."
PUBLIC = "Toàn tỉnh có 45 trường công lập."
HOME_GUESTS = "Khách nội địa đạt 4.200 lượt."
DISSOLVED = "Năm 2019, trung tâm bị giải thể."
APPROVED = "Dự án đã được phê duyệt."


def says(claimed: str, quoted: str) -> str:
    return f"The claim says “{claimed}”, the cited sentences “{quoted}”."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("In 2019 the province's budget revenue was VND 315 billion.", REVENUE),
        ("Spending was VND 315 billion.", BOTH_SIDES),
        ("Revenue was VND 420 billion and spending VND 315 billion.", BOTH_SIDES),
        ("In 2019 the ministry issued 3 circulars.", CIRCULAR),
        ("Exports reached USD 45 million.", EXPORTS),
        ("Urban areas have 45 service points.", TOWNS),
        ("The province has 45 public schools.", PUBLIC),
        ("Domestic visitors numbered 4,200.", HOME_GUESTS),
        ("The centre was dissolved in 2019.", DISSOLVED),
        ("The project was approved.", APPROVED),
        ("More than 940 stations were built.", "Đã xây dựng hơn 940 trạm."),
        ("Fewer than 940 stations were built.", "Đã xây dựng dưới 940 trạm."),
        (
            "The Law on Exports was passed in 2019.",
            "Năm 2019, Luật Nhập khẩu và Luật Xuất khẩu được thông qua.",
        ),
    ],
)
def test_the_word_that_the_quotes_say_passes(claim: str, text: str) -> None:
    checked = check(claim, text)
    assert (passes(checked), checked.reasons) == (True, ())


@pytest.mark.parametrize(
    ("claim", "text", "claimed", "quoted"),
    [
        ("In 2019 the province's budget spending was VND 315 billion.", REVENUE, "spending", "tổng thu"),
        ("In 2019 the ministry issued 3 decrees.", CIRCULAR, "decrees", "thông tư"),
        ("Imports reached USD 45 million.", EXPORTS, "Imports", "Xuất khẩu"),
        ("Rural areas have 45 service points.", TOWNS, "Rural", "thành thị"),
        ("The centre was established in 2019.", DISSOLVED, "established", "giải thể"),
        ("The project was rejected.", APPROVED, "rejected", "phê duyệt"),
    ],
)
def test_the_opposite_of_what_the_quotes_say_is_withheld(
    claim: str, text: str, claimed: str, quoted: str
) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert says(claimed, quoted) in checked.reasons


@pytest.mark.parametrize(
    ("claim", "text", "quoted"),
    [
        ("The province has 45 private schools.", PUBLIC, "công"),
        ("Foreign visitors numbered 4,200.", HOME_GUESTS, "nội địa"),
    ],
)
def test_the_opposite_may_be_told_with_a_longer_form(claim: str, text: str, quoted: str) -> None:
    checked = check(claim, text)
    assert checked.verdict == "withheld"
    assert any(reason.startswith("The claim says") and quoted in reason for reason in checked.reasons)


def test_the_opposite_counts_only_where_the_claim_rests_on_it() -> None:
    far = "Xuất khẩu đạt 45 triệu USD, tăng 8%, có 12 đơn vị tham gia, có 3 chợ, nhập khẩu giảm."
    near = "Nhập khẩu đạt 45 triệu USD, tăng 8%, có 12 đơn vị tham gia, có 3 chợ."
    claim = "The 3 markets are for export goods."
    assert not any("Nhập khẩu" in reason for reason in check(claim, near).reasons)
    assert passes(check("Exports reached USD 45 million.", far))


def test_the_opposite_may_stand_in_the_part_beside_that_of_the_figure() -> None:
    text = "Tổng thu ngân sách năm 2019, theo báo cáo đạt 315 tỷ đồng."
    assert passes(check("Budget revenue was VND 315 billion.", text))
    assert says("spending", "Tổng thu") in check("Budget spending was VND 315 billion.", text).reasons


def test_the_opposite_in_another_sentence_than_the_one_rested_on_is_none() -> None:
    claim = "In 2019 the ministry issued 3 decrees."
    cited = ("Năm 2019, Bộ đã ban hành 3 văn bản.", "Sở đề nghị Bộ sửa thông tư.")
    assert not any("thông tư" in reason for reason in check(claim, *cited).reasons)
    assert says("decrees", "thông tư") in check(claim, CIRCULAR, *cited).reasons


def test_both_words_in_the_claim_leave_no_opposite() -> None:
    assert passes(check("Revenue, not spending, was VND 315 billion.", BOTH_SIDES)) is False
    checked = check("In 2019 the ministry issued 3 circulars and decrees.", CIRCULAR)
    assert says("decrees", "thông tư") not in checked.reasons


def test_a_word_in_a_name_has_no_opposite() -> None:
    checked = check(
        "In 2019 the Import Bank had 45 branches.", "Năm 2019, Ngân hàng Xuất khẩu có 45 chi nhánh."
    )
    assert not any(reason.startswith("The claim says") for reason in checked.reasons)


def test_the_bound_of_a_figure_is_no_opposite() -> None:
    text = "Có trên 940 trạm, ít hơn tỉnh Hà Lâm."
    checked = check("There are more than 940 stations.", text)
    assert (passes(checked), checked.reasons) == (True, ())


def test_a_vietnamese_claim_is_not_compared_by_opposites() -> None:
    checked = check("Nhập khẩu đạt 45 triệu USD.", EXPORTS, language="vi")
    assert not any("The claim says" in reason for reason in checked.reasons)


def test_decomposed_and_bare_words_are_the_same_words() -> None:
    apart = normalise(unicodedata.normalize("NFD", REVENUE.replace("của tỉnh", "của Bình Hải")))
    assert passes(check("In 2019 the budget revenue of Binh Hai was VND 315 billion.", apart))
    false = check("In 2019 the budget spending of Binh Hai was VND 315 billion.", apart)
    assert says("spending", "tổng thu") in false.reasons


@pytest.mark.parametrize(
    ("true", "false", "text"),
    [
        ("Customs seized 200 phones.", "Customs returned 200 phones.", "Hải quan thu giữ 200 điện thoại."),
        ("Police held 6 men.", "Police released 6 men.", "Công an bắt giữ 6 người."),
        ("The canal is 12 m wide.", "The canal is 12 m long.", "Con kênh rộng 12 m."),
        (
            "The lowest price was 4,000 dong.",
            "The highest price was 4,000 dong.",
            "Giá thấp nhất là 4.000 đồng.",
        ),
        ("The bank lent VND 5 billion.", "The bank borrowed VND 5 billion.", "Ngân hàng cho vay 5 tỷ đồng."),
        ("The old bridge is 40 m long.", "The new bridge is 40 m long.", "Cầu cũ dài 40 m."),
        ("They planted 900 trees.", "They felled 900 trees.", "Họ trồng 900 cây."),
        ("The machine was switched on.", "The machine was switched off.", "Máy được bật."),
        ("The exam was easy.", "The exam was difficult.", "Đề thi dễ."),
        ("Wages are fixed.", "Wages are variable.", "Tiền lương cố định."),
        ("The soil is fertile.", "The soil is barren.", "Đất màu mỡ."),
        ("The patient recovered.", "The patient got worse.", "Bệnh nhân đã hồi phục."),
        ("The fee was waived.", "The fee was charged.", "Khoản phí được miễn."),
        ("The water is salty.", "The water is fresh.", "Nước bị mặn."),
    ],
)
def test_everyday_opposites_are_told_apart(true: str, false: str, text: str) -> None:
    assert passes(check(true, text))
    assert any(reason.startswith("The claim says") for reason in check(false, text).reasons)


def test_a_part_of_a_longer_word_for_the_opposite_bears_nothing_out() -> None:
    assert passes(check("The bank borrowed VND 5 billion.", "Ngân hàng vay 5 tỷ đồng."))
    assert (
        says("borrowed", "cho vay")
        in check("The bank borrowed VND 5 billion.", "Ngân hàng cho vay 5 tỷ đồng.").reasons
    )


def test_the_opposite_may_stand_where_the_date_of_the_claim_does() -> None:
    text = "Tuyến đường dài 14,5 km, vốn 320 tỷ đồng, do Hoàng Long thi công, khởi công tháng 3/2021."
    assert says("opened", "khởi công") in check("The road was opened in March 2021.", text).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The bank booked a pre-tax profit of VND 90 billion.", "Ngân hàng báo lãi trước thuế 90 tỷ đồng."),
        ("Hà caught a bus to Huế on 3 May.", "Ngày 3/5, Hà đón xe đi Huế."),
        ("She took another woman's house in 2020.", "Năm 2020, cô lấy nhà và chồng người khác."),
        ("Right after the flood, 12 roads were repaired.", "Ngay sau lũ, 12 tuyến đường được sửa chữa."),
        (
            "The report concluded that 7 men were hired.",
            "Báo cáo nêu 7 người được tuyển, được thực hiện đúng.",
        ),
        ("The team left for Laos on 3 May.", "Ngày 3/5, đội lên đường sang Lào."),
        ("The village has 3 markets.", "Xã có 3 chợ."),
        ("The school is home to 420 children.", "Trường có 420 học sinh."),
        ("Work is moving along faster in 3 districts.", "Ba huyện đang đẩy nhanh công việc."),
        ("The bus firm bought 15 new coaches.", "Công ty xe khách mua 15 xe mới."),
        ("Pupils are free to choose 2 subjects.", "Học sinh được tự chọn 2 môn."),
        ("The books of the firm were in order in 2020.", "Năm 2020, sổ sách của công ty đầy đủ."),
    ],
)
def test_a_loose_form_tells_no_opposite(claim: str, text: str) -> None:
    assert not any(reason.startswith("The claim says") for reason in check(claim, text).reasons)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The ministry has not confirmed the 40 deaths.", "Bộ không xác nhận con số 40 người chết."),
        ("The ministry has yet to confirm the 40 deaths.", "Bộ chưa xác nhận con số 40 người chết."),
        ("The project was not approved in 2021.", "Năm 2021, dự án không được phê duyệt."),
        ("The 2 communes have not been split.", "Hai xã chưa sáp nhập, chưa chia tách."),
        ("They have not banned motorbikes.", "Họ cho phép xe máy."),
        ("The firm denied the report.", "Công ty không xác nhận thông tin này."),
        ("The visa was refused.", "Thị thực không được chấp thuận."),
    ],
)
def test_what_is_denied_is_no_opposite(claim: str, text: str) -> None:
    assert not any("the cited sentences “" in reason for reason in check(claim, text).reasons)


def test_a_denial_further_off_leaves_the_opposite() -> None:
    text = "Không ai trong 3 xã miền núi ấy nói rằng dự án đã được phê duyệt."
    assert says("rejected", "phê duyệt") in check("The project was rejected.", text).reasons
    claim = "It is not for the 3 upland communes that the project was rejected."
    assert says("rejected", "phê duyệt") in check(claim, "Dự án của 3 xã vùng cao được phê duyệt.").reasons


@pytest.mark.parametrize(
    ("claim", "text", "claimed", "quoted"),
    [
        (
            "The meeting was held before the harvest.",
            "Cuộc họp diễn ra sau khi thu hoạch.",
            "before",
            "sau khi",
        ),
        ("He signed after the election.", "Ông ký trước khi bầu cử.", "after", "trước khi"),
        ("The road reopened before the flood.", "Đường thông xe lại sau trận lũ.", "before", "sau"),
    ],
)
def test_before_is_no_after(claim: str, text: str, claimed: str, quoted: str) -> None:
    assert says(claimed, quoted) in check(claim, text).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Before going home, the officers handed over the 5 men.",
            "Sau khi bàn giao 5 người, cán bộ về nhà.",
        ),
        ("The crowd left after the police came.", "Trước khi đám đông ra về, công an đã đến."),
    ],
)
def test_the_same_order_told_from_its_other_end_is_no_contradiction(claim: str, text: str) -> None:
    assert not any("the cited sentences “" in reason for reason in check(claim, text).reasons)
