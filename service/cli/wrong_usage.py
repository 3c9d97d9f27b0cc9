"""Requests that cannot be made as asked, turned into wrong usage (exit code 2) in the words of the options."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from service.requests import FiltersRequest

_SPOKEN = {
    "published_from": "--from",
    "published_to": "--to",
    "article_ids": "ARTICLE_ID",
    "publishers": "--publisher",
    "top_k": "--top-k",
    "about": "--about",
    "focus": "--focus",
    "length": "--length",
    "max_model_calls": "--max-model-calls",
    "max_tokens": "--max-tokens",
    "language": "--language",
    "question": "QUESTION",
    "query": "QUERY",
    "id": "--id",
}
_OF_THE_WHOLE = {
    "Value error, give either article_ids or about": "give the ids of articles, or --about, and not both."
}
_DAYS = ("published_from", "published_to")


@contextmanager
def usage_checked() -> Iterator[None]:
    """Turn the first thing that is wrong with a request into a sentence about the option it came from."""
    from pydantic import ValidationError

    try:
        yield
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        names = [str(part) for part in first["loc"] if str(part) in _SPOKEN]
        raise typer.BadParameter(
            _sentence(first, names), param_hint=_SPOKEN[names[-1]] if names else None
        ) from None


def filters_of(
    *,
    publishers: list[str] | None,
    published_from: str | None,
    published_to: str | None,
    article_ids: list[str] | None = None,
) -> "FiltersRequest":
    """Return the filters that the options describe; call it within ``usage_checked``."""
    from service.requests import FiltersRequest

    return FiltersRequest.model_validate(
        {
            "publishers": publishers or None,
            "published_from": published_from,
            "published_to": published_to,
            "article_ids": article_ids or None,
        }
    )


def _sentence(error: "ErrorDetails", names: list[str]) -> str:
    given, limits = str(error["input"]), error.get("ctx", {})
    if names and names[-1] in _DAYS:
        return f"'{given[:40]}' is not a day; write it as 2021-01-31."
    match error["type"]:
        case "string_too_long":
            return f"it has {len(given):,} characters, and at most {limits['max_length']:,} are read; shorten it."
        case "string_too_short":
            return "it is empty."
        case "greater_than_equal":
            return f"it must be {limits['ge']} or more."
        case "less_than_equal":
            return f"it must be {limits['le']} or less."
        case "literal_error":
            return f"it must be {limits['expected']}."
        case "string_unicode":
            return "it is not valid UTF-8 text."
    if not error["loc"]:
        return _OF_THE_WHOLE.get(error["msg"], error["msg"])
    return f"{error['msg']}."
