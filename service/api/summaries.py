"""The call that summarises."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from service.answers import Summary
from service.api.call_docs import request_example
from service.api.event_docs import returns_or_streams
from service.api.event_stream import answer_reply
from service.api.json_bodies import accepted_reply, document_reply, require_json
from service.requests import SummaryRequest
from service.vicite import ViCite

SummaryBody = Annotated[SummaryRequest, Body(openapi_examples=request_example("summary_request"))]


def summaries_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of summarising."""
    routes = APIRouter(tags=["answers"], dependencies=[Depends(require_json)])

    @routes.post(
        "/v1/summaries",
        summary="Summarize articles or a topic",
        responses=returns_or_streams(Summary, "summary", 400, 404, 415, 422, 501, 502, 504),
    )
    async def summarize(request: Request, wanted: SummaryBody) -> Response:
        """Summarize the articles of `article_ids`, or what the library says `about` a topic.

        Every claim is checked against the sentences it cites. `brief`, `standard` and `detailed` are at most
        90, 220 and 500 English words. With `stream` the events are those of `POST /v1/ask`, and `progress`
        (`{done, total}`) while long material is read in parts.

        `dry_run` returns what it will cost at most, and calls no model. `background` returns a job (202), whose
        `result_id` names the summary in `/v1/answers`. With `max_model_calls` or `max_tokens` as much is read as
        they allow; `coverage.missing` says what was not, and the status is `partial`. After a failed call the same
        request goes on where it broke off.
        """
        if wanted.dry_run:
            return document_reply(await run_in_threadpool(vicite.estimate, wanted))
        if wanted.background:
            return accepted_reply(await run_in_threadpool(vicite.start_summary, wanted))
        events = await run_in_threadpool(vicite.summarize, wanted)
        return await answer_reply(request, events, stream=wanted.stream)

    return routes
