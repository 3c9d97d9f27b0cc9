import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.terms import Concept, Rendering, index_keys, index_terms, number_term, terms_of

SENTENCE = "Toàn tỉnh có 1.422 trạm BTS"


def test_terms_are_the_syllables_with_their_places() -> None:
    terms = terms_of(SENTENCE)
    assert [term.accented for term in terms] == ["toàn", "tỉnh", "có", "1422", "trạm", "bts"]
    assert [term.folded for term in terms] == ["toan", "tinh", "co", "1422", "tram", "bts"]
    assert [SENTENCE[term.start : term.end] for term in terms] == [
        "Toàn",
        "tỉnh",
        "có",
        "1.422",
        "trạm",
        "BTS",
    ]


def test_pairs_do_not_cross_a_stop_or_a_comma() -> None:
    assert index_terms("báo nói, báo hình. Trạm").accented == [
        *("báo", "nói", "báo", "hình", "trạm"),
        *("báo_nói", "báo_hình"),
    ]


def test_pairs_cross_a_hyphen() -> None:
    assert "tế_xã" in index_terms("kinh tế - xã hội").accented


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_text_have_the_same_terms(form: str) -> None:
    text = unicodedata.normalize(form, "Sở Thông tin và Truyền thông Bắc Giang")
    assert index_terms(text) == index_terms("Sở Thông tin và Truyền thông Bắc Giang")


def test_old_and_new_tone_placement_meet() -> None:
    assert index_terms("Tỉnh uỷ hoà bình").accented == index_terms("Tỉnh ủy hòa bình").accented


def test_text_typed_bare_meets_the_folded_terms() -> None:
    assert index_terms("tram phat song").folded == index_terms("trạm phát sóng").folded


@pytest.mark.parametrize("written", ["TT&TT", "TTTT", "TT-TT"])
def test_an_abbreviation_stands_as_its_full_form(written: str) -> None:
    assert index_terms(f"Sở {written}").accented == index_terms("Sở thông tin và truyền thông").accented


@pytest.mark.parametrize("written", ["tt&tt", "tttt"])
def test_an_abbreviation_in_small_letters_is_known_where_it_can_be_no_syllable(written: str) -> None:
    assert index_terms(f"so {written}").folded == index_terms("sở thông tin và truyền thông").folded


def test_a_syllable_in_small_letters_is_no_abbreviation() -> None:
    assert [term.accented for term in terms_of("ban an")] == ["ban", "an"]


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("42.000", "42000"),
        ("42,000", "42000"),
        ("6,1", "6.1"),
        ("6.1", "6.1"),
        ("07", "7"),
        ("1.422.000", "1422000"),
    ],
)
def test_a_number_has_one_spelling(written: str, term: str) -> None:
    assert number_term(written) == term


def test_an_amount_in_thousands_is_also_indexed_in_full() -> None:
    assert "42000" in index_terms("42 nghìn thuê bao").folded
    assert "6100000" in index_terms("6,1 triệu đồng").folded


def test_e_mail_and_email_are_one_word_and_an_acronym_with_an_e_stays_two() -> None:
    assert index_terms("e-mail").accented == index_terms("E-mail").accented == ["email"]
    assert [term.accented for term in terms_of("EVN-HN")] == ["evn", "hn"]


def test_query_syntax_is_only_text() -> None:
    assert [term.accented for term in terms_of('title:"x" AND (* ~')] == ["title", "x", "and"]


def test_a_concept_is_looked_up_by_its_surest_terms() -> None:
    concept = Concept(
        "station",
        (Rendering(("trạm",), "accented", 1.0), Rendering(("trạm", "phát", "sóng"), "accented", 0.8)),
    )
    assert [(term.term, term.weight) for term in concept.terms] == [
        ("trạm", 1.0),
        ("trạm_phát", 0.4),
        ("phát_sóng", 0.4),
    ]


def test_a_single_term_is_its_own_key() -> None:
    assert index_keys(("bts",)) == ("bts",)


@given(st.text(max_size=200))
def test_terms_never_overlap_and_never_fail(text: str) -> None:
    terms = terms_of(text)
    assert all(left.start <= right.start for left, right in itertools.pairwise(terms))
    assert len(index_terms(text).folded) >= len(terms)


@given(st.text("aăđĐTBUeEmMail-.,;:12 \n…_(x)²ǅ\u0301"))
def test_the_terms_of_a_text_do_not_depend_on_a_sign_that_stands_apart(text: str) -> None:
    assert index_terms(f"{text}\n&") == index_terms(text)
