"""Serving until Ctrl-C, and saying where."""

from service.api.serving import run_service
from service.cli.logs import set_up_log
from service.cli.outcomes import Listening
from service.cli.terminal import write_json
from service.settings import Settings


def serve_until_stopped(host: str, port: int, *, as_json: bool) -> None:
    """Serve the library of the settings; print the address once it can be called."""
    set_up_log(upstream=True)
    run_service(Settings.load(), host, port, announce=_announce_as_json if as_json else None)


def _announce_as_json(address: str) -> None:
    write_json(Listening(address=address))
