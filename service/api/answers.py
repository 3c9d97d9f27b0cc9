"""The calls on stored answers and summaries."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.responses import Response

from service.answers import Answer, AnswerList, Summary
from service.api.call_docs import Responses, fails_with, returns, text_example
from service.api.json_bodies import document_reply
from service.exporting.files import export
from service.exporting.formats import MEDIA_TYPES
from service.rechecking import Recheck
from service.requests import Request as RequestModel
from service.vicite import ViCite

AnswerId = Annotated[str, Path(description="The id of an answer (ans_…) or a summary (sum_…).")]
Format = Annotated[
    Literal["json", "md", "docx"],
    Query(description="`json`; or a memo with a footnote for every quote, `md` (Markdown) or `docx` (Word)."),
]


class AnswerListing(RequestModel):
    """How much to list."""

    limit: int = Field(20, ge=1, le=100, description="How many at most.")
    cursor: str | None = Field(None, max_length=500, description="The next_cursor of the page before.")


def answers_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of stored answers."""
    routes = APIRouter(tags=["answers"])

    @routes.get("/v1/answers", summary="List answers", responses=returns(AnswerList, "answer_list", 422))
    def list_answers(listing: Annotated[AnswerListing, Query()]) -> Response:
        """List the stored answers and summaries, newest first, with their evidence as it was."""
        return document_reply(vicite.answers(listing.limit, listing.cursor))

    @routes.get(
        "/v1/answers/{answer_id}",
        summary="Show an answer",
        responses=_answer_in_all_formats(),
    )
    def show_answer(answer_id: AnswerId, format: Format = "json") -> Response:
        """Show a stored answer or summary with its evidence as it was.

        As `md` or `docx` it is a memo, under a file name made from its title: the text with a footnote for every
        quote (the Vietnamese words, publisher, title, day, address, day of retrieval), which statements are to be
        checked and why, how many were withheld, and of a summary its key facts, timeline, entities and coverage.
        In English text a Vietnamese name has its own letters at its first mention only.
        """
        answer = vicite.answer(answer_id)
        if format == "json":
            return document_reply(answer)
        file = export(answer, format)
        return Response(
            file.content, media_type=file.media_type, headers={"Content-Disposition": file.disposition}
        )

    @routes.delete(
        "/v1/answers/{answer_id}", summary="Delete an answer", status_code=204, responses=fails_with(404)
    )
    def delete_answer(answer_id: AnswerId) -> Response:
        """Delete a stored answer or summary."""
        vicite.delete_answer(answer_id)
        return Response(status_code=204)

    @routes.post(
        "/v1/answers/{answer_id}/recheck",
        summary="Recheck the sources of an answer",
        responses=returns(Recheck, "recheck", 404),
    )
    def recheck_answer(answer_id: AnswerId) -> Response:
        """Tell whether the articles still say what a stored answer or summary rests on.

        A citation is `same` where the live version of its article holds the sentence, word for word and anywhere,
        `changed` where the article is there and the sentence is not, `gone` where the article was deleted. The
        worst of them, in the order gone, changed, same, is that of the whole. Every claim is checked again
        against the sentences as they now stand. Nothing is written, and no model is called.
        """
        return document_reply(vicite.recheck(answer_id))

    return routes


def _answer_in_all_formats() -> Responses:
    responses = returns(Answer | Summary, "answer", 404, 422)
    responses[200]["content"] |= {
        MEDIA_TYPES["md"]: {"schema": {"type": "string"}, "example": text_example("answer.md")},
        MEDIA_TYPES["docx"]: {"schema": {"type": "string", "format": "binary"}},
    }
    responses[200]["description"] = "As JSON, or as the memo that was asked for."
    return responses
