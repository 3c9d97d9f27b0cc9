import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, open_library, source
from vectorstore.article import ArticleHead
from vectorstore.catalog.answers import StoredAnswer
from vectorstore.catalog.cursors import InvalidCursor
from vectorstore.errors import ArticleNotFound
from vectorstore.filters import Filters
from vectorstore.library import DataDirUnusable, Library
from vectorstore.ownership import LibraryInUse
from vectorstore.reading.unreadable import UnreadableSource
from vectorstore.retrieval import Query

ABOUT_STATIONS = [Query("vi", "Có bao nhiêu trạm BTS?")]


def found(library: Library, question: str = "trạm BTS", filters: Filters | None = None) -> list[str]:
    """Return the ids of the articles a question finds that hold one of its words, best first."""
    hits = library.search([Query("vi", question)], 10, filters).hits
    words = {unicodedata.normalize("NFC", word).lower() for word in question.split()}
    return [hit.article.id for hit in hits if words & set(hit.passage.text.lower().replace(".", "").split())]


def test_an_added_article_is_there_and_found(library: Library) -> None:
    said = {
        "publisher": "Báo Hà Lam",
        "published_at": "2021-01-23",
        "metadata": {"province": "Hà Lam"},
    }
    article = library.add(source(STATIONS, id="tin-1", title="Phủ sóng", **said))
    assert (article.id, article.version, article.outcome) == ("tin-1", 1, "created")
    assert article.text == f"Phủ sóng\n\n{STATIONS}"
    assert [one.text for one in article.sentences] == [
        "Phủ sóng",
        "Toàn tỉnh Hà Lam có 1.422 trạm BTS.",
        "Mạng 4G phủ 98% số xã.",
    ]
    stored = library.article("tin-1")
    assert stored.outcome is None
    assert (stored.text, stored.sentences, stored.metadata) == (
        article.text,
        article.sentences,
        article.metadata,
    )
    assert (stored.title, stored.language, stored.created_at) == ("Phủ sóng", "vi", stored.updated_at)
    hit = library.search(ABOUT_STATIONS).hits[0]
    assert hit.article == ArticleHead("tin-1", 1, "Phủ sóng", None, "Báo Hà Lam", "2021-01-23")
    assert hit.passage.text == stored.text[hit.passage.start : hit.passage.end]


def test_decomposed_text_is_found_by_a_composed_question(library: Library) -> None:
    library.add(source(unicodedata.normalize("NFD", STATIONS), id="nfd"))
    library.add(source(RICE, id="rice"))
    assert found(library)[0] == "nfd"
    assert library.article("nfd").text == STATIONS


