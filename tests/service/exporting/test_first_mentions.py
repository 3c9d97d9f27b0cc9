import pytest

from service.exporting.first_mentions import Mentions
from service.exporting.memo import memo_of
from service.exporting.vietnamese_runs import names_in, without_marks
from tests.service.exporting.made import CITATION, answer, claim, small_summary


def told(*texts: str, quotes: str = "", language: str = "en") -> list[str]:
    """Return the texts of one memo, one after the other, over a citation of the quotes."""
    made = answer(
        *(claim(text, [1]) for text in texts), citations=[{**CITATION, "quote": quotes}], language=language
    )
    mentions = Mentions.of(made)
    return [mentions.told(text) for text in texts]


def test_marks_are_taken_off_and_capitals_stay() -> None:
    assert without_marks("Đắk Lắk, Ỷ Lan, đường Huỳnh Thúc Kháng") == "Dak Lak, Y Lan, duong Huynh Thuc Khang"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In May Bắc Giang rose; Hạ Long Bay too.", {"Bắc Giang": "Bac Giang", "Hạ Long": "Ha Long"}),
        ("Hà Nội's roads, Thành phố Hồ Chí Minh", {"Hà Nội": "Hanoi", "Thành phố Hồ Chí Minh": "Ho Chi Minh City"}),
        ("Mr Nguyễn Văn A of Đắk Lắk met José Müller.", {"Nguyễn Văn A": "Nguyen Van A", "Đắk Lắk": "Dak Lak"}),
        ("Bà Rịa - Vũng Tàu and Krông Pắk", {"Bà Rịa - Vũng Tàu": "Ba Ria - Vung Tau", "Krông Pắk": "Krong Pak"}),
        ("The Hội Chữ thập đỏ met.", {"Hội Chữ thập đỏ": "Hoi Chu thap do"}),
        ("Ban Chỉ huy quân sự met.", {"Ban Chỉ huy quân sự": "Ban Chi huy quan su"}),
        ("In Phan Rang, Tháp Chàm - Bình Hải", {"Tháp Chàm": "Thap Cham", "Bình Hải": "Binh Hai"}),
        ("the scheme “Ánh sáng đường quê” of Huế", {"Huế": "Hue"}),
        ("Hanoi, An Giang and the café of René", {}),
        ("PC Hà Lâm, Sài Gòn's HAI Đông Bối", {"Hà Lâm": "Ha Lam", "Sài Gòn": "Saigon", "Đông Bối": "Dong Boi"}),
        ("Bình Dương Văn Thái spoke.", {"Bình Dương Văn Thái": "Binh Duong Van Thai"}),
        ("Hội in the bão", {"Hội": "Hoi"}),
        ("Hội to đỏ", {"Hội": "Hoi"}),
        ("Thủ đô Hà Nội", {"Thủ đô Hà Nội": "Thu do Ha Noi"}),
        ("Then H’Hen Niê spoke.", {"H’Hen Niê": "H’Hen Nie"}),
    ],
)  # fmt: skip
def test_names_with_marks_are_found_whole(text: str, names: dict[str, str]) -> None:
    found = list(names_in(text))
    assert {one.text: one.english for one in found} == names
    assert all(text[one.start : one.end] == one.text for one in found)


def test_a_name_is_told_in_full_once() -> None:
    assert told("In Bắc Giang, Dương Văn Thái spoke.", "Dương Văn Thái left Bắc Giang.") == [
        "In Bac Giang (Bắc Giang), Duong Van Thai (Dương Văn Thái) spoke.",
        "Duong Van Thai left Bac Giang.",
    ]


def test_a_name_is_told_in_full_once_in_one_sentence() -> None:
    assert told("Bình Hải's roads lead to Bình Hải.") == ["Binh Hai (Bình Hải)'s roads lead to Binh Hai."]


def test_a_reply_in_vietnamese_is_left_as_it_is() -> None:
    assert told("Bắc Giang có 1.422 trạm.", language="vi") == ["Bắc Giang có 1.422 trạm."]


