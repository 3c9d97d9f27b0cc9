"""search, articles and answers on the sample articles."""

from tests.service.cli.conftest import HA_LAM_2020, Run

TITLE = "Ngành Thông tin và Truyền thông Hà Lâm: Dấu ấn một năm vượt khó"
STATIONS = "How many base stations did Hà Lâm have at the end of 2020?"


def id_of(run: Run, title: str) -> str:
    items = run("articles", "list", "--limit", "100", "--json").document["items"]
    (found,) = [item["id"] for item in items if item["title"] == title]
    return str(found)


def test_search_shows_where_a_passage_stands_and_what_was_searched(samples: Run) -> None:
    ran = samples("search", "1.394 trạm BTS Hà Lâm 2020", "--top-k", "1")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0].startswith("1. ")
    assert TITLE in " ".join(ran.out.split())
    assert lines[-1] == "Searched: 1.394 trạm BTS Hà Lâm 2020"


def test_search_as_json_is_the_document_of_the_interface(samples: Run) -> None:
    found = samples("search", "tram bts", "--top-k", "2", "--json").document
    assert [result["rank"] for result in found["results"]] == [1, 2]
    article = samples("articles", "show", found["results"][0]["article_id"], "--json").document
    result = found["results"][0]
    assert article["text"][result["start_char"] : result["end_char"]] == result["text"]


def test_search_is_narrowed_by_days_publishers_and_articles(samples: Run) -> None:
    wanted = id_of(samples, TITLE)
    by_article = samples("search", "trạm BTS", "--article", wanted, "--json").document
    assert {result["article_id"] for result in by_article["results"]} == {wanted}
    by_day = samples("search", "trạm BTS", "--from", "2021-01-18", "--to", "2021-01-18", "--json").document
    assert {result["article_id"] for result in by_day["results"]} == {wanted}
    assert by_day["undated_left_out"] == 2
    none = samples("search", "trạm BTS", "--publisher", "Nobody")
    assert (none.code, none.out.splitlines()[0]) == (0, "Nothing was found.")


def test_articles_are_listed_a_page_at_a_time(samples: Run) -> None:
    first = samples("articles", "list", "--limit", "15")
    assert len(first.out.splitlines()) == 15
    following = first.err.strip().removeprefix("There are more: vicite ").split()
    second = samples(*following)
    assert len(second.out.splitlines()) == 5
    assert second.err == ""
    assert not set(first.out.splitlines()) & set(second.out.splitlines())


def test_a_listing_shows_id_day_and_title(samples: Run) -> None:
    listed = samples("articles", "list", "--limit", "100").out.splitlines()
    assert f"{id_of(samples, TITLE)}  2021-01-18  {TITLE}" in listed
    assert any(line.split()[1:3] == ["no", "date"] for line in listed)


def test_an_article_is_shown_with_its_text(samples: Run) -> None:
    ran = samples("articles", "show", id_of(samples, TITLE))
    assert ran.out.splitlines()[0] == TITLE
    assert "published: 2021-01-18T09:24:00+07:00" in ran.out
    assert "by:        Quỳnh Mai – Đức Thịnh" in ran.out
    assert "Hà Lâm có 1.394 trạm BTS, tăng 108 trạm" in ran.out


def test_an_article_that_is_not_there_is_told_in_a_sentence(samples: Run) -> None:
    ran = samples("articles", "show", "nowhere", "--json")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "vicite: There is no article nowhere in the library.\n"


def test_an_empty_library_says_how_to_fill_it(vicite: Run) -> None:
    articles, answers = vicite("articles", "list"), vicite("answers", "list")
    assert (articles.code, articles.out) == (0, "")
    assert "vicite ingest PATH" in articles.err
    assert "vicite ask QUESTION" in answers.err


def test_articles_are_deleted_and_one_that_is_missing_keeps_none(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), "--id", "one")
    ran = vicite("articles", "delete", "missing", "one")
    assert (ran.code, ran.out) == (1, "Deleted one.\n")
    assert ran.err == "vicite: There is no article missing in the library.\n"
    assert vicite("articles", "list", "--json").document["items"] == []
    assert vicite("search", "trạm BTS", "--json").document["results"] == []


def test_deleting_as_json_names_what_was_deleted(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), "--id", "one")
    ran = vicite("articles", "delete", "one", "--json")
    assert (ran.code, ran.document) == (0, {"deleted": "one"})


def test_an_answer_is_stored_shown_again_and_deleted(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020))
    made = vicite("ask", STATIONS, "--json").document
    assert (
        vicite("answers", "list").out
        == f"{made['id']}  {made['created_at'][:10]}  answered               {STATIONS}\n"
    )
    assert vicite("answers", "show", made["id"], "--json").document == made
    shown = vicite("answers", "show", made["id"])
    assert shown.out.startswith(f"{STATIONS}\n")
    assert f"Kept as {made['id']}." in shown.out
    kept = made["settings"]
    assert shown.out.endswith(f"Made by ViCite {kept['vicite']} with lexical, {kept['lexicon']}.\n")
    assert vicite("answers", "delete", made["id"]).out == f"Deleted {made['id']}.\n"
    gone = vicite("answers", "show", made["id"])
    assert gone.code == 1
    assert made["id"] in gone.err
