"""Files, folders, standard input."""

import io
import logging
from pathlib import Path

import pytest

from vectorstore.reading import Source, Unreadable, read_sources, sources
from vectorstore.reading.source import SourceFormat

STORY = "Tỉnh Hà Lâm có 1.422 trạm phát sóng."


def origins(found: list[Source | Unreadable]) -> list[str]:
    return [Path(one.origin).name for one in found]


def test_a_file_keeps_its_bytes_its_format_and_its_path(tmp_path: Path) -> None:
    path = tmp_path / "Bài.MD"
    path.write_bytes("# Tiêu đề\r\n".encode())
    (source,) = read_sources([path])
    assert source == Source("# Tiêu đề\r\n".encode(), "markdown", str(path), path=str(path))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", "text"), ("a.md", "markdown"), ("a.html", "html"), ("a.htm", "html"), ("a.HTML", "html")],
)
def test_the_name_of_a_file_tells_its_format(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text(STORY)
    (source,) = read_sources([str(tmp_path / name)])
    assert isinstance(source, Source)
    assert source.format == kind


def test_a_folder_is_read_recursively_in_sorted_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/d.txt", "c/a.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert origins(list(read_sources([tmp_path]))) == ["a.txt", "b.txt", "a.html", "d.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".hidden.txt", ".git/a.txt", "seen.txt"):
        (tmp_path / name).write_text(STORY)
    assert origins(list(read_sources([tmp_path]))) == ["seen.txt"]


def test_links_that_lead_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("bí mật")
    (inside / "own.txt").write_text(STORY)
    (inside / "link.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    assert origins(list(read_sources([inside]))) == ["own.txt"]


def test_files_of_other_kinds_in_a_folder_are_counted_and_passed_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger=sources.__name__)
    for name in ("a.txt", "b.jpg", "c.py"):
        (tmp_path / name).write_text(STORY)
    assert origins(list(read_sources([tmp_path]))) == ["a.txt"]
    assert "passed over 2 files" in caplog.text


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "noending"])
def test_a_named_file_of_another_kind_is_refused_with_what_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(STORY)
    (found,) = read_sources([tmp_path / name])
    assert isinstance(found, Unreadable)
    assert found.reason.endswith("not read; read are .txt, .md, .html and .jsonl")


def test_what_is_missing_or_holds_nothing_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "empty").mkdir()
    missing, empty, source = read_sources([tmp_path / "no.txt", tmp_path / "empty", tmp_path / "a.txt"])
    assert missing == Unreadable(str(tmp_path / "no.txt"), "there is no such file or folder")
    assert isinstance(empty, Unreadable)
    assert empty.reason.startswith("the folder holds nothing that is read")
    assert isinstance(source, Source)


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCE_BYTES", 100)
    (tmp_path / "fits.txt").write_bytes(b"a" * 100)
    (tmp_path / "large.txt").write_bytes(b"a" * 101)
    fits, large = read_sources([tmp_path])
    assert isinstance(fits, Source)
    assert isinstance(large, Unreadable)
    assert large.reason.startswith("it is larger than")


def test_json_lines_give_one_source_each_with_line_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "một"}\n\n{"text": \n{"html": "<p>ba"}\n')
    one, broken, three = read_sources([path])
    assert one == Source("một".encode(), "text", f"{path}:1")
    assert isinstance(broken, Unreadable)
    assert broken.origin == f"{path}:3"
    assert three == Source(b"<p>ba", "html", f"{path}:4")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Tiêu đề\n\nBài viết.", "text"),
        ("\ufeff\n<!DOCTYPE html><html><p>Bài", "html"),
        ("  <div>Bài</div>", "html"),
        ("<3 là trái tim", "text"),
    ],
)
def test_the_format_of_standard_input_is_guessed(content: str, kind: SourceFormat) -> None:
    (source,) = read_sources(["-"], stdin=io.BytesIO(content.encode()))
    assert source == Source(content.encode(), kind, "-")


def test_json_lines_come_through_standard_input() -> None:
    lines = io.BytesIO('\ufeff\n{"text": "một", "id": "x:1"}\nkhông\n'.encode())
    one, broken = read_sources(["-"], stdin=lines)
    assert one == Source("một".encode(), "text", "-:2", id="x:1")
    assert isinstance(broken, Unreadable)
    assert broken.origin == "-:3"


def test_without_standard_input_the_dash_is_named() -> None:
    assert list(read_sources(["-"])) == [Unreadable("-", "there is no standard input to read")]


def test_a_stream_of_json_lines_is_read_as_it_comes() -> None:
    class Endless(io.BytesIO):
        lines_read = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            self.lines_read += 1
            return b'{"text": "a"}\n'

    endless = Endless()
    found = read_sources(["-"], stdin=endless)
    assert [next(found).origin for _ in range(3)] == ["-:1", "-:2", "-:3"]
    assert endless.lines_read == 3


def test_a_line_over_the_limit_is_refused_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MAX_SOURCE_BYTES", 50)
    monkeypatch.setattr("vectorstore.reading.jsonl.MAX_SOURCE_BYTES", 50)
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "' + "a" * 500 + '"}\n{"text": "hai"}\n')
    large, two = read_sources([path])
    assert isinstance(large, Unreadable)
    assert large.reason.startswith("the line is longer than")
    assert two == Source(b"hai", "text", f"{path}:2")
