"""An answer as it is made: server-sent events, each sent at once; the work stops when nobody listens."""

from collections.abc import Generator, Iterator

import anyio
from anyio.to_thread import run_sync
from fastapi.sse import format_sse_event
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from service.answer_events import AnswerEvent
from service.api.json_bodies import document_reply
from service.api.problem_replies import CLIENT_WENT_AWAY
from service.api.problems import KINDS, Problem, problem_of

MEDIA_TYPE = "text/event-stream"
PING_SECONDS = 15.0
_PING = b": still working\n\n"


async def answer_reply(request: Request, events: Iterator[AnswerEvent], *, stream: bool) -> Response:
    """Return the events as a stream, or the last of them whole.

    What fails before the first event fails as any other call does, with its own status.
    """
    event = await run_sync(next, events, None)
    if stream:
        return EventStream(event, events)
    last = event
    while event is not None:
        if await request.is_disconnected():
            await _close(events)
            return Response(status_code=CLIENT_WENT_AWAY)
        last, event = event, await run_sync(next, events, None)
    if last is None:
        raise RuntimeError("the answer ended before it began")
    return document_reply(last.document)


class EventStream(Response):
    """The events of an answer, the first of which is already there."""

    media_type = MEDIA_TYPE

    def __init__(self, first: AnswerEvent | None, rest: Iterator[AnswerEvent]) -> None:
        self.status_code = 200
        self.background = None
        self._first, self._rest = first, rest
        self.init_headers({"Cache-Control": "no-store", "X-Accel-Buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send every event as it comes, a sign of life between them, and stop when the client goes away."""
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(_until_disconnect, receive, tasks.cancel_scope)
                tasks.start_soon(_keep_alive, send)
                await self._send_events(send, scope["path"])
                tasks.cancel_scope.cancel()
        finally:
            with anyio.CancelScope(shield=True):
                await _close(self._rest)

    async def _send_events(self, send: Send, path: str) -> None:
        event = self._first
        try:
            while event is not None:
                await _send(send, event.name, event.document)
                event = await run_sync(next, self._rest, None)
        except tuple(KINDS) as error:
            await _send(send, "error", problem_of(error, path))
        except Exception as error:
            await _send(send, "error", problem_of(error, path))
            raise
        await send({"type": "http.response.body", "body": b""})


async def _send(send: Send, name: str, document: BaseModel) -> None:
    text = document.model_dump_json(exclude_none=isinstance(document, Problem))
    body = format_sse_event(event=name, data_str=text)
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _until_disconnect(receive: Receive, work: anyio.CancelScope) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    work.cancel()


async def _keep_alive(send: Send) -> None:
    while True:
        await anyio.sleep(PING_SECONDS)
        await send({"type": "http.response.body", "body": _PING, "more_body": True})


async def _close(events: Iterator[AnswerEvent]) -> None:
    if isinstance(events, Generator):
        await run_sync(events.close)
