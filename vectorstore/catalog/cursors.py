"""Cursors: where the next page of a listing begins, as an opaque text."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from vectorstore.errors import ViCiteError


class InvalidCursor(ViCiteError):
    """A cursor that no listing gave out."""

    def __init__(self) -> None:
        super().__init__(
            "That cursor is none of this listing's: take next_cursor of the page before, or none."
        )


def write_cursor(created_at: str, row_id: str) -> str:
    """Return a cursor that stands right after the row."""
    return urlsafe_b64encode(json.dumps([created_at, row_id]).encode()).decode()


def read_cursor(cursor: str) -> tuple[str, str]:
    """Return the instant and the id the cursor stands after. Raise InvalidCursor."""
    try:
        found = json.loads(urlsafe_b64decode(cursor.encode()))
    except ValueError:
        raise InvalidCursor from None
    if not isinstance(found, list) or [type(part) for part in found] != [str, str]:
        raise InvalidCursor
    return found[0], found[1]
