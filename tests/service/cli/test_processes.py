"""The command as people run it: processes of their own, one library between them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service.settings import Settings
from service.vicite import ViCite
from tests.service.cli.conftest import HA_LAM_2019, HA_LAM_2020, Run
from vectorstore.ownership import HOLDER_FILE, who_holds

VICITE = [sys.executable, "-m", "service.cli.main"]
STATIONS = "How many base stations did Hà Lâm have at the end of 2020?"


def surroundings(data_dir: Path) -> dict[str, str]:
    return {**os.environ, "VICITE_DATA_DIR": str(data_dir), "PYTHONPATH": os.pathsep.join(sys.path)}


def wait_for(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def address(data_dir: Path) -> Iterator[str]:
    """The address of a service on the library, in a process of its own."""
    with subprocess.Popen(
        [*VICITE, "serve", "--port", "0", "--json"],
        stdout=subprocess.PIPE,
        env=surroundings(data_dir),
        text=True,
    ) as service:
        assert service.stdout is not None
        yield str(json.loads(service.stdout.readline())["address"])
        service.send_signal(signal.SIGINT)
        assert service.wait(timeout=30) == 0
        assert service.stdout.read() == ""
    assert not (data_dir / HOLDER_FILE).exists()


def test_while_a_service_holds_the_library_the_verbs_work_through_it(
    vicite: Run, address: str, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    added = vicite("ingest", str(HA_LAM_2020), str(tmp_path / "empty.txt"), str(HA_LAM_2019))
    assert added.code == 1
    assert added.out.startswith("Added 2, updated 0, unchanged 0, refused 1 (")
    assert len(vicite("articles", "list").out.splitlines()) == 2
    answer = vicite("ask", STATIONS, "--json").document
    assert "1.394 trạm BTS" in answer["citations"][0]["quote"]
    assert vicite("answers", "show", answer["id"], "--json").document == answer
    diagnosis = vicite("doctor", "--json").document
    assert (diagnosis["ready"], diagnosis["served_at"]) == (True, address)
    rebuild = vicite("rebuild")
    assert rebuild.code == 1
    assert address in rebuild.err
    missing = vicite("articles", "show", "nowhere")
    assert (missing.code, missing.err) == (1, "vicite: There is no article nowhere in the library.\n")
    second = vicite("serve", "--port", "0")
    assert second.code == 1
    assert address in second.err


def test_another_process_without_an_address_is_named_and_nothing_is_done(data_dir: Path) -> None:
    settings = Settings.ignoring_surroundings(data_dir=data_dir)
    with ViCite.open(settings, activity="a long import"):
        ran = subprocess.run(
            [*VICITE, "ingest", str(HA_LAM_2020)], capture_output=True, text=True, env=surroundings(data_dir)
        )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert f"in use by process {os.getpid()} (a long import, since" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_ctrl_c_ends_quietly_and_leaves_the_library_free(data_dir: Path) -> None:
    with subprocess.Popen(
        [*VICITE, "ingest", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(data_dir),
    ) as process:
        wait_for((data_dir / HOLDER_FILE).exists)
        time.sleep(2)  # it has opened the library and reads what never comes
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert process.stdout is not None
        assert process.stderr is not None
        assert (process.stdout.read(), process.stderr.read()) == (b"", b"")
    assert who_holds(data_dir) is None


def test_a_reader_that_goes_away_is_no_failure_to_talk_about(sample_library: Path) -> None:
    with subprocess.Popen(
        [*VICITE, "articles", "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(sample_library),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.wait(timeout=30)
        assert process.stderr.read() == b""
