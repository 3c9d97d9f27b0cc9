"""Passages are found again in the text they were cut from."""

import unicodedata

from benchmarks.retrieval.places import Place, Placer, with_title
from benchmarks.retrieval.sets import SetArticle

TEXT = "Đò qua sông.  Thuỷ triều lên.\nĐò qua sông. Nước ròng."
ARTICLE = SetArticle("đò", "Bến đò", TEXT)
NOWHERE = Place("đò", 0, 0)


def chunk(placer: Placer, text: str) -> str:
    place = placer.place_chunk(text)
    return TEXT[place.start : place.end]


def sentences(placer: Placer, *texts: str) -> str:
    place = placer.place_sentences(texts)
    return TEXT[place.start : place.end]


def test_every_system_is_given_the_title_above_the_text() -> None:
    assert with_title(ARTICLE) == f"Bến đò\n\n{TEXT}"
    assert with_title(SetArticle("đò", "", TEXT)) == TEXT


def test_a_chunk_is_placed_whatever_happened_to_its_white_space() -> None:
    assert chunk(Placer(ARTICLE), "Đò qua sông. Thuỷ triều lên. Đò") == "Đò qua sông.  Thuỷ triều lên.\nĐò"


def test_a_chunk_in_another_normal_form_is_placed() -> None:
    assert chunk(Placer(ARTICLE), unicodedata.normalize("NFD", "Thuỷ triều")) == "Thuỷ triều"
    apart = unicodedata.normalize("NFD", TEXT)
    place = Placer(SetArticle("đò", "", apart)).place_chunk("Thuỷ triều")
    assert unicodedata.normalize("NFC", apart[place.start : place.end]) == "Thuỷ triều"


def test_a_chunk_that_begins_in_the_title_is_placed_by_its_text() -> None:
    assert Placer(ARTICLE).place_chunk("Bến đò\n\nĐò qua") == Place("đò", 0, 6)


def test_a_chunk_of_the_title_alone_is_nowhere_in_the_text() -> None:
    assert Placer(ARTICLE).place_chunk("Bến đò") == NOWHERE


def test_chunks_that_overlap_are_placed_one_after_the_other() -> None:
    placer = Placer(ARTICLE)
    assert chunk(placer, "qua sông. Thuỷ triều") == "qua sông.  Thuỷ triều"
    assert chunk(placer, "triều lên. Đò") == "triều lên.\nĐò"
    assert placer.place_chunk("Đò qua sông").start == 30


def test_what_the_text_does_not_hold_is_nowhere() -> None:
    assert Placer(ARTICLE).place_chunk("Núi cao") == NOWHERE
    assert Placer(ARTICLE).place_chunk("…") == NOWHERE
    assert Placer(ARTICLE).place_sentences(["Núi cao", "…"]) == NOWHERE


def test_a_passage_runs_from_its_first_sentence_to_its_last() -> None:
    placer = Placer(ARTICLE)
    assert sentences(placer, "Bến đò", "Đò qua sông.", "Thuỷ triều lên.") == "Đò qua sông.  Thuỷ triều lên"
    assert sentences(placer, "Đò qua sông.", "Nước ròng.") == "Đò qua sông. Nước ròng"


def test_sentences_that_the_text_does_not_hold_are_passed_over() -> None:
    assert sentences(Placer(ARTICLE), "Bài mới", "Thuỷ triều lên.", "Xem thêm") == "Thuỷ triều lên"


def test_a_sentence_that_reading_moved_does_not_stretch_its_passage() -> None:
    text = f"Theo Lan Anh.\n{'Sóng vỗ bờ cát. ' * 300}\nThuyền về bến."
    placer = Placer(SetArticle("s", "", text))
    first = placer.place_sentences(["Thuyền về bến.", "Sóng vỗ bờ cát.", "Sóng vỗ bờ cát."])
    assert text[first.start : first.end] == "Sóng vỗ bờ cát. Sóng vỗ bờ cát"
    rest = placer.place_sentences([*["Sóng vỗ bờ cát."] * 298, "Thuyền về bến.", "Theo Lan Anh."])
    assert (rest.start, text[rest.end - 14 : rest.end]) == (first.end + 2, "\nThuyền về bến")


def test_a_passage_that_reading_moved_is_placed_by_its_longest_sentence() -> None:
    placer = Placer(ARTICLE)
    assert sentences(placer, "Nước ròng.") == "Nước ròng"
    assert sentences(placer, "Đò.", "Thuỷ triều lên.") == "Thuỷ triều lên"
