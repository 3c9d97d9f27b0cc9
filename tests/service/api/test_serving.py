"""The service as a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from service.api.serving import CannotServe, run_service
from service.settings import Settings
from vectorstore.ownership import LibraryInUse

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
from pathlib import Path
from service.api.serving import run_service
from service.settings import Settings
run_service(Settings.ignoring_surroundings(data_dir=Path(sys.argv[1])), sys.argv[2], int(sys.argv[3]))
"""


@contextmanager
def serving(
    data_dir: Path, host: str = "127.0.0.1", port: int = 0
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the service and yield it with its address, once it says it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(data_dir), host, str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        found = re.fullmatch(r"ViCite is ready: (http://\S+:\d+)\n", line)
        assert found, line + process.stderr.read()
        yield process, found[1]
    finally:
        process.kill()
        process.communicate(timeout=20)


@pytest.mark.parametrize(("stop", "host"), [(signal.SIGTERM, "localhost"), (signal.SIGINT, "127.0.0.1")])
def test_service_says_when_it_is_ready_holds_its_library_and_stops_in_good_order(
    tmp_path: Path, stop: signal.Signals, host: str
) -> None:
    with serving(tmp_path / "library", host) as (process, address):
        assert address.startswith(f"http://{host}:")
        assert httpx.get(f"{address}/healthz", trust_env=False).status_code == 200
        assert httpx.get(f"{address}/", trust_env=False).status_code == 200
        with pytest.raises(LibraryInUse) as refusal:
            run_service(settings(tmp_path), "127.0.0.1", 0)
        assert str(process.pid) in str(refusal.value)
        assert address in str(refusal.value)
        process.send_signal(stop)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out, err) == (0, "", "")
    assert not (tmp_path / "library" / "owner.json").exists()


def settings(tmp_path: Path) -> Settings:
    return Settings.ignoring_surroundings(data_dir=tmp_path / "library")


def test_taken_port_is_told_in_a_sentence_and_the_library_is_left_alone(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            CannotServe, match=rf"^Port {port} on 127\.0\.0\.1 cannot be used \(.*\): stop what"
        ):
            run_service(settings(tmp_path), "127.0.0.1", port)
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_address_beyond_loopback_is_refused_without_keys(tmp_path: Path, host: str) -> None:
    with pytest.raises(CannotServe, match=r"can be reached from other machines, .* serve on 127\.0\.0\.1\.$"):
        run_service(settings(tmp_path), host, 0)
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("port", [70_000, -1])
def test_port_that_is_none_is_told(tmp_path: Path, port: int) -> None:
    with pytest.raises(CannotServe, match=rf"^{port} is not a port; choose one from 1 to 65535\.$"):
        run_service(settings(tmp_path), "127.0.0.1", port)


def test_name_that_also_means_another_machine_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 0)) for host in ("127.0.0.1", "192.0.2.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(CannotServe, match=r"^both\.example can be reached from other machines"):
        run_service(settings(tmp_path), "both.example", 0)
