from collections.abc import Iterator

import pytest

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, CountingEmbeddings, added, source
from vectorstore import adding
from vectorstore.adding import Added, Refused
from vectorstore.embeddings import TextsRefused
from vectorstore.errors import EmbeddingModelMismatch, EmbeddingsFailed
from vectorstore.library import Library
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable

DOWN = "The embedding model's endpoint cannot be reached."


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH_ARTICLES", 64)


def numbered(count: int, first: int = 0) -> Iterator[Source]:
    for number in range(first, first + count):
        yield source(f"Tin số {number}. {STATIONS}", id=f"tin-{number}", origin=f"tin-{number}.txt")


def ids(library: Library) -> set[str]:
    return {article.id for article in library.articles(500).items}


def consistent(library: Library) -> bool:
    return all(part.ok for part in library.health().values())


def test_each_source_has_its_result_in_order_and_one_bad_one_harms_no_other(library: Library) -> None:
    sources = [
        source(STATIONS, id="one", origin="1.txt"),
        Unreadable("2.jsonl:7", "the line is not valid JSON: mend the line"),
        source(" ", origin="3.txt"),
        source(RICE, id="bad id", origin="4.txt"),
        source("\x00\x01\x02" * 50, origin="5.txt"),
        source(BRIDGE, id="six", origin="6.txt"),
    ]
    results = list(library.add_many(sources))
    assert [one.origin for one in results] == ["1.txt", "2.jsonl:7", "3.txt", "4.txt", "5.txt", "6.txt"]
    assert [type(one) for one in results] == [Added, Refused, Refused, Refused, Refused, Added]
    assert results[1] == Refused("2.jsonl:7", "the line is not valid JSON: mend the line")
    assert all(one.reason for one in results if isinstance(one, Refused))
    assert ids(library) == {"one", "six"}


def test_a_batch_is_one_call_of_all_texts_that_are_new(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    library.add(source(RICE, id="rice"))
    embeddings.calls.clear()
    results = list(
        library.add_many([source(STATIONS, id="a"), source(RICE, id="b"), source(STATIONS, id="c")])
    )
    assert added(results) == ["created"] * 3
    assert embeddings.calls == [[STATIONS]]


def test_everything_again_is_unchanged_without_one_embedding_call(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    assert added(library.add_many(numbered(70))) == ["created"] * 70
    assert len(embeddings.calls) == 2
    embeddings.calls.clear()
    assert added(library.add_many(numbered(70))) == ["unchanged"] * 70
    assert embeddings.calls == []


def test_an_article_is_acknowledged_once_its_batch_is_live_not_at_the_end(library: Library) -> None:
    seen: list[str] = []

    def watched() -> Iterator[Source]:
        for number, one in enumerate(numbered(130)):
            if number == 65:
                seen.extend(sorted(ids(library)))
            yield one

    results = library.add_many(watched())
    first = next(results)
    assert isinstance(first, Added)
    assert library.article(first.article.id).version == 1
    list(results)
    assert len(seen) == 64
    assert len(ids(library)) == 130


def test_versions_of_one_article_in_one_stream_follow_each_other(library: Library) -> None:
    stream = [source(STATIONS, id="a"), source(RICE, id="a"), source(RICE, id="a"), source(BRIDGE, id="a")]
    assert added(library.add_many(stream)) == ["created", "updated", "unchanged", "updated"]
    assert library.article("a").version == 3
    assert library.article("a").text == BRIDGE
    assert consistent(library)


def test_a_batch_ends_where_its_originals_are_many_bytes(
    library: Library, embeddings: CountingEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH_BYTES", sum(len(one.content) for one in numbered(3)))
    assert added(library.add_many(numbered(7))) == ["created"] * 7
    assert [len(call) for call in embeddings.calls] == [3, 3, 1]


def test_a_batch_whose_embedding_fails_is_refused_whole_and_the_next_goes_on(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    embeddings.failures.extend([None, EmbeddingsFailed(DOWN)])
    results = list(library.add_many(numbered(140)))
    assert added(results) == ["created"] * 64 + [DOWN] * 64 + ["created"] * 12
    assert ids(library) == {f"tin-{number}" for number in range(140) if number < 64 or number >= 128}
    assert consistent(library)
    assert (
        added(library.add_many(numbered(140))) == ["unchanged"] * 64 + ["created"] * 64 + ["unchanged"] * 12
    )


def test_a_failed_embedding_leaves_the_live_version_as_it_is(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    library.add(source(STATIONS, id="a"))
    embeddings.failures.append(EmbeddingsFailed(DOWN))
    with pytest.raises(EmbeddingsFailed, match="cannot be reached"):
        library.add(source(RICE, id="a"))
    assert library.article("a").text == STATIONS
    assert library.article("a").version == 1
    assert consistent(library)


def test_unchanged_articles_need_no_model_and_do_not_share_its_failure(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    library.add(source(STATIONS, id="a"))
    embeddings.failures.append(EmbeddingsFailed(DOWN))
    assert added(library.add_many([source(STATIONS, id="a"), source(RICE, id="b")])) == ["unchanged", DOWN]
    assert ids(library) == {"a"}


def test_a_text_the_model_refuses_costs_its_article_only(
    library: Library, embeddings: CountingEmbeddings
) -> None:
    refusal = TextsRefused("The embedding model refused this text.")
    embeddings.failures.extend([refusal, None, refusal])  # the batch, then one by one
    results = list(library.add_many(numbered(4)))
    assert added(results) == ["created", "The embedding model refused this text.", "created", "created"]
    assert ids(library) == {"tin-0", "tin-2", "tin-3"}


def test_a_reader_that_stops_early_leaves_whole_batches(library: Library) -> None:
    results = library.add_many(numbered(100))
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(ids(library)) == 64
    assert consistent(library)


def test_a_model_that_changes_the_length_of_its_vectors_is_refused(
    library: Library, embeddings: CountingEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(source(STATIONS, id="a"))
    monkeypatch.setattr(embeddings, "embed_documents", lambda texts: [[1.0, 0.0]] * len(texts))
    with pytest.raises(EmbeddingModelMismatch, match="have 512 numbers, and lexical now sends 2"):
        library.add(source(RICE, id="b"))
    assert ids(library) == {"a"}


def test_a_long_text_without_stops_is_added_and_found_by_its_words(library: Library) -> None:
    article = library.add(source("trạm " * 30_000, id="endless"))
    assert len(article.sentences) == 1
    assert library.health()["words"].count == 1
