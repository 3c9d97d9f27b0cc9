"""The table of grave words, and how they are found."""

import unicodedata
from pathlib import Path

import pytest

import vietnamese
from vietnamese.data_files import table
from vietnamese.grave_words import grave_words_in, tells_of

TABLE = Path(vietnamese.__file__).parent / "data" / "grave_words.tsv"
ROWS = list(table("grave_words.tsv"))


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in grave_words_in(text)]


def sense_of(word: str) -> int:
    [sense] = [number for number, row in enumerate(ROWS) if word in row[0].split("|")]
    return sense


def test_the_table_is_composed_text_of_four_full_cells() -> None:
    content = TABLE.read_bytes().decode("utf-8")
    assert unicodedata.normalize("NFC", content) == content
    assert [row for row in ROWS if len(row) != 4 or not all(row)] == []
    assert [
        row for row in ROWS for cell in row for part in cell.split("|") if part != part.strip() or not part
    ] == []
    assert len(ROWS) >= 170


@pytest.mark.parametrize("sense", range(len(ROWS)))
def test_the_example_says_its_own_sense_in_both_languages(sense: int) -> None:
    english, sentence = ROWS[sense][2:]
    assert sense in {one for word in grave_words_in(english) for one in word.senses}
    assert tells_of(sentence, sense)


def test_words_are_found_in_their_inflections_the_longest_form_first() -> None:
    assert found("Two died, and he was sentenced to death.") == ["died", "sentenced to death"]
    assert found("Thieves were stealing; the Stolen car burnt.") == ["Thieves", "stealing", "Stolen", "burnt"]


def test_a_form_marked_as_written_is_found_in_no_other_inflection() -> None:
    assert found("He was fined; the weather is fine.") == ["fined"]
    assert found("It was sentenced in one sentence.") == ["sentenced"]


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Công an bắt 5 người.", "arrest", True),
        ("Công an bắt đầu làm việc.", "arrest", False),
        ("Công an bắt đầu bắt 5 người.", "arrest", True),
        ("Bị cáo có tội.", "guilty", True),
        ("Bị cáo vô tội.", "guilty", False),
        ("Nước độc.", "poison", True),
        ("Nước độc lập.", "poison", False),
    ],
)
def test_what_only_looks_like_a_form_tells_of_nothing(text: str, word: str, told: bool) -> None:
    assert tells_of(text, sense_of(word)) is told


def test_words_on_both_sides_of_a_comma_are_no_form() -> None:
    assert tells_of("Nhà bị đóng cửa.", sense_of("evict")) is False
    assert tells_of("Ông từ, chức vụ mới.", sense_of("resign")) is False
    assert tells_of("Ông từ chức.", sense_of("resign")) is True
