from pathlib import Path

from tests.service.cli.conftest import HA_LAM_2019, HA_LAM_2020, SAMPLES, Run

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def test_files_are_added_once_and_unchanged_after(vicite: Run) -> None:
    first = vicite("ingest", str(HA_LAM_2020), str(HA_LAM_2019))
    assert (first.code, first.out) == (0, "Added 2, updated 0, unchanged 0, refused 0\n")
    again = vicite("ingest", str(HA_LAM_2020), str(HA_LAM_2019))
    assert (again.code, again.out) == (0, "Added 0, updated 0, unchanged 2, refused 0\n")


def test_a_file_with_another_text_is_updated(vicite: Run, tmp_path: Path) -> None:
    file = tmp_path / "bai.txt"
    file.write_text("Hà Lâm có 1.286 trạm BTS.", encoding="utf-8")
    vicite("ingest", str(file))
    file.write_text("Hà Lâm có 1.394 trạm BTS.", encoding="utf-8")
    assert vicite("ingest", str(file)).out == "Added 0, updated 1, unchanged 0, refused 0\n"


def test_one_refusal_is_told_in_the_summary_and_the_rest_is_done(vicite: Run) -> None:
    ran = vicite("ingest", str(FIXTURES / "empty.txt"), str(HA_LAM_2020))
    assert ran.code == 1
    reason = "it is empty: there is no text to read in it"
    assert ran.out == f"Added 1, updated 0, unchanged 0, refused 1 ({FIXTURES / 'empty.txt'}: {reason})\n"


def test_several_refusals_are_told_one_by_one(vicite: Run) -> None:
    ran = vicite("ingest", str(FIXTURES / "empty.txt"), str(FIXTURES / "binary.txt"), "nowhere.txt")
    assert ran.code == 1
    assert ran.out == "Added 0, updated 0, unchanged 0, refused 3\n"
    assert [line.partition(": ")[0] for line in ran.err.splitlines()] == ["refused"] * 3
    assert "refused: nowhere.txt: there is no such file or folder" in ran.err


def test_as_json_there_is_a_line_for_each_source_and_nothing_else(vicite: Run) -> None:
    ran = vicite("ingest", str(FIXTURES / "broken.jsonl"), "--json")
    assert ran.code == 1
    found = [one.get("id") or one["source"] for one in ran.documents]
    broken = FIXTURES / "broken.jsonl"
    assert found == ["fixture-1", f"{broken}:2", "fixture-3", f"{broken}:4", "fixture-5"]
    assert ran.documents[0]["outcome"] == "created"
    assert "Added 3, updated 0, unchanged 0, refused 2" in ran.err


def test_standard_input_is_an_article_with_what_the_options_say(vicite: Run) -> None:
    text = "Hà Lâm có 1.394 trạm BTS.".encode()
    options = "--id tram --title Trạm --publisher Báo --published-at 2021-01-18 --url https://a.example/1"
    assert vicite("ingest", "-", *options.split(), stdin=text).code == 0
    shown = vicite("articles", "show", "tram", "--json").document
    assert (shown["title"], shown["publisher"], shown["published_at"], shown["url"]) == (
        "Trạm",
        "Báo",
        "2021-01-18",
        "https://a.example/1",
    )
    assert "Hà Lâm có 1.394 trạm BTS." in shown["text"]


def test_a_publisher_may_be_said_of_many(vicite: Run) -> None:
    vicite("ingest", str(HA_LAM_2020), str(HA_LAM_2019), "--publisher", "Hà Lâm Online")
    listed = vicite("articles", "list", "--publisher", "Hà Lâm Online", "--json").document
    assert len(listed["items"]) == 2


def test_what_fits_one_article_is_refused_for_more_and_nothing_is_added(vicite: Run, data_dir: Path) -> None:
    ran = vicite("ingest", str(SAMPLES), "--title", "One")
    assert ran.code == 2
    assert "describe one article, and there are more" in " ".join(ran.err.split())
    assert not data_dir.exists()


def test_a_date_that_is_none_is_refused_with_a_reason(vicite: Run) -> None:
    ran = vicite("ingest", str(HA_LAM_2020), "--published-at", "someday")
    assert ran.code == 1
    assert "someday" in ran.out


def test_files_of_other_kinds_are_passed_over_and_told(vicite: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bai.txt").write_bytes(HA_LAM_2020.read_bytes())
    (folder / "picture.png").write_bytes(b"\x89PNG")
    ran = vicite("ingest", str(folder))
    assert (ran.code, ran.out) == (0, "Added 1, updated 0, unchanged 0, refused 0\n")
    assert "passed over 1 files of other kinds" in ran.err


def test_warnings_go_to_stderr(vicite: Run) -> None:
    ran = vicite("ingest", str(HA_LAM_2020))
    assert "teasers of other stories" in ran.err
    assert vicite("ingest", str(HA_LAM_2020)).err == ""
