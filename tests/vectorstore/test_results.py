from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_folder import SHARED
from tests.vectorstore.found_passages import located, scored, told
from tests.vectorstore.libraries import open_library, source
from vectorstore.article import Article
from vectorstore.catalog.passages import Located
from vectorstore.catalog.stories import Story
from vectorstore.library import Library
from vectorstore.reading import Source
from vectorstore.results import LONGEST_RUN, RESULTS_OF_AN_ARTICLE, Hit, joined, results_of
from vectorstore.retrieval import Query

WORDS = "Hòa Bình thủy điện trạm phát sóng xã vùng cao".split()
LONG = told("dai", [f"Câu một số {n}. Câu hai số {n}." for n in range(12)])
PASSAGES = located(LONG)


def invented(article_id: str, seed: int, *, version: int = 1) -> Article:
    random = Random(seed)
    return told(
        article_id,
        [
            " ".join(
                f"{' '.join(random.choices(WORDS, k=random.randint(1, 9))).capitalize()}."
                for _ in range(random.randint(1, 6))
            )
            for _ in range(random.randint(1, 8))
        ],
        version=version,
    )


def assert_whole(hits: list[Hit], articles: dict[str, Article], given_ones: list[Located]) -> None:
    """See that every passage is in one hit, hits are slices of their articles, and none lie over one another."""
    for hit in hits:
        article, passage = articles[hit.article.id], hit.passage
        assert passage.text == article.text[passage.start : passage.end]
        assert passage.start == article.sentences[passage.first_sentence].start
        assert passage.end == article.sentences[passage.last_sentence - 1].end
        inside = [one for one in given_ones if _inside(one, hit)]
        assert 1 <= len(inside) <= LONGEST_RUN
        assert passage.passage_id in {one.passage.passage_id for one in inside}
    covered = [sum(_inside(one, hit) for hit in hits) for one in given_ones]
    assert covered == [1] * len(given_ones)


def _inside(one: Located, hit: Hit) -> bool:
    within = hit.passage.start <= one.passage.start and one.passage.end <= hit.passage.end
    return one.passage.article_id == hit.passage.article_id and within


@given(st.integers(0, 10_000), st.integers(3, 20), st.floats(0.1, 1))
def test_joined_passages_are_slices_of_their_articles_and_none_is_lost(
    seed: int, passage_tokens: int, share: float
) -> None:
    articles = {name: invented(name, seed + place) for place, name in enumerate(("a", "b"))}
    everything = [one for article in articles.values() for one in located(article, passage_tokens)]
    random = Random(seed)
    found = random.sample(everything, max(1, int(share * len(everything))))
    given_ones = scored(*found)
    hits = joined(given_ones)
    assert_whole(hits, articles, found)
    scores = {one.passage.passage_id: score for one, score in given_ones}
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        best = max(scores[one.passage.passage_id] for one in found if _inside(one, hit))
        assert hit.score == best == scores[hit.passage.passage_id]


