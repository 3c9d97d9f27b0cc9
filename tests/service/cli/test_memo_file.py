"""Memos as files, on the sample articles."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from zipfile import is_zipfile

import pytest

from service.api.app import build_app
from service.settings import Settings
from service.vicite import ViCite
from tests.service.api.conftest import listening
from tests.service.cli.conftest import Run, run_on
from tests.service.cli.test_answering_verbs import NOWHERE
from tests.service.cli.test_reading_the_library import STATIONS, TITLE, id_of
from vectorstore.ownership import Ownership
from vectorstore.reading.source import Source


@pytest.fixture
def answer_id(samples: Run) -> str:
    return str(samples("ask", STATIONS, "--json").document["id"])


def test_a_stored_answer_is_printed_as_markdown(samples: Run, answer_id: str) -> None:
    ran = samples("answers", "show", answer_id, "--format", "md")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"# {STATIONS}\n\n- Date: ")
    assert "\n[^1]: “" in ran.out
    assert ran.out.endswith(".\n")


def test_a_citation_knows_when_its_version_was_taken_in(samples: Run) -> None:
    answer = samples("ask", STATIONS, "--json").document
    for citation in answer["citations"]:
        article = samples("articles", "show", citation["article_id"], "--json").document
        assert citation["retrieved_at"] == article["updated_at"]


def test_the_ending_of_the_file_tells_the_format(samples: Run, answer_id: str, tmp_path: Path) -> None:
    markdown, word = tmp_path / "memo.md", tmp_path / "memo.DOCX"
    shown = samples("answers", "show", answer_id, "--format", "md").out
    ran = samples("answers", "show", answer_id, "-o", str(markdown))
    assert (ran.code, ran.out, ran.err) == (0, "", f"Wrote {markdown}.\n")
    assert markdown.read_bytes().decode() == shown
    assert samples("answers", "show", answer_id, "--output", str(word)).code == 0
    assert is_zipfile(word)


def test_the_format_that_is_named_comes_before_the_ending(
    samples: Run, answer_id: str, tmp_path: Path
) -> None:
    samples("answers", "show", answer_id, "--format", "docx", "-o", str(tmp_path / "memo.bin"))
    assert is_zipfile(tmp_path / "memo.bin")


def test_what_is_asked_or_summarised_is_written_and_stdout_stays_empty(samples: Run, tmp_path: Path) -> None:
    memo = tmp_path / "memo.md"
    asked = samples("ask", STATIONS, "-o", str(memo))
    assert (asked.code, asked.out) == (0, "")
    kept, wrote = asked.err.splitlines()
    assert kept.startswith("Kept as ans_")
    assert kept.endswith(" (answered).")
    assert wrote == f"Wrote {memo}."
    assert memo.read_text(encoding="utf-8").startswith(f"# {STATIONS}\n")
    summary = samples("summarize", id_of(samples, TITLE), "--length", "brief", "-o", str(memo))
    assert (summary.code, summary.out) == (0, "")
    assert memo.read_text(encoding="utf-8").startswith(f"# {TITLE}\n")


def test_json_goes_to_stdout_beside_the_file(samples: Run, tmp_path: Path) -> None:
    ran = samples("ask", STATIONS, "--json", "-o", str(tmp_path / "memo.docx"))
    assert ran.document["question"] == STATIONS
    assert is_zipfile(tmp_path / "memo.docx")


def test_a_memo_of_no_evidence_is_written_too(samples: Run, tmp_path: Path) -> None:
    ran = samples("ask", "What is the capital of Mongolia?", "-o", str(tmp_path / "memo.md"))
    assert ran.code == 0
    assert "insufficient evidence" in (tmp_path / "memo.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", [["ask", "x"], ["summarize", "x"], ["answers", "show", "x"]])
@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("memo.pdf", "memo.pdf' ends in neither .md nor .docx; the ending tells the format."),
        ("memo", "memo' ends in neither .md nor .docx"),
        ("nowhere/memo.md", "nowhere; make it first."),
        ("folder.md", "folder.md is a folder; name a file."),
    ],
)
def test_a_file_that_cannot_be_written_is_told_before_anything_is_done(
    vicite: Run, data_dir: Path, tmp_path: Path, verb: list[str], output: str, sentence: str
) -> None:
    (tmp_path / "folder.md").mkdir()
    ran = vicite(*verb, "-o", str(tmp_path / output))
    assert (ran.code, ran.out) == (2, "")
    assert sentence in " ".join(ran.err.split())
    assert not data_dir.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--format", "pdf"], "--format: it must be md or docx."),
        (["--format", "md", "--json"], "--format: --json prints no memo; give one of the two."),
    ],
)
def test_formats_that_are_none_are_wrong_usage(vicite: Run, words: list[str], sentence: str) -> None:
    ran = vicite("answers", "show", "x", *words)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in " ".join(ran.err.split())


def test_docx_is_not_written_to_a_terminal(data_dir: Path) -> None:
    ours, theirs = os.openpty()
    env = {**os.environ, "VICITE_DATA_DIR": str(data_dir), "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-m", "service.cli.main", "answers", "show", "x", "--format", "docx"]
    ran = subprocess.run(words, stdout=theirs, stderr=subprocess.PIPE, text=True, env=env)
    os.close(theirs)
    os.close(ours)
    assert ran.returncode == 2
    assert "cannot be shown on a terminal; name a file with -o memo.docx." in " ".join(ran.stderr.split())


def test_docx_can_be_piped(sample_library: Path, answer_id: str) -> None:
    env = {**os.environ, "VICITE_DATA_DIR": str(sample_library), "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-m", "service.cli.main", "answers", "show", answer_id, "--format", "docx"]
    ran = subprocess.run(words, capture_output=True, check=True, env=env)
    assert ran.stdout.startswith(b"PK")


def test_an_answer_that_is_not_there_writes_nothing(samples: Run, tmp_path: Path) -> None:
    ran = samples("answers", "show", "ans_nowhere", "-o", str(tmp_path / "memo.md"))
    assert (ran.code, ran.err) == (1, "vicite: There is no answer ans_nowhere in the library.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_fails_leaves_the_file_as_it_was(sample_library: Path, tmp_path: Path) -> None:
    memo = tmp_path / "memo.md"
    memo.write_text("before", encoding="utf-8")
    ran = run_on(sample_library, "ask", STATIONS, "-o", str(memo), env=NOWHERE)
    assert ran.code == 1
    assert memo.read_text(encoding="utf-8") == "before"


def test_a_file_is_replaced_whole_and_keeps_its_mode_and_its_link(
    samples: Run, answer_id: str, tmp_path: Path
) -> None:
    memo, link = tmp_path / "memo.md", tmp_path / "link.md"
    memo.write_text("before " * 10_000, encoding="utf-8")
    memo.chmod(0o640)
    link.symlink_to(memo)
    assert samples("answers", "show", answer_id, "-o", str(link)).code == 0
    assert link.is_symlink()
    assert memo.read_text(encoding="utf-8").startswith(f"# {STATIONS}\n")
    assert "before" not in memo.read_text(encoding="utf-8")
    assert stat.S_IMODE(memo.stat().st_mode) == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link.md", "memo.md"]


def test_a_device_is_written_into(samples: Run, answer_id: str) -> None:
    assert samples("answers", "show", answer_id, "--format", "md", "-o", os.devnull).code == 0
    assert not Path(os.devnull).is_file()


def test_beside_a_service_the_memo_is_fetched_from_it(tmp_path: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=tmp_path / "served")
    (tmp_path / "held").mkdir()
    with ViCite.open(settings, activity="a test") as vicite, listening(build_app(vicite)) as address:
        vicite.add(Source("Hà Lâm có 1.394 trạm BTS.".encode(), "text", "a test"))
        held = Ownership(tmp_path / "held", activity="a test", address=address)
        for name in ("memo.md", "memo.docx"):
            ran = run_on(tmp_path / "held", "ask", STATIONS, "-o", str(tmp_path / name))
            assert (ran.code, ran.out) == (0, "")
        held.release()
        made = [vicite.exported(one.id, "md") for one in vicite.answers(2, None).items]
        assert (tmp_path / "memo.md").read_bytes() in made
    assert is_zipfile(tmp_path / "memo.docx")
