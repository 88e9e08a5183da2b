"""Expressions of time, the table of offices that a record brings along, and undated articles, quick to find.

Frozen, as every migration.
"""

from collections.abc import Sequence

from alembic import op

revision = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = """
CREATE TABLE time (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, position INTEGER NOT NULL, type TEXT NOT NULL,
    value TEXT NOT NULL, earliest DATE, latest DATE, body TEXT NOT NULL);
CREATE INDEX ix_time_article ON time (article);
CREATE INDEX ix_time_earliest ON time (earliest);
CREATE TABLE office ("row" INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE);
CREATE INDEX ix_article_without_day ON article (id) WHERE
    published_earliest IS NULL OR published_earliest <> published_latest OR instr(body, '"method":"story"') > 0
"""

WORDS = """
CREATE TRIGGER article_words_new AFTER UPDATE OF headline, text ON article BEGIN
    INSERT INTO article_words (article_words, rowid, headline, text)
        VALUES ('delete', old."row", old.headline, old.text);
    INSERT INTO article_words (rowid, headline, text) VALUES (new."row", new.headline, new.text); END
"""
"""A new date of an article is no reason to index its words anew."""

WHOLE = """
kind = 'time' AND json_extract(body, '$.article') IN (SELECT id FROM article)
AND json_extract(body, '$.type') IN ('DATE', 'TIME', 'DURATION', 'SET') AND json_type(body, '$.value') = 'text'
AND json_type(body, '$.span.start') = 'integer'
AND json_extract(body, '$.span.article') = json_extract(body, '$.article')
AND coalesce(json_type(body, '$.when'), 'null') IN ('null', 'object')
"""
"""Imported lines that earlier versions only kept: those that fit move into the table, the others stay kept."""

MOVE = f"""
INSERT INTO time (id, article, position, type, value, earliest, latest, body)
SELECT id, json_extract(body, '$.article'), json_extract(body, '$.span.start'), json_extract(body, '$.type'),
    json_extract(body, '$.value'), json_extract(body, '$.when.earliest'), json_extract(body, '$.when.latest'), body
FROM kept WHERE {WHOLE}
"""  # noqa: S608 - our own words


def upgrade() -> None:
    """Make the tables and fill the one of times with what an import kept."""
    for command in (*TABLES.split(";\n"), MOVE, f"DELETE FROM kept WHERE {WHOLE}"):  # noqa: S608
        op.execute(command)
    op.execute("DROP TRIGGER article_words_new")
    op.execute(WORDS)


def downgrade() -> None:
    """A record goes forward only: an export takes it back."""
    raise NotImplementedError("a record of version 0003 stays one")
