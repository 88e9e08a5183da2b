"""What happened: events, denials and stances of an article; the issues that the user names.

Frozen, as every migration.
"""

from collections.abc import Sequence

from alembic import op

revision = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = """
CREATE TABLE finding (
    row INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, position INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX ix_finding_kind ON finding (kind, id);
CREATE INDEX ix_finding_article ON finding (article);
CREATE TABLE issue (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL);
DELETE FROM kept WHERE kind IN ('dispute', 'measure', 'meeting', 'occurrence', 'position')
"""
"""Imported lines of these kinds go: they are worked out anew from the articles."""


def upgrade() -> None:
    """Make the tables; they are filled when articles are read again."""
    for command in TABLES.split(";\n"):
        op.execute(command)


def downgrade() -> None:
    """A record goes forward only: an export takes it back."""
    raise NotImplementedError("a record of version 0006 stays one")
