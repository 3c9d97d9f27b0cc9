"""The table of words that English writes with a capital in names, and what it lets a name be."""

import unicodedata
from pathlib import Path

import pytest

import vietnamese
from vietnamese.names import find_names, holds_name
from vietnamese.normalise import normalise

TABLE = Path(vietnamese.__file__).parent / "data" / "name_words.tsv"
LINES = TABLE.read_bytes().decode("utf-8").splitlines()
ROWS = [line.split("\t") for line in LINES if not line.startswith("#")]
NONE_NEEDED = "-"


def holds(vietnamese_text: str, english: str) -> bool:
    """Tell whether the one name of the English text stands in the Vietnamese one."""
    [name] = find_names(english, "en")
    return holds_name(vietnamese_text, name)


def test_the_table_is_composed_text_with_plain_line_ends_and_says_what_it_is() -> None:
    content = TABLE.read_bytes().decode("utf-8")
    assert unicodedata.normalize("NFC", content) == content
    assert content.endswith("\n")
    assert "\r" not in content
    assert content.startswith("# Words of names")


def test_every_line_has_two_cells_and_none_is_empty() -> None:
    assert [row for row in ROWS if len(row) != 2 or not all(row)] == []


def test_it_is_sorted_and_has_no_word_twice() -> None:
    words = [row[0] for row in ROWS]
    assert words == sorted(set(words))


def test_no_cell_has_loose_spaces_or_an_empty_form() -> None:
    parts = [part for row in ROWS for cell in row for part in cell.split("|")]
    assert [part for part in parts if not part or part != " ".join(part.split())] == []


def test_a_word_has_counterparts_or_needs_none_and_never_both() -> None:
    assert [row for row in ROWS if NONE_NEEDED in row[1].split("|") and row[1] != NONE_NEEDED] == []


def test_the_words_are_english_ones_with_a_capital() -> None:
    assert [row[0] for row in ROWS if not row[0][0].isupper()] == []


def test_the_table_does_not_shrink_unnoticed() -> None:
    assert len(ROWS) >= 1400


@pytest.mark.parametrize("word", ["The", "Therefore", "Today", "With"])
def test_a_word_that_needs_no_counterpart_is_no_name(word: str) -> None:
    assert find_names(f"It is {word} so.", "en") == []


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("the Order", "Được tặng Huân chương Lao động."),
        ("the Department", "Sở họp tại tỉnh."),
        ("the Department", "Cục họp tại tỉnh."),
        ("the Ministry", "Bộ họp tại tỉnh."),
        ("the Tower", "Lễ khánh thành Tháp Rùa."),
        ("the Temple", "Lễ hội Đền Hùng."),
        ("the Order", normalise(unicodedata.normalize("NFD", "Được tặng Huân chương Lao động."))),
    ],
)
def test_a_word_of_a_name_is_found_by_what_it_stands_for(word: str, text: str) -> None:
    assert holds(text, f"It was {word}.")


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("the Department", "Bộ họp tại tỉnh."),
        ("the Ministry", "Sở họp tại tỉnh."),
        ("the Order", "Được tặng Bằng khen của tỉnh."),
        ("the Tower", "Lễ hội Đền Hùng."),
        ("the Temple", "Lễ khánh thành Tháp Rùa."),
    ],
)
def test_it_is_not_found_by_another_word(word: str, text: str) -> None:
    assert not holds(text, f"It was {word}.")


def test_a_department_is_never_a_ministry() -> None:
    [department] = [row[1].split("|") for row in ROWS if row[0] == "Department"]
    assert "Bộ" not in department
    assert {"Sở", "Cục"} <= set(department)
