"""``vicite doctor``: how the library stands and which settings are in effect."""

from typing import TYPE_CHECKING

import typer

from service.cli.options import AsJson
from service.cli.terminal import wrapped, write, write_json

if TYPE_CHECKING:
    from service.cli.outcomes import Diagnosis


def doctor(as_json: AsJson = False) -> None:
    """Check the library and its models.

    The exit code is 1 when a part is not in order; it says how to mend it. Leftovers of a crash are swept
    whenever the library is opened. The settings in effect are listed, keys are not shown.

    \b
      vicite doctor
      vicite doctor --json | jq .parts
    """
    from service.cli.diagnosing import diagnose

    diagnosis = diagnose()
    if as_json:
        write_json(diagnosis)
    else:
        _write(diagnosis)
    if not diagnosis.ready:
        raise typer.Exit(1)


def _write(diagnosis: "Diagnosis") -> None:
    width = max(len(name) for name in diagnosis.parts)
    for name, part in diagnosis.parts.items():
        mark = f"{name:{width}}  {'ok ' if part.ok else 'BAD'}  "
        write(wrapped(part.detail, first=mark), colour=None if part.ok else "red")
    write()
    if diagnosis.served_at:
        write(f"Told by the service at {diagnosis.served_at}; these are the settings here, not there:")
    for name, value in diagnosis.settings.items():
        write(f"{name:29} {value or 'not set'}")
