"""What goes across articles: stories, passages, chains, utterances, terms; what was worked out once is kept beside it.

Frozen, as every migration.
"""

from collections.abc import Sequence

from alembic import op

revision = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = """
CREATE TABLE profile (
    article TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, maker TEXT NOT NULL,
    body TEXT NOT NULL);
CREATE TABLE kin (
    a TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    b TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    matter TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (matter, a, b)) WITHOUT ROWID;
CREATE INDEX ix_kin_a ON kin (a);
CREATE INDEX ix_kin_b ON kin (b);
CREATE TABLE settled (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL);
CREATE INDEX ix_settled_kind ON settled (kind);
CREATE TABLE across (
    kind TEXT NOT NULL, id TEXT NOT NULL, settled TEXT NOT NULL REFERENCES settled (id) ON DELETE CASCADE,
    body TEXT NOT NULL, PRIMARY KEY (kind, id));
CREATE INDEX ix_across_settled ON across (settled);
CREATE TABLE across_member (
    member TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (member, kind, id),
    FOREIGN KEY (kind, id) REFERENCES across (kind, id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE INDEX ix_across_member_line ON across_member (kind, id);
CREATE TABLE referent (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL);
DELETE FROM kept WHERE kind IN ('chain', 'passage', 'story', 'term', 'utterance')
"""
"""Imported lines of these kinds go: they are worked out anew from the articles and statements."""


def upgrade() -> None:
    """Make the tables; they are filled when the record is next related."""
    for command in TABLES.split(";\n"):
        op.execute(command)


def downgrade() -> None:
    """A record goes forward only: an export takes it back."""
    raise NotImplementedError("a record of version 0005 stays one")
