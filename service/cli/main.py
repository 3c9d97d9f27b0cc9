"""The ``vicite`` command: its verbs, each in a file of its own.

Nothing heavy is imported here, nor at the head of a verb's file: ``vicite --help`` is to come at once.
"""

from typing import Annotated

import typer

from service.cli.answers import answers
from service.cli.articles import articles
from service.cli.ask import ask
from service.cli.doctor import doctor
from service.cli.eval import evaluate
from service.cli.failures import SayingFailures
from service.cli.ingest import ingest
from service.cli.later import add_later_verbs
from service.cli.rebuild import rebuild
from service.cli.search import search
from service.cli.serve import serve
from service.cli.summarize import summarize
from service.cli.terminal import never_fail_to_encode

app = typer.Typer(
    name="vicite",
    cls=SayingFailures,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command()(ingest)
app.command()(search)
app.command()(ask)
app.command()(summarize)
app.add_typer(articles, name="articles")
app.add_typer(answers, name="answers")
app.command()(serve)
app.command()(doctor)
app.command()(rebuild)
app.command("eval")(evaluate)
add_later_verbs(app)


def main() -> None:
    """Run the command line."""
    never_fail_to_encode()
    app()


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"vicite {version('vicite')}")
        raise typer.Exit


@app.callback()
def _vicite(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the log on stderr.")] = False,
) -> None:
    """Checked English answers and summaries, with citations, over Vietnamese articles.

    \b
    Start here:
      vicite ingest examples/articles
      vicite ask "How many base stations did Hà Lâm have at the end of 2020?"
      vicite summarize --about "digital transformation in Bắc Sơn Lĩnh"
      vicite serve

    Every verb takes --help and --json. The library lies in VICITE_DATA_DIR (./data). While a service
    runs on it, the verbs work through the service.

    Exit codes: 0 done, also when the library does not hold the answer; 1 failed, or partly failed;
    2 wrong usage.
    """
    from service.cli.logs import set_up_log

    set_up_log(upstream=verbose, verbose=verbose)


if __name__ == "__main__":
    main()
