"""Abbreviations as the articles of the library define them: which full forms one stands for here."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, Engine, delete, func, insert, select

from vectorstore.catalog.article_rows import read_live_articles
from vectorstore.catalog.connections import reading, some_at_a_time, writing
from vectorstore.catalog.tables import articles, defined_abbreviations
from vietnamese import defined_abbreviations as found_in
from vietnamese.defined_abbreviations import Defined, abbreviation_key
from vietnamese.normalise import fold, place_tones

_MOST_FORMS = 3
_READ_AT_ONCE = 64
_WORD = re.compile(r"\w+")


class AbbreviationStore:
    """The abbreviations that live articles define; every method is one transaction, but for ``read_again``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def full_forms(self, abbreviations: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return what the abbreviations stand for in the library, those in most articles first, at most three.

        By the abbreviation as it was asked for; TT&TT, TT-TT and tttt are one. What no article defines is left
        out. Spellings that differ in case, diacritics or "và" only are one form, given as most articles write it.
        """
        asked = {one: abbreviation_key(one) for one in abbreviations}
        printed: defaultdict[str, Counter[str]] = defaultdict(Counter)
        with reading(self._engine) as connection:
            for some in some_at_a_time(sorted(set(asked.values()))):
                table = defined_abbreviations.c
                counted = select(table.abbreviation, table.full, func.count().label("times"))
                rows = connection.execute(
                    counted.where(table.abbreviation.in_(some)).group_by(table.abbreviation, table.full)
                )
                for row in rows:
                    printed[row.abbreviation][row.full] = row.times
        return {one: _most_printed(printed[key]) for one, key in asked.items() if key in printed}

    def read_again(self) -> None:
        """Read every live article for what it defines: those added before this was kept have nothing yet."""
        after = ""
        while True:
            with writing(self._engine) as connection:
                wanted = select(articles.c.id).where(articles.c.id > after).order_by(articles.c.id)
                ids = connection.scalars(wanted.limit(_READ_AT_ONCE)).all()
                found = read_live_articles(connection, ids)
                write_defined(
                    connection, {one: found_in.defined_abbreviations(found[one].text) for one in found}
                )
            if not ids:
                return
            after = ids[-1]


def write_defined(connection: Connection, defined: Mapping[str, Iterable[Defined]]) -> None:
    """Keep what the live versions define, by article id, in place of what earlier versions did."""
    for some in some_at_a_time(defined):
        of_them = defined_abbreviations.c.article_id.in_(some)
        connection.execute(delete(defined_abbreviations).where(of_them))
    rows = [row for article_id, pairs in defined.items() for row in _rows(article_id, pairs)]
    if rows:
        connection.execute(insert(defined_abbreviations), rows)


def _rows(article_id: str, pairs: Iterable[Defined]) -> list[dict[str, object]]:
    fulls: dict[tuple[str, str], str] = {}
    for one in pairs:
        full = place_tones(one.full)
        fulls.setdefault((abbreviation_key(one.abbreviation), _form(full)), full)
    return [
        {"article_id": article_id, "abbreviation": abbreviation, "full": full}
        for (abbreviation, _), full in fulls.items()
    ]


def _most_printed(printed: Counter[str]) -> tuple[str, ...]:
    """Return the forms in most articles, each in its commonest spelling; ties in the order of the alphabet."""
    times: Counter[str] = Counter()
    spelling: dict[str, str] = {}
    for full, count in sorted(printed.items(), key=lambda one: (-one[1], one[0])):
        form = _form(full)
        times[form] += count
        spelling.setdefault(form, full)
    ranked = sorted(times, key=lambda form: (-times[form], form))
    return tuple(spelling[form] for form in ranked[:_MOST_FORMS])


def _form(full: str) -> str:
    """Return what spellings of one full form share: its words, without the "và" that some leave out."""
    return " ".join(word for word in _WORD.findall(fold(full)) if word != "va")
