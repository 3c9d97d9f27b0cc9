"""Serving until Ctrl-C, and saying where."""

import io
import re
import sys
from contextlib import redirect_stdout
from typing import TextIO

import typer

from service.api.serving import run_service
from service.cli.logs import set_up_log
from service.cli.outcomes import Listening
from service.settings import Settings

_ADDRESS = re.compile(r"https?://\S+")


def serve_until_stopped(host: str, port: int, *, as_json: bool) -> None:
    """Serve the library of the settings; print the address once it can be called."""
    set_up_log(upstream=True)
    settings = Settings.load()
    if not as_json:
        run_service(settings, host, port)
        return
    with redirect_stdout(_AddressAsJson(sys.stdout)):
        run_service(settings, host, port)


class _AddressAsJson(io.TextIOBase):
    """Turns the line that names the address into a document."""

    def __init__(self, stdout: TextIO) -> None:
        self._stdout = stdout

    def write(self, text: str) -> int:
        found = _ADDRESS.search(text)
        if found:
            typer.echo(Listening(address=found[0]).model_dump_json(), file=self._stdout)
        return len(text)
