"""The titles of persons in both languages."""

import pytest

from vietnamese.titles import Title, titles_in_english, titles_in_vietnamese


def written(text: str, titles: tuple[Title, ...]) -> list[str]:
    return [text[title.start : title.end] for title in titles]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("the deputy provincial director and the chief judge", ["deputy provincial director", "chief judge"]),
        ("a deputy of the council", ["deputy"]),
        ("Vice Chairmen of the board", ["Vice Chairmen"]),
    ],
)
def test_deputy_is_part_of_an_english_title(text: str, titles: list[str]) -> None:
    assert written(text, titles_in_english(text)) == titles


def test_deputy_is_part_of_a_vietnamese_title() -> None:
    text = "Phó Chủ tịch xã, Phó trưởng phòng và thứ trưởng"
    assert written(text, titles_in_vietnamese(text)) == ["Phó Chủ tịch", "Phó trưởng phòng", "thứ trưởng"]


@pytest.mark.parametrize(
    ("english", "vietnamese", "agree"),
    [
        ("director", "giám đốc", True),
        ("director", "cục trưởng", True),
        ("director", "phó giám đốc", False),
        ("deputy director", "vụ phó", True),
        ("deputy minister", "thứ trưởng", True),
        ("minister", "thứ trưởng", False),
        ("vice president", "phó chủ tịch", True),
        ("chairman", "giám đốc", False),
        ("head", "viện trưởng", True),
    ],
)
def test_ranks_agree_across_the_languages(english: str, vietnamese: str, *, agree: bool) -> None:
    (one,), (other,) = titles_in_english(english), titles_in_vietnamese(vietnamese)
    assert bool(one.ranks & other.ranks) is agree
