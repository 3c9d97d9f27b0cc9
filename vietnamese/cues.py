"""Groups of cues, each a table's lines compiled into one pattern: negations, rises, plans, degrees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from vietnamese.data_files import table

TABLES = ("cues.tsv", "plan_cues.tsv", "degrees.tsv")


@dataclass(frozen=True, slots=True)
class Cue:
    """A line of a table: its form, what keeps it from counting, and a text with it and perhaps one without."""

    group: str
    form: str
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    found_in: str
    not_found_in: str

    @property
    def expression(self) -> str:
        """Return the form as a regular expression with what must not stand beside it."""
        before = "".join(f"(?<!{word} )" for word in self.not_after)
        behind = rf"(?! (?:{'|'.join(self.not_before)})(?!\w))" if self.not_before else ""
        return f"{before}(?:{self.form}){behind}" if before or behind else self.form


def all_cues() -> Iterator[Cue]:
    """Yield the cues of all tables, in order."""
    for name in TABLES:
        for row in table(name):
            group, form, after, before, found, *rest = row
            yield Cue(group, form, _split(after), _split(before), found, rest[0] if rest else "")


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def cue_pattern(*groups: str) -> re.Pattern[str]:
    """Return the pattern of whole words that finds any cue of the groups.

    Of several groups a match's ``lastgroup`` is the one that it is of, with ``_`` for a space. KeyError if there is
    no such group.
    """
    found = [(group, "|".join(_expressions()[group])) for group in groups]
    forms = [forms if len(groups) == 1 else f"(?P<{name.replace(' ', '_')}>{forms})" for name, forms in found]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


@cache
def _expressions() -> dict[str, list[str]]:
    expressions: dict[str, list[str]] = {}
    for cue in all_cues():
        expressions.setdefault(cue.group, []).append(cue.expression)
    return expressions
