"""The options that several verbs share, each written once."""

from typing import Annotated

import typer

AsJson = Annotated[
    bool, typer.Option("--json", help="Print JSON on stdout, one document a line; everything else on stderr.")
]
TopK = Annotated[
    int,
    typer.Option(
        "--top-k", metavar="N", help="How many passages to find, 1 to 100; neighbours that join count as one."
    ),
]
Language = Annotated[
    str, typer.Option("--language", metavar="en|vi", help="The language to write in: en or vi.")
]
Publishers = Annotated[
    list[str] | None,
    typer.Option("--publisher", metavar="NAME", help="Only articles of this publisher. May be repeated."),
]
PublishedFrom = Annotated[
    str | None,
    typer.Option("--from", metavar="DAY", help="Only articles published on this day or later: 2021-01-31."),
]
PublishedTo = Annotated[
    str | None,
    typer.Option("--to", metavar="DAY", help="Only articles published on this day or earlier: 2021-12-31."),
]
ArticleIds = Annotated[
    list[str] | None,
    typer.Option("--article", metavar="ARTICLE_ID", help="Only this article. May be repeated."),
]
Limit = Annotated[int, typer.Option("--limit", metavar="N", help="How many to list.", min=1, max=200)]
Cursor = Annotated[
    str | None, typer.Option("--cursor", metavar="CURSOR", help="Go on where the last page ended.")
]