@pytest.mark.parametrize("text", ["Bac Giang (Bắc Giang)", "Bắc Giang (Bac Giang)", "Binh Hai (Bình Hải)"])
def test_a_name_that_stands_in_both_forms_is_not_told_twice(text: str) -> None:
    english = without_marks(text).partition(" (")[0]
    first, second = told(f"In {text} it rained.", f"In {text} it rained.")
    assert first == f"In {english} ({text.replace(english, '').strip(' ()')}) it rained."
    assert second == f"In {english} it rained."


def test_the_original_of_what_was_translated_stays_in_its_brackets() -> None:
    assert told("The Training Centre (Trung tâm Đào tạo số) opened.") == [
        "The Training Centre (Trung tâm Đào tạo số) opened."
    ]


def test_a_place_written_without_marks_is_told_by_its_quotes() -> None:
    assert told("In Bac Giang it rained.", "Bắc Giang is wet.", quotes="Tỉnh Bắc Giang có mưa.") == [
        "In Bac Giang (Bắc Giang) it rained.",
        "Bac Giang is wet.",
    ]
    assert told("In Bac Giang it rained.") == ["In Bac Giang it rained."]


def test_an_office_keeps_its_first_rendering() -> None:
    quotes = "Ban Chỉ đạo chuyển đổi số và Sở Y tế đã họp."
    assert told(
        "The Steering Committee for Digital Transformation met the Sở Y tế.", "Sở Y tế", quotes=quotes
    ) == [
        "The Digital Transformation Steering Committee met the Department of Health (Sở Y tế).",
        "Department of Health",
    ]


def test_an_office_that_nothing_names_is_left_alone() -> None:
    text = "The Steering Committee for Digital Transformation met."
    assert told(text) == [text]


def test_a_memo_counts_mentions_through_text_doubts_and_tables() -> None:
    memo = memo_of(small_summary())
    assert memo.body[0][0].text == "In 2020 Bac Giang (Bắc Giang) had 1,422 base stations."
    assert memo.doubts[0].text == "Duong Van Thai attended in Bac Giang."
    assert memo.tables[1].rows[0].cells == ("2020", "Bac Giang had 1,422 base stations.", "fact")
    assert memo.notes[1].quote_en == "Mr Duong Van Thai of Bac Giang attended."
    assert memo.notes[1].quote == "Ông Dương Văn Thái dự."


def test_the_longer_of_two_names_is_the_one_that_is_meant() -> None:
    quotes = (
        "Phó Giám đốc Sở Thông tin và Truyền thông và Giám đốc Sở Thông tin và Truyền thông tại Sở Thông tin."
    )
    text = "The Phó Giám đốc Sở Thông tin và Truyền thông spoke."
    assert told(text, quotes=quotes) == [
        "The Deputy Director of the Department of Information and Communications "
        "(Phó Giám đốc Sở Thông tin và Truyền thông) spoke."
    ]


def test_an_office_in_its_vietnamese_name_need_not_stand_in_the_quotes() -> None:
    assert told("The Sở Y tế met.") == ["The Department of Health (Sở Y tế) met."]


def test_a_name_of_one_word_is_no_office() -> None:
    assert told("The Committee met.", quotes="Ban đã họp.") == ["The Committee met."]


def test_a_place_whose_english_name_is_a_translation_is_not_told_by_its_bare_name() -> None:
    assert told("Ha Noi is wet.", quotes="Hà Nội có mưa.") == ["Ha Noi is wet."]


def test_a_quoted_english_phrase_holds_names_like_any_other() -> None:
    assert told("He said “Bắc Giang is wet”.") == ["He said “Bac Giang (Bắc Giang) is wet”."]


def test_of_two_renderings_that_begin_alike_the_longer_is_meant() -> None:
    quotes = "Ban Bí thư Trung ương Đảng và Ban Chấp hành Trung ương Đảng đã họp."
    assert told("The Party Central Committee's Secretariat met.", quotes=quotes) == [
        "The Secretariat of the Party Central Committee met."
    ]


def test_a_rendering_that_two_named_offices_share_is_left_as_it_is() -> None:
    text = "The General Secretary spoke."
    assert told(text, quotes="Tổng Thư ký và Tổng Bí thư đã họp.") == [text]
    assert told(text, quotes="Tổng Thư ký đã họp.") == ["The Secretary General spoke."]
