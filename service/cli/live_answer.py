"""An answer or a summary shown while it is made: each claim as soon as it has passed its checks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from service.cli.answer_text import write_claim, write_making, write_rest
from service.cli.progress import live_status
from service.cli.terminal import note, write_json
from vectorstore.errors import ViCiteError

if TYPE_CHECKING:
    from service.answer_events import AnswerEvent
    from service.answers import Answer, Summary
    from service.cli.memo_file import MemoFile
    from service.client import ViCiteClient
    from service.vicite import ViCite

_BROKEN_OFF = "The answer broke off before it was done; ask again."


def show_or_write(
    vicite: "ViCite | ViCiteClient",
    events: "Iterator[AnswerEvent]",
    *,
    file: "MemoFile | None",
    as_json: bool,
) -> None:
    """Show what is made; with a file write its memo there, and on stdout nothing but the JSON that is asked for."""
    if file is None:
        show_live(events, as_json=as_json)
        return
    from service.cli.memo_file import hand_over

    made = _wait_for(events, quiet=as_json)
    if as_json:
        write_json(made)
    note(f"Kept as {made.id} ({made.status}).")
    hand_over(vicite, made.id, file)


def _wait_for(events: "Iterator[AnswerEvent]", *, quiet: bool) -> "Answer | Summary":
    from service.answer_events import Done, Progressed

    with live_status("Reading and checking …", quiet=quiet) as status:
        for event in events:
            if isinstance(event, Progressed):
                status.tell(event.document.done, event.document.total)
            elif isinstance(event, Done):
                return event.document
    raise ViCiteError(_BROKEN_OFF)


def show_live(events: "Iterator[AnswerEvent]", *, as_json: bool) -> None:
    """Print the claims as they come and the rest at the end; as JSON, the whole at the end."""
    from service.answer_events import Claimed, Done, Progressed

    shown = 0
    with live_status("Reading and checking …", quiet=as_json) as status:
        for event in events:
            if isinstance(event, Progressed):
                status.tell(event.document.done, event.document.total)
            elif isinstance(event, Claimed) and not as_json:
                status.stop()
                write_claim(event.document.claim)
                shown += 1
            elif isinstance(event, Done):
                status.stop()
                if as_json:
                    write_json(event.document)
                else:
                    write_rest(event.document, shown=shown)
                    write_making(event.document)
                return
    raise ViCiteError(_BROKEN_OFF)
