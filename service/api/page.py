"""The page, its files and the reference."""

from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from service.api.reference import reference_page

WEB = Path(__file__).parents[1] / "web"
_REVALIDATE = {"Cache-Control": "no-cache"}


def add_page(app: FastAPI) -> None:
    """Add the page at ``/``, its files below ``/web`` and the reference at ``/docs``."""

    async def show_page(_: Request) -> Response:
        return FileResponse(WEB / "index.html", headers=_REVALIDATE)

    async def show_reference(_: Request) -> Response:
        return HTMLResponse(reference_page(app.openapi()), headers=_REVALIDATE)

    app.router.routes.extend(
        [
            Route("/", show_page),
            Route("/docs", show_reference),
            Mount("/web", StaticFiles(directory=WEB)),
        ]
    )
