"""``vicite eval``: claims without a library, questions over the sample articles, with and without a service."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from service.api.app import build_app
from service.settings import Settings
from service.vicite import ViCite
from tests.openai_stub import openai_stub
from tests.service.api.conftest import listening
from tests.service.cli.conftest import HA_LAM_2020, Run, run_on
from tests.service.cli.test_start_up import HEAVY, PROGRAM
from vectorstore.ownership import Ownership

STATIONS = "Hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS."
TRUE = {"id": "t", "claim": "Hà Lâm had 1,394 BTS stations.", "label": "true", "quotes": [{"text": STATIONS}]}
FALSE = {**TRUE, "id": "f", "claim": "Hà Lâm had 1,395 BTS stations.", "label": "false", "kind": "digit"}
MISSED = {**TRUE, "id": "m", "label": "false", "kind": "noun"}
ASKED = {
    "id": "q",
    "question": "How many base stations did Hà Lâm have at the end of 2020?",
    "answerable": True,
    "gold_answers": ["1,394"],
    "figures": ["1,394"],
    "quotes": [{"article_id": "ha-lam", "text": "hết tháng 12/2020, Hà Lâm có 1.394 trạm BTS"}],
}
OFF = {"id": "o", "question": "What is the capital of Mongolia?", "answerable": False}
NOWHERE = {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1", "VICITE_CHAT_MODEL": "m"}

Write = Callable[..., str]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(*lines: object) -> str:
        path = tmp_path / "lines.jsonl"
        text = "".join(f"{json.dumps(one) if isinstance(one, dict) else one}\n" for one in lines)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def library(vicite: Run) -> Run:
    """Run the command on a library of one article, ``ha-lam``."""
    assert vicite("ingest", str(HA_LAM_2020), "--id", "ha-lam").code == 0
    return vicite


def test_claims_are_scored_without_a_library(vicite: Run, written: Write, data_dir: Path) -> None:
    ran = vicite("eval", written(TRUE, FALSE, MISSED), "--json")
    assert (ran.code, ran.err) == (0, "")
    document = ran.document
    assert {
        name: document[name] for name in ("caught", "false_alarms", "verified", "claims", "questions")
    } == {
        "caught": 0.5,
        "false_alarms": 0.0,
        "verified": 1.0,
        "claims": 3,
        "questions": 0,
    }
    assert document["answer_correct"] is None
    assert document["by_kind"]["digit"]["caught"] == 1.0
    assert document["by_kind"]["true"]["caught"] is None
    assert [(case["id"], case["verdict"], case["passed"]) for case in document["cases"]] == [
        ("t", "verified", True),
        ("f", "withheld", True),
        ("m", "verified", False),
    ]
    assert not data_dir.exists()


def test_for_claims_nothing_heavy_is_loaded(written: Write) -> None:
    path = written(TRUE, FALSE)
    heavy = [name for name in HEAVY if name != "typer"]
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, "eval", path, "--json"],
        input=" ".join(heavy),
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr.splitlines()[-1] == "loaded:"
    assert json.loads(ran.stdout)["verified"] == 1.0


def test_the_scores_are_printed_with_what_they_are_of_and_the_misses_with_their_reasons(
    vicite: Run, written: Write
) -> None:
    ran = vicite("eval", written(TRUE, FALSE, MISSED))
    assert ran.code == 0
    out = ran.out.splitlines()
    assert out[0].split() == ["caught", "50.0", "%", "(1", "of", "2)"]
    assert "verified             100.0 %  (1 of 1)" in out
    assert "Not as they should be: 1 of 3" in out
    assert out[-2:] == [
        "m (noun): Hà Lâm had 1,394 BTS stations.",
        "  It is false, and came out as verified.",
    ]


def test_questions_are_asked_of_the_library_and_leave_no_answer_in_it(library: Run, written: Write) -> None:
    ran = library("eval", written(ASKED, OFF, TRUE), "--json")
    assert ran.code == 0
    document = ran.document
    assert document["answer_correct"] == 1.0
    assert document["citation_recall"] == 1.0
    assert document["wrong_figures_shown"] == 0
    assert (document["refused_right"], document["over_refused"]) == (1.0, 0.0)
    assert (document["verified"], document["model_calls"], document["tokens"]) == (1.0, 0, 0)
    assert [case["id"] for case in document["cases"]] == ["q", "o", "t"]
    assert document["cases"][0]["citations"][0]["right"] is True
    assert library("answers", "list", "--json").document["items"] == []


def test_the_model_that_the_settings_name_is_asked_and_its_cost_told(library: Run, written: Write) -> None:
    with openai_stub(text="Hà Lâm had 9,999 base stations. [zzzz]") as endpoint:
        env = {"OPENAI_BASE_URL": endpoint.base_url, "VICITE_CHAT_MODEL": "small"}
        document = library("eval", written(ASKED), "--json", env=env).document
    assert document["over_refused"] == 1.0
    assert document["wrong_figures_shown"] == 0
    assert document["model_calls"] == len(endpoint.requests) >= 2
    assert document["cases"][0]["withheld"][0].startswith("Hà Lâm had 9,999 base stations.")


def test_a_model_that_fails_fails_its_questions_and_the_rest_still_runs(library: Run, written: Write) -> None:
    ran = library("eval", written(ASKED, TRUE), "--json", env=NOWHERE)
    assert ran.code == 1
    failed, checked = ran.document["cases"]
    assert failed["reasons"][0].startswith("No answer came: The model's endpoint cannot be reached")
    assert checked["verdict"] == "verified"
    assert (ran.document["questions"], ran.document["claims"]) == (0, 1)


def test_bad_lines_are_told_by_number_and_the_rest_still_runs(vicite: Run, written: Write) -> None:
    ran = vicite("eval", written(TRUE, "{", {"id": "x"}), "--json")
    assert ran.code == 1
    assert ran.err.splitlines()[1] == "line 3: it has neither a claim nor a question"
    assert ran.err.startswith("line 2: ")
    assert ran.document["verified"] == 1.0
    assert [bad["line"] for bad in ran.document["bad_lines"]] == [2, 3]


def test_of_many_bad_lines_ten_are_listed(vicite: Run, written: Write) -> None:
    ran = vicite("eval", written(TRUE, *["{"] * 1200), "--json")
    assert ran.code == 1
    told = ran.err.splitlines()
    assert [line.partition(":")[0] for line in told[:10]] == [f"line {number}" for number in range(2, 12)]
    assert told[10:] == ["and 1,190 more lines that could not be read"]
    assert len(ran.document["bad_lines"]) == 1200


def test_unknown_fields_are_told_once_each_and_fail_nothing(vicite: Run, written: Write) -> None:
    odd = {"expresion": "1 + 1"}
    ran = vicite("eval", written({**TRUE, **odd}, {**FALSE, **odd, "of": "t"}), "--json")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "the field expresion is not known, and was left out",
        "the field of is not known, and was left out",
    ]
    many = {f"field{number}": 1 for number in range(12)}
    ran = vicite("eval", written({**TRUE, **many}), "--json")
    assert ran.err.splitlines()[9:] == [
        "the field field9 is not known, and was left out",
        "and 2 more fields that are not known",
    ]


def test_a_folder_is_said_to_be_one(vicite: Run, tmp_path: Path) -> None:
    ran = vicite("eval", str(tmp_path))
    assert ran.code == 2
    assert "is a folder, and no file." in " ".join(ran.err.replace("│", " ").split())


def test_a_file_without_a_line_that_can_be_run_is_a_failure(vicite: Run, written: Write) -> None:
    ran = vicite("eval", written("", "{}"))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[-1].startswith("vicite: There is no line to run; ")


def test_lines_may_come_from_standard_input(vicite: Run) -> None:
    ran = vicite("eval", "-", "--json", stdin=json.dumps(TRUE).encode())
    assert (ran.code, ran.document["verified"]) == (0, 1.0)


@pytest.mark.parametrize(
    "words", [["eval"], ["eval", "no-such-file.jsonl"], ["eval", "."], ["eval", "a", "b"]]
)
def test_wrong_usage_is_code_2(vicite: Run, words: list[str]) -> None:
    ran = vicite(*words)
    assert (ran.code, ran.out) == (2, "")


def test_while_a_service_holds_the_library_it_is_asked(tmp_path: Path, written: Write) -> None:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "served")
    (tmp_path / "held").mkdir()
    assert run_on(tmp_path / "served", "ingest", str(HA_LAM_2020), "--id", "ha-lam").code == 0
    with ViCite.open(settings, activity="a test") as vicite, listening(build_app(vicite)) as address:
        held = Ownership(tmp_path / "held", activity="a test", address=address)
        ran = subprocess.run(
            [sys.executable, "-c", PROGRAM, "eval", written(ASKED, OFF), "--json"],
            input="service.vicite chromadb",
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "VICITE_DATA_DIR": str(tmp_path / "held")},
        )
        held.release()
        assert vicite.answers(10, None).items == []
    document = json.loads(ran.stdout)
    assert (document["answer_correct"], document["refused_right"]) == (1.0, 1.0)
    assert ran.stderr.splitlines()[-1] == "loaded:"


def test_ctrl_c_keeps_what_there_is(library: Run, written: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ViCite, "ask", _interrupt)
    ran = library("eval", written(TRUE, ASKED, OFF), "--json")
    assert ran.code == 130
    assert [case["id"] for case in ran.document["cases"]] == ["t"]
    assert ran.err == "Stopped after 1 of 3 lines.\n"
    assert library("articles", "list").code == 0


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
