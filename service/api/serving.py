"""Runs the service: its own socket first, then the library, then uvicorn, until it is told to stop."""

import os
import signal
import socket
import sys
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address
from types import FrameType

import uvicorn

from service.api.app import build_app
from service.settings import Settings
from service.vicite import ViCite
from vectorstore.errors import ViCiteError

ACTIVITY = "vicite serve"
_BACKLOG = 512
_LAST_PORT = 65_535
_PATIENCE_SECONDS = 10


class CannotServe(ViCiteError):
    """The service cannot listen where it was told to."""


def run_service(
    settings: Settings,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    announce: Callable[[str], None] | None = None,
) -> None:
    """Serve the library until SIGINT or SIGTERM; announce the address, or print it, once it can be called.

    Raise CannotServe for an address beyond loopback or one that is taken, and what ViCite.open raises.
    """
    listening = _listen(host, port)
    with listening:
        address = _address(host, listening.getsockname()[1])
        before = signal.signal(signal.SIGTERM, _interrupt)
        try:
            with ViCite.open(settings, activity=ACTIVITY, address=address) as vicite:
                _Server(_configured(vicite, host), address, announce or _say).run(sockets=[listening])
        except KeyboardInterrupt:
            pass  # uvicorn has stopped in good order and says once more which signal it was
        finally:
            signal.signal(signal.SIGTERM, before)


def _configured(vicite: ViCite, host: str) -> uvicorn.Config:
    return uvicorn.Config(
        build_app(vicite, host=host),
        lifespan="off",
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_PATIENCE_SECONDS,
    )


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, address: str, announce: Callable[[str], None]) -> None:
        super().__init__(config)
        self._address = address
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce(self._address)


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on the first loopback address of the host."""
    if not 0 <= port <= _LAST_PORT:
        raise CannotServe(f"{port} is not a port; choose one from 1 to {_LAST_PORT}.")
    addresses = _addresses(host.strip("[]"))
    if not all(address.is_loopback for address in addresses):
        raise CannotServe(
            f"{host} can be reached from other machines, and this version has no keys to tell callers apart: "
            "serve on 127.0.0.1."
        )
    family = socket.AF_INET if addresses[0].version == 4 else socket.AF_INET6
    try:
        return socket.create_server((str(addresses[0]), port), family=family, backlog=_BACKLOG)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise CannotServe(
            f"Port {port} on {host} cannot be used ({reason}): stop what listens there, or choose another."
        ) from None


def _addresses(host: str) -> list[IPv4Address | IPv6Address]:
    try:
        return [ip_address(host)]
    except ValueError:
        pass  # a name, then
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise CannotServe(f"There is no host named {host}; use 127.0.0.1.") from None
    return [ip_address(str(one[4][0])) for one in found]


def _address(host: str, port: int) -> str:
    plain = host.strip("[]")
    return f"http://[{plain}]:{port}" if ":" in plain else f"http://{plain}:{port}"


def _say(address: str) -> None:
    sys.stdout.write(f"ViCite is ready: {address}\n")
    sys.stdout.flush()


def _interrupt(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt
