"""The rows that are scanned hold what is live, whenever they are first read."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, open_library, source
from tests.vectorstore.test_rebuilding import OtherEmbeddings
from vectorstore.catalog.article_rows import NewVersion
from vectorstore.catalog.articles import ArticleStore
from vectorstore.filters import Filters
from vectorstore.library import Library
from vectorstore.retrieval import Query
from vectorstore.word_entries import passage_number

MODEL = "a-model"  # not the lexical one: its vectors are asked
QUESTION = [Query("vi", "Có bao nhiêu trạm BTS?")]
EVERYONE = Filters(article_ids=frozenset({"stations", "rice", "bridge", "new"}))


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", CountingEmbeddings(), MODEL) as opened:
        opened.add(source(STATIONS, id="stations"))
        opened.add(source(RICE, id="rice"))
        yield opened


def held(library: Library) -> dict[str, float]:
    """Return what a scan of all live passages, and of some that are gone, finds."""
    question = CountingEmbeddings().embed_query("trạm BTS")
    live = list(library.catalog.passages.text_hashes())
    gone = [one[:-4] + other + one[-2:] for one in live for other in ("-0", "-1")]
    numbers = {passage_number(one) for one in (*live, *gone)}
    return dict(library._indexes.rows().nearest(question, numbers, 100))


def assert_complete(library: Library) -> None:
    """See that the rows hold the live passages and nothing else, each with the vector the catalog has."""
    live = library.catalog.passages.text_hashes()
    assert held(library).keys() == live.keys()
    assert len(library._indexes.rows()) == len(live)
    found = library._indexes.vectors.search(CountingEmbeddings().embed_query("trạm BTS"), 100)
    assert held(library) == pytest.approx(dict(found), abs=1e-5)


def reading_rows(
    library: Library, monkeypatch: pytest.MonkeyPatch, *, before: bool, act: Callable[[], object]
) -> None:
    """Do something with the rows read for the first time just before, or just after, a version goes live."""
    make_live = ArticleStore.make_live

    def and_read(self: ArticleStore, fresh: Sequence[NewVersion], **said: object) -> list[str]:
        if before:
            library._indexes.rows()
        retired = make_live(self, fresh, **said)  # type: ignore[arg-type]
        if not before:
            library._indexes.rows()
        return retired

    with monkeypatch.context() as patch:
        patch.setattr(ArticleStore, "make_live", and_read)
        act()


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(("text", "article_id"), [(BRIDGE, "stations"), (BRIDGE, "new"), (RICE, "new")])
def test_rows_that_are_first_read_while_a_version_is_on_its_way_are_complete(
    filled: Library, monkeypatch: pytest.MonkeyPatch, before: bool, text: str, article_id: str
) -> None:
    reading_rows(filled, monkeypatch, before=before, act=lambda: filled.add(source(text, id=article_id)))
    assert_complete(filled)
    filled.add(source(STATIONS, id="later"))
    assert_complete(filled)


def test_a_version_on_its_way_is_in_no_rows_once_it_is_deleted(filled: Library) -> None:
    filled.add(source(BRIDGE, id="new"))
    filled.delete("new")
    assert_complete(filled)


def test_rows_follow_what_is_added_replaced_and_deleted(filled: Library) -> None:
    assert_complete(filled)
    filled.add(source(BRIDGE, id="new"))
    assert_complete(filled)
    for text in (RICE, BRIDGE, STATIONS):
        filled.add(source(text, id="stations"))
        assert_complete(filled)
    filled.delete("rice")
    assert_complete(filled)
    assert {hit.article.id for hit in filled.search(QUESTION, 10, EVERYONE).hits} == {"stations", "new"}


def test_an_article_that_could_not_go_live_is_not_found_and_can_be_added_again(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> list[str]:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(ArticleStore, "make_live", refuse)
        with pytest.raises(OSError, match="full"):
            filled.add(source(BRIDGE, id="new"))
    assert {hit.article.id for hit in filled.search(QUESTION, 10, EVERYONE).hits} == {"stations", "rice"}
    filled.add(source(BRIDGE, id="new"))
    assert_complete(filled)


def test_a_rebuild_drops_the_rows_and_new_ones_have_the_new_dimension(tmp_path: Path) -> None:
    with open_library(tmp_path, CountingEmbeddings(), MODEL) as library:
        library.add(source(STATIONS, id="stations"))
        library.add(source(RICE, id="rice"))
    with open_library(tmp_path, OtherEmbeddings(), "half-as-long") as library:
        old = library._indexes.rows()
        assert len(old) == 2
        library.rebuild()
        assert not old.file.exists()
        assert library._indexes.rows() is not old
        hits = library.search(QUESTION, 10, EVERYONE).hits
        assert hits[0].article.id == "stations"
        assert {hit.article.id for hit in hits} == {"stations", "rice"}


class Shrinking(CountingEmbeddings):
    """The model behind one name comes to send shorter vectors."""

    length = 512

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [vector[: self.length] for vector in super().embed_documents(texts)]

    def embed_query(self, text: str) -> list[float]:
        return super().embed_query(text)[: self.length]


def test_an_emptied_library_takes_shorter_vectors_and_its_rows_do_too(tmp_path: Path) -> None:
    embeddings = Shrinking()
    with open_library(tmp_path, embeddings, MODEL) as library:
        library.add(source(STATIONS, id="stations"))
        assert [hit.article.id for hit in library.search(QUESTION, 10, EVERYONE).hits] == ["stations"]
        library.delete("stations")
        embeddings.length = 128
        library.add(source(STATIONS, id="new"))
        assert [hit.article.id for hit in library.search(QUESTION, 10, EVERYONE).hits] == ["new"]


def test_the_file_of_the_rows_goes_with_the_library_or_at_the_next_opening(tmp_path: Path) -> None:
    def files() -> list[Path]:
        return list((tmp_path / "indexes").glob("rows-*"))

    with open_library(tmp_path, CountingEmbeddings(), MODEL) as library:
        library.add(source(STATIONS, id="stations"))
        assert files() == []
        library.search(QUESTION, 10, EVERYONE)
        assert files() == [library._indexes.rows().file]
    assert files() == []
    (tmp_path / "indexes" / "rows-0badf00d").write_bytes(b"left by a process that was killed")
    with open_library(tmp_path, CountingEmbeddings(), MODEL) as library:
        assert files() == []


def test_rows_can_be_asked_for_before_anything_was_added(tmp_path: Path) -> None:
    with open_library(tmp_path, CountingEmbeddings(), MODEL) as library:
        assert len(library._indexes.rows()) == 0
        library._indexes.rows()
        assert library.search(QUESTION, 10, EVERYONE).hits == ()


def test_the_first_articles_may_come_after_rows_were_asked_for(tmp_path: Path) -> None:
    with open_library(tmp_path, CountingEmbeddings(), MODEL) as library:
        library._indexes.rows()
        library.add(source(STATIONS, id="stations"))
        assert_complete(library)


def test_filtered_searches_go_on_while_articles_come_go_and_the_library_is_rebuilt(filled: Library) -> None:
    done, problems, searched = Event(), [], []

    def search() -> None:
        try:
            while not done.is_set():
                ids = {hit.article.id for hit in filled.search(QUESTION, 10, EVERYONE).hits}
                searched.append(ids)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            problems.append(error)

    threads = [Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for round_ in range(6):
        filled.add(source(f"{BRIDGE} Lần {round_}.", id="new"))
        filled.add(source(f"Xã Mường Cát lắp {round_} trạm BTS bên suối.", id="bridge"))
        if round_ % 2:
            filled.delete("new")
            filled.rebuild()
    done.set()
    for thread in threads:
        thread.join()
    assert problems == []
    assert searched
    always, at_times = {"stations", "rice"}, {"new", "bridge"}
    assert [ids for ids in searched if not always <= ids <= always | at_times] == []
    assert_complete(filled)
