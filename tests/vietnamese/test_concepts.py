import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.concepts import concepts_of
from vietnamese.ideas_of_english import LIGHT_WORD
from vietnamese.terms import Concept


def by_source(concepts: tuple[Concept, ...]) -> dict[str, list[str]]:
    return {one.source: [" ".join(rendering.syllables) for rendering in one.renderings] for one in concepts}


def test_question_words_are_no_ideas() -> None:
    assert concepts_of("How many of the what is there?", "en") == ()
    assert concepts_of("Có bao nhiêu?", "vi") == ()


def test_an_english_word_is_one_idea_with_all_its_renderings_the_likeliest_first() -> None:
    (idea,) = concepts_of("provinces", "en")
    assert idea.renderings[0].syllables == ("tỉnh",)
    surenesses = [rendering.sureness for rendering in idea.renderings]
    assert surenesses == sorted(surenesses, reverse=True)


def test_a_phrase_is_one_idea() -> None:
    found = by_source(concepts_of("How many base stations?", "en"))
    assert list(found) == ["base stations"]
    assert "trạm bts" in found["base stations"]


@pytest.mark.parametrize("written", ["Bắc Giang", "Bac Giang"])
def test_a_vietnamese_place_in_an_english_question_is_a_name(written: str) -> None:
    (name,) = concepts_of(f"How was {written}?", "en")
    assert name.kind == "name"
    assert " ".join(name.renderings[0].syllables) in ("bắc giang", "bac giang")


def test_a_place_with_a_vietnamese_form_is_looked_for_under_it() -> None:
    (name,) = concepts_of("What of Sweden?", "en")
    assert name.kind == "name"
    assert name.renderings[0].syllables == ("thụy", "điển")


def test_an_unknown_person_is_one_name() -> None:
    (name,) = concepts_of("Who is Le Anh Duong?", "en")
    assert (name.source, name.kind) == ("Le Anh Duong", "person")
    assert name.renderings[0].syllables == ("le", "anh", "duong")


def test_a_title_and_an_office_are_no_names() -> None:
    kinds = {one.source: one.kind for one in concepts_of("Phó Chủ tịch và Sở Thông tin nói gì?", "vi")}
    assert set(kinds.values()) == {"idea"}


def test_a_person_in_a_vietnamese_question_is_one_name() -> None:
    concepts = {one.source: one.kind for one in concepts_of("Ông Hoàng Văn Thiên ở Bắc Kạn là ai?", "vi")}
    assert concepts == {"Hoàng Văn Thiên": "person", "Bắc Kạn": "name"}


def test_an_ordinal_is_met_in_digits_and_in_roman_numerals() -> None:
    ordinal = concepts_of("When was the 19th congress?", "en")[0]
    assert [one.syllables for one in ordinal.renderings] == [("19",), ("xix",)]


def test_a_vietnamese_word_has_the_other_renderings_of_its_english_as_synonyms() -> None:
    (dollar,) = concepts_of("bao nhiêu đô la?", "vi")
    assert ("usd",) in [one.syllables for one in dollar.renderings]
    assert dollar.renderings[0].sureness == 1.0
    assert max(one.sureness for one in dollar.renderings[1:]) < 1.0


def test_how_far_asks_for_a_measure_and_far_alone_does_not() -> None:
    (how_far,) = concepts_of("How far is it?", "en")
    assert (how_far.source, how_far.weight) == ("How far", LIGHT_WORD)
    assert len(concepts_of("Is it far?", "en")) == 1


def test_a_word_with_a_capital_may_be_a_name_and_is_looked_for_as_it_stands_too() -> None:
    (bean,) = concepts_of("who is Bean", "en")
    assert [one.syllables for one in bean.renderings[:1]] == [("đậu",)]
    assert bean.renderings[-1].syllables == ("bean",)
    (small,) = concepts_of("who is bean", "en")
    assert ("bean",) not in [one.syllables for one in small.renderings]
    (ban,) = concepts_of("who is Ban", "en")
    assert ("ban",) not in [one.syllables for one in ban.renderings if one.field == "accented"]


def test_light_words_weigh_less_in_every_form() -> None:
    weights = {one.source: one.weight for one in concepts_of("they started including volcanoes", "en")}
    assert weights == {"started": LIGHT_WORD, "including": LIGHT_WORD, "volcanoes": 1.0}


def test_an_irregular_form_is_its_base_form_in_phrases_too() -> None:
    (born,) = concepts_of("who gave birth", "en")
    assert born.source == "gave birth"


def test_developed_and_developing_countries_are_two_ideas() -> None:
    (developed,) = concepts_of("which developed country", "en")
    (developing,) = concepts_of("which developing country", "en")
    assert developed.renderings[0].syllables == ("nước", "phát", "triển")
    assert developing.renderings[0].syllables == ("nước", "đang", "phát", "triển")


def test_may_is_a_month_only_with_a_capital() -> None:
    assert len(concepts_of("Was it in May?", "en")) == 1
    assert concepts_of("it may be", "en") == ()


def test_an_office_is_found_by_its_vietnamese_name() -> None:
    found = by_source(concepts_of("What did the Department of Information and Communications do?", "en"))
    assert "sở thông tin và truyền thông" in next(iter(found.values()))


def test_a_year_must_be_met_and_another_number_is_an_idea() -> None:
    kinds = {one.source: one.kind for one in concepts_of("Were there 42,000 in 2010?", "en")}
    assert kinds == {"42,000": "idea", "2010": "year"}


def test_a_vietnamese_question_is_cut_into_known_words() -> None:
    found = by_source(concepts_of("Bắc Giang có bao nhiêu thuê bao Internet?", "vi"))
    assert list(found) == ["Bắc Giang", "thuê bao", "Internet"]


def test_a_bare_question_has_the_same_ideas_folded() -> None:
    bare = concepts_of("Bac Giang co bao nhieu thue bao Internet?", "vi", bare=True)
    assert [" ".join(one.renderings[0].syllables) for one in bare] == ["bac giang", "thue bao", "internet"]
    assert {one.renderings[0].field for one in bare} == {"folded"}


def test_decomposed_questions_have_the_same_ideas() -> None:
    question = "Bắc Giang có bao nhiêu thuê bao Internet?"
    decomposed = concepts_of(unicodedata.normalize("NFD", question), "vi")
    assert decomposed == concepts_of(question, "vi")


@given(st.text(max_size=120))
def test_any_text_is_taken(text: str) -> None:
    for language in ("en", "vi"):
        for concept in concepts_of(text, language):
            assert all(rendering.syllables for rendering in concept.renderings)
