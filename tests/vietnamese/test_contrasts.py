"""The table of words that exclude each other, and how they are found."""

import unicodedata
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

import vietnamese
from vietnamese.contrasts import Member, contrasts_in_english, contrasts_in_vietnamese
from vietnamese.normalise import normalise

TABLE = Path(vietnamese.__file__).parent / "data" / "contrasts.tsv"
LINES = TABLE.read_bytes().decode("utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]
SETS = [list(rows) for _, rows in groupby(ROWS, key=lambda row: row[0])]
ENGLISH, CLEAR, LOOSE = 1, 2, 3


def forms(row: list[str], cell: int) -> set[str]:
    """Return the forms of a member; "-" stands for none."""
    return set(row[cell].split("|")) - {"-"}


def in_english(text: str) -> list[tuple[str, str]]:
    return [(one.member.set, text[one.start : one.end]) for one in contrasts_in_english(text)]


def in_vietnamese(text: str) -> list[tuple[str, str]]:
    return [(one.member.set, text[one.start : one.end]) for one in contrasts_in_vietnamese(text)]


def test_the_table_is_composed_text_with_plain_line_ends_and_says_what_it_is() -> None:
    content = TABLE.read_bytes().decode("utf-8")
    assert unicodedata.normalize("NFC", content) == content
    assert content.endswith("\n")
    assert "\r" not in content
    assert content.startswith("# Words that exclude each other")


def test_every_line_has_four_cells_and_none_is_empty() -> None:
    assert [row for row in ROWS if len(row) != 4 or not all(row)] == []


def test_the_lines_of_a_set_stand_together() -> None:
    assert [name for name, times in Counter(rows[0][0] for rows in SETS).items() if times > 1] == []


def test_a_form_is_either_clear_or_loose() -> None:
    assert [row[0] for row in ROWS if forms(row, CLEAR) & forms(row, LOOSE)] == []


@pytest.mark.parametrize(
    "word",
    ["làm", "ra", "có", "được", "về", "báo", "thực hiện", "vượt", "xe", "ông", "tổ chức", "phát triển"],
)
def test_a_word_of_any_prose_is_a_clear_form_of_nothing(word: str) -> None:
    assert [row[0] for row in ROWS if word in forms(row, CLEAR)] == []


@pytest.mark.parametrize(
    "word", ["right", "=right", "book", "who", "conclude", "free", "son", "own", "early"]
)
def test_an_english_word_of_many_senses_stands_in_phrases_only(word: str) -> None:
    assert [row[0] for row in ROWS if word in forms(row, ENGLISH)] == []


def test_no_cell_has_loose_spaces_or_an_empty_form() -> None:
    parts = [part for row in ROWS for cell in row for part in cell.split("|")]
    assert [part for part in parts if not part or part != " ".join(part.split())] == []


def test_every_set_has_two_members_or_more() -> None:
    assert [name for name, times in Counter(row[0] for row in ROWS).items() if times < 2] == []


@pytest.mark.parametrize("cell", [ENGLISH, CLEAR])
def test_no_form_stands_in_two_members_of_a_set(cell: int) -> None:
    twice = [
        (rows[0][0], form)
        for rows in SETS
        for form, times in Counter(form for row in rows for form in forms(row, cell)).items()
        if times > 1
    ]
    assert twice == []


def test_the_table_does_not_shrink_unnoticed() -> None:
    assert len(ROWS) >= 2500


def test_revenue_and_spending_are_members_of_one_set() -> None:
    [revenue] = [one.member for one in contrasts_in_english("revenue") if one.member.set == "budget sides"]
    [spending] = [one.member for one in contrasts_in_english("spending") if one.member.set == "budget sides"]
    assert (revenue, spending) == (Member("budget sides", 1), Member("budget sides", 2))
    assert revenue in {one.member for one in contrasts_in_vietnamese("tổng thu ngân sách")}
    assert spending in {one.member for one in contrasts_in_vietnamese("tổng chi ngân sách")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The revenue grew.", "revenue"),
        ("Two decrees came.", "decrees"),
        ("Revenues grew.", "Revenues"),
        ("It spends much on expenses.", "expenses"),
        ("He was the deputy prime minister.", "deputy prime minister"),
        ("The prime minister came.", "prime minister"),
        ("It was Vice-Chairman Nam.", "Vice-Chairman"),
    ],
)
def test_english_is_found_in_its_inflections_and_with_its_capitals(text: str, found: str) -> None:
    assert found in {words for _, words in in_english(text)}


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("The deputy prime minister came.", "deputy prime minister", "prime minister"),
        ("The deputy director came.", "deputy director", "director"),
        ("The vice chairman came.", "vice chairman", "chairman"),
    ],
)
def test_the_longest_english_form_comes_first(text: str, whole: str, part: str) -> None:
    words = [found for _, found in in_english(text)]
    assert whole in words
    assert part not in words


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Phó thủ tướng đến.", "Phó thủ tướng", "thủ tướng"),
        ("Ông là phó giám đốc sở.", "phó giám đốc", "giám đốc"),
        ("Tổng thu ngân sách tăng.", "Tổng thu", "thu"),
        ("Bị bội chi ngân sách.", "bội chi", "chi"),
    ],
)
def test_the_longest_vietnamese_form_comes_first(text: str, whole: str, part: str) -> None:
    words = [found for _, found in in_vietnamese(text)]
    assert whole in words
    assert part not in words


def test_a_found_form_tells_whether_it_is_clear() -> None:
    found = contrasts_in_vietnamese("Làng này thuộc xã Sơn Hà.")
    clear = {(one.start, one.is_clear) for one in found if one.member.set == "administrative units"}
    assert clear == {(0, False), (15, True), (15, False)}
    assert all(one.is_clear for one in contrasts_in_english("The village lies in a commune."))


def test_a_loose_form_may_stand_for_two_members() -> None:
    members = {
        one.member.number for one in contrasts_in_vietnamese("xã") if one.member.set == "administrative units"
    }
    [village] = [
        one.member for one in contrasts_in_english("village") if one.member.set == "administrative units"
    ]
    assert village.number in members
    assert len(members) == 2


def test_they_are_found_in_order_where_they_stand() -> None:
    text = "Exports rose and imports fell."
    found = contrasts_in_english(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert {"Exports", "imports"} <= {text[one.start : one.end] for one in found}
    assert contrasts_in_vietnamese("Xuất khẩu tăng")[0].start == 0


def test_words_on_both_sides_of_a_comma_are_no_form() -> None:
    assert "thủ, tướng" not in {words for _, words in in_vietnamese("Ông đứng thủ, tướng đến.")}
    assert "nghị, quyết" not in {words for _, words in in_vietnamese("Hội nghị, quyết tâm.")}


def test_diacritics_count_in_vietnamese() -> None:
    assert "nghị định" in {words for _, words in in_vietnamese("Ban hành nghị định.")}
    assert "nghi dinh" not in {words for _, words in in_vietnamese("Ban hanh nghi dinh.")}


def test_decomposed_words_are_found_once_they_are_normalised() -> None:
    apart = normalise(unicodedata.normalize("NFD", "Ban hành nghị định."))
    assert in_vietnamese(apart) == in_vietnamese("Ban hành nghị định.")


def test_a_text_without_any_holds_none() -> None:
    assert contrasts_in_english("") == []
    assert contrasts_in_vietnamese("") == ()
    assert contrasts_in_english("2019 – 45%") == []
