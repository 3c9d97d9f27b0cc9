"""How the calls are documented: an example of what goes in and comes out, and the problems to expect."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from service.api.problems import MEDIA_TYPE

# FastAPI takes the documentation of a route as the plain JSON of OpenAPI.
OpenApi = dict[str, Any]
Responses = dict[int | str, OpenApi]

_EXAMPLES = Path(__file__).parent / "examples"
_PROBLEMS = {
    400: "The body is not valid JSON.",
    404: "There is no such thing.",
    413: "The body is too large.",
    415: "The body is of a kind that is not read.",
    422: "A field cannot be used, or no article can be read from the body.",
    501: "Comes with a later version.",
    502: "The language model failed.",
    503: "The service is not ready, or not configured for this.",
    504: "The language model took too long.",
}


def example(name: str) -> Any:
    """Return the example of the name, as JSON."""
    return json.loads((_EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def text_example(file_name: str) -> str:
    """Return the text of an example that is no JSON."""
    return (_EXAMPLES / file_name).read_text(encoding="utf-8")


def request_example(name: str) -> OpenApi:
    """Return the example of a request body, as ``Body(openapi_examples=…)`` takes it."""
    return {"example": {"summary": name.replace("_", " "), "value": example(name)}}


def returns(
    model: type[BaseModel] | Any, name: str, *problems: int, status: int = 200, says: str = "Done."
) -> Responses:
    """Return the documentation of what a call returns when it works, and of its problems."""
    body = {"application/json": {"example": example(name)}}
    return {status: {"model": model, "description": says, "content": body}, **fails_with(*problems)}


def fails_with(*statuses: int) -> Responses:
    """Return the documentation of problems by their statuses; 403 and 500 may come from anywhere."""
    schema = {"$ref": "#/components/schemas/Problem"}
    content = {MEDIA_TYPE: {"schema": schema}}
    return {status: {"description": _PROBLEMS[status], "content": content} for status in statuses} | {
        "default": {"description": "Any other problem.", "content": content}
    }
