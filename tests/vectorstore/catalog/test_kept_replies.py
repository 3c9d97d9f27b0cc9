import pytest
from sqlalchemy import update

from vectorstore.catalog.catalog import Catalog
from vectorstore.catalog.connections import writing
from vectorstore.catalog.tables import kept_replies


def test_a_reply_is_kept_under_its_key_the_last_one_counts(catalog: Catalog) -> None:
    assert catalog.replies.get("k") is None
    catalog.replies.keep("k", "một")
    catalog.replies.keep("k", "hai")
    catalog.replies.keep("l", "ba")
    assert (catalog.replies.get("k"), catalog.replies.get("l")) == ("hai", "ba")


@pytest.mark.parametrize(
    ("kept_at", "is_there"), [("2001-01-01T00:00:00+00:00", False), ("2999-01-01", True)]
)
def test_old_replies_are_forgotten_when_another_is_kept(
    catalog: Catalog, kept_at: str, is_there: bool
) -> None:
    catalog.replies.keep("k", "một")
    with writing(catalog._engine) as connection:
        connection.execute(update(kept_replies).values(kept_at=kept_at))
    catalog.replies.keep("l", "hai")
    assert (catalog.replies.get("k") is not None) == is_there
