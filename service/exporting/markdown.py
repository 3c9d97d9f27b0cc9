"""A memo as Markdown: what pandoc, GitHub and their like read, with footnotes as ``[^1]``.

Texts come from strangers: what Markdown or HTML could read as markup is escaped, so that a renderer shows it as it
stands. The only links are http(s) addresses of footnotes.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from service.exporting.memo import Memo, Sentence
from service.exporting.notes import Note, quoted_parts
from service.exporting.tables import Table

_MARKUP = re.compile(r"[\\`*_\[\]{}<>|~^$&@]|(?<=[\])])\(|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What makes a heading, a list, a rule or a quotation of a line that begins so.
_BEGINS_A_BLOCK = re.compile(r"^([#+=:%-]|\d+(?=[.)]))")
_FIT_FOR_LINKS = "%:/?#!$&'()*+,;=@-._~"


def to_markdown(memo: Memo) -> str:
    """Return the memo as Markdown, its last line ended."""
    return "\n\n".join(_blocks(memo)) + "\n"


def escaped(text: str) -> str:
    """Return text of one line so that no renderer finds markup in it, wherever in a line it stands.

    Round brackets stay readable: they mean something behind square ones only.
    """
    return _MARKUP.sub(r"\\\g<0>", text)


def _blocks(memo: Memo) -> Iterator[str]:
    yield f"# {escaped(memo.title)}"
    yield "\n".join(f"- {name}: {escaped(text)}" for name, text in memo.head)
    yield from (_line(" ".join(map(_sentence, paragraph))) for paragraph in memo.body)
    if memo.doubts:
        yield "## To be checked"
        yield "\n".join(f"- {_line(escaped(one.text))} — {escaped(one.reasons)}." for one in memo.doubts)
    if memo.remarks:
        yield "## Left out"
        yield "\n".join(f"- {escaped(one)}" for one in memo.remarks)
    for table in memo.tables:
        yield f"## {table.heading}"
        yield _table(table)
    if memo.coverage:
        yield "## Coverage"
        yield escaped(memo.coverage)
    yield from (f"[^{number}]: {_note(note)}" for number, note in enumerate(memo.notes, start=1))


def _line(markup: str) -> str:
    """Return the line so that its first signs make no block of it."""
    begins = _BEGINS_A_BLOCK.match(markup)
    if begins is None:
        return markup
    place = begins.end() if begins[0].isdigit() else 0
    return f"{markup[:place]}\\{markup[place:]}"


def _sentence(sentence: Sentence) -> str:
    remark = f" ({escaped(sentence.remark)})" if sentence.remark else ""
    return f"{escaped(sentence.text)}{remark}{_marks(sentence.notes)}"


def _marks(notes: Sequence[int]) -> str:
    return "".join(f"[^{number}]" for number in notes)


def _table(table: Table) -> str:
    lines = [
        table.columns,
        ["---"] * len(table.columns),
        *([*map(escaped, row.cells), _marks(row.notes)] for row in table.rows),
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _note(note: Note) -> str:
    source = [escaped(part) for part in note.source]
    if note.address:
        source.append(f"<{quote(note.address, safe=_FIT_FOR_LINKS)}>")
    if note.retrieved:
        source.append(f"retrieved {note.retrieved}")
    parts = [escaped(part) for part in quoted_parts(note)]
    return _line(" ".join([*parts, *([f"{', '.join(source)}."] if source else [])]))
