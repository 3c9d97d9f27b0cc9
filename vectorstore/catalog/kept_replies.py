"""What a model said of parts of long material, kept for some days: a request that broke off goes on from there."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select

from vectorstore.catalog.connections import now, reading, writing
from vectorstore.catalog.tables import kept_replies

KEPT_DAYS = 7


class ReplyStore:
    """The kept replies, by keys that whoever asked makes; every method is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, key: str) -> str | None:
        """Return the reply that is kept under the key."""
        with reading(self._engine) as connection:
            return connection.scalar(select(kept_replies.c.text).where(kept_replies.c.key == key))

    def keep(self, key: str, text: str) -> None:
        """Keep the reply, and forget those that are too old."""
        oldest = (datetime.now(UTC) - timedelta(days=KEPT_DAYS)).isoformat()
        with writing(self._engine) as connection:
            connection.execute(
                delete(kept_replies).where((kept_replies.c.key == key) | (kept_replies.c.kept_at < oldest))
            )
            connection.execute(insert(kept_replies).values(key=key, text=text, kept_at=now()))


def forget_replies(connection: Connection) -> None:
    """Forget all replies: which of them tell of an article that goes cannot be seen from them."""
    connection.execute(delete(kept_replies))
