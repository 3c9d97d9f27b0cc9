import io
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.cli import terminal
from service.cli.progress import counted, waiting
from service.documents import Refusal


def test_what_steers_a_terminal_is_taken_out() -> None:
    assert terminal.plain("a\x1b[31mđỏ\x1b]0;title\x07\u202eb\rc\u0085d") == "a[31mđỏ]0;titlebcd"


def test_line_ends_tabs_and_vietnamese_stay() -> None:
    text = "Hà Lâm:\t1.394 trạm\nnăm 2020 “Ôi” 🙂"
    assert terminal.plain(text) == text


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    assert not any(ord(one) < 32 and one not in "\t\n" for one in terminal.plain(text))


def test_text_is_wrapped_to_the_terminal_with_its_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    wrapped = terminal.wrapped("Hà Lâm có 1.394 trạm BTS, tăng 108 trạm\n\nso với năm 2019.", first="[1] ")
    assert wrapped == "[1] Hà Lâm có 1.394 trạm BTS, tăng 108\n    trạm so với năm 2019."


@pytest.mark.parametrize(("there", "used"), [("20", 40), ("80", 80), ("300", 100)])
def test_lines_are_neither_unreadably_long_nor_short(
    monkeypatch: pytest.MonkeyPatch, there: str, used: int
) -> None:
    monkeypatch.setenv("COLUMNS", there)
    assert terminal.columns() == used


@pytest.mark.parametrize(
    ("instant", "day"),
    [("2021-01-18T09:24:00+07:00", "2021-01-18"), ("2021-01-18", "2021-01-18"), (None, "")],
)
def test_a_day_is_shown_of_an_instant(instant: str | None, day: str) -> None:
    assert terminal.day_of(instant) == day


def test_json_is_utf_8_and_text_is_readable_whatever_the_terminal_can_show() -> None:
    program = (
        "from service.cli.terminal import *\n"
        "from service.documents import Refusal\n"
        "never_fail_to_encode()\n"
        "write('Hà Lâm, trạm')\n"
        "write_json(Refusal(source='Hà', reason='Lâm'))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "latin-1", "PYTHONPATH": ":".join(sys.path)},
    )
    assert ran.stdout == "Hà Lâm, tr?m\n".encode("latin-1") + '{"source":"Hà","reason":"Lâm"}\n'.encode()


def test_json_is_one_line(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    terminal.write_json(Refusal(source="a\nb", reason="c"))
    assert capsysbinary.readouterr().out == b'{"source":"a\\nb","reason":"c"}\n'


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_and_stdout_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    with counted("Adding") as progress:
        progress(3, 7)
        terminal.write("a line of the result")
    assert "Adding" in shown.getvalue()
    assert "3/7" in shown.getvalue()
    assert capsys.readouterr().out == "a line of the result\n"


def test_no_progress_is_shown_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := io.StringIO())
    with counted("Adding") as progress, waiting("Reading") as stop:
        progress(1, None)
        stop()
    assert shown.getvalue() == ""


def test_no_progress_is_shown_where_json_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    with counted("Adding", quiet=True) as progress, waiting("Reading", quiet=True) as stop:
        progress(1, None)
        stop()
    assert shown.getvalue() == ""


@pytest.mark.parametrize(("no_color", "expected"), [("", "\x1b[32mHà Lâm\x1b[0m"), ("1", "Hà Lâm")])
def test_colour_is_left_out_where_nobody_wants_it(
    monkeypatch: pytest.MonkeyPatch, no_color: str, expected: str
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys, "stdout", shown := Terminal())
    terminal.write("Hà Lâm", colour="green")
    assert shown.getvalue() == f"{expected}\n"


def test_colour_is_for_terminals(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.write("Hà Lâm", colour="green")
    assert capsys.readouterr().out == "Hà Lâm\n"
