"""``vicite search``: the passages that fit a query."""

from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.options import ArticleIds, AsJson, PublishedFrom, PublishedTo, Publishers, TopK
from service.cli.terminal import day_of, wrapped, write, write_json
from service.cli.wrong_usage import filters_of, usage_checked

if TYPE_CHECKING:
    from service.documents import SearchDocument


def search(  # noqa: PLR0913
    query: Annotated[str, typer.Argument(metavar="QUERY", help="In Vietnamese or English.")],
    top_k: TopK = 10,
    publisher: Publishers = None,
    published_from: PublishedFrom = None,
    published_to: PublishedTo = None,
    article: ArticleIds = None,
    as_json: AsJson = False,
) -> None:
    """Find the passages that fit a query.

    The best come first. Vietnamese may be typed without diacritics; English is looked up in Vietnamese words.

    \b
      vicite search "trạm BTS" --top-k 3
      vicite search "tram bts" --from 2020-01-01 --to 2021-12-31
      vicite search "base stations" --json | jq '.results[].title'
    """
    from service.requests import SearchRequest

    with usage_checked():
        request = SearchRequest(
            query=query,
            top_k=top_k,
            filters=filters_of(
                publishers=publisher,
                published_from=published_from,
                published_to=published_to,
                article_ids=article,
            ),
        )
    from service.cli.opening import open_vicite

    with open_vicite("vicite search") as vicite:
        found = vicite.search(request)
    if as_json:
        write_json(found)
    else:
        _write(found)


def _write(found: "SearchDocument") -> None:
    for result in found.results:
        mark = f"{result.rank}. "
        about = [part for part in (result.title, result.publisher, day_of(result.published_at)) if part]
        if result.printed_by > 1:
            about.append(f"printed by {result.printed_by}")
        write(wrapped(" · ".join([*about, result.article_id]), first=mark), colour="cyan")
        write(wrapped(result.text, first=" " * len(mark)))
        write()
    if not found.results:
        write("Nothing was found.")
    write(wrapped(", ".join(query.text for query in found.queries), first="Searched: "))
    if found.undated_left_out:
        write(f"Left out for having no date: {found.undated_left_out}.")
