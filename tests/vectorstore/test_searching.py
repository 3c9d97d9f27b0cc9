from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from tests.vectorstore.found_passages import located, told
from tests.vectorstore.libraries import open_library, source
from vectorstore.catalog.passages import Located
from vectorstore.catalog.stories import Story
from vectorstore.dense_weights import DenseWeights
from vectorstore.filters import Filters
from vectorstore.lexical_embeddings import LexicalEmbeddings
from vectorstore.library import Library
from vectorstore.retrieval import Legs, Query
from vectorstore.searching import Found, Searcher
from vietnamese.terms import Concept

QUERY = [Query("vi", "trạm BTS")]
LIVE = located(told("a", ["Tỉnh có 55 trạm BTS."]))[0]


class Catalog:
    """Knows these passages as live, and these articles as printed in so many places."""

    def __init__(self, *live: Located, stories: dict[str, Story] | None = None) -> None:
        self.live = {one.passage.passage_id: one for one in live}
        self.stories = stories or {}

    def locate(self, passage_ids: Collection[str]) -> dict[str, Located]:
        return {one: self.live[one] for one in passage_ids if one in self.live}

    def of_articles(self, article_ids: Collection[str]) -> dict[str, Story]:
        return {one: self.stories[one] for one in article_ids if one in self.stories}


class Words:
    def __init__(self, *hits: tuple[str, float]) -> None:
        self.hits = hits

    def search(self, concepts: Sequence[Concept], limit: int, filters: Filters) -> list[tuple[str, float]]:
        return list(self.hits[:limit])


def search(words: Words, catalog: Catalog, *, top_k: int, filters: Filters | None = None) -> Found:
    legs = Legs(words, None, lambda text: lambda: [1.0], DenseWeights(0.0, 0.0), False)  # type: ignore[arg-type]
    searcher = Searcher(legs, catalog, catalog, lambda _: 4)  # type: ignore[arg-type]
    return searcher.search(QUERY, top_k=top_k, filters=filters or Filters())


def in_order(*passages: Located) -> Words:
    """Return words that find the passages, the first one best."""
    return Words(*[(one.passage.passage_id, 100.0 - place) for place, one in enumerate(passages)])


def test_a_hit_that_is_not_live_is_not_shown_and_another_takes_its_place() -> None:
    gone = [(f"gone-{number}", 9.0) for number in range(20)]
    found = search(Words(*gone, (LIVE.passage.passage_id, 5.0)), Catalog(LIVE), top_k=1)
    assert [(hit.passage, hit.article) for hit in found.hits] == [(LIVE.passage, LIVE.article)]
    assert search(Words(*gone), Catalog(LIVE), top_k=1).hits == ()


def test_where_passages_are_joined_others_are_looked_for_until_there_are_enough() -> None:
    neighbours = located(told("dai", [f"Câu thật là dài số {number}." for number in range(9)]), 6)
    others = [located(told(f"b{number}", ["Câu."]))[0] for number in range(3)]
    assert len(neighbours) == 9
    found = search(in_order(*neighbours, *others), Catalog(*neighbours, *others), top_k=6)
    assert [(hit.article.id, hit.passage.ordinal) for hit in found.hits] == [
        ("dai", 0),
        ("dai", 3),
        ("dai", 6),
        ("b0", 0),
        ("b1", 0),
        ("b2", 0),
    ]


def test_where_most_are_reprints_others_are_looked_for_until_there_are_enough() -> None:
    copies = [located(told(f"copy-{number}", ["Câu."]))[0] for number in range(12)]
    stories = {one.article.id: Story("copy-0", 12) for one in copies}
    found = search(in_order(*copies, LIVE), Catalog(*copies, LIVE, stories=stories), top_k=2)
    assert [(hit.article.id, hit.printed_by) for hit in found.hits] == [("copy-0", 12), ("a", 1)]


def test_of_equal_scores_the_order_is_always_the_same() -> None:
    one, other = (located(told(name, ["Câu."]))[0] for name in ("x", "y"))
    ids = sorted([one.passage.passage_id, other.passage.passage_id])
    for first, second in ((one, other), (other, one)):
        words = Words((first.passage.passage_id, 3.0), (second.passage.passage_id, 3.0))
        found = search(words, Catalog(one, other), top_k=2)
        assert [hit.passage.passage_id for hit in found.hits] == ids


def test_undated_articles_are_counted_only_where_a_date_is_asked_for() -> None:
    words, catalog = in_order(LIVE), Catalog(LIVE)
    assert search(words, catalog, top_k=1).undated_left_out == 0
    assert search(words, catalog, top_k=1, filters=Filters(metadata={"a": 1})).undated_left_out == 0
    assert (
        search(words, catalog, top_k=1, filters=Filters(published_to=date(2021, 1, 1))).undated_left_out == 4
    )


def test_a_story_that_very_many_print_leaves_room_for_others(library: Library) -> None:
    flood = (
        "Nhà máy thủy điện Hà Lam phát điện tổ máy đầu tiên, công suất 120 MW, theo tin của huyện Tân Kỳ. "
        * 3
    )
    copies = [source(flood, id=f"ban-{number}", publisher=f"Báo {number}") for number in range(110)]
    others = [source(f"Nhà máy thủy điện ở xã {name} nghỉ bảo trì.", id=name) for name in ("mot", "hai")]
    assert len(list(library.add_many([*copies, *others]))) == 112
    hits = library.search([Query("vi", "nhà máy thủy điện phát điện tổ máy")], 5).hits
    assert hits[0].printed_by == 110
    assert {"mot", "hai"} < {hit.article.id for hit in hits}
    assert len(hits) == 3


class Asked(LexicalEmbeddings):
    """Remembers the queries it embedded."""

    def __init__(self) -> None:
        self.queries: list[str] = []

    def embed_query(self, text: str) -> list[float]:
        self.queries.append(text)
        return super().embed_query(text)


def test_a_query_is_embedded_once_however_often_more_candidates_are_asked_for(tmp_path: Path) -> None:
    embeddings = Asked()
    flood = (
        "Nhà máy thủy điện Hà Lam phát điện tổ máy đầu tiên, công suất 120 MW, theo tin của huyện Tân Kỳ. "
        * 3
    )
    with open_library(tmp_path, embeddings, "bge-m3") as library:
        list(library.add_many(source(flood, id=f"ban-{number}") for number in range(110)))
        (hit,) = library.search([Query("vi", "thủy điện Hà Lam")], 5).hits
    assert hit.printed_by == 110
    assert embeddings.queries == ["thủy điện Hà Lam"]
