"""The tables after the newest migration. Instants are ISO 8601 in UTC: their text sorts as they do."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()
_IN_VERSION = (["article_id", "version"], ["versions.article_id", "versions.version"])

articles = Table(
    "articles",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("identity", Text, nullable=False),
    Column("live_version", Integer, nullable=False),
    Column("created_at", String(32), nullable=False),
    Index("ix_articles_created_at", "created_at", "id"),
)

versions = Table(
    "versions",
    metadata,
    Column("article_id", String(128), ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("added_at", String(32), nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("publisher", Text),
    Column("published_at", String(40)),
    Column("published_day", Date),
    Column("byline", Text),
    Column("language", String(8), nullable=False),
    Column("warnings", JSON, nullable=False),
    Column("metadata", JSON, nullable=False),
    Column("origin", Text, nullable=False),
    Column("format", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("original", LargeBinary, nullable=False),
    Index("ix_versions_published_day", "published_day"),
    Index("ix_versions_publisher", "publisher"),
)

# The metadata of versions once more, one value a row, to filter by.
metadata_values = Table(
    "metadata_values",
    metadata,
    Column("article_id", String(128), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    ForeignKeyConstraint(*_IN_VERSION, ondelete="CASCADE"),
    Index("ix_metadata_values_name", "name", "value"),
)

sentences = Table(
    "sentences",
    metadata,
    Column("article_id", String(128), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("sentence_id", String(32), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    ForeignKeyConstraint(*_IN_VERSION, ondelete="CASCADE"),
    Index("ix_sentences_sentence_id", "sentence_id"),
)

# Of live versions only: what both indexes must hold, neither more nor less.
passages = Table(
    "passages",
    metadata,
    Column("passage_id", String(64), primary_key=True),
    Column("article_id", String(128), nullable=False),
    Column("version", Integer, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("first_sentence", Integer, nullable=False),
    Column("last_sentence", Integer, nullable=False),
    Column("text_hash", String(64), nullable=False),
    ForeignKeyConstraint(*_IN_VERSION, ondelete="CASCADE"),
    Index("ix_passages_article_id", "article_id"),
    Index("ix_passages_text_hash", "text_hash"),
)

# Which story a live article tells: the id of the first of the articles that print it; and who prints it there.
stories = Table(
    "stories",
    metadata,
    Column("article_id", String(128), ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("story_id", String(128), nullable=False),
    Column("printer", Text, nullable=False),
    Index("ix_stories_story_id", "story_id", "printer"),
)

# The keys by which a story's reprints are found: of its first article only, so that they grow with the stories.
story_sketches = Table(
    "story_sketches",
    metadata,
    Column("sketch_key", BigInteger, primary_key=True, autoincrement=False),
    Column("story_id", String(128), primary_key=True),
    Index("ix_story_sketches_story_id", "story_id"),
    sqlite_with_rowid=False,
)

# What live articles say their abbreviations stand for; the abbreviation is folded, without its signs.
defined_abbreviations = Table(
    "defined_abbreviations",
    metadata,
    Column("article_id", String(128), ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("abbreviation", String(32), primary_key=True),
    Column("full", Text, primary_key=True),
    Index("ix_defined_abbreviations_abbreviation", "abbreviation", "full"),
)

# Every vector the live passages need, by the hash of the text that was embedded: float32, little-endian.
embeddings = Table(
    "embeddings",
    metadata,
    Column("text_hash", String(64), primary_key=True),
    Column("model", String(200), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("object", String(16), nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("document", JSON, nullable=False),
    Index("ix_answers_created_at", "created_at", "id"),
)

answer_articles = Table(
    "answer_articles",
    metadata,
    Column("answer_id", String(64), ForeignKey("answers.id", ondelete="CASCADE"), primary_key=True),
    Column("article_id", String(128), primary_key=True),
    Index("ix_answer_articles_article_id", "article_id"),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("status", String(16), nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("failed", JSON, nullable=False),
    Column("result_id", String(64)),
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
)

# Made from articles, and no part of the library's truth: emptied when one of them is deleted.
kept_replies = Table(
    "kept_replies",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("text", Text, nullable=False),
    Column("kept_at", String(32), nullable=False),
    Index("ix_kept_replies_kept_at", "kept_at"),
)

settings = Table(
    "settings",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
