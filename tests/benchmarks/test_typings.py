"""One question, typed in several ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.retrieval.typings import TYPINGS, new_tones
from vietnamese.normalise import place_tones


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hòa", "hoà"),
        ("thúy", "thuý"),
        ("Ủy", "Uỷ"),
        ("khỏe", "khoẻ"),
        ("HÒA", "HOÀ"),
        ("xã Hòa Bình, Ủy ban", "xã Hoà Bình, Uỷ ban"),
        ("lụy", "luỵ"),
        ("tọa", "toạ"),
    ],
)
def test_the_tone_moves_to_the_second_vowel_of_an_open_syllable(old: str, new: str) -> None:
    assert new_tones(old) == new
    assert new_tones(new) == new
    assert place_tones(new) == old


@pytest.mark.parametrize(
    "word", ["toàn", "huỳnh", "quý", "giá", "quà", "khuya", "của", "mía", "hoa", "nghĩa"]
)
def test_a_syllable_that_both_spellings_write_alike_stays(word: str) -> None:
    assert new_tones(word) == word


def test_a_decomposed_or_misplaced_tone_moves_too() -> None:
    assert new_tones("ho\u0300a") == "hoà"
    assert new_tones("qúy") == "quý"


@given(st.text(alphabet="hòaóeúyQqủnỳ tTgị", max_size=12))
def test_placing_tones_undoes_it(text: str) -> None:
    assert place_tones(new_tones(text)) == place_tones(text)


def test_a_question_is_typed_in_four_ways() -> None:
    typed = {label: typing("Ủy ban nhân dân xã có đò?") for label, typing in TYPINGS.items()}
    assert typed == {
        "vi": "Ủy ban nhân dân xã có đò?",
        "bare": "uy ban nhan dan xa co do?",
        "nfd": "U\u0309y ban nh\u0061\u0302n d\u0061\u0302n xa\u0303 co\u0301 đo\u0300?",
        "new tones": "Uỷ ban nhân dân xã có đò?",
    }
