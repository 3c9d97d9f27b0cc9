"""``vicite ingest``: articles into the library."""

import re
import sys
from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.options import AsJson
from service.cli.terminal import note

if TYPE_CHECKING:
    from vectorstore.reading.source import Source
    from vectorstore.reading.unreadable import Unreadable

_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")


def ingest(  # noqa: PLR0913
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.")
    ],
    article_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="The id of the one article.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="The title of the one article.")] = None,
    url: Annotated[str | None, typer.Option("--url", help="The address of the one article.")] = None,
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar="NAME", help="Who published it, or all of them.")
    ] = None,
    published_at: Annotated[
        str | None,
        typer.Option("--published-at", metavar="DAY", help="The day of the one article: 2021-01-23."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add articles to the library.

    Read are .txt, .md and .html files, .jsonl files with one article per line, and folders of them. A file
    that is already there is unchanged, or updated if its text is new. What cannot be read is refused with a
    reason; the rest is added all the same, and the exit code is 1.

    \b
      vicite ingest articles/ more/news.jsonl
      vicite ingest page.html --publisher "Hà Lâm Online" --published-at 2021-01-18
      curl -s https://example.org/page.html | vicite ingest - --url https://example.org/page.html

    A line of .jsonl: {"id"?, "title"?, "text" or "html", "url"?, "publisher"?, "published_at"?, "metadata"?}
    """
    from service.cli.said import Said
    from service.cli.taking_in import take_in

    if article_id is not None and not _ID.fullmatch(article_id):
        raise typer.BadParameter(
            "it may hold letters, digits and . _ : - only, at most 128 of them.", param_hint="--id"
        )
    said = Said(id=article_id, title=title, url=url, publisher=publisher, published_at=published_at)
    take_in(said.of(_read(paths, single=said.of_one)), as_json=as_json)


def _read(paths: list[str], *, single: bool) -> "Iterator[Source | Unreadable]":
    """Return what the paths hold; refuse more than one article where what is said fits one only."""
    from vectorstore.reading.sources import read_sources

    if "-" in paths and sys.stdin.isatty():
        note("Reading the article from the terminal; end it with Ctrl-D.")
    found = read_sources(paths, stdin=sys.stdin.buffer)
    if not single:
        return found
    first = list(islice(found, 2))
    if len(first) > 1:
        raise typer.BadParameter(
            "--id, --title, --url and --published-at describe one article, and there are more; "
            "say it of each in a .jsonl file, or add them one by one."
        )
    return chain(first, found)
