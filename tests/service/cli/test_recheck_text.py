"""vicite answers recheck, on the sample articles."""

from tests.service.cli.conftest import HA_LAM_2020, Run
from tests.service.cli.test_reading_the_library import STATIONS


def edited() -> bytes:
    return HA_LAM_2020.read_text(encoding="utf-8").replace("1.394 trạm", "1.401 trạm").encode()


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def test_sources_that_stand_are_the_same(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), "--id", "one")
    made = vicite("ask", STATIONS, "--json").document
    ran = vicite("answers", "recheck", made["id"])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"{made['id']}  same"
    assert "[1] same The article still says this, word for word. one, version 1" in unwrapped(ran.out)
    assert "no longer borne out" not in ran.out


def test_a_changed_source_is_told_with_what_it_says_now_and_the_exit_code_is_0(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), "--id", "one")
    made = vicite("ask", STATIONS, "--json").document
    vicite("ingest", "-", "--id", "one", stdin=edited())
    ran = vicite("answers", "recheck", made["id"])
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"{made['id']}  changed"
    said = unwrapped(ran.out)
    assert "changed The article does not say this any more. one, version 1, now 2" in said
    assert "now: “" in said
    assert "1.401 trạm" in said
    assert "no longer borne out: " in said


def test_a_deleted_source_is_gone(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), "--id", "one")
    made = vicite("ask", STATIONS, "--json").document
    vicite("articles", "delete", "one")
    said = vicite("answers", "recheck", made["id"]).out
    assert "gone     The article was deleted. one, version 1" in said
    assert "no longer borne out" not in said  # its words are gone, too
    ran = vicite("answers", "recheck", made["id"], "--json")
    assert ran.code == 0
    assert (ran.document["id"], ran.document["status"]) == (made["id"], "gone")
    assert {one["status"] for one in ran.document["citations"]} == {"gone"}


def test_an_answer_that_cites_nothing_says_so(vicite: Run) -> None:
    made = vicite("ask", "Who wrote War and Peace?", "--json").document
    assert vicite("answers", "recheck", made["id"]).out == f"{made['id']}  same\n  It cites nothing.\n"


def test_each_is_a_line_of_json_and_one_that_is_missing_keeps_none(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), "--id", "one")
    made = vicite("ask", STATIONS, "--json").document
    ran = vicite("answers", "recheck", "ans_missing", made["id"], made["id"], "--json")
    assert ran.code == 1
    assert [one["status"] for one in ran.documents] == ["same", "same"]
    assert ran.err == "vicite: There is no answer ans_missing in the library.\n"


def test_the_help_names_it(vicite: Run) -> None:
    assert "recheck" in vicite("--help").out
    assert "recheck" in vicite("answers", "--help").out
