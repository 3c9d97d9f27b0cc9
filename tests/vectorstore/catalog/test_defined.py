from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, insert, select, text

from tests.vectorstore.libraries import open_library, source
from vectorstore.catalog.catalog import Catalog, sqlite_url
from vectorstore.catalog.connections import connect, reading, writing
from vectorstore.catalog.defined import write_defined
from vectorstore.catalog.tables import articles, defined_abbreviations
from vietnamese.defined_abbreviations import Defined
from vietnamese.defined_abbreviations import defined_abbreviations as defined_in

TTTT = "Thông tin và Truyền thông"


@pytest.fixture
def engine(tmp_path: Path, catalog: Catalog) -> Engine:
    """The same database as the catalog's."""
    return connect(sqlite_url(tmp_path / "catalog.sqlite3"))


def define(engine: Engine, article_id: str, *pairs: tuple[str, str]) -> None:
    with writing(engine) as connection:
        if connection.scalar(select(articles.c.id).where(articles.c.id == article_id)) is None:
            row = {"id": article_id, "identity": article_id, "live_version": 1, "created_at": "2026"}
            connection.execute(insert(articles).values(row))
        write_defined(connection, {article_id: [Defined(short, full, 0) for short, full in pairs]})


def replace(engine: Engine, article_id: str, pairs: list[Defined]) -> None:
    with writing(engine) as connection:
        write_defined(connection, {article_id: pairs})


def test_an_abbreviation_has_the_full_forms_of_most_articles_first(engine: Engine, catalog: Catalog) -> None:
    for number, full in enumerate(["Thủ tục hành chính", "Trung tâm hành chính", "Thủ tục hành chính"]):
        define(engine, f"a{number}", ("TTHC", full))
    assert catalog.abbreviations.full_forms(["TTHC"]) == {
        "TTHC": ("Thủ tục hành chính", "Trung tâm hành chính")
    }


def test_any_spelling_is_found_and_given_back_as_it_was_asked_for(engine: Engine, catalog: Catalog) -> None:
    define(engine, "a", ("TT&TT", TTTT), ("HĐND", "Hội đồng nhân dân"))
    asked = ["TT-TT", "tttt", "HDND", "QQQ", "&", ""]
    assert catalog.abbreviations.full_forms(asked) == {
        "TT-TT": (TTTT,),
        "tttt": (TTTT,),
        "HDND": ("Hội đồng nhân dân",),
    }
    assert catalog.abbreviations.full_forms([]) == {}


def test_at_most_three_forms_are_given(engine: Engine, catalog: Catalog) -> None:
    for number, full in enumerate(["Ba", "Bốn", "Năm", "Sáu"]):
        for copy in range(number + 1):
            define(engine, f"a{number}{copy}", ("X", full))
    assert catalog.abbreviations.full_forms(["X"]) == {"X": ("Sáu", "Năm", "Bốn")}


def test_spellings_of_one_form_are_one_and_the_commonest_is_given(engine: Engine, catalog: Catalog) -> None:
    spellings = [TTTT, TTTT, "thông tin và truyền thông", "Thông tin - Truyền thông"]
    for number, full in enumerate(["Trạm tín hiệu", "Trạm tín hiệu", "Trạm tín hiệu", *spellings]):
        define(engine, f"a{number}", ("TTTT", full))
    define(engine, "old", ("UBND", "Uỷ ban nhân dân"))
    define(engine, "new", ("UBND", "Ủy ban nhân dân"))
    found = catalog.abbreviations.full_forms(["TTTT", "UBND"])
    assert found == {"TTTT": (TTTT, "Trạm tín hiệu"), "UBND": ("Ủy ban nhân dân",)}


def test_an_article_counts_once_however_often_it_says_so(engine: Engine, catalog: Catalog) -> None:
    define(engine, "a", ("DN", "doanh nghiệp"), ("DN", "Doanh nghiệp"), ("DN", "doanh nghiệp"))
    define(engine, "b", ("DN", "Đồng Nai"))
    define(engine, "c", ("DN", "Đồng Nai"))
    assert catalog.abbreviations.full_forms(["DN"]) == {"DN": ("Đồng Nai", "doanh nghiệp")}


def test_a_new_version_replaces_what_the_one_before_defined(engine: Engine, catalog: Catalog) -> None:
    define(engine, "a", ("TTTT", TTTT), ("DN", "doanh nghiệp"))
    define(engine, "b", ("DN", "doanh nghiệp"))
    define(engine, "a", ("BĐS", "bất động sản"))
    assert catalog.abbreviations.full_forms(["TTTT", "DN", "BĐS"]) == {
        "DN": ("doanh nghiệp",),
        "BĐS": ("bất động sản",),
    }
    define(engine, "a")
    assert catalog.abbreviations.full_forms(["BĐS"]) == {}


def test_what_an_article_defined_goes_with_it(engine: Engine, catalog: Catalog) -> None:
    define(engine, "a", ("TTTT", TTTT))
    with writing(engine) as connection:
        connection.execute(delete(articles).where(articles.c.id == "a"))
    with reading(engine) as connection:
        assert connection.execute(select(defined_abbreviations)).all() == []


def test_a_write_that_fails_keeps_what_was_there(engine: Engine, catalog: Catalog) -> None:
    define(engine, "a", ("TTTT", TTTT))
    unreadable = [Defined("DN", "doanh nghiệp", 0), Defined("DN", "\ud800", 0)]
    with pytest.raises(UnicodeEncodeError):
        replace(engine, "a", unreadable)
    assert catalog.abbreviations.full_forms(["TTTT"]) == {"TTTT": (TTTT,)}


def test_the_query_goes_by_the_index(engine: Engine) -> None:
    query = "SELECT abbreviation, full, count(*) FROM defined_abbreviations WHERE abbreviation IN ('a') GROUP BY 1, 2"
    with reading(engine) as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {query}")).all()
    assert "USING COVERING INDEX ix_defined_abbreviations_abbreviation" in str(plan)


def test_articles_that_are_there_already_are_read_again(tmp_path: Path) -> None:
    with open_library(tmp_path / "library") as library:
        for number in range(70):
            library.add(source(f"Ngày {number}, Sở Thông tin và Truyền thông (TT&TT) họp.", id=f"a{number}"))
        library.add(source("Ủy ban nhân dân (UBND) tỉnh họp.", id="b"))
        library.add(source("Hội đồng nhân dân (HĐND) tỉnh họp.", id="b"))
    engine = connect(sqlite_url(tmp_path / "library" / "catalog.sqlite3"))
    with writing(engine) as connection:
        connection.execute(delete(defined_abbreviations))
    catalog = Catalog(sqlite_url(tmp_path / "library" / "catalog.sqlite3"))
    catalog.abbreviations.read_again()
    catalog.abbreviations.read_again()
    with reading(engine) as connection:
        rows = connection.execute(select(defined_abbreviations.c.abbreviation)).scalars().all()
    assert sorted(rows) == ["hdnd", *["tttt"] * 70]
    catalog.close()


def test_what_a_text_defines_is_what_is_kept(engine: Engine, catalog: Catalog) -> None:
    found = defined_in("Ngân hàng Phát triển châu Á (ADB) và Uỷ ban nhân dân (UBND) tỉnh Hà Lam.")
    define(engine, "a", *((one.abbreviation, one.full) for one in found))
    assert catalog.abbreviations.full_forms(["ADB", "UBND"]) == {
        "ADB": ("Ngân hàng Phát triển châu Á",),
        "UBND": ("Ủy ban nhân dân",),
    }
