"""The documentation of calls that answer whole or as a stream."""

from pydantic import BaseModel

from service.api.call_docs import Responses, example, returns
from service.api.event_stream import MEDIA_TYPE


def returns_or_streams(model: type[BaseModel], name: str, *problems: int) -> Responses:
    """Return the documentation of an answer, whole or as server-sent events."""
    found = returns(model, name, *problems, says="The answer, whole or as events.")
    found[200]["content"][MEDIA_TYPE] = {"schema": {"type": "string"}, "example": example("events")}
    return found
