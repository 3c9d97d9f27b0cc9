"""Deleting several things by id: one that is not there does not keep the others."""

from collections.abc import Callable, Sequence

import typer

from service.cli.terminal import note, write, write_json
from vectorstore.errors import AnswerNotFound, ArticleNotFound


def delete_each(ids: Sequence[str], delete: Callable[[str], None], *, as_json: bool) -> None:
    """Delete each and say so; end with exit code 1 when one was not there."""
    from service.cli.outcomes import Deletion

    missing = False
    for one in ids:
        try:
            delete(one)
        except (ArticleNotFound, AnswerNotFound) as error:
            missing = True
            note(f"vicite: {error}")
            continue
        if as_json:
            write_json(Deletion(deleted=one))
        else:
            write(f"Deleted {one}.")
    if missing:
        raise typer.Exit(1)
