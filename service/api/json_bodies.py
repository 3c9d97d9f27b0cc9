"""JSON in and out: what a body must say it is, and documents as they go out."""

from email.message import Message

from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from service.documents import JobDocument


def media_type_of(request: Request) -> str:
    """Return the media type of the body, without parameters, in lower case; empty when none is given."""
    given = request.headers.get("content-type", "")
    message = Message()
    message["content-type"] = given
    return message.get_content_type() if given else ""


def is_json(media_type: str) -> bool:
    """Say whether a body of the media type is JSON."""
    return media_type == "application/json" or media_type.endswith("+json")


def require_json(request: Request) -> None:
    """Refuse a body that does not say it is JSON; a form of a foreign page never does."""
    if not is_json(media_type_of(request)):
        raise HTTPException(415, "Send JSON, with the header Content-Type: application/json.")


def document_reply(document: BaseModel, status: int = 200) -> Response:
    """Return the reply that carries the document."""
    return Response(document.model_dump_json(), status_code=status, media_type="application/json")


def accepted_reply(job: JobDocument) -> Response:
    """Return the reply that names the job which does the rest."""
    reply = document_reply(job, 202)
    reply.headers["Location"] = f"/v1/jobs/{job.id}"
    return reply
