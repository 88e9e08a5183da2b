"""What was left open in an article. Frozen, as every migration."""

from collections.abc import Sequence

from alembic import op

revision = "0002"
down_revision: str | None = "0001"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLE = """
CREATE TABLE abstention (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, position INTEGER NOT NULL, reason TEXT NOT NULL,
    confidence FLOAT NOT NULL, body TEXT NOT NULL);
CREATE INDEX ix_abstention_article ON abstention (article)
"""

WHOLE = """
kind = 'abstention' AND json_extract(body, '$.article') IN (SELECT id FROM article)
AND json_extract(body, '$.reason') IN ('unsure', 'language') AND json_type(body, '$.confidence') IN ('real', 'integer')
AND 3 = (SELECT count(*) FROM json_each(body) WHERE key IN ('source', 'cue', 'content') AND type = 'array')
AND NOT EXISTS (
    SELECT 1 FROM json_each(body) role, json_each(role.value) span
    WHERE role.key IN ('source', 'cue', 'content') AND role.type = 'array'
    AND coalesce(json_type(span.value, '$.start'), '') != 'integer')
"""
"""Imported lines that the first version only kept: those that fit move into the table, the others stay kept."""

MOVE = f"""
INSERT INTO abstention (id, article, position, reason, confidence, body)
SELECT id, json_extract(body, '$.article'),
    coalesce((SELECT min(json_extract(span.value, '$.start')) FROM json_each(body) role, json_each(role.value) span
        WHERE role.key IN ('source', 'cue', 'content')), 0),
    json_extract(body, '$.reason'), json_extract(body, '$.confidence'), body
FROM kept WHERE {WHOLE}
"""  # noqa: S608 - our own words


def upgrade() -> None:
    """Make the table and fill it with what an import kept."""
    for command in (*TABLE.split(";\n"), MOVE, f"DELETE FROM kept WHERE {WHOLE}"):  # noqa: S608
        op.execute(command)


def downgrade() -> None:
    """A record goes forward only: an export takes it back."""
    raise NotImplementedError("a record of version 0002 stays one")
