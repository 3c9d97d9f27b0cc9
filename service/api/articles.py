"""The calls that take articles in, list them, show them and delete them."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from service.api.article_bodies import read_body, read_lines
from service.api.article_docs import ARTICLE_BODY, LINES_BODY
from service.api.call_docs import fails_with, returns
from service.api.json_bodies import accepted_reply, document_reply
from service.documents import ArticleDocument, ArticleList, JobDocument, SentenceList
from service.requests import FiltersRequest
from service.requests import Request as RequestModel
from service.vicite import ViCite

ArticleId = Annotated[str, Path(description="The id of the article.")]
Version = Annotated[int | None, Query(ge=1, description="A version of it; without one, the newest.")]


class Listing(RequestModel):
    """What of the library to list."""

    limit: int = Field(50, ge=1, le=200, description="How many at most.")
    cursor: str | None = Field(None, max_length=500, description="The next_cursor of the page before.")
    publisher: list[str] = Field([], max_length=50, description="Only of these; may be repeated.")
    published_from: date | None = Field(
        None, description="The first day, inclusive.", examples=["2021-01-01"]
    )
    published_to: date | None = Field(None, description="The last day, inclusive.", examples=["2021-12-31"])

    def to_filters(self) -> FiltersRequest:
        """Return the filters of the listing."""
        return FiltersRequest(
            publishers=frozenset(self.publisher) or None,
            published_from=self.published_from,
            published_to=self.published_to,
        )


def articles_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of articles."""
    routes = APIRouter(tags=["articles"])
    _add_taking_in(routes, vicite)
    _add_looking_up(routes, vicite)
    return routes


def _add_taking_in(routes: APIRouter, vicite: ViCite) -> None:
    @routes.post(
        "/v1/articles",
        summary="Add an article",
        openapi_extra=ARTICLE_BODY,
        responses={
            **returns(ArticleDocument, "article", 400, 413, 415, 422, 501, 502, says="Updated or unchanged."),
            201: {"model": ArticleDocument, "description": "Created."},
        },
    )
    async def add_article(request: Request) -> Response:
        """Take in one article: JSON with `text` or `html`, or a form with a `file`.

        The same text again is `unchanged`; another text under the same id is a new version (`updated`). Without
        an id the address identifies the article, and without an address its text.
        """
        source = await read_body(request)
        article = await run_in_threadpool(vicite.add, source)
        return document_reply(article, 201 if article.outcome == "created" else 200)

    @routes.post(
        "/v1/articles:batch",
        summary="Add many articles",
        status_code=202,
        openapi_extra=LINES_BODY,
        responses=returns(
            JobDocument, "job", 413, 415, 422, status=202, says="Taken; the job tells the rest."
        ),
    )
    async def add_articles(request: Request) -> Response:
        """Take in one article per line (`application/x-ndjson`), in the background.

        A line that cannot be read becomes an entry of the job's `failed`; the others are taken in.
        """
        lines = await read_lines(request)
        return accepted_reply(await run_in_threadpool(vicite.start_batch, lines))


def _add_looking_up(routes: APIRouter, vicite: ViCite) -> None:
    @routes.get("/v1/articles", summary="List articles", responses=returns(ArticleList, "article_list", 422))
    def list_articles(listing: Annotated[Listing, Query()]) -> Response:
        """List the articles, a page at a time; `next_cursor` is null on the last page."""
        return document_reply(vicite.articles(listing.limit, listing.cursor, listing.to_filters()))

    @routes.get(
        "/v1/articles/{article_id}",
        summary="Show an article",
        responses=returns(ArticleDocument, "article_with_text", 404, 422),
    )
    def show_article(article_id: ArticleId, version: Version = None) -> Response:
        """Show an article with its text, into which the places of sentences and citations point."""
        return document_reply(vicite.article(article_id, version))

    @routes.get(
        "/v1/articles/{article_id}/sentences",
        summary="List the sentences of an article",
        responses=returns(SentenceList, "sentences", 404, 422),
    )
    def list_sentences(article_id: ArticleId, version: Version = None) -> Response:
        """List the sentences in order; places count code points of the text, ends are exclusive."""
        return document_reply(vicite.sentences(article_id, version))

    @routes.delete(
        "/v1/articles/{article_id}", summary="Delete an article", status_code=204, responses=fails_with(404)
    )
    def delete_article(article_id: ArticleId) -> Response:
        """Delete an article, all its versions, and its quotes in stored answers."""
        vicite.delete_article(article_id)
        return Response(status_code=204)
