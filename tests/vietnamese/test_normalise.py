"""Text at the door, folded, and with its tones placed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vietnamese.normalise import fold, normalise, place_tones

SPACES = "\r\n\f\v\t\x1c\x85\u2028\u2029\u00a0\u3000"
UNSEEN = "\x00\x07\x7f\u200b\u200d\u202e\u2066\ufeff\u00ad\ufe0f\u034f\ud800"
MARKS = "\u0301\u0302\u0309\u031b\u0323"
LETTERS = "aăâeêioôơuưyđAĐQgòáọủỹ"
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(SPACES + UNSEEN + MARKS + LETTERS)), max_size=40)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (unicodedata.normalize("NFD", "Tỉnh Bắc Kạn được đổi mới"), "Tỉnh Bắc Kạn được đổi mới"),
        ("một\r\nhai\rba\u2028bốn\u2029năm\fsáu", "một\nhai\nba\nbốn\nnăm\nsáu"),
        ("5.000\u00a0USD\u2009và\u3000\ttỷ", "5.000 USD và  tỷ"),
        ("Bắc\u200b Gi\u00adang\ufeff\u202e\u2066", "Bắc Giang"),
        ("a\x00b\x07c\x7f", "abc"),
        ("chữ\ud800 lẻ", "chữ\ufffd lẻ"),
        ("  hai  khoảng \n\n", "  hai  khoảng \n\n"),
        ("e\u034f\u0302", "ê"),
        ("❤\ufe0f 👨\u200d👧", "❤ 👨👧"),
        ("x\x1cy", "x y"),
        ("", ""),
    ],
)
def test_text_is_cleaned_at_the_door(text: str, clean: str) -> None:
    assert normalise(text) == clean


@settings(max_examples=300, derandomize=True, deadline=None)
@given(TEXTS)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@settings(max_examples=300, derandomize=True, deadline=None)
@given(TEXTS)
def test_normalised_text_is_composed_and_has_no_unseen_signs(text: str) -> None:
    clean = normalise(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert not [sign for sign in clean if unicodedata.category(sign) in ("Cc", "Cf", "Cs") and sign != "\n"]
    assert {sign for sign in clean if sign.isspace()} <= {" ", "\n"}


@settings(max_examples=200, derandomize=True, deadline=None)
@given(TEXTS)
def test_composed_and_decomposed_text_become_the_same(text: str) -> None:
    whole = text.replace("\ud800", "")
    assert normalise(unicodedata.normalize("NFD", whole)) == normalise(whole)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường ĐẾN Hòa Bình", "duong den hoa binh"),
        ("ẮẰẲẴẶ ẤẦẨẪẬ ƯỨỪỬỮỰ ơớờởỡợ ỳýỷỹỵ", "aaaaa aaaaa uuuuuu oooooo yyyyy"),
        ("Ðà Nẵng", "da nang"),
        ("42.000 THUÊ BAO, 13,02%!", "42.000 thue bao, 13,02%!"),
        ("İstanbul Straße", "istanbul straße"),
        ("가나 한국 中文 😀", "가나 한국 中文 😀"),
    ],
)
def test_folding_drops_case_and_diacritics(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@settings(max_examples=400, derandomize=True, deadline=None)
@given(TEXTS)
def test_folding_keeps_the_length_of_composed_text_and_minds_no_neighbours(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    folded = fold(composed)
    assert len(folded) == len(composed)
    assert folded == "".join(fold(sign) for sign in composed)


def test_letters_that_lower_case_would_lengthen_stay_one() -> None:
    assert {sign: fold(sign) for sign in "İẞßŉΐﬁ"} == {
        "İ": "i",
        "ẞ": "ß",
        "ß": "ß",
        "ŉ": "ŉ",
        "ΐ": "ι",
        "ﬁ": "ﬁ",
    }
    composed = [unicodedata.normalize("NFC", chr(code)) for code in range(0x3000)]
    assert [text for text in composed if len(fold(text)) != len(text)] == []


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("hoà", "hòa"), ("Hoá", "Hóa"), ("HOẢ", "HỎA"), ("hoè", "hòe"), ("khoẻ", "khỏe"), ("thuý", "thúy"),
        ("uỷ", "ủy"), ("Uỷ", "Ủy"), ("UỶ", "ỦY"), ("luỹ", "lũy"), ("tuỵ", "tụy"),
        ("tòan", "toàn"), ("ngòai", "ngoài"), ("hùynh", "huỳnh"), ("khủyu", "khuỷu"),
        ("qúy", "quý"), ("QÚA", "QUÁ"), ("gía", "giá"), ("gíup", "giúp"),
        ("Uỷ ban Hoà Bình, hoà.", "Ủy ban Hòa Bình, hòa."), ("hoà2", "hòa2"),
    ],
)  # fmt: skip
def test_tones_are_put_where_the_older_spelling_puts_them(newer: str, older: str) -> None:
    assert place_tones(newer) == older
    assert place_tones(older) == older
    assert place_tones(unicodedata.normalize("NFD", newer)) == older
    assert len(place_tones(newer)) == len(newer)


@pytest.mark.parametrize(
    "word",
    "toàn hoàn hoạch khoảng ngoẻo quý quỹ Quỳnh quà quẻ giá già gìn gì giếng giữ của mùa lúa thuế thuyền "
    "tuyển huỳnh khuya thuở người mía tía chùa 42.000 và Noël".split(),
)
def test_other_tones_stay_where_they_are(word: str) -> None:
    assert place_tones(word) == word
    assert place_tones(word.upper()) == word.upper()


@settings(max_examples=300, derandomize=True, deadline=None)
@given(TEXTS)
def test_placing_tones_keeps_length_folding_and_composition(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    placed = place_tones(composed)
    assert len(placed) == len(composed)
    assert fold(placed) == fold(composed)
    assert unicodedata.is_normalized("NFC", placed)
    assert place_tones(placed) == placed


@given(TEXTS | st.text("Hoàà\u0300 –—‘’“”…\xa0\xad\r\n\u2028\u200d<=>~ǅ"))
def test_ordinary_text_is_normalised_like_any_other(text: str) -> None:
    assert normalise(text) == normalise(f"\u200b{text}")