def test_the_same_again_is_unchanged_and_embeds_nothing(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    first = library.add(source(STATIONS, id="tin-1", publisher="Báo Hà Lam"))
    calls = len(embeddings.calls)
    again = library.add(source(STATIONS, id="tin-1", publisher="Báo Hà Lam"))
    assert (again.outcome, again.version, again.updated_at) == ("unchanged", 1, first.updated_at)
    assert len(embeddings.calls) == calls


def test_other_metadata_make_a_version_and_embed_only_what_a_changed_heading_touches(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    first = library.add(source(STATIONS, id="tin-1"))
    embeddings.calls.clear()
    tagged = library.add(source(STATIONS, id="tin-1", metadata={"checked": True}))
    assert (tagged.outcome, tagged.version, tagged.created_at) == ("updated", 2, first.created_at)
    assert embeddings.calls == []
    library.add(source(STATIONS, id="tin-1", publisher="Báo Hà Lam"))
    assert embeddings.calls == [[f"Báo Hà Lam\n{STATIONS}"]]


def test_only_the_live_version_is_found_and_old_ones_can_still_be_cited(library: Library) -> None:
    old = library.add(source(STATIONS, id="tin-1"))
    library.add(source(RICE, id="tin-1"))
    assert found(library, "trạm BTS") == []
    assert found(library, "thu hoạch lúa") == ["tin-1"]
    assert library.article("tin-1").text == RICE
    assert library.article("tin-1", 1).text == STATIONS
    assert library.article("tin-1", 1).sentences == old.sentences
    assert not {one.sentence_id for one in old.sentences} & {
        one.sentence_id for one in library.article("tin-1").sentences
    }


def test_an_article_replaced_again_and_again_leaves_one_version_in_the_indexes(library: Library) -> None:
    for text in (STATIONS, RICE, BRIDGE, STATIONS, RICE):
        library.add(source(text, id="tin-1"))
    assert library.article("tin-1").version == 5
    assert {
        part: health.count for part, health in library.health().items() if part in ("vectors", "words")
    } == {
        "vectors": 1,
        "words": 1,
    }
    assert found(library, "thu hoạch lúa") == ["tin-1"]
    assert library.catalog.embeddings.count(model="lexical") == 1


def test_articles_that_are_not_there_are_not_found(library: Library) -> None:
    library.add(source(STATIONS, id="tin-1"))
    with pytest.raises(ArticleNotFound, match="no article tin-2"):
        library.article("tin-2")
    with pytest.raises(ArticleNotFound, match="no article tin-1 in version 2"):
        library.article("tin-1", 2)
    with pytest.raises(ArticleNotFound, match="no article tin-2"):
        library.delete("tin-2")


def test_an_unreadable_source_changes_nothing(library: Library) -> None:
    with pytest.raises(UnreadableSource):
        library.add(source("   \n"))
    assert library.articles().items == ()


def test_a_deleted_article_leaves_no_trace(library: Library, tmp_path: Path) -> None:
    secret = "Mật khẩu của ông Quách Xuẩn là đom-đóm."
    library.add(source(f"{STATIONS} {secret}", id="gone", publisher="Báo Hà Lam"))
    library.add(source(f"{STATIONS} {secret} Thêm.", id="gone"))
    library.add(source(RICE, id="stays"))
    quoting = {
        "citations": [
            {"number": 1, "article_id": "gone", "quote": secret},
            {"number": 2, "article_id": "stays", "quote": RICE},
        ]
    }
    library.catalog.answers.save(
        StoredAnswer("ans_1", "answer", "2026-11-22T08:00:00Z", "Ai?", quoting), article_ids=["gone", "stays"]
    )
    library.delete("gone")
    assert found(library, "trạm BTS") == []
    with pytest.raises(ArticleNotFound):
        library.article("gone", 1)
    citations = library.catalog.answers.get("ans_1").document["citations"]
    assert [(one["quote"], one.get("deleted")) for one in citations] == [("", True), (RICE, None)]
    assert [library.health()[part].count for part in ("catalog", "vectors", "words", "embeddings")] == [
        1,
        1,
        1,
        1,
    ]
    stored = b"".join(path.read_bytes() for path in (tmp_path / "library").glob("catalog*"))
    assert RICE.encode() in stored
    assert "Quách Xuẩn".encode() not in stored


def test_deleting_keeps_the_embedding_another_article_needs(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    library.add(source(STATIONS, id="one"))
    library.add(source(STATIONS, id="two"))
    assert len(embeddings.calls) == 1
    library.delete("one")
    assert library.catalog.embeddings.count(model="lexical") == 1
    library.delete("two")
    assert library.catalog.embeddings.count(model="lexical") == 0


def test_a_deleted_article_can_come_back(library: Library) -> None:
    library.add(source(STATIONS, id="tin-1"))
    library.delete("tin-1")
    assert library.add(source(STATIONS, id="tin-1")).outcome == "created"
    assert found(library) == ["tin-1"]


def test_articles_are_listed_newest_first_page_by_page(library: Library) -> None:
    for number in range(5):
        library.add(source(f"{STATIONS} Tin số {number}.", id=f"tin-{number}"))
    pages, cursor = [], None
    for _ in range(3):
        page = library.articles(2, cursor)
        pages.append([article.id for article in page.items])
        cursor = page.next_cursor
    assert pages == [["tin-4", "tin-3"], ["tin-2", "tin-1"], ["tin-0"]]
    assert cursor is None
    with pytest.raises(InvalidCursor):
        library.articles(2, "nothing")


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = open_library(tmp_path_factory.mktemp("dated"))
    library.add(source(f"{STATIONS} Một.", id="may", published_at="2021-05-31T20:00:00+00:00", publisher="A"))
    library.add(
        source(f"{STATIONS} Hai.", id="june", published_at="2021-06-30T23:59:00+07:00", publisher="B")
    )
    library.add(source(f"{STATIONS} Ba.", id="undated", publisher="A", metadata={"year": 2021, "hot": True}))
    library.add(source(f"{STATIONS} Bốn.", id="tagged", published_at="2020-01-01", metadata={'q"u.o$': "có"}))
    yield library
    library.close()


@pytest.mark.parametrize(
    ("filters", "passing", "undated"),
    [
        (Filters(), ["june", "may", "tagged", "undated"], 0),
        (Filters(published_from=date(2021, 6, 1), published_to=date(2021, 6, 30)), ["june", "may"], 1),
        (Filters(published_to=date(2021, 5, 31)), ["tagged"], 1),
        (Filters(published_from=date(2021, 6, 1), publishers=frozenset({"B"})), ["june"], 0),
        (Filters(published_from=date(2021, 6, 2), publishers=frozenset({"A"})), [], 1),
        (Filters(publishers=frozenset({"A"})), ["may", "undated"], 0),
        (Filters(article_ids=frozenset({"may", "nobody"})), ["may"], 0),
        (Filters(article_ids=frozenset()), [], 0),
        (Filters(metadata={"year": 2021}), ["undated"], 0),
        (Filters(metadata={"year": "2021"}), [], 0),
        (Filters(metadata={"hot": True, "year": 2021.0}), ["undated"], 0),
        (Filters(metadata={"hot": False}), [], 0),
        (Filters(metadata={'q"u.o$': "có"}), ["tagged"], 0),
        (Filters(metadata={"unknown": "x"}), [], 0),
    ],
)
def test_filters_hold_for_searching_and_listing_alike(
    dated: Library, filters: Filters, passing: list[str], undated: int
) -> None:
    assert sorted(article.id for article in dated.articles(filters=filters).items) == passing
    result = dated.search(ABOUT_STATIONS, 10, filters)
    assert sorted({hit.article.id for hit in result.hits}) == passing
    assert result.undated_left_out == undated


def test_a_page_of_filtered_articles_goes_on_where_it_stopped(dated: Library) -> None:
    only = Filters(publishers=frozenset({"A"}))
    first = dated.articles(1, None, only)
    second = dated.articles(1, first.next_cursor, only)
    assert [first.items[0].id, second.items[0].id] == ["undated", "may"]
    assert second.next_cursor is None


def test_a_second_library_on_the_same_folder_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryInUse, match="a test") as refused:
        open_library(tmp_path / "library")
    assert refused.value.holder == library.ownership.holder


def test_a_closed_library_can_be_opened_again_with_everything_in_it(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        library.add(source(STATIONS, id="tin-1"))
    with open_library(tmp_path) as library:
        assert found(library) == ["tin-1"]
        assert library.add(source(STATIONS, id="tin-1")).outcome == "unchanged"


def test_a_folder_that_cannot_be_one_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataDirUnusable, match="set VICITE_DATA_DIR to one that can be written"):
        open_library(tmp_path / "file" / "library")


def test_many_threads_read_and_write_at_once(library: Library) -> None:
    library.add(source(RICE, id="rice"))
    problems: list[object] = []
    done: list[str] = []

    def write(number: int) -> None:
        for round_ in range(3):
            library.add(source(f"{STATIONS} Lần {round_} của {number}.", id=f"tin-{number}"))

    def read() -> None:
        for _ in range(5):
            if found(library, "thu hoạch lúa") != ["rice"]:
                problems.append("rice was not found")
            for listed in library.articles().items:
                article = library.article(listed.id)
                problems.extend(
                    one for one in article.sentences if one.text != article.text[one.start : one.end]
                )
                done.append(listed.id)

    threads = [Thread(target=write, args=(number,)) for number in range(3)] + [
        Thread(target=read) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert done.count("rice") == 15  # no reader ended early
    assert [library.article(f"tin-{number}").version for number in range(3)] == [3, 3, 3]
    assert all(part.ok for part in library.health().values())


def test_the_original_is_kept_as_it_came(library: Library) -> None:
    original = unicodedata.normalize("NFD", STATIONS).encode() + b"\r\n"
    library.add(source(unicodedata.normalize("NFD", STATIONS) + "\r\n", id="tin-1"))
    assert library.catalog.articles.original("tin-1", 1) == original


def test_a_listing_counts_characters_and_sentences_without_the_text(library: Library) -> None:
    whole = library.add(source(STATIONS + " " + RICE, id="both", publisher="Báo Hà Lam"))
    (listed,) = library.articles().items
    assert (listed.characters, listed.sentences) == (len(whole.text), len(whole.sentences))
    assert (listed.id, listed.publisher, listed.updated_at) == ("both", "Báo Hà Lam", whole.updated_at)
