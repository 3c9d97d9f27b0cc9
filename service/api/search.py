"""The call that searches the library."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends
from starlette.responses import Response

from service.api.call_docs import request_example, returns
from service.api.json_bodies import document_reply, require_json
from service.documents import SearchDocument
from service.requests import SearchRequest
from service.vicite import ViCite

SearchBody = Annotated[SearchRequest, Body(openapi_examples=request_example("search_request"))]


def search_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of searching."""
    routes = APIRouter(tags=["search"], dependencies=[Depends(require_json)])

    @routes.post(
        "/v1/search",
        summary="Search passages",
        responses=returns(SearchDocument, "search", 400, 415, 422, 502, 504),
    )
    def search(wanted: SearchBody) -> Response:
        """Find the passages that fit a query in Vietnamese, with or without diacritics, or English."""
        return document_reply(vicite.search(wanted))

    return routes
