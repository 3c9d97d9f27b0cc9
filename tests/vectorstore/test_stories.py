from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from tests.vectorstore.libraries import BRIDGE, RICE, STATIONS, open_library, source
from vectorstore.article import Article
from vectorstore.catalog import stories as module
from vectorstore.catalog.connections import reading, writing
from vectorstore.catalog.stories import Story
from vectorstore.catalog.tables import stories, story_sketches
from vectorstore.errors import ArticleNotFound
from vectorstore.library import Library
from vectorstore.reading.source import Source
from vectorstore.reprints import is_reprint

FLOOD = (
    "Mưa lớn từ đêm 4/9 làm ngập 312 nhà ở ba xã ven sông Lam Sơn, theo báo cáo của huyện Tân Kỳ. "
    "Ông Lê Văn Bình, Chủ tịch huyện, cho biết lực lượng dân quân đã đưa 87 hộ tới nơi an toàn. "
    "Nước đang rút chậm; học sinh vùng trũng được nghỉ học cho tới khi đường làng khô ráo."
)
CUT = FLOOD[: FLOOD.index("Nước đang")].rstrip()
ANOTHER_FLOOD = FLOOD.replace("312", "321")


def paper(name: str, text: str = FLOOD, **said: object) -> Source:
    return source(text, id=name, publisher=f"Báo {name}", **said)


def add(library: Library, *sources: Source) -> None:
    assert [type(one).__name__ for one in library.add_many(sources)] == ["Added"] * len(sources)


def told(library: Library, *article_ids: str) -> list[tuple[str, int]]:
    found = library.catalog.stories.of_articles(article_ids)
    return [(found[one].story_id, found[one].printed_by) for one in article_ids]


@pytest.fixture
def flooded(library: Library) -> Library:
    """A library in which a, b and c tell one story, each in a batch of its own, and other one of its own."""
    for name in ("a", "b", "c"):
        add(library, paper(name))
    add(library, paper("other", ANOTHER_FLOOD))
    return library


def sketched(library: Library) -> dict[str, int]:
    """Return how many keys each story is found by."""
    counted = select(story_sketches.c.story_id, func.count().label("keys_held")).group_by(
        story_sketches.c.story_id
    )
    with reading(library.catalog.articles._engine) as connection:
        return {row.story_id: row.keys_held for row in connection.execute(counted)}


def test_reprints_are_one_story_named_after_the_first_and_another_figure_makes_another(
    flooded: Library,
) -> None:
    assert told(flooded, "c", "b", "a", "other") == [("a", 3), ("a", 3), ("a", 3), ("other", 1)]


def test_reprints_in_one_batch_are_found_too(library: Library) -> None:
    add(library, paper("a"), paper("x", RICE), paper("b"), paper("other", ANOTHER_FLOOD), paper("c"))
    assert told(library, "a", "b", "c", "x", "other") == [("a", 3)] * 3 + [("x", 1), ("other", 1)]


def test_short_texts_are_one_story_when_they_are_the_same(library: Library) -> None:
    add(library, paper("a", BRIDGE), paper("b", BRIDGE.upper()), paper("c", BRIDGE.replace("ba", "hai")))
    assert told(library, "a", "b", "c") == [("a", 2), ("a", 2), ("c", 1)]


def test_only_articles_that_were_asked_for_and_are_there_are_answered(flooded: Library) -> None:
    assert flooded.catalog.stories.of_articles(["b", "nobody"]) == {"b": Story("a", 3)}
    assert flooded.catalog.stories.of_articles([]) == {}


def test_copies_by_one_publisher_count_once_however_it_is_spelt(library: Library) -> None:
    names = ["Báo Tân Kỳ", "BÁO  TÂN KỲ", "Bao Tan Ky ", "Báo Nghĩa Đàn"]
    add(library, *(source(FLOOD, id=f"n{place}", publisher=name) for place, name in enumerate(names)))
    assert told(library, "n0", "n3") == [("n0", 2), ("n0", 2)]


def test_the_site_counts_where_the_publisher_is_unknown_and_else_the_article(library: Library) -> None:
    add(
        library,
        source(FLOOD, id="a", url="https://www.tanky.example/tin/1"),
        source(FLOOD, id="b", url="https://tanky.example/mobile/1"),
        source(FLOOD, id="c", url="https://nghiadan.example/1"),
        source(FLOOD, id="d"),
        source(FLOOD, id="e"),
    )
    assert told(library, "a") == [("a", 4)]


def test_an_address_that_is_none_counts_as_unknown(library: Library) -> None:
    add(library, source(FLOOD, id="a", url="http://[tanky"), source(FLOOD, id="b", url="http://[tanky"))
    assert told(library, "a") == [("a", 2)]


def test_when_the_first_is_deleted_the_others_stay_together_and_take_in_more(flooded: Library) -> None:
    flooded.delete("a")
    assert told(flooded, "b", "c") == [("b", 2), ("b", 2)]
    add(flooded, paper("d"))
    assert told(flooded, "d") == [("b", 3)]
    assert set(sketched(flooded)) == {"b", "other"}


