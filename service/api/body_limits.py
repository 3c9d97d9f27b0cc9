"""How much a request may send; held while the body is read, so that nothing larger is ever kept in memory."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.problem_replies import problem_reply
from service.api.problems import problem_of_status
from vectorstore.reading import MAX_SOURCE_BYTES

MIB = 2**20
MAX_ARTICLE_BYTES = MAX_SOURCE_BYTES + MIB  # what reading takes, and room for the form around it
MAX_BATCH_BYTES = 256 * MIB
MAX_OTHER_BYTES = MIB

_LIMITS = {"/v1/articles": MAX_ARTICLE_BYTES, "/v1/articles:batch": MAX_BATCH_BYTES}
_ADVICE = {
    "/v1/articles": "split it, or leave out what is not the article",
    "/v1/articles:batch": "send it in parts, or give the file to vicite ingest",
}


class BodyTooLarge(HTTPException):
    """Raised where the body is read, once it has grown past the limit of its path."""

    def __init__(self, path: str) -> None:
        advice = _ADVICE.get(path, "send less")
        super().__init__(413, f"At most {limit_of(path) // MIB} MiB are taken here: {advice}.")


class BodyLimits:
    """Refuses a body that is too large: at once where it says so itself, else when it has grown too large."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path, taken = scope["path"], 0

        async def receive_within_limit() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit_of(path):
                raise BodyTooLarge(path)
            return message

        if _announced(scope) > limit_of(path):
            refusal = problem_reply(problem_of_status(413, BodyTooLarge(path).detail, path))
            await refusal(scope, receive, send)
        else:
            await self.app(scope, receive_within_limit, send)


def limit_of(path: str) -> int:
    """Return how many bytes a body sent to the path may have."""
    return _LIMITS.get(path, MAX_OTHER_BYTES)


def _announced(scope: Scope) -> int:
    announced = Headers(scope=scope).get("content-length", "")
    return int(announced) if announced.isdecimal() else 0
