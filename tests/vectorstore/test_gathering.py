from dataclasses import replace

from tests.vectorstore.found_passages import located, told
from tests.vectorstore.libraries import RICE, STATIONS, source
from vectorstore.article import Article
from vectorstore.gathering import Gathered, gather
from vectorstore.library import Library
from vectorstore.results import Hit
from vectorstore.retrieval import Query
from vectorstore.searching import Found

ARTICLE = told("a", ["Tỉnh có 55 trạm BTS.", "Ngày mai hoa nở khắp vùng quê."])
HITS = tuple(Hit(one.passage, one.article, 1.0) for one in located(ARTICLE, 6))


def gathered(text: str, *articles: Article, hits: tuple[Hit, ...] = HITS) -> Gathered:
    return gather(
        Found(hits, 2),
        [Query("vi", text)],
        {one.id: one for one in articles},
        document_frequency=lambda field, term: 1,
        documents=1,
    )


def test_the_sentence_that_answers_comes_first_and_covers_the_question() -> None:
    found = gathered("trạm BTS", ARTICLE)
    assert [one.sentence for one in found.sentences] == list(ARTICLE.sentences)
    assert found.answering[0].sentence.text == "Tỉnh có 55 trạm BTS."
    assert (found.coverage, found.relevant, found.undated_left_out) == (1.0, True, 2)
    assert found.articles == {"a": ARTICLE}


def test_a_query_without_ideas_answers_nothing() -> None:
    found = gathered("là gì?", ARTICLE)
    assert (found.sentences, found.answering, found.coverage, found.relevant) == ((), (), 0.0, False)
    assert found.hits == HITS


def test_the_sentences_of_a_hit_are_those_of_its_passage_in_order() -> None:
    found = gathered("trạm BTS", ARTICLE)
    assert [[one.text for one in found.sentences_of(hit)] for hit in found.hits] == [
        ["Tỉnh có 55 trạm BTS."],
        ["Ngày mai hoa nở khắp vùng quê."],
    ]
    assert "".join(one.text for hit in found.hits for one in found.sentences_of(hit)) == "".join(
        one.text for one in ARTICLE.sentences
    )


def test_a_hit_whose_article_was_deleted_or_replaced_meanwhile_is_left_out() -> None:
    newer = replace(ARTICLE, version=2)
    other = told("b", ["Có 8 trạm BTS."])
    both = (*HITS, *(Hit(one.passage, one.article, 0.5) for one in located(other)))
    assert gathered("trạm BTS").hits == ()
    assert gathered("trạm BTS", newer).hits == ()
    found = gathered("trạm BTS", newer, other, hits=both)
    assert [hit.article.id for hit in found.hits] == ["b"]
    assert [one.sentence.text for one in found.answering] == ["Có 8 trạm BTS."]


def test_a_library_gathers_what_it_finds_with_the_articles_of_the_hits_alone(library: Library) -> None:
    library.add(source(STATIONS, id="stations"))
    library.add(source(RICE, id="rice"))
    question = [Query("vi", "Có bao nhiêu trạm BTS?")]
    found = library.gather(question, 5)
    assert found.hits == library.search(question, 5).hits
    assert found.articles == {"stations": library.article("stations")}
    assert [one.sentence.text for one in found.answering][:1] == ["Toàn tỉnh Hà Lam có 1.422 trạm BTS."]
