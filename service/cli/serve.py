"""``vicite serve``: the service and its page."""

from typing import Annotated

import typer

from service.cli.options import AsJson


def serve(
    host: Annotated[
        str, typer.Option("--host", metavar="HOST", help="The address to listen on; loopback only.")
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option("--port", metavar="PORT", help="The port to listen on; 0 takes any.", min=0, max=65535),
    ] = 8000,
    as_json: AsJson = False,
) -> None:
    """Start the service and its page.

    It runs until Ctrl-C and holds the library meanwhile; the other verbs then work through it. Its address is
    printed once it can be called.

    \b
      vicite serve
      vicite serve --port 9000
      curl http://127.0.0.1:8000/readyz
    """
    from service.cli.serving import serve_until_stopped

    serve_until_stopped(host, port, as_json=as_json)
