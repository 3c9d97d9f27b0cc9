"""``vicite summarize``: a summary whose claims were checked."""

from typing import Annotated

import typer

from service.cli.memo_file import Output, memo_file
from service.cli.options import ArticleIds, AsJson, Language, PublishedFrom, PublishedTo, Publishers
from service.cli.wrong_usage import filters_of, usage_checked


def summarize(  # noqa: PLR0913
    article_ids: Annotated[
        list[str] | None, typer.Argument(metavar="ARTICLE_ID", help="The articles; or give --about.")
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="TOPIC", help="What the library says about a topic.")
    ] = None,
    length: Annotated[
        str,
        typer.Option(
            "--length",
            metavar="brief|standard|detailed",
            help="At most 90, 220 or 500 English words; without a model 3, 8 or 20 sentences.",
        ),
    ] = "standard",
    focus: Annotated[
        str | None, typer.Option("--focus", metavar="TEXT", help="What to look at most.")
    ] = None,
    language: Language = "en",
    publisher: Publishers = None,
    published_from: PublishedFrom = None,
    published_to: PublishedTo = None,
    article: ArticleIds = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what it will cost at most; no model is called.")
    ] = False,
    max_model_calls: Annotated[
        int | None, typer.Option("--max-model-calls", metavar="N", help="Read as much as N calls allow.")
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option("--max-tokens", metavar="N", help="Read as much as N tokens allow.")
    ] = None,
    output: Output = None,
    as_json: AsJson = False,
) -> None:
    """Summarise articles or a topic, with quotes.

    Give the ids of articles, or --about and a topic: then the library is searched for it.

    \b
      vicite articles list
      vicite summarize ARTICLE_ID --length brief
      vicite summarize ARTICLE_ID OTHER_ID --focus "fibre and base stations"
      vicite summarize --about "online public services" --from 2020-01-01 --length detailed
      vicite summarize ARTICLE_ID -o memo.docx
      vicite summarize --about "broadband" --dry-run

    Long material is read in parts, and what was read is kept: after a failed call the same command goes on.
    """
    if dry_run and output is not None:
        raise typer.BadParameter(
            "a dry run makes nothing to write; leave one of the two out.", param_hint="-o"
        )
    file = memo_file(output)
    from service.requests import SummaryRequest

    with usage_checked():
        request = SummaryRequest.model_validate(
            {
                "article_ids": article_ids or None,
                "about": about,
                "length": length,
                "focus": focus,
                "language": language,
                "dry_run": dry_run,
                "max_model_calls": max_model_calls,
                "max_tokens": max_tokens,
                "filters": filters_of(
                    publishers=publisher,
                    published_from=published_from,
                    published_to=published_to,
                    article_ids=article,
                ),
            }
        )
    from service.cli.estimate_text import show_estimate
    from service.cli.live_answer import show_or_write
    from service.cli.opening import open_vicite

    with open_vicite("vicite summarize") as vicite:
        if dry_run:
            show_estimate(vicite.estimate(request), as_json=as_json)
        else:
            show_or_write(vicite, vicite.summarize(request), file=file, as_json=as_json)
