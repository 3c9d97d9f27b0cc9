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


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        (
            "The chairman thanked Lê Văn Bình.",
            ("Chủ tịch tỉnh cảm ơn các khách mời, trong đó có Giám đốc Lê Văn Bình.",),
        ),
        (
            "Lê Văn Bình met the chairman.",
            ("Giám đốc Lê Văn Bình gặp lại và trao đổi rất lâu với đồng chí Chủ tịch tỉnh.",),
        ),
        (
            "Chairman Trịnh Hòa, like the director, apologised.",
            ("Ông Trịnh Hòa, Chủ tịch UBND xã, xin lỗi.", "Giám đốc trung tâm cũng xin lỗi."),
        ),
        (
            "Ngô Văn Tư, Chairman Trịnh Hòa and the parents apologised.",
            (
                "Giám đốc Ngô Văn Tư xin lỗi.",
                "Phụ huynh xin lỗi.",
                "Ông Trịnh Hòa, Chủ tịch UBND xã, xin lỗi.",
            ),
        ),
        ("Chairman Trần Đức Long led the group.", ("Giám đốc Nhà hát tiễn đoàn (Trần Đức Long dẫn đầu).",)),
    ],
)
def test_title_of_somebody_else_in_the_claim_or_the_quote_is_not_the_persons(
    claim: str, texts: tuple[str, ...]
) -> None:
    checked = check(claim, *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        (
            "In Hà Lâm, the chairman apologised.",
            ("Phó Chủ tịch xã Hà Lâm đến dự.", "Chủ tịch huyện xin lỗi."),
        ),
        (
            "Bình Dương, the chairman said, built 12 schools.",
            ("Giám đốc Sở Giáo dục Bình Dương cho biết tỉnh xây 12 trường.", "Chủ tịch tỉnh phát biểu."),
        ),
    ],
)
def test_place_beside_a_title_of_the_claim_is_no_person(claim: str, texts: tuple[str, ...]) -> None:
    checked = check(claim, *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())


def test_second_title_in_a_bracket_is_the_persons_too() -> None:
    text = "Ông Bùi Văn Sơn (Bí thư Đảng ủy khối các cơ quan và doanh nghiệp tỉnh, Chủ tịch Hội Nông dân) phát biểu."
    checked = check("Chairman Bùi Văn Sơn spoke.", quote(text))
    assert (checked.verdict, checked.reasons) == ("verified", ())


@pytest.mark.parametrize(
    ("words", "reasons"),
    [
        ("tại hội nghị sáng qua với", ()),
        (
            "tại hội nghị sáng hôm qua với",
            ("The cited sentences give Bùi Văn Sơn another title than “Director”.",),
        ),
    ],
)
def test_title_up_to_eight_words_behind_a_name_may_be_its_own(words: str, reasons: tuple[str, ...]) -> None:
    text = f"Chủ tịch Bùi Văn Sơn phát biểu {words} Giám đốc Nhà hát."
    assert check("Director Bùi Văn Sơn spoke.", quote(text)).reasons == reasons


def test_title_of_one_of_two_persons_of_a_claim_is_their_own() -> None:
    text = "Giám đốc Trịnh Hòa tiếp Phó Chủ tịch Ngô Văn Tư."
    reason = "The cited sentences give Ngô Văn Tư another title than “Chairman”."
    assert reason in check("Director Trịnh Hòa received Chairman Ngô Văn Tư.", quote(text)).reasons


def test_title_of_another_is_withheld_though_a_second_quote_names_the_person() -> None:
    reason = "The cited sentences give the title “Chairman” to another than Ngô Văn Tư."
    texts = ("Ông Trịnh Hòa, Chủ tịch UBND xã, xin lỗi.", "Ông Ngô Văn Tư xin lỗi.")
    checked = check("Chairman Ngô Văn Tư apologised.", *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("withheld", (reason,))


def test_title_that_once_stands_without_a_name_may_be_the_persons() -> None:
    texts = (
        "Ông Trịnh Hòa, Chủ tịch UBND xã, xin lỗi.",
        "Ông Ngô Văn Tư xin lỗi.",
        "Tân Chủ tịch UBND xã xin lỗi.",
    )
    checked = check("Chairman Ngô Văn Tư apologised.", *map(quote, texts))
    assert (checked.verdict, checked.reasons) == ("verified", ())