def test_when_all_are_deleted_nothing_of_the_story_is_kept(flooded: Library) -> None:
    for name in ("b", "a", "c", "other"):
        flooded.delete(name)
    assert flooded.catalog.stories.of_articles(["a", "b", "c", "other"]) == {}
    assert sketched(flooded) == {}
    add(flooded, paper("d"))
    assert told(flooded, "d") == [("d", 1)]


def test_an_article_that_gets_another_text_leaves_the_story(flooded: Library) -> None:
    add(flooded, paper("a", STATIONS))
    assert told(flooded, "a", "b", "c") == [("a", 1), ("b", 2), ("b", 2)]
    add(flooded, paper("b", ANOTHER_FLOOD))
    assert told(flooded, "a", "b", "c", "other") == [("a", 1), ("b", 2), ("c", 1), ("b", 2)]
    assert set(sketched(flooded)) == {"a", "b", "c"}


def test_an_article_that_gets_another_title_keeps_its_place(flooded: Library) -> None:
    before = sketched(flooded)
    add(flooded, paper("a", title="Lũ về trên sông Lam Sơn"))
    assert told(flooded, "a", "b", "c") == [("a", 3)] * 3
    assert sketched(flooded) == before


def test_first_and_second_replaced_in_one_batch_leave_the_third_a_story_that_is_found(
    flooded: Library,
) -> None:
    add(flooded, paper("a", RICE), paper("b", STATIONS))
    assert told(flooded, "a", "b", "c") == [("a", 1), ("b", 1), ("c", 1)]
    add(flooded, paper("d"))
    assert told(flooded, "c", "d") == [("c", 2), ("c", 2)]


def test_deleting_an_unknown_article_changes_no_story(flooded: Library) -> None:
    with pytest.raises(ArticleNotFound):
        flooded.delete("nobody")
    assert told(flooded, "a") == [("a", 3)]


def test_stories_and_the_keys_that_find_them_outlive_the_process(tmp_path: Path) -> None:
    with open_library(tmp_path / "kept") as library:
        add(library, paper("a"))
    with open_library(tmp_path / "kept") as library:
        add(library, paper("b", title="Ngập lụt ở Tân Kỳ"))
        assert told(library, "a", "b") == [("a", 2), ("a", 2)]


def test_a_library_from_before_there_were_stories_has_them_once_it_is_opened(tmp_path: Path) -> None:
    with open_library(tmp_path / "kept") as library:
        add(library, paper("a"), paper("b"))
        with writing(library.catalog.articles._engine) as connection:
            connection.execute(delete(stories))
            connection.execute(delete(story_sketches))
        library.catalog.settings.put(kept_of_articles="nothing")
    with open_library(tmp_path / "kept") as library:
        assert told(library, "a", "b") == [("a", 2), ("a", 2)]


def test_rebuilding_gives_stories_to_articles_from_before_there_were_any(
    flooded: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PLACED_AT_ONCE", 3)
    with writing(flooded.catalog.articles._engine) as connection:
        connection.execute(delete(stories))
        connection.execute(delete(story_sketches))
    add(flooded, paper("d"))
    assert flooded.catalog.stories.of_articles(["a", "b", "c"]) == {}
    assert told(flooded, "d") == [("d", 1)]
    flooded.rebuild()
    assert told(flooded, "a", "b", "c", "d", "other") == [("a", 4)] * 4 + [("other", 1)]
    assert set(sketched(flooded)) == {"a", "other"}


def test_an_article_is_compared_with_few_stories_however_many_share_a_key(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = (
        "Người dân xã {} ra đình làng dự lễ cầu mùa, dâng hương, xem rước kiệu và nghe hát xoan suốt buổi. "
    )
    rest = "Ban lễ hội bày cỗ chay trên chiếu hoa, già trẻ cùng ngồi quây quần, chuyện trò rôm rả tới lúc tan hội."
    names = ("Hương", "Lộc", "Thọ", "Phúc", "Khang", "Ninh", "Thái", "Hòa")
    add(library, *(paper(f"n{at}", place.format(name) + rest) for at, name in enumerate(names)))
    assert len({story_id for story_id, _ in told(library, *(f"n{at}" for at in range(8)))}) == 8
    compared: list[str] = []

    def remembered(one: Article, other: Article) -> bool:
        compared.append(one.id)
        return is_reprint(one, other)

    monkeypatch.setattr(module, "_MOST_COMPARED", 3)
    monkeypatch.setattr(module, "is_reprint", remembered)
    add(library, paper("late", place.format("Vinh") + rest))
    assert len(compared) == 3
    assert told(library, "late") == [("late", 1)]


def test_a_key_that_many_stories_hold_is_kept_for_few_of_them(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_OF_A_KEY", 2)
    monkeypatch.setattr(module, "is_reprint", lambda one, other: False)
    add(library, paper("a"), paper("b"), paper("c"))
    add(library, paper("d"))
    assert set(sketched(library)) == {"a", "b"}
    assert told(library, "c", "d") == [("c", 1), ("d", 1)]
