from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from vectorstore.lookups import lookups
from vectorstore.word_entries import WordEntry
from vectorstore.word_index import WordIndex, WordIndexDamaged
from vietnamese.terms import Concept, ConceptKind, Field, Rendering, index_terms

STATIONS = "Toàn tỉnh có 1.422 trạm BTS"
RICE = "Nông dân huyện Đông Khê thu hoạch lúa"


def entry(key: str, text: str) -> WordEntry:
    return WordEntry(key, index_terms(text))


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


def test_of_one_concept_the_best_rendering_counts_in_full_and_another_a_little(tmp_path: Path) -> None:
    index = WordIndex(tmp_path)
    index.write([entry("both", "trạm đài xa"), entry("one", "trạm xa lắm"), entry("none", "lúa xa lắm")])
    first = dict(index.search([any_of("trạm")], 10))
    second = dict(index.search([any_of("đài")], 10))
    either = dict(index.search([any_of("trạm", "đài")], 10))
    apart = dict(index.search([any_of("trạm"), any_of("đài")], 10))
    assert either["one"] == pytest.approx(first["one"])
    assert max(first["both"], second["both"]) < either["both"] < apart["both"]
    assert either.keys() == {"both", "one"}


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


def test_what_a_failed_write_left_behind_is_not_committed_by_the_next(index: WordIndex) -> None:
    def broken() -> Iterator[WordEntry]:
        yield entry("lost", STATIONS)
        yield entry("p2", STATIONS)
        raise LookupError

    with pytest.raises(LookupError):
        index.write(broken(), removed=["p1"])
    with pytest.raises(LookupError), index.writing([entry("lost too", STATIONS)]):
        raise LookupError
    assert index.keys() == {"p1", "p2"}
    index.write([entry("p3", RICE)])
    assert index.keys() == {"p1", "p2", "p3"}
    assert sorted(found(index, any_of("lúa"))) == ["p2", "p3"]


def test_what_is_written_is_found_when_the_block_has_ended(index: WordIndex) -> None:
    with index.writing([entry("p3", STATIONS)], removed=["p1"]):
        assert found(index, any_of("trạm")) == ["p1"]
    assert found(index, any_of("trạm")) == ["p3"]


def test_many_small_writes_are_merged_and_every_passage_stays(tmp_path: Path) -> None:
    index = WordIndex(tmp_path)
    for number in range(30):
        index.write([entry(f"p{number}", STATIONS)], removed=[f"p{number - 10}"])
    index.settle()
    expected = {f"p{number}" for number in range(20, 30)}
    assert index.keys() == expected
    assert len([*tmp_path.glob("*.store")]) < 16
    assert WordIndex(tmp_path).keys() == expected


def test_one_index_writes_at_a_time_until_it_settles(tmp_path: Path, index: WordIndex) -> None:
    other = WordIndex(tmp_path / "words")
    with pytest.raises(WordIndexDamaged, match="cannot be written"):
        other.write([entry("p3", RICE)])
    index.settle()
    other.write([entry("p3", RICE)])
    other.settle()
    index.write([entry("p4", RICE)])
    assert index.keys() == {"p1", "p2", "p3", "p4"}


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


def named(word: str, kind: ConceptKind = "person") -> Concept:
    return Concept(word, (Rendering((word,), "folded", 1.0),), kind=kind)


@pytest.fixture
def visits(tmp_path: Path) -> WordIndex:
    index = WordIndex(tmp_path / "visits")
    index.write(
        [
            entry("p1", "Ông Zelenskyy tới Kharkiv gặp các doanh nghiệp."),
            entry("p2", "Ông Zelenskyi bàn về nhà máy thủy điện ở Osaka."),
            entry("p3", "Ông Kim đi thử nghiệm xe điện."),
        ]
    )
    return index


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("zelensky", ["p1", "p2"]),  # a letter is lost
        ("kharkov", ["p1"]),  # changed
        ("oosaka", ["p2"]),  # added
        ("harkov", []),  # two letters
        ("kin", []),  # too short to be told from others
    ],
)
def test_a_name_nobody_holds_is_looked_for_with_one_letter_changed(
    visits: WordIndex, typed: str, keys: list[str]
) -> None:
    assert sorted(found(visits, named(typed))) == keys


def test_a_name_somebody_holds_is_looked_for_as_it_is_written(visits: WordIndex) -> None:
    assert found(visits, named("zelenskyy")) == ["p1"]


def test_a_misspelt_ordinary_word_is_not_looked_for_with_another_letter(visits: WordIndex) -> None:
    assert found(visits, named("zelensky", "idea")) == []
    assert found(visits, named("nghiem")) == ["p3"]
    assert found(visits, *lookups("nghiệt", "vi")) == []
    assert found(visits, *lookups("osakk", "en")) == []


def test_a_misspelt_name_in_a_question_finds_who_is_meant(visits: WordIndex) -> None:
    assert found(visits, *lookups("Kharkov", "vi")) == ["p1"]
    assert found(visits, *lookups("What is built near Osakka?", "en"))[:1] == ["p2"]
    assert sorted(found(visits, *lookups("zelensky", "vi"))) == ["p1", "p2"]
