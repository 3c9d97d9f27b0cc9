"""Verbs that come with a later version: they exist, and say what works today."""

from collections.abc import Callable

import typer

from service.cli.terminal import note

_LATER = {
    "watch": "vicite ingest FOLDER, run again, takes in what is new and leaves the rest unchanged.",
    "export": "vicite articles show ARTICLE_ID --json and vicite answers show ANSWER_ID --json give all there is.",
    "backup": "vicite ingest builds the library anew from your files; keep those.",
    "restore": "vicite ingest builds the library anew from your files.",
    "keys": "vicite serve listens on this machine only, and needs no keys there.",
}
_WRONG_USAGE = 2


def add_later_verbs(app: typer.Typer) -> None:
    """Add the verbs, hidden from the list of those that work."""
    for name, works in _LATER.items():
        app.command(
            name,
            hidden=True,
            help=_sentence(name, works),
            context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
        )(_refusing(name, works))


def _refusing(name: str, works: str) -> Callable[[], None]:
    def refuse() -> None:
        note(_sentence(name, works))
        raise typer.Exit(_WRONG_USAGE)

    return refuse


def _sentence(name: str, works: str) -> str:
    return f"vicite {name} comes with a later version. What works today: {works}"
