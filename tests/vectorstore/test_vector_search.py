import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, source
from vectorstore.library import Library
from vectorstore.passages import passage_id
from vectorstore.vector_search import VectorSearch

IDS = {name: passage_id(name, 1, 0) for name in ("stations", "rice", "bridge")}


@pytest.fixture
def search(library: Library) -> VectorSearch:
    for name, text in (("stations", STATIONS), ("rice", RICE), ("bridge", BRIDGE)):
        library.add(source(text, id=name))
    return VectorSearch(library._indexes.vectors, library.catalog.embeddings, "lexical")


def test_an_exact_scan_scores_as_the_index_does(search: VectorSearch) -> None:
    question = CountingEmbeddings().embed_query("Có bao nhiêu trạm BTS?")
    scanned = search.scores(question, frozenset(IDS.values()))
    found = search.search(question, 3)
    assert [one for one, _ in scanned] == [one for one, _ in found]
    assert [score for _, score in scanned] == pytest.approx([score for _, score in found], abs=1e-6)
    assert scanned[0][0] == IDS["stations"]


def test_a_scan_sees_only_what_it_is_given_and_what_is_live(search: VectorSearch) -> None:
    question = CountingEmbeddings().embed_query("Có bao nhiêu trạm BTS?")
    scanned = search.scores(question, frozenset({IDS["rice"], IDS["bridge"], "nobody-0-0"}))
    assert {one for one, _ in scanned} == {IDS["rice"], IDS["bridge"]}
    assert search.scores(question, frozenset()) == []


def test_a_score_does_not_depend_on_the_length_of_the_question(search: VectorSearch) -> None:
    question = CountingEmbeddings().embed_query("trạm BTS")
    longer = [7 * number for number in question]
    ids = frozenset(IDS.values())
    assert dict(search.scores(longer, ids)) == pytest.approx(dict(search.scores(question, ids)), abs=1e-6)
