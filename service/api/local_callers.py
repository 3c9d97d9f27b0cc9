"""Turns away what does not come from this machine's own pages and programs.

The service asks for no keys, so it listens on loopback only. A page from elsewhere that runs in a browser on
this machine could still reach it, directly (its Origin is foreign) or by DNS rebinding (the Host is foreign).
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from service.api.problem_replies import problem_reply
from service.api.problems import FOREIGN_CALLER, problem

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class LocalCallers:
    """Lets through requests whose Host, and Origin if any, name this machine or the configured host."""

    def __init__(self, app: ASGIApp, host: str | None = None) -> None:
        self.app = app
        self._allowed = _LOOPBACK | ({host.strip("[]").lower()} if host else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or turn it away."""
        refusal = self._refusal(Headers(scope=scope)) if scope["type"] == "http" else None
        if refusal is None:
            await self.app(scope, receive, send)
        else:
            reply = problem_reply(problem(FOREIGN_CALLER, refusal, scope["path"]))
            await reply(scope, receive, send)

    def _refusal(self, headers: Headers) -> str | None:
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if len(hosts) != 1 or _name_of(f"//{hosts[0]}") not in self._allowed:
            return "The Host of the request is not this machine's; call 127.0.0.1 or localhost."
        if any(
            _name_of(origin) not in self._allowed or urlsplit(origin).netloc != hosts[0] for origin in origins
        ):
            return "A page from another site may not call this service."
        return None


def _name_of(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        port_is_a_number = parts.port is None or parts.port >= 0
    except ValueError:
        return None
    plain = not (parts.path or parts.query or parts.fragment or parts.username is not None)
    return parts.hostname if plain and port_is_a_number else None
