"""The tables of a summary's memo: figures, times and names, each row with its footnotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.answers import Summary
from service.exporting.first_mentions import Mentions
from service.exporting.notes import NoteNumbers
from service.exporting.plain_text import one_line


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row but the last, which holds its footnotes."""

    cells: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its heading; ``columns`` name the cells and the footnotes."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def summary_tables(summary: Summary, mentions: Mentions, numbers: NoteNumbers) -> tuple[Table, ...]:
    """Return the tables that have rows: key facts, timeline, entities."""
    tables = (
        Table(
            "Key facts",
            ("What", "Value", "Unit", "Period", "Fact or plan", "Note"),
            tuple(_facts(summary, mentions, numbers)),
        ),
        Table(
            "Timeline", ("Date", "What", "Fact or plan", "Note"), tuple(_timeline(summary, mentions, numbers))
        ),
        Table(
            "Entities", ("Name", "In Vietnamese", "Kind", "Role", "Note"), tuple(_entities(summary, numbers))
        ),
    )
    return tuple(table for table in tables if table.rows)


def _facts(summary: Summary, mentions: Mentions, numbers: NoteNumbers) -> Iterator[Row]:
    for fact in summary.key_facts:
        value = f"{fact.bound} {_grouped(fact.value)}" if fact.bound else _grouped(fact.value)
        cells = (mentions.told(one_line(fact.what)), *_lines(value, fact.unit, fact.period, fact.kind))
        yield Row(cells, numbers.of(fact.citations))


def _timeline(summary: Summary, mentions: Mentions, numbers: NoteNumbers) -> Iterator[Row]:
    for entry in summary.timeline:
        cells = (one_line(entry.date), mentions.told(one_line(entry.text)), one_line(entry.kind))
        yield Row(cells, numbers.of(entry.citations))


def _entities(summary: Summary, numbers: NoteNumbers) -> Iterator[Row]:
    for one in summary.entities:
        yield Row(
            _lines(one.name_en, one.name_vi, one.type, one.role_en or one.role), numbers.of(one.citations)
        )


def _grouped(value: str) -> str:
    """Return the value as a reader takes it in: 185,000,000 for 185000000; four digits are left together."""
    return re.sub(r"(?<![\d.])\d{5,}", lambda number: f"{int(number[0]):,}", value)


def _lines(*texts: str | None) -> tuple[str, ...]:
    return tuple(one_line(text or "") for text in texts)
