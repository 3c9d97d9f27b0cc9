"""``vicite answers``: the stored answers and summaries."""

from typing import Annotated

import typer

from service.cli.deleting import delete_each
from service.cli.memo_file import MemoFormat, Output, hand_over, memo_file
from service.cli.options import AsJson, Cursor, Limit
from service.cli.terminal import note, wrapped, write, write_json

answers = typer.Typer(
    help="List, show, recheck and delete stored answers.",
    no_args_is_help=True,
)


@answers.command("list")
def list_answers(limit: Limit = 20, cursor: Cursor = None, as_json: AsJson = False) -> None:
    """List stored answers and summaries.

    The newest comes first.

    \b
      vicite answers list
      vicite answers list --json | jq -r '.items[].id'
    """
    from service.cli.opening import open_vicite

    with open_vicite("vicite answers list") as vicite:
        page = vicite.answers(limit, cursor)
    if as_json:
        write_json(page)
        return
    for answer in page.items:
        about = answer.title if answer.object == "summary" else answer.question
        write(f"{answer.id}  {answer.created_at[:10]}  {answer.status:21}  {about}")
    if not page.items:
        note("There are no answers yet; vicite ask QUESTION makes one.")
    if page.next_cursor:
        note(f"There are more: vicite answers list --cursor {page.next_cursor}")


@answers.command("show")
def show_answer(
    answer_id: Annotated[str, typer.Argument(metavar="ANSWER_ID")],
    format: MemoFormat = None,
    output: Output = None,
    as_json: AsJson = False,
) -> None:
    """Show a stored answer or summary.

    Its quotes are as they were when it was made. As a memo it has a footnote for every quote.

    \b
      vicite answers show ANSWER_ID
      vicite answers show ANSWER_ID --json | jq .citations
      vicite answers show ANSWER_ID --format md
      vicite answers show ANSWER_ID -o memo.docx
    """
    file = memo_file(output, format)
    if file is not None and file.path is None and as_json:
        raise typer.BadParameter("--json prints no memo; give one of the two.", param_hint="--format")
    from service.cli.answer_text import write_making, write_rest, write_settings
    from service.cli.opening import open_vicite

    with open_vicite("vicite answers show") as vicite:
        answer = vicite.answer(answer_id)
        if file is not None:
            hand_over(vicite, answer_id, file)
    if as_json:
        write_json(answer)
    if as_json or file is not None:
        return
    about = answer.title if answer.object == "summary" else answer.question
    write(wrapped(str(about)), colour="cyan")
    write()
    write_rest(answer, shown=0)
    write_making(answer)
    write_settings(answer.settings)


@answers.command("recheck")
def recheck_answers(
    answer_ids: Annotated[list[str], typer.Argument(metavar="ANSWER_ID")], as_json: AsJson = False
) -> None:
    """Tell whether the articles still say what stored answers rest on.

    Of each quote: same, changed or gone. The exit code is 0 whichever it is.

    \b
      vicite answers recheck ANSWER_ID
      vicite answers recheck ANSWER_ID --json | jq -r .status
    """
    from service.cli.opening import open_vicite
    from service.cli.recheck_text import recheck_each

    with open_vicite("vicite answers recheck") as vicite:
        recheck_each(answer_ids, vicite.recheck, as_json=as_json)


@answers.command("delete")
def delete_answers(
    answer_ids: Annotated[list[str], typer.Argument(metavar="ANSWER_ID")], as_json: AsJson = False
) -> None:
    """Delete stored answers and summaries.

    The articles stay.

    \b
      vicite answers delete ANSWER_ID
    """
    from service.cli.opening import open_vicite

    with open_vicite("vicite answers delete") as vicite:
        delete_each(answer_ids, vicite.delete_answer, as_json=as_json)
