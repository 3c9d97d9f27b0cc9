"""Every failure that ViCite can name ends as one sentence on stderr and exit code 1, never as a traceback."""

from typing import Any

import typer
from typer.core import TyperGroup

from service.cli.terminal import note
from vectorstore.errors import ViCiteError


class SayingFailures(TyperGroup):
    """The command group that says what went wrong.

    Ctrl-C (130), wrong usage (2) and a reader that went away are typer's own, and quiet.
    """

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except ViCiteError as error:
            note(f"vicite: {error}")
        except BrokenPipeError:
            raise
        except OSError as error:
            named = f"{error.filename}: " if error.filename else ""
            note(f"vicite: {named}{error.strerror or error}.")
        raise typer.Exit(1)