@pytest.mark.skipif(SHARED is None, reason="needs the real articles")
def test_real_articles_are_joined_to_slices_of_themselves(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert SHARED is not None
    with open_library(tmp_path_factory.mktemp("real")) as library:
        for path in sorted((SHARED / "articles").glob("*.txt"))[:5]:
            library.add(Source(path.read_bytes(), "text", path.name, id=path.stem))
        articles = {one.id: library.article(one.id) for one in library.articles(10).items}
        everything = library.catalog.passages.locate(library.catalog.passages.text_hashes())
        for seed in range(5):
            found = Random(seed).sample(list(everything.values()), len(everything) - seed)
            assert_whole(joined(scored(*found)), articles, found)
        for hit in library.search([Query("vi", "phát triển kinh tế của tỉnh")], 100).hits:
            assert hit.passage.text == articles[hit.article.id].text[hit.passage.start : hit.passage.end]


def test_a_run_has_the_id_and_score_of_its_best_and_the_text_of_all() -> None:
    (hit,) = joined(scored(PASSAGES[5], PASSAGES[6], PASSAGES[4]))
    assert (hit.passage.passage_id, hit.passage.ordinal, hit.score) == (
        PASSAGES[5].passage.passage_id,
        5,
        1.0,
    )
    assert hit.passage.text == "\n\n".join(one.passage.text for one in PASSAGES[4:7])
    assert hit.article == PASSAGES[5].article


def test_a_run_does_not_grow_beyond_three() -> None:
    hits = joined(scored(*PASSAGES[:5]))
    assert [hit.passage.ordinal for hit in hits] == [0, 3]
    assert [hit.passage.last_sentence - hit.passage.first_sentence for hit in hits] == [6, 4]


def test_passages_that_are_no_neighbours_stay_apart() -> None:
    other, newer = (
        located(told("khac", ["Câu một.", "Câu hai."]), 2),
        told("dai", ["Một.", "Hai."], version=2),
    )
    apart = [PASSAGES[0], PASSAGES[2], other[1], located(newer, 1)[1]]
    assert [hit.passage for hit in joined(scored(*apart))] == [one.passage for one in apart]


def test_neighbours_with_more_between_them_than_is_known_stay_apart() -> None:
    far = told("xa", [f"Câu một.{' ' * 15}Câu hai.{' ' * 17}Câu ba."])
    assert [hit.passage.text for hit in joined(scored(*located(far, 2)))] == [
        f"Câu một.{' ' * 15}Câu hai.",
        "Câu ba.",
    ]


def test_of_reprints_the_best_one_is_shown_and_says_how_many_print_it() -> None:
    one, other, third = (located(told(name, ["Câu một.", "Câu hai.", "Câu ba."]), 2) for name in "abc")
    stories = {"a": Story("a", 7), "b": Story("a", 7), "c": Story("c", 1)}
    hits = results_of(scored(other[0], one[0], third[0], one[2], other[2]), stories).first
    assert [(hit.article.id, hit.passage.ordinal, hit.printed_by) for hit in hits] == [
        ("b", 0, 7),
        ("c", 0, 1),
        ("b", 2, 7),
    ]


def test_articles_without_a_story_stand_for_themselves() -> None:
    one, other = (located(told(name, ["Câu một."])) for name in "ab")
    hits = results_of(scored(one[0], other[0]), {}).first
    assert [(hit.article.id, hit.printed_by) for hit in hits] == [("a", 1), ("b", 1)]


def test_an_article_has_three_results_before_all_others_have_theirs() -> None:
    assert RESULTS_OF_AN_ARTICLE == 3
    other = located(told("khac", ["Câu một."]))
    results = results_of(scored(*PASSAGES[0:10:2], other[0]), {})
    first = [(hit.article.id, hit.passage.ordinal) for hit in results.first]
    assert first == [("dai", 0), ("dai", 2), ("dai", 4), ("khac", 0)]
    assert [(hit.article.id, hit.passage.ordinal) for hit in results.later] == [("dai", 6), ("dai", 8)]


def test_neighbours_are_one_result_when_articles_take_turns() -> None:
    other = located(told("khac", ["Câu một."]))
    hits = results_of(scored(*PASSAGES[0:6], PASSAGES[7], other[0]), {}).first
    assert [(hit.article.id, hit.passage.ordinal) for hit in hits] == [
        ("dai", 0),
        ("dai", 3),
        ("dai", 7),
        ("khac", 0),
    ]


def test_one_article_does_not_fill_a_search_while_others_wait(library: Library) -> None:
    long = "\n\n".join(
        f"Trạm bơm số {number} của xã Hà Lâm. " + "Mưa ngập đồng lúa ven sông. " * 40 for number in range(30)
    )
    library.add(source(long, id="dai"))
    for name in ("mot", "hai", "ba"):
        library.add(source(f"Huyện sửa trạm bơm cũ ở {name} nơi khác.", id=name))
    hits = library.search([Query("vi", "trạm bơm")], 6).hits
    assert {"mot", "hai", "ba"} <= {hit.article.id for hit in hits}


def test_a_story_that_many_print_is_one_result_of_a_search(library: Library) -> None:
    flood = (
        "Mưa lớn từ đêm 4/9 làm ngập 312 nhà ở ba xã ven sông Lam Sơn, theo báo cáo của huyện Tân Kỳ. "
        "Ông Lê Văn Bình, Chủ tịch huyện, cho biết lực lượng dân quân đã đưa 87 hộ tới nơi an toàn."
    )
    for name in ("lu-1", "lu-2", "lu-3"):
        library.add(source(flood, id=name, publisher=f"Báo {name}"))
    library.add(source("Huyện Tân Kỳ khen lực lượng dân quân.", id="khen", publisher="Báo Tân Kỳ"))
    hits = library.search([Query("vi", "lực lượng dân quân huyện Tân Kỳ")]).hits
    assert sorted((hit.printed_by, hit.article.id == "khen") for hit in hits) == [(1, True), (3, False)]
