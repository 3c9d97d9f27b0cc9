"""What articles say their abbreviations stand for.

Articles that are in the library already are read for it when it is rebuilt.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "defined_abbreviations",
        sa.Column(
            "article_id", sa.String(128), sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("abbreviation", sa.String(32), primary_key=True),
        sa.Column("full", sa.Text, primary_key=True),
    )
    op.create_index(
        "ix_defined_abbreviations_abbreviation", "defined_abbreviations", ["abbreviation", "full"]
    )
