"""What became of the sources of stored answers, for a person at a terminal."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

from service.cli.terminal import Colour, note, wrapped, write, write_json
from vectorstore.errors import AnswerNotFound

if TYPE_CHECKING:
    from service.rechecking import CitationCheck, Recheck

_COLOURS: dict[str, Colour] = {"same": "green", "changed": "yellow", "gone": "red"}


def recheck_each(ids: Sequence[str], recheck: "Callable[[str], Recheck]", *, as_json: bool) -> None:
    """Recheck each and say how it stands; end with exit code 1 when one was not there."""
    missing = False
    for one in ids:
        try:
            found = recheck(one)
        except AnswerNotFound as error:
            missing = True
            note(f"vicite: {error}")
            continue
        if as_json:
            write_json(found)
        else:
            write_recheck(found)
    if missing:
        raise typer.Exit(1)


def write_recheck(found: "Recheck") -> None:
    """Print the answer's id and status, each citation under it, then the claims that fail their checks now."""
    write(f"{found.id}  {found.status}", colour=_COLOURS[found.status])
    if not found.citations:
        write("  It cites nothing.")
    for citation in found.citations:
        _write_citation(citation)
    for claim in found.claims:
        if claim.verdict_now == "withheld" and claim.text.strip("█"):
            reasons = "; ".join(claim.reasons)
            write(wrapped(f"{claim.text} ({reasons})", first="  no longer borne out: "), colour="yellow")


def _write_citation(citation: "CitationCheck") -> None:
    mark = f"  [{citation.number}] {citation.status:8} "
    now = f", now {citation.version_now}" if citation.version_now not in (None, citation.version) else ""
    about = f"{citation.reason} {citation.article_id}, version {citation.version}{now}"
    write(wrapped(about, first=mark), colour=_COLOURS[citation.status])
    if citation.text_now:
        write(wrapped(f"“{citation.text_now}”", first=" " * len(mark) + "now: "))
