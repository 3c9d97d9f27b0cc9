"""A person has the title that the quotes give."""

import pytest

from tests.service.grounding.quoting import check, passes, quote

GUESTS = (
    "Dự họp có đồng chí Trần Đức Long, Phó Chủ tịch UBND tỉnh; đồng chí Lê Văn Bình, Thường trực HĐND tỉnh."
)
DEPUTY = "Bà Hoàng Thị Mai, Phó Giám đốc Trung tâm, cho biết trường có 40 lớp."
VICE_MINISTER = "Thứ trưởng Nguyễn Hữu Tài đã khánh thành cây cầu."
TWO_POSTS = "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Vũ Đình Khoa phát biểu."
IN_BRACKETS = "Ông Bùi Văn Sơn (Phó Chánh Thanh tra tỉnh) ký kết luận."
DASHED = "Ông Cao Bá Lộc - Trưởng phòng Văn hóa - cho biết lễ hội có 3 ngày."
APPOINTED = "Hội đồng bổ nhiệm ông Dương Quốc Anh giữ chức Phó Tổng Giám đốc."
JUDGE = "Bà Lâm Kim Chi, Chánh án TAND huyện, đọc bản án."
ONE_TITLED = "Ông Trịnh Hòa, Chủ tịch UBND xã, và ông Ngô Văn Tư xin lỗi."
BUREAU = "Cục trưởng Cục Đường bộ Đinh Trọng Nghĩa kiểm tra cây cầu."
AGENCY = "Tổng Giám đốc Đài Phát thanh, Tạ Minh Đạo và Giám đốc Nhà hát Kiều Thanh ký thỏa thuận."
SCHOOL = "Hiệu phó Đỗ Minh Quân cảm ơn phụ huynh."


@pytest.mark.parametrize(
    ("claim", "text", "name", "title"),
    [
        ("Lê Văn Bình, Vice Chairman of the Committee, attended.", GUESTS, "Lê Văn Bình", "Vice Chairman"),
        ("Trần Đức Long, the province's chairman, attended.", GUESTS, "Trần Đức Long", "chairman"),
        ("Tran Duc Long, a member of the Council, attended.", GUESTS, "Tran Duc Long", "member"),
        ("Director Hoàng Thị Mai said there were 40 classes.", DEPUTY, "Hoàng Thị Mai", "Director"),
        ("Minister Nguyễn Hữu Tài opened the bridge.", VICE_MINISTER, "Nguyễn Hữu Tài", "Minister"),
        ("Director Nguyễn Hữu Tài opened the bridge.", VICE_MINISTER, "Nguyễn Hữu Tài", "Director"),
        ("Deputy Secretary Vũ Đình Khoa spoke.", TWO_POSTS, "Vũ Đình Khoa", "Deputy Secretary"),
        ("Chief Inspector Bùi Văn Sơn signed it.", IN_BRACKETS, "Bùi Văn Sơn", "Chief Inspector"),
        (
            "Cao Bá Lộc, deputy head of the culture office, said the festival lasted 3 days.",
            DASHED,
            "Cao Bá Lộc",
            "deputy head",
        ),
        ("Lâm Kim Chi, deputy chief judge, read the ruling.", JUDGE, "Lâm Kim Chi", "deputy chief judge"),
        ("Principal Đỗ Minh Quân thanked the parents.", SCHOOL, "Đỗ Minh Quân", "Principal"),
    ],
)
def test_person_with_another_title_is_withheld(claim: str, text: str, name: str, title: str) -> None:
    reason = f"The cited sentences give {name} another title than “{title}”."
    assert reason in check(claim, quote(text)).reasons


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Trần Đức Long, Vice Chairman of the provincial People's Committee, attended.", GUESTS),
        ("Lê Văn Bình of the provincial People's Council attended.", GUESTS),
        ("Hoang Thi Mai, the centre's deputy director, said there were 40 classes.", DEPUTY),
        ("Deputy Minister Nguyễn Hữu Tài opened the bridge.", VICE_MINISTER),
        ("Party Secretary Vũ Đình Khoa spoke.", TWO_POSTS),
        ("Vũ Đình Khoa, chairman of the Council, spoke.", TWO_POSTS),
        ("Deputy Chief Inspector Bùi Văn Sơn signed the conclusion.", IN_BRACKETS),
        ("Cao Bá Lộc, head of the culture office, said the festival lasted 3 days.", DASHED),
        ("Dương Quốc Anh was appointed deputy general director.", APPOINTED),
        ("Lâm Kim Chi, chief judge of the district court, read the ruling.", JUDGE),
        ("Chairman Trịnh Hòa apologised.", ONE_TITLED),
        ("Director Đinh Trọng Nghĩa inspected the bridge.", BUREAU),
        ("Tạ Minh Đạo, head of the broadcaster, signed the agreement.", AGENCY),
        ("Vice Principal Đỗ Minh Quân thanked the parents.", SCHOOL),
    ],
)
def test_person_with_their_own_title_passes(claim: str, text: str) -> None:
    checked = check(claim, quote(text))
    assert passes(checked), checked.reasons


def test_title_that_the_quotes_give_to_another_is_withheld() -> None:
    reason = "The cited sentences give the title “Chairman” to another than Ngô Văn Tư."
    assert check("Chairman Ngô Văn Tư apologised.", quote(ONE_TITLED)).reasons == (reason,)


def test_place_has_no_title() -> None:
    text = "Tại Hà Lâm, Phó Chủ tịch UBND huyện Ngô Văn Tư tặng 20 suất quà."
    claim = "In Hà Lâm, the district's vice chairman Ngô Văn Tư gave 20 gifts."
    assert passes(check(claim, quote(text)))
