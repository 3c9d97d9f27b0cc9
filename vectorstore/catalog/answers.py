"""Answers and summaries as they were given, with the evidence they rest on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, tuple_, update

from vectorstore.catalog.connections import reading, writing
from vectorstore.catalog.cursors import read_cursor, write_cursor
from vectorstore.catalog.tables import answer_articles, answers
from vectorstore.errors import AnswerNotFound

BLACK = "█"
DELETED = "Its article has been deleted."


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer or a summary. ``title`` is its question or title, ``document`` the JSON that was returned."""

    id: str
    object: str
    created_at: str
    title: str
    document: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Some answers, the newest first; ``next_cursor`` fetches those after them, None when there are none."""

    items: tuple[StoredAnswer, ...]
    next_cursor: str | None


class AnswerStore:
    """The stored answers; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, answer: StoredAnswer, *, article_ids: Collection[str]) -> None:
        """Keep the answer and which articles it quotes."""
        with writing(self._engine) as connection:
            connection.execute(
                insert(answers).values(
                    id=answer.id,
                    object=answer.object,
                    created_at=answer.created_at,
                    title=answer.title,
                    document=dict(answer.document),
                )
            )
            rows = [{"answer_id": answer.id, "article_id": one} for one in sorted(set(article_ids))]
            if rows:
                connection.execute(insert(answer_articles), rows)

    def get(self, answer_id: str) -> StoredAnswer:
        """Return the answer. Raise AnswerNotFound."""
        with reading(self._engine) as connection:
            row = connection.execute(select(answers).where(answers.c.id == answer_id)).one_or_none()
        if row is None:
            raise AnswerNotFound(f"There is no answer {answer_id} in the library.")
        return StoredAnswer(**row._mapping)

    def page(self, limit: int, cursor: str | None = None) -> AnswerPage:
        """Return at most ``limit`` answers from the cursor on. Raise InvalidCursor."""
        wanted = select(answers)
        if cursor is not None:
            wanted = wanted.where(tuple_(answers.c.created_at, answers.c.id) < tuple_(*read_cursor(cursor)))
        newest_first = wanted.order_by(answers.c.created_at.desc(), answers.c.id.desc()).limit(limit + 1)
        with reading(self._engine) as connection:
            rows = connection.execute(newest_first).all()
        more = write_cursor(rows[limit - 1].created_at, rows[limit - 1].id) if len(rows) > limit else None
        return AnswerPage(tuple(StoredAnswer(**row._mapping) for row in rows[:limit]), more)

    def delete(self, answer_id: str) -> None:
        """Forget the answer. Raise AnswerNotFound."""
        with writing(self._engine) as connection:
            if not connection.execute(delete(answers).where(answers.c.id == answer_id)).rowcount:
                raise AnswerNotFound(f"There is no answer {answer_id} in the library.")


def blank_quotes(connection: Connection, article_id: str) -> None:
    """Take the article's words out of the answers that quote it."""
    quoting = select(answers.c.id, answers.c.document).join(
        answer_articles, answer_articles.c.answer_id == answers.c.id
    )
    for row in connection.execute(quoting.where(answer_articles.c.article_id == article_id)).all():
        blanked = without_quotes(row.document, article_id)
        connection.execute(update(answers).where(answers.c.id == row.id).values(document=blanked))


def without_quotes(document: Mapping[str, Any], article_id: str) -> dict[str, Any]:
    """Return the document with the quotes of the article empty and their citations marked ``deleted``.

    Extractive claims are quotes too: they are blacked out, so that every other place in the text stays.
    """
    gone = {one["number"] for one in document.get("citations", ()) if one.get("article_id") == article_id}
    if document.get("mode") == "extractive":
        document = _blacked_out(document, gone)
    citations = [
        {**one, "title": None, "quote": "", "quote_en": None, "quote_en_reasons": [], "deleted": True}
        if one.get("article_id") == article_id
        else one
        for one in document.get("citations", ())
    ]
    sources = [
        {**one, "title": None} if one.get("article_id") == article_id else one
        for one in document.get("sources", ())
    ]
    return {**document, "citations": citations, "sources": sources}


def _blacked_out(document: Mapping[str, Any], numbers: Collection[int]) -> dict[str, Any]:
    field = str(document.get("object", "answer"))
    text, claims = document.get(field, ""), []
    for claim in document.get("claims", ()):
        if not set(claim["citations"]).isdisjoint(numbers):
            start, end = claim[f"{field}_start"], claim[f"{field}_end"]
            text = text[:start] + BLACK * (end - start) + text[end:]
            claim = {**claim, "text": BLACK * (end - start), "verdict": "check", "reasons": [DELETED]}
        claims.append(claim)
    blacked = {**document, field: text, "claims": claims}
    for facts in ("key_facts", "timeline", "entities"):
        if facts in blacked:
            blacked[facts] = [one for one in blacked[facts] if set(one["citations"]).isdisjoint(numbers)]
    return blacked
