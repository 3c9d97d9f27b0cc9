"""Files, folders, standard input and JSON lines, as a stream of articles to read."""

import logging
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from vectorstore.reading.jsonl import read_json_lines
from vectorstore.reading.source import MAX_SOURCE_BYTES, Source, SourceFormat
from vectorstore.reading.unreadable import Unreadable

FORMATS: dict[str, SourceFormat] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
JSON_LINES = (".jsonl", ".ndjson")
STANDARD_INPUT = "-"

_READ = "read are .txt, .md, .html and .jsonl"
_TOO_LARGE = (
    f"it is larger than {MAX_SOURCE_BYTES // 2**20} MiB: split it, or leave out what is not the article"
)
_HTML = re.compile(
    rb"<(?:!doctype|!--|html|head|body|article|main|section|div|table|h[1-6]|p|meta|title)\b", re.I
)

_log = logging.getLogger(__name__)


def read_sources(
    paths: Iterable[str | Path], *, stdin: BinaryIO | None = None
) -> Iterator[Source | Unreadable]:
    """Yield the articles of the files and folders in order, and what could not be read with its reason.

    ``-`` stands for ``stdin``, whose format is guessed. Folders are read recursively in sorted order; hidden
    files, files of other kinds and links that lead out of the folder are passed over. Nothing is held longer
    than one article, whatever the size of a JSON-lines file.
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(stdin)
        elif os.path.isdir(path):
            yield from _read_folder(Path(path))
        else:
            yield from _read_named(Path(path))


def _read_named(path: Path) -> Iterator[Source | Unreadable]:
    if not path.exists():
        yield Unreadable(str(path), "there is no such file or folder")
    elif not path.is_file():
        yield Unreadable(str(path), "it is neither a file nor a folder")
    elif not _is_read(path):
        yield Unreadable(str(path), f"files named *{path.suffix or path.name} are not read; {_READ}")
    else:
        yield from _read_file(path)


def _read_folder(folder: Path) -> Iterator[Source | Unreadable]:
    read = passed_over = 0
    inside = folder.resolve()
    unlisted: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unlisted.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(parent, name)
            if _is_read(path) and path.is_file() and path.resolve().is_relative_to(inside):
                read += 1
                yield from _read_file(path)
            else:
                passed_over += 1
    for error in unlisted:
        yield Unreadable(str(error.filename), f"the folder cannot be listed: {error.strerror}")
    if passed_over:
        _log.info("%s: passed over %d files of other kinds; %s", folder, passed_over, _READ)
    if not read and not unlisted:
        yield Unreadable(str(folder), f"the folder holds nothing that is read; {_READ}")


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in (*FORMATS, *JSON_LINES)


def _read_file(path: Path) -> Iterator[Source | Unreadable]:
    try:
        with path.open("rb") as file:
            if path.suffix.lower() in JSON_LINES:
                yield from read_json_lines(_bounded_lines(file), origin=str(path))
            else:
                yield _whole(file, FORMATS[path.suffix.lower()], origin=str(path), path=str(path.absolute()))
    except OSError as error:
        yield Unreadable(str(path), f"the file cannot be read: {error.strerror}")


def _whole(file: BinaryIO, kind: SourceFormat, *, origin: str, path: str | None) -> Source | Unreadable:
    content = file.read(MAX_SOURCE_BYTES + 1)
    if len(content) > MAX_SOURCE_BYTES:
        return Unreadable(origin, _TOO_LARGE)
    return Source(content, kind, origin, path=path)


def _bounded_lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines; of one that is too long only the beginning, still longer than the limit."""
    while line := file.readline(MAX_SOURCE_BYTES + 1):
        rest = line
        while len(rest) > MAX_SOURCE_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_SOURCE_BYTES + 1)
        yield line


def _read_stream(stdin: BinaryIO | None) -> Iterator[Source | Unreadable]:
    if stdin is None:
        yield Unreadable(STANDARD_INPUT, "there is no standard input to read")
        return
    lines = _bounded_lines(stdin)
    beginning = _first_lines(lines)
    first = beginning[-1].removeprefix(BOM_UTF8).lstrip() if beginning else b""
    if first.startswith(b"{") and first.strip() != b"{":
        yield from read_json_lines(chain(beginning, lines), origin=STANDARD_INPUT)
        return
    content = bytearray()
    for line in chain(beginning, lines):
        content += line
        if len(content) > MAX_SOURCE_BYTES:
            yield Unreadable(STANDARD_INPUT, _TOO_LARGE)
            return
    kind: SourceFormat = "html" if _HTML.match(first) else "text"
    yield Source(bytes(content), kind, STANDARD_INPUT)


def _first_lines(lines: Iterator[bytes]) -> list[bytes]:
    """Return the lines up to the first that is not blank."""
    beginning: list[bytes] = []
    for line in lines:
        beginning.append(line)
        if line.removeprefix(BOM_UTF8).strip():
            break
    return beginning
