"""Memos of answers and summaries as files: where one is to go is looked at before anything is asked of a model."""

import os
import secrets
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from service.cli.terminal import note
from service.exporting.formats import Format

if TYPE_CHECKING:
    from service.client import ViCiteClient
    from service.vicite import ViCite

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write it as a memo: .md (Markdown) or .docx. FILE is replaced.",
    ),
]
MemoFormat = Annotated[
    str | None,
    typer.Option("--format", metavar="md|docx", help="As a memo, with a footnote for every quote."),
]
_FORMATS: tuple[Format, ...] = get_args(Format)
_STDOUT = "-"


@dataclass(frozen=True, slots=True)
class MemoFile:
    """Where a memo is to be written, None for stdout, and its format."""

    path: Path | None
    format: Format


def memo_file(output: str | None, format: str | None = None) -> MemoFile | None:
    """Return the file that the options name, None where they name none; wrong usage where it cannot be written.

    The format is the one given, else the file's ending.
    """
    if format is not None and format not in _FORMATS:
        raise typer.BadParameter("it must be md or docx.", param_hint="--format")
    if output is None and format is None:
        return None
    chosen = format or _ending(output or "")
    (found,) = (one for one in _FORMATS if one == chosen)
    if output is None or output == _STDOUT:
        if found == "docx" and sys.stdout.isatty():
            raise typer.BadParameter(
                "a DOCX file cannot be shown on a terminal; name a file with -o memo.docx.",
                param_hint="--format",
            )
        return MemoFile(None, found)
    return MemoFile(_writable(Path(output)), found)


def hand_over(vicite: "ViCite | ViCiteClient", answer_id: str, file: MemoFile) -> None:
    """Write the memo of the stored answer or summary where it is to go. Raise AnswerNotFound, OSError."""
    content = vicite.exported(answer_id, file.format)
    if file.path is None:
        typer.echo(content, nl=False)
    else:
        _write_whole(file.path, content)
        note(f"Wrote {file.path}.")


def _ending(output: str) -> str:
    ending = Path(output).suffix.lower().removeprefix(".")
    if ending not in _FORMATS:
        raise typer.BadParameter(
            f"'{output[:200]}' ends in neither .md nor .docx; the ending tells the format.",
            param_hint="--output",
        )
    return ending


def _writable(path: Path) -> Path:
    folder = path.parent
    if path.is_dir():
        raise typer.BadParameter(f"{path} is a folder; name a file.", param_hint="--output")
    if not folder.is_dir():
        raise typer.BadParameter(f"there is no folder {folder}; make it first.", param_hint="--output")
    if not os.access(folder, os.W_OK):
        raise typer.BadParameter(f"nothing can be written into the folder {folder}.", param_hint="--output")
    return path


def _write_whole(path: Path, content: bytes) -> None:
    """Write the file whole or not at all: what stood there stays until the new one is complete."""
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():  # a device or a pipe is written into, not replaced
        target.write_bytes(content)
        return
    part = target.with_name(f".vicite-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
