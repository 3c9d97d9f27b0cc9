"""What reaches the terminal: results on stdout, everything else on stderr.

Titles, quotes and replies come from outside; what could steer a terminal is taken out of them here.
"""

import os
import re
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Literal

import typer

if TYPE_CHECKING:
    from pydantic import BaseModel

Colour = Literal["green", "yellow", "red", "cyan"]

WIDEST = 100
_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def write(text: str = "", *, colour: Colour | None = None) -> None:
    """Print a line of the result on stdout; coloured on a terminal only."""
    typer.echo(_coloured(plain(text), colour))


def note(text: str, *, colour: Colour | None = None) -> None:
    """Print a line that is not the result on stderr."""
    typer.echo(_coloured(plain(text), colour), err=True)


def write_json(document: "BaseModel") -> None:
    """Print the document as one line of JSON, in UTF-8 whatever the terminal's encoding is."""
    typer.echo(document.model_dump_json().encode())


def plain(text: str) -> str:
    """Return the text without the characters that steer a terminal; line ends and tabs stay."""
    return _STEERS.sub("", text)


def wrapped(text: str, *, first: str = "", rest: str | None = None) -> str:
    """Return the text wrapped to the terminal, ``first`` before its first line, ``rest`` before the others."""
    return textwrap.fill(
        " ".join(plain(text).split()),
        width=columns(),
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def day_of(instant: str | None) -> str:
    """Return the day of an ISO 8601 date or instant, empty for None."""
    return (instant or "")[:10]


def columns() -> int:
    """Return how wide a line may be: the terminal's width, at most 100."""
    return max(40, min(WIDEST, shutil.get_terminal_size().columns))


def never_fail_to_encode() -> None:
    """Make both streams replace what their encoding lacks: a question mark is better than a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _coloured(text: str, colour: Colour | None) -> str:
    """Return the text in its colour, unless NO_COLOR is set (no-color.org); typer drops it off a terminal."""
    return typer.style(text, fg=colour) if colour and not os.environ.get("NO_COLOR") else text
