"""``vicite ask``: an answer whose claims were checked."""

from typing import Annotated

import typer

from service.cli.memo_file import Output, memo_file
from service.cli.options import ArticleIds, AsJson, Language, PublishedFrom, PublishedTo, Publishers, TopK
from service.cli.wrong_usage import filters_of, usage_checked

TranslateQuotes = Annotated[
    bool,
    typer.Option(
        "--translate-quotes", help="Show every quote in English too; it takes a model, and is checked."
    ),
]


def ask(  # noqa: PLR0913
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="In English or Vietnamese.")],
    language: Language = "en",
    top_k: TopK = 10,
    publisher: Publishers = None,
    published_from: PublishedFrom = None,
    published_to: PublishedTo = None,
    article: ArticleIds = None,
    translate_quotes: TranslateQuotes = False,
    output: Output = None,
    as_json: AsJson = False,
) -> None:
    """Answer a question, with quotes.

    After the claims come the Vietnamese words that they rest on. Under each claim stands what a machine made
    of it: "verified" (figures, dates or names were found in its quotes), "cited" (there was nothing to check)
    or "check" (shown, with what could not be checked). What fails its checks is withheld.

    \b
      vicite ask "How many base stations did Hà Lâm have at the end of 2020?"
      vicite ask "Hà Lâm có bao nhiêu trạm BTS?" --language vi --from 2020-01-01
      vicite ask "When was the department founded?" --translate-quotes
      vicite ask "When was the department founded?" -o memo.docx
      vicite ask "Who heads the department?" --publisher "Hà Lâm Online" --json | jq .claims
    """
    file = memo_file(output)
    from service.requests import AskRequest

    with usage_checked():
        request = AskRequest.model_validate(
            {
                "question": question,
                "language": language,
                "top_k": top_k,
                "translate_quotes": translate_quotes,
                "filters": filters_of(
                    publishers=publisher,
                    published_from=published_from,
                    published_to=published_to,
                    article_ids=article,
                ),
            }
        )
    from service.cli.live_answer import show_or_write
    from service.cli.opening import open_vicite

    with open_vicite("vicite ask") as vicite:
        show_or_write(vicite, vicite.ask(request), file=file, as_json=as_json)
