"""The stories: which articles are reprints of each other.

Articles that are in the library already get theirs when it is rebuilt: their texts must be read for it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "stories",
        sa.Column(
            "article_id", sa.String(128), sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("story_id", sa.String(128), nullable=False),
        sa.Column("printer", sa.Text, nullable=False),
    )
    op.create_index("ix_stories_story_id", "stories", ["story_id", "printer"])
    op.create_table(
        "story_sketches",
        sa.Column("sketch_key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("story_id", sa.String(128), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_story_sketches_story_id", "story_sketches", ["story_id"])
