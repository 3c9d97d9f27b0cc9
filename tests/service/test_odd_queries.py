"""Whatever is typed into the search box is answered, or refused in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.documents import SearchDocument
from service.requests import MAX_QUESTION, FiltersRequest, SearchRequest
from service.settings import Settings
from service.vicite import ViCite
from tests.service.test_vicite import HA_LAM, KITES, Counting, source
from vectorstore.errors import ViCiteError

ODD = [
    "",
    " \n\t ",
    "?!",
    "… — “”",
    'title:"x" AND (',
    "*",
    "~",
    "^2 +trạm -BTS",
    "/.*/",
    "key:* OR folded:[a TO z]",
    "\\",
    "\x00\x1f",
    "\ud800 trạm \udfff",
    "東京の人口は",
    "Сколько станций?",
    "كم عدد المحطات",
    "🪁🪁🪁",
    "a" * 10_000,
    "trạm BTS " * 1_112,
    "( AND title:*~ " * 667,
    "1.000.000 tỷ " * 770,
    "12/3/2020 " * 1_000,
    "ngày 1 tháng 9 năm 2005 " * 417,
    "東京" * 5_000,
    "e\u0301" * 5_000,
    "aa ww dd ss ff " * 667,
    "9" * 10_000,
    "1,000," * 1_667,
]


@pytest.fixture(scope="module", params=["lexical", "bge-m3"])
def vicite(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[ViCite]:
    """A library by its words alone, and one that asks the vectors too."""
    folder: Path = tmp_path_factory.mktemp("odd")
    settings = Settings.ignoring_surroundings(data_dir=folder / "library").model_copy(
        update={"embedding_model": request.param}
    )
    with ViCite.open(settings, activity="test", embeddings=Counting()) as opened:
        opened.add(source(HA_LAM, "ha-lam", publisher="Báo Hà Lâm"))
        opened.add(source(KITES, "kites"))
        yield opened


def searched(vicite: ViCite, query: str, **filters: object) -> SearchDocument | None:
    """Return what a query finds, also one that the doors would refuse; None where it is refused in a sentence."""
    narrowed = FiltersRequest.model_validate(filters)
    try:
        found = vicite.search(SearchRequest.model_construct(query=query, top_k=10, filters=narrowed))
    except ViCiteError:
        return None
    assert all(result.text in (vicite.article(result.article_id).text or "") for result in found.results)
    found.model_dump_json()
    return found


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("filters", [{}, {"publishers": ["Báo Hà Lâm"]}, {"published_from": "2021-01-01"}])
def test_an_odd_query_is_answered_or_refused_in_a_sentence(
    vicite: ViCite, query: str, filters: dict[str, object]
) -> None:
    found = searched(vicite, query, **filters)
    assert found is not None
    if filters:
        assert {result.article_id for result in found.results} <= {"ha-lam"}


@pytest.mark.parametrize("query", ["", " \n\t ", "?!", "*", "~", "… — “”", "\x00\x1f"])
def test_a_query_without_a_word_finds_nothing(vicite: ViCite, query: str) -> None:
    found = searched(vicite, query)
    assert found is not None
    assert found.results == []


def test_a_long_query_still_finds_what_it_asks_for(vicite: ViCite) -> None:
    found = searched(vicite, "cánh diều dự thi " + "( AND * ~ " * 990)
    assert found is not None
    assert found.results[0].article_id == "kites"


@pytest.mark.parametrize("syntax", ["trạm AND NOT trạm", "-trạm", "key:trạm", '"trạm', "(trạm"])
def test_query_syntax_is_only_text(vicite: ViCite, syntax: str) -> None:
    found = searched(vicite, syntax)
    assert found is not None
    assert found.results[0].article_id == "ha-lam"


@given(st.text(max_size=200))
def test_any_text_is_answered(vicite: ViCite, query: str) -> None:
    assert searched(vicite, query) is not None


@given(
    st.lists(
        st.sampled_from(["trạm", "AND", "(", ")", '"', ":", "*", "~", "^", "1.394", "ddoong", "𝟏", "ß", "İ"])
    )
)
def test_any_words_and_signs_are_answered(vicite: ViCite, words: list[str]) -> None:
    assert searched(vicite, " ".join(words)) is not None


@pytest.mark.parametrize("query", ["", "   ", "a" * (MAX_QUESTION + 1)])
def test_the_doors_refuse_an_empty_and_an_endless_query(query: str) -> None:
    with pytest.raises(ValueError, match="query"):
        SearchRequest(query=query)
