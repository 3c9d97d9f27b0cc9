"""What pydantic found wrong with a request, in sentences that say which field and what to write."""

from collections.abc import Mapping, Sequence
from typing import Any

from service.api.problems import FieldProblem

# pydantic hands out each error as a dict of: type, loc, msg, input and ctx (the numbers of the constraint).
Found = Mapping[str, Any]

_DAY = "write a day as 2021-01-23"
_PLAIN: Mapping[str, str] = {
    "missing": "is missing",
    "extra_forbidden": "is not known here; /docs lists the fields",
    "string_type": "must be a text",
    "string_unicode": "holds characters that are not valid Unicode",
    "string_pattern_mismatch": "may hold letters, digits and . _ : - only, at most 128 of them",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing_size": "is too large a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "list_type": "must be a list",
    "frozen_set_type": "must be a list",
    "dict_type": "must be an object in { }",
    "model_type": "must be an object in { }",
    "model_attributes_type": "must be an object in { }",
    "finite_number": "must be a finite number",
}


def is_malformed(errors: Sequence[Found]) -> bool:
    """Say whether the body could not be read as JSON at all."""
    return any(error["type"] == "json_invalid" for error in errors)


def field_problems(errors: Sequence[Found]) -> list[FieldProblem]:
    """Return one problem for each field at fault, in the order in which they were found."""
    found: dict[str, str] = {}
    for error in errors:
        field, reason = _field(error), _reason(error)
        if "metadata" in field.split("."):
            field, reason = _metadata(field), "holds text, numbers, true and false only"
        found.setdefault(field, reason)
    return [FieldProblem(field=field, reason=reason) for field, reason in found.items()]


def sentence_of(fields: Sequence[FieldProblem]) -> str:
    """Return the problems of all fields as one sentence; a field keeps its name as it is written."""
    parts = "; ".join(f"{field.field} {field.reason}" for field in fields)
    start = parts[:1].upper() if parts.startswith("the ") else parts[:1]
    return f"{start}{parts[1:]}."


def _field(error: Found) -> str:
    where, *names = error["loc"] or ("body",)
    if error["type"] == "json_invalid":
        return "the body"
    if not names:
        return f"the {where}" if where == "body" else str(where)
    return ".".join(str(name) for name in names)


def _metadata(field: str) -> str:
    """Return the field as far as the key: what follows it are the types that were tried."""
    names = field.split(".")
    return ".".join(names[: names.index("metadata") + 2])


def _reason(error: Found) -> str:
    kind, context, given = error["type"], error.get("ctx", {}), error.get("input")
    if kind == "json_invalid":
        return f"is not valid JSON: {context.get('error', 'it cannot be parsed')}"
    if kind == "missing" and error["loc"] == ("body",):
        return "is missing; send a JSON object in { }"
    if kind.startswith("date"):
        return f"is not a day ({str(given)[:40]}); {_DAY}"
    if kind == "value_error":
        return "cannot be used: " + str(error["msg"]).removeprefix("Value error, ")
    return _PLAIN.get(kind) or _bound(kind, context, given) or str(error["msg"])


def _bound(kind: str, context: Mapping[str, Any], given: object) -> str | None:
    size = f"{len(given):,}" if isinstance(given, str | list) else "too many"
    match kind:
        case "string_too_long":
            return f"has {size} characters; at most {context['max_length']:,} are taken: shorten it"
        case "string_too_short" | "too_short":
            return "is empty"
        case "too_long":
            return f"has {size} items; at most {context['max_length']:,} are taken"
        case "greater_than_equal":
            return f"must be {context['ge']} or more"
        case "less_than_equal":
            return f"must be {context['le']} or less"
        case "literal_error":
            return f"must be {context['expected']}"
    return None
