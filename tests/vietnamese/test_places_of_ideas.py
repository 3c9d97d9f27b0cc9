"""Where a Vietnamese text holds the ideas of an English one."""

import unicodedata

import pytest

from vietnamese.gazetteer import wording
from vietnamese.normalise import normalise
from vietnamese.places_of_ideas import placed_ideas, places_of


def held(english: str, vietnamese: str) -> dict[str, list[str]]:
    """Return what follows each place of each idea, by the words that name the idea: two syllables of it."""
    words = wording(vietnamese)
    return {
        english[one.start : one.end]: [
            " ".join(vietnamese[at:].split()[:2]) for at in places_of(one.idea, words)
        ]
        for one in placed_ideas(english)
    }


def test_ideas_stand_where_the_text_names_them() -> None:
    text = "In 2019 the schools of Lào Cai had 45 post offices."
    assert [text[one.start : one.end] for one in placed_ideas(text)] == [
        "2019",
        "schools",
        "Lào Cai",
        "45",
        "post offices",
    ]


@pytest.mark.parametrize(
    ("english", "vietnamese", "idea", "places"),
    [
        ("the schools", "Tỉnh có trường học và bệnh viện.", "schools", ["trường học"]),
        ("the hospitals", "Tỉnh có trường học và bệnh viện lớn.", "hospitals", ["bệnh viện"]),
        ("Lào Cai met", "Các tỉnh Lào Cai và Bắc Giang họp.", "Lào Cai", ["Lào Cai"]),
        ("Lao Cai met", "Các tỉnh Lào Cai và Bắc Giang họp.", "Lao Cai", ["Lào Cai"]),
        ("the schools", "Trường học này và trường học kia.", "schools", ["Trường học", "trường học"]),
        ("the schools", "Tỉnh có bệnh viện.", "schools", []),
        ("Lào Cai met", "Bắc Giang họp.", "Lào Cai", []),
    ],
)
def test_an_idea_is_found_in_all_its_places(
    english: str, vietnamese: str, idea: str, places: list[str]
) -> None:
    assert held(english, vietnamese)[idea] == places


def test_places_are_offsets_in_order() -> None:
    text = "Trường học này và trường học kia."
    [one] = placed_ideas("schools")
    assert places_of(one.idea, wording(text)) == (0, 18)


def test_a_single_syllable_is_not_found_at_the_end_of_another_word() -> None:
    [one] = placed_ideas("markets")
    assert places_of(one.idea, wording("Xã có chợ.")) == (6,)
    [case] = placed_ideas("incidents")
    assert places_of(case.idea, wording("Cung cấp dịch vụ.")) == ()
    assert places_of(case.idea, wording("Có 5 vụ cháy.")) == (5,)


def test_of_a_phrase_that_is_not_there_as_a_whole_most_words_must_be() -> None:
    [phrase] = [one.idea for one in placed_ideas("administrative procedures") if one.idea.parts]
    whole = "Các thủ tục hành chính được giải quyết."
    assert places_of(phrase, wording(whole)) == (whole.index("thủ tục"),)
    apart = "Thủ tục của cơ quan hành chính."
    assert places_of(phrase, wording(apart)) == (0,)
    assert places_of(phrase, wording("Thủ tục nhanh.")) == ()


def test_decomposed_words_are_found_once_they_are_normalised() -> None:
    apart = normalise(unicodedata.normalize("NFD", "Tỉnh có trường học."))
    assert held("the schools", apart) == {"schools": ["trường học."]}


def test_question_words_are_no_ideas() -> None:
    assert placed_ideas("") == []
    assert placed_ideas("the of and there") == []
