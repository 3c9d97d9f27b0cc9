"""What holds for every test: no keys, no ``.env``, no connection beyond loopback, repeatable examples."""

import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_LOOPBACK = ("127.", "::1", "localhost", "/")

settings.register_profile(
    "offline", derandomize=True, max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("offline")


class ConnectionBeyondLoopback(AssertionError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in list(os.environ):
        if name.startswith(("VICITE_", "OPENAI_", "LANGCHAIN_", "LANGSMITH_")):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)  # away from a .env in the checkout


@pytest.fixture(autouse=True)
def _own_log() -> None:
    """Undo what a command line that ran inside a test set up for a process of its own."""
    root = logging.getLogger()
    root.handlers[:] = [one for one in root.handlers if type(one).__module__ != "service.cli.logs"]
    root.setLevel(logging.WARNING)
    for name in logging.root.manager.loggerDict:
        if name.startswith(("service.", "vectorstore.")):
            logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else str(address)
        if not str(host).startswith(_LOOPBACK):
            raise ConnectionBeyondLoopback(f"a test connects to {host}")
        connect(self, address)  # type: ignore[arg-type]

    def guarded_resolve(host: object, *args: object, **kwargs: object) -> object:
        if host is not None and not str(host).startswith((*_LOOPBACK, "0.0.0.0")):
            raise ConnectionBeyondLoopback(f"a test looks up {host}")
        return resolve(host, *args, **kwargs)  # type: ignore[call-overload]

    socket.socket.connect = guarded_connect  # type: ignore[method-assign]
    socket.getaddrinfo = guarded_resolve  # type: ignore[assignment]
    yield
    socket.socket.connect = connect  # type: ignore[method-assign]
    socket.getaddrinfo = resolve
