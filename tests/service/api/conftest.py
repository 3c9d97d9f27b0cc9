"""The interface over a stand-in, called in process, and over a real socket where time and connections count."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from service.api.app import build_app
from tests.service.api.standin import StandIn

HERE = "http://127.0.0.1:8000"


@pytest.fixture
def vicite() -> StandIn:
    return StandIn()


@pytest.fixture
def app(vicite: StandIn) -> FastAPI:
    return build_app(vicite)  # type: ignore[arg-type]


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url=HERE, raise_server_exceptions=False)


@contextmanager
def listening(app: FastAPI) -> Iterator[str]:
    """Run the application on a free port of loopback and yield its address."""
    with socket.create_server(("127.0.0.1", 0)) as port:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [port]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{port.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


@pytest.fixture
def address(app: FastAPI) -> Iterator[str]:
    with listening(app) as found:
        yield found


def soon(true: Callable[[], bool], seconds: float = 5) -> bool:
    """Say whether it became true within the time."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    return true()
