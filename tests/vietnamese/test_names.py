import pytest

from vietnamese.gazetteer import entries_in
from vietnamese.names import find_names, holds_name

TEXT = (
    "Ngày 20/01, Sở TT&TT Thái Nguyên và Sở Thông tin – Truyền thông Lào Cai họp tại Hà Nội, có ông Lê Văn Tám, "
    "Phó Chủ tịch UBND tỉnh, dự; 700 trạm BTS và dịch vụ bưu chính hoạt động tốt. Đoàn ứng dụng CNTT của Viettel."
)


def names(text, language="en", **given):
    return [name.text for name in find_names(text, language, **given)]


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Subscriptions rose in Thái Nguyên and Lào Cai.", ["Thái Nguyên", "Lào Cai"]),
        ("In Thai Nguyen's towns, Le Van Tam spoke.", ["Thai Nguyen's", "Le Van Tam"]),
        (
            "The Department of Information and Communications of Lào Cai met.",
            ["Department of Information and Communications", "Lào Cai"],
        ),
        ("Lê Văn Tám, Vice Chairman of the Provincial People's Committee, came.", None),
        ("Growing quickly, the network is good.", []),
        ("IT and BTS stations", ["IT", "BTS"]),
    ],
)
def test_the_names_of_an_english_claim_are_its_capitalised_words(claim, found):
    expected = (
        ["Lê Văn Tám", "Vice Chairman of the Provincial People's Committee"] if found is None else found
    )
    assert names(claim) == expected


def test_what_was_read_as_a_date_or_a_figure_is_no_name():
    assert names("In March Thái Nguyên met.", skip=[(3, 8)]) == ["Thái Nguyên"]


def test_a_capital_at_the_start_of_a_vietnamese_sentence_is_no_name():
    assert names("Sở họp. Trong năm, Sở và Lê Văn Tám họp.", "vi") == ["Sở", "Lê Văn Tám"]


@pytest.mark.parametrize(
    "claim",
    [
        "Thái Nguyên",
        "Thai Nguyen",
        "Hanoi",
        "Ha Noi",
        "Lê Văn Tám",
        "Le Van Tam",
        "Viettel",
        "BTS",
        "The IT",
        "The Department of Information and Communications",
        "The Vice Chairman of the Provincial People's Committee",
        "The Provincial People's Committee",
    ],
)
def test_a_name_is_held_by_the_text_that_writes_it_in_its_own_way(claim):
    [name] = find_names(claim, "en")
    assert holds_name(TEXT, name)


@pytest.mark.parametrize(
    "claim",
    [
        "Thái Nguyệt",
        "Bắc Kạn",
        "Saigon",
        "Lê Văn Tâm",
        "Le Van Tai",
        "Mr Tai",
        "Mobifone",
        "ADSL",
        "The Ministry of Finance",
        "The Chairman of the Provincial People's Committee",
    ],
)
def test_a_name_that_the_text_does_not_write_is_not_held(claim):
    [name] = find_names(claim, "en")
    assert not holds_name(TEXT, name)


def test_words_on_both_sides_of_a_comma_are_no_name():
    [name] = find_names("Nam Định", "en")
    assert not holds_name("Các tỉnh Hà Nam, Định Hóa", name)
    assert holds_name("Các tỉnh Hà Nam, Nam Định", name)


def test_the_offices_of_a_text_are_named_with_their_official_english():
    offices = {entry.vietnamese[0]: entry.english[0] for entry in entries_in(TEXT, "office")}
    assert offices["Sở Thông tin và Truyền thông"] == "Department of Information and Communications"
    assert offices["Phó Chủ tịch UBND tỉnh"] == "Vice Chairman of the Provincial People's Committee"
    assert "Vụ Bưu chính" not in offices
    assert "Ủy ban nhân dân" not in offices


def test_the_places_of_a_text_are_named_with_their_english():
    places = {entry.vietnamese[0]: entry.english[0] for entry in entries_in(TEXT, "place")}
    assert places == {"Hà Nội": "Hanoi", "Lào Cai": "Lao Cai", "Thái Nguyên": "Thai Nguyen"}


def test_a_word_that_vietnamese_writes_with_a_capital_is_a_name_where_a_sentence_begins_with_it() -> None:
    (swedish,) = find_names("Swedish firms grew.", "en")
    assert swedish.text == "Swedish"
    assert holds_name("Doanh nghiệp Thụy Điển tăng trưởng", swedish)
    assert not holds_name("Doanh nghiệp Na Uy tăng trưởng", swedish)
    assert find_names("Apples fell.", "en") == []


HANH = "Ngày 5/9, bà Trần Thị Hạnh dự hội nghị ở huyện An Lộc cùng đội Nam Trà của Lê Văn Tám."


@pytest.mark.parametrize(
    "claim",
    [
        "Huyện An Lộc có hội nghị.",
        "Đội Nam Trà dự hội nghị.",
        "Đội bóng họp. Bà Trần Thị Hạnh dự.",
        "Ông Lê Văn Tám dự hội nghị.",  # a title may be added: within a sentence it is no part of the name
        "Tại An Lộc có hội nghị.",
    ],
)
def test_the_word_in_front_of_a_name_has_its_capital_from_the_beginning_of_the_sentence(claim: str) -> None:
    [name] = find_names(claim, "vi")
    assert holds_name(HANH, name)


@pytest.mark.parametrize(
    "claim",
    [
        "Huyện An Bình có hội nghị.",
        "Bà Trần Thị Hoa dự hội nghị.",
        "Nguyễn Văn Tám dự hội nghị.",
        "Hôm ấy Đội Nam Trà dự.",  # not at the beginning
        "Hội Nghị dự.",  # what follows keeps its capital
    ],
)
def test_a_name_at_the_beginning_of_a_sentence_is_still_another_name(claim: str) -> None:
    assert not all(holds_name(HANH, name) for name in find_names(claim, "vi"))


@pytest.mark.parametrize(
    "department", ["Department of Livestock Production's", "Livestock Production Department’s"]
)
def test_possessive_ends_no_name_of_an_office(department: str) -> None:
    (name,) = find_names(f"According to the {department} survey prices fell.", "en")
    assert holds_name("Theo điều tra của Cục Chăn nuôi, giá giảm.", name)
