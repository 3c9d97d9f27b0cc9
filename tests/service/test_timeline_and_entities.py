import pytest

from service.facts import entities, timeline
from tests.service.test_key_facts import citation, claim


def dates(*texts, language="vi"):
    claims = [claim(text, citations=(number,)) for number, text in enumerate(texts, 1)]
    return [(entry.date, entry.text, entry.kind) for entry in timeline(claims, language)]


def test_every_date_of_a_claim_is_told_with_its_own_clause():
    text = "Ngày 11/5/2006, Sở Bưu chính được thành lập; ngày 28/3/2008 UBND tỉnh quyết định đổi tên Sở."
    assert dates(text) == [
        ("2006-05-11", "Ngày 11/5/2006, Sở Bưu chính được thành lập", "fact"),
        ("2008-03-28", "ngày 28/3/2008 UBND tỉnh quyết định đổi tên Sở", "fact"),
    ]
    together = "Năm 2009 có 72 trạm và năm 2019 có 1.386 trạm."
    assert dates(together) == [("2009", together, "fact"), ("2019", together, "fact")]


def test_dates_stay_as_fine_as_they_were_stated_and_run_by_time():
    found = dates(
        "Tháng 10 năm 2020 tỉnh tổ chức Đại hội.",
        "Quý III năm 2020 doanh thu tăng.",
        "Giai đoạn 2011-2015 tỉnh xây mạng cáp quang.",
        "Ngày 05/10/2020 Sở khai trương.",
        "Năm 2020 tỉnh có 1.422 trạm.",
    )
    assert [date for date, _, _ in found] == ["2011/2015", "2020", "2020-Q3", "2020-10", "2020-10-05"]


def test_a_plan_of_the_timeline_is_told_as_one():
    assert [kind for _, _, kind in dates("Năm 2020 đã có 5 trạm.", "Đến năm 2030 sẽ có 9 trạm.")] == [
        "fact",
        "plan",
    ]
    text = "Phát huy kết quả đã đạt được, năm 2009, Sở sẽ đẩy mạnh ứng dụng."
    assert [kind for _, _, kind in dates(text)] == ["plan"]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Luật Báo chí năm 2016, các báo phải đăng ký.",
        "Nghị định 15/2020/NĐ-CP quy định mức phạt.",
        "Doanh thu tăng 8% so với năm 2018.",
        "Ngày 28/8 hằng năm là ngày truyền thống.",
    ],
)
def test_dates_of_papers_of_comparison_and_without_a_year_are_no_events(text):
    assert dates(text) == []


def test_the_same_told_twice_is_one_entry():
    text = "Năm 2020 tỉnh có 1.422 trạm."
    (entry,) = timeline([claim(text), claim(text, citations=(2,))], "vi")
    assert entry.citations == [1, 2]


def named(*quotes):
    found = entities([citation(number, quote) for number, quote in enumerate(quotes, 1)])
    return [(one.type, one.name_vi, one.name_en, one.role, one.role_en) for one in found]


@pytest.mark.parametrize(
    ("quote", "name", "english", "role", "role_en"),
    [
        (
            "Ông Lê Ánh Dương, Chủ tịch UBND tỉnh, cho biết kinh tế tăng trưởng.",
            "Lê Ánh Dương", "Le Anh Duong", "Chủ tịch UBND tỉnh", "Chairman of the Provincial People's Committee",
        ),
        (
            "Bí thư Tỉnh ủy Dương Văn Thái đã trao Huân chương.",
            "Dương Văn Thái", "Duong Van Thai", "Bí thư Tỉnh ủy", "Secretary of the Provincial Party Committee",
        ),
        (
            "Đồng chí Hoàng Văn Thiên, Tỉnh ủy viên, Giám đốc Sở Thông tin và Truyền thông cho biết.",
            "Hoàng Văn Thiên", "Hoang Van Thien", "Tỉnh ủy viên, Giám đốc Sở Thông tin và Truyền thông",
            "Member of the Provincial Party Committee, "
            "Director of the Department of Information and Communications",
        ),
        ("Bà Trần Thị Hạnh dự họp.", "Trần Thị Hạnh", "Tran Thi Hanh", None, None),
    ],
)  # fmt: skip
def test_people_are_named_with_their_posts(quote, name, english, role, role_en):
    assert ("person", name, english, role, role_en) in named(quote)
    assert not [
        one
        for one in named(quote)
        if one[0] == "office" and one[1].startswith(("Chủ tịch", "Bí thư", "Giám"))
    ]


def test_a_person_told_of_twice_is_one_and_keeps_the_post():
    (person,) = named("Ông Lê Ánh Dương phát biểu.", "Chủ tịch UBND tỉnh Lê Ánh Dương nói.")
    assert person[3:] == ("Chủ tịch UBND tỉnh", "Chairman of the Provincial People's Committee")


def test_a_place_within_a_name_and_a_body_behind_one_are_no_place_and_no_post():
    assert named("Ông Nguyễn Thái Bình phát biểu.") == [
        ("person", "Nguyễn Thái Bình", "Nguyen Thai Binh", None, None)
    ]
    found = named("Đồng chí Nguyễn Đình Bàng, Thường trực HĐND tỉnh dự họp.")
    assert [one[4] for one in found if one[0] == "person"] == [None]


def test_a_name_of_a_street_or_a_city_is_no_person():
    quotes = ("Đường Nguyễn Văn Cừ dài 5 km.", "Thành phố Hồ Chí Minh đông dân.", "Giải Trần Đại Nghĩa.")
    assert not [one for one in named(*quotes) if one[0] == "person"]


def test_a_place_and_an_office_are_told_once():
    found = named("Tỉnh Bắc Giang và UBND tỉnh họp.", "Bắc Giang tăng trưởng; Ủy ban nhân dân tỉnh khen.")
    assert [(one[0], one[2]) for one in found] == [
        ("place", "Bac Giang"),
        ("office", "Provincial People's Committee"),
    ]
    assert named("Sở họp với các ban, ngành.") == []
