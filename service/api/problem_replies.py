"""Turns every error of a request into its reply, and keeps the kinds of error in one place with build_app."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from service.api.invalid_requests import field_problems, is_malformed, sentence_of
from service.api.problems import INVALID, KINDS, MALFORMED, MEDIA_TYPE, Problem, problem, problem_of
from service.api.problems import problem_of_status as of_status
from service.api.security_headers import SECURITY_HEADERS

CLIENT_WENT_AWAY = 499  # what proxies call it; nobody is there to read it


def problem_reply(found: Problem, headers: dict[str, str] | None = None) -> Response:
    """Return the reply that carries the problem."""
    return Response(
        found.model_dump_json(exclude_none=True),
        status_code=found.status,
        media_type=MEDIA_TYPE,
        headers={**SECURITY_HEADERS, **(headers or {})},
    )


def add_problem_replies(app: FastAPI) -> None:
    """Let the application answer every error with a problem."""
    for error in KINDS:
        app.add_exception_handler(error, _of_error)
    app.add_exception_handler(Exception, _of_error)
    app.add_exception_handler(HTTPException, _of_http_error)
    app.add_exception_handler(RequestValidationError, _of_invalid_request)
    app.add_exception_handler(ClientDisconnect, _of_nobody)


def _of_error(request: Request, error: Exception) -> Response:
    return problem_reply(problem_of(error, request.url.path))


def _of_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    path = request.url.path
    sentences = {
        404: f"There is nothing at {path}; /docs lists every call.",
        405: f"{request.method} is not a call of {path}; /docs lists every call.",
    }
    detail = sentences.get(error.status_code, str(error.detail))
    return problem_reply(of_status(error.status_code, detail, path), dict(error.headers or {}))


def _of_invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = error.errors()
    kind = MALFORMED if is_malformed(errors) else INVALID
    fields = field_problems(errors)
    return problem_reply(problem(kind, sentence_of(fields), request.url.path, fields))


def _of_nobody(_: Request, __: Exception) -> Response:
    return Response(status_code=CLIENT_WENT_AWAY)
