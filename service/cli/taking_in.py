"""Taking articles in, and telling what became of each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import typer

from service.cli.opening import open_vicite
from service.cli.progress import counted
from service.cli.terminal import note, write, write_json
from service.documents import ArticleDocument, Refusal
from vectorstore.errors import ViCiteError
from vectorstore.reading.source import Source
from vectorstore.reading.unreadable import Unreadable

_MOST_WARNINGS = 10


@dataclass(slots=True)
class Tally:
    """What became of the sources so far."""

    outcomes: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        return self.outcomes.total() + len(self.refused)

    def count(self, result: ArticleDocument | Refusal) -> None:
        """Count one more."""
        if isinstance(result, Refusal):
            self.refused.append(result)
            return
        self.outcomes[result.outcome or "unchanged"] += 1
        if result.outcome != "unchanged":
            self.warnings += [f"{result.title or result.id}: {warning}" for warning in result.warnings]

    def line(self) -> str:
        """Return the counts as one line, the only refusal with its reason."""
        added, updated, unchanged = (self.outcomes[name] for name in ("created", "updated", "unchanged"))
        only = f" ({_said(self.refused[0])})" if len(self.refused) == 1 else ""
        refused = f"refused {len(self.refused)}{only}"
        return f"Added {added}, updated {updated}, unchanged {unchanged}, {refused}"


def take_in(sources: Iterator[Source | Unreadable], *, as_json: bool) -> None:
    """Add the sources to the library and print what became of them; exit code 1 when one was refused."""
    tally = Tally()
    try:
        with open_vicite("vicite ingest") as vicite, counted("Adding", quiet=as_json) as progress:
            for result in vicite.add_many(sources):
                tally.count(result)
                progress(tally.done, None)
                if as_json:
                    write_json(result)
    except ViCiteError:
        if tally.done:
            note(f"Before it failed: {tally.line()}")
        raise
    if as_json:
        note(tally.line())
    else:
        _tell(tally)
    if tally.refused:
        raise typer.Exit(1)


def _tell(tally: Tally) -> None:
    for warning in tally.warnings[:_MOST_WARNINGS]:
        note(warning, colour="yellow")
    if len(tally.warnings) > _MOST_WARNINGS:
        note(f"… and {len(tally.warnings) - _MOST_WARNINGS} more warnings; vicite articles show has each.")
    if len(tally.refused) > 1:
        for refusal in tally.refused:
            note(f"refused: {_said(refusal)}", colour="red")
    write(tally.line())


def _said(refusal: Refusal) -> str:
    return f"{refusal.source}: {refusal.reason}"
