from collections.abc import Collection, Sequence

from vectorstore.article import Article, Paragraph, lay_out
from vectorstore.filters import Filters
from vectorstore.passages import Passage
from vectorstore.retrieval import Legs, Query
from vectorstore.searching import Searcher
from vietnamese.terms import Concept

TEXT, SENTENCES = lay_out([Paragraph("body", "Tỉnh có 55 trạm BTS.")], article_id="a", version=1)
ARTICLE = Article("a", 1, TEXT, SENTENCES)
LIVE = Passage("live", "a", 1, 0, 0, len(TEXT), TEXT, 0, 1)


class Passages:
    """A catalog in which one passage is live; both indexes still know another."""

    def by_id(self, passage_ids: Collection[str]) -> dict[str, tuple[Passage, Article]]:
        return {one: (LIVE, ARTICLE) for one in passage_ids if one == "live"}

    def count(self) -> int:
        return 1


class Words:
    def search(self, concepts: Sequence[Concept], limit: int) -> list[tuple[str, float]]:
        return [("gone", 9.0), ("live", 5.0)]


def searcher() -> Searcher:
    legs = Legs(Words(), None, lambda text: [1.0], 0.0, False)  # type: ignore[arg-type]
    return Searcher(Passages(), legs, lambda field, term: 1)  # type: ignore[arg-type]


def test_a_hit_that_is_not_live_is_not_shown_and_another_takes_its_place() -> None:
    found = searcher().search([Query("vi", "trạm BTS")], top_k=1, filters=Filters())
    assert [hit.passage.passage_id for hit in found.hits] == ["live"]
    assert [one.sentence.text for one in found.answering] == ["Tỉnh có 55 trạm BTS."]
    assert found.coverage == 1.0


def test_a_query_without_ideas_answers_nothing() -> None:
    found = searcher().search([Query("vi", "là gì?")], top_k=1, filters=Filters())
    assert (found.sentences, found.answering, found.coverage, found.relevant) == ((), (), 0.0, False)
