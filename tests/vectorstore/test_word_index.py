from pathlib import Path
from threading import Thread

import pytest

from vectorstore.word_index import WordIndex, WordIndexDamaged
from vietnamese.terms import Concept, Field, IndexTerms, Rendering, index_terms

STATIONS = "Toàn tỉnh có 1.422 trạm BTS"
RICE = "Nông dân huyện Đông Khê thu hoạch lúa"


def entry(key: str, text: str) -> tuple[str, IndexTerms]:
    return key, index_terms(text)


def any_of(*words: str, field: Field = "accented", weight: float = 1.0) -> Concept:
    renderings = tuple(Rendering(tuple(word.split()), field, 1.0) for word in words)
    return Concept(" ".join(words), renderings, weight)


def found(index: WordIndex, *concepts: Concept) -> list[str]:
    return [key for key, _ in index.search(concepts, 10)]


@pytest.fixture
def index(tmp_path: Path) -> WordIndex:
    opened = WordIndex(tmp_path / "words")
    opened.write([entry("p1", STATIONS), entry("p2", RICE)])
    return opened


def test_a_passage_is_found_by_its_terms_accented_and_folded(index: WordIndex) -> None:
    assert found(index, any_of("trạm")) == ["p1"]
    assert found(index, any_of("tram", field="folded")) == ["p1"]
    assert found(index, any_of("tram")) == []
    assert found(index, any_of("1422")) == ["p1"]


def test_the_more_concepts_a_passage_holds_the_better_it_scores(index: WordIndex) -> None:
    index.write([entry("p3", "Trạm và lúa")])
    hits = index.search([any_of("trạm"), any_of("lúa")], 10)
    assert hits[0][0] == "p3"
    assert hits[0][1] > hits[1][1] > 0


def test_of_one_concept_only_the_best_term_counts(tmp_path: Path) -> None:
    index = WordIndex(tmp_path)
    index.write([entry("both", "trạm đài xa"), entry("one", "trạm xa lắm"), entry("none", "lúa xa lắm")])
    scores = dict(index.search([any_of("trạm")], 10))
    either = dict(index.search([any_of("trạm", "đài")], 10))
    assert either["one"] == pytest.approx(scores["one"])
    assert either["both"] == pytest.approx(max(s for s in dict(index.search([any_of("đài")], 10)).values()))


def test_a_concepts_weight_multiplies_its_score(index: WordIndex) -> None:
    ((_, plain),) = index.search([any_of("trạm")], 10)
    ((_, half),) = index.search([any_of("trạm", weight=0.5)], 10)
    assert half == pytest.approx(plain / 2)


@pytest.mark.parametrize("syntax", ['key:"p1"', "trạm OR lúa", "*", "(((", "trạm^2", "/.*/", "\\", "key:*"])
def test_query_syntax_in_a_question_is_only_text(index: WordIndex, syntax: str) -> None:
    assert found(index, Concept(syntax, (Rendering((syntax,), "accented", 1.0),))) == []


def test_no_concepts_no_limit_or_an_empty_index_find_nothing(tmp_path: Path, index: WordIndex) -> None:
    assert index.search([], 10) == []
    assert index.search([any_of("trạm")], 0) == []
    assert found(WordIndex(tmp_path / "empty"), any_of("trạm")) == []


def test_writing_a_key_again_replaces_it(index: WordIndex) -> None:
    index.write([entry("p1", RICE)])
    assert index.size() == 2
    assert found(index, any_of("trạm")) == []
    assert sorted(found(index, any_of("lúa"))) == ["p1", "p2"]


def test_removed_passages_are_not_found(index: WordIndex) -> None:
    index.write([entry("p3", STATIONS)], removed=["p1", "unknown"])
    assert found(index, any_of("trạm")) == ["p3"]
    assert index.keys() == {"p2", "p3"}


def test_a_key_given_twice_in_one_batch_is_kept_once(index: WordIndex) -> None:
    index.write([entry("p9", STATIONS), entry("p9", RICE)])
    assert index.keys() == {"p1", "p2", "p9"}
    assert sorted(found(index, any_of("lúa"))) == ["p2", "p9"]


def test_document_frequency_counts_passages(index: WordIndex) -> None:
    index.write([entry("p3", "Trạm trạm trạm")])
    assert index.doc_freq("accented", "trạm") == 2
    assert index.doc_freq("folded", "tram") == 2
    assert index.doc_freq("accented", "tram") == 0


def test_what_was_written_is_there_after_opening_again(tmp_path: Path, index: WordIndex) -> None:
    again = WordIndex(tmp_path / "words")
    assert again.size() == 2
    assert found(again, any_of("trạm")) == ["p1"]


def test_threads_search_while_one_writes(index: WordIndex) -> None:
    seen: list[list[str]] = []
    threads = [Thread(target=lambda: seen.append(found(index, any_of("1422")))) for _ in range(20)]
    for thread in threads:
        thread.start()
    index.write([entry(f"q{n}", RICE) for n in range(50)])
    for thread in threads:
        thread.join()
    assert seen == [["p1"]] * 20
    assert index.size() == 52


def test_damaged_files_are_told_from_an_empty_index(tmp_path: Path, index: WordIndex) -> None:
    (tmp_path / "words" / "meta.json").write_text("{")
    with pytest.raises(WordIndexDamaged, match="cannot be read"):
        WordIndex(tmp_path / "words")
