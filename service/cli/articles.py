"""``vicite articles``: what the library holds."""

from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.deleting import delete_each
from service.cli.options import AsJson, Cursor, Limit, PublishedFrom, PublishedTo, Publishers
from service.cli.terminal import day_of, note, wrapped, write, write_json
from service.cli.wrong_usage import filters_of, usage_checked

if TYPE_CHECKING:
    from service.documents import ArticleDocument

articles = typer.Typer(help="List, show and delete articles.", no_args_is_help=True)


@articles.command("list")
def list_articles(
    limit: Limit = 50,
    cursor: Cursor = None,
    publisher: Publishers = None,
    published_from: PublishedFrom = None,
    published_to: PublishedTo = None,
    as_json: AsJson = False,
) -> None:
    """List articles.

    The newest addition comes first.

    \b
      vicite articles list
      vicite articles list --publisher "Hà Lâm Online" --from 2020-01-01
      vicite articles list --json | jq -r '.items[].id'
    """
    with usage_checked():
        filters = filters_of(publishers=publisher, published_from=published_from, published_to=published_to)
    from service.cli.opening import open_vicite

    with open_vicite("vicite articles list") as vicite:
        page = vicite.articles(limit, cursor, filters)
    if as_json:
        write_json(page)
        return
    for article in page.items:
        write(
            f"{article.id}  {day_of(article.published_at) or 'no date':10}  {article.title or '(no title)'}"
        )
    if not page.items:
        note("There are no articles here; vicite ingest PATH adds some.")
    if page.next_cursor:
        note(f"There are more: vicite articles list --cursor {page.next_cursor}")


@articles.command("show")
def show_article(
    article_id: Annotated[str, typer.Argument(metavar="ARTICLE_ID")],
    version: Annotated[
        int | None, typer.Option("--version", metavar="N", min=1, help="An older version of it.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show an article and its text.

    The text is as it is stored: the places of quotes count in it.

    \b
      vicite articles show ARTICLE_ID
      vicite articles show ARTICLE_ID --json | jq -r .text
    """
    from service.cli.opening import open_vicite

    with open_vicite("vicite articles show") as vicite:
        article = vicite.article(article_id, version)
    if as_json:
        write_json(article)
    else:
        _write(article)


@articles.command("delete")
def delete_articles(
    article_ids: Annotated[list[str], typer.Argument(metavar="ARTICLE_ID")], as_json: AsJson = False
) -> None:
    """Delete articles for good.

    Text, original, index entries and the quotes in stored answers go.

    \b
      vicite articles delete ARTICLE_ID
      vicite articles delete ARTICLE_ID OTHER_ID
    """
    from service.cli.opening import open_vicite

    with open_vicite("vicite articles delete") as vicite:
        delete_each(article_ids, vicite.delete_article, as_json=as_json)


def _write(article: "ArticleDocument") -> None:
    write(wrapped(article.title or "(no title)"), colour="cyan")
    for name, value in (
        ("id", f"{article.id}, version {article.version}"),
        ("publisher", article.publisher),
        ("published", article.published_at),
        ("by", article.byline),
        ("address", article.url),
        ("size", f"{article.characters:,} characters, {article.sentences} sentences"),
        *((key, str(value)) for key, value in article.metadata.items()),
        *(("warning", warning) for warning in article.warnings),
    ):
        if value:
            write(f"{name + ':':10} {value}")
    write()
    write(article.text or "")
