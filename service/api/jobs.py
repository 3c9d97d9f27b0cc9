"""The call that tells how far long work is."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from service.api.call_docs import returns
from service.api.json_bodies import document_reply
from service.documents import JobDocument
from service.vicite import ViCite


def jobs_routes(vicite: ViCite) -> APIRouter:
    """Return the routes of jobs."""
    routes = APIRouter(tags=["jobs"])

    @routes.get("/v1/jobs/{job_id}", summary="Show a job", responses=returns(JobDocument, "job", 404))
    def show_job(job_id: Annotated[str, Path(description="The id of the job.")]) -> Response:
        """Show how far a job is and which of its sources failed, with the reason for each."""
        return document_reply(vicite.job(job_id))

    return routes
