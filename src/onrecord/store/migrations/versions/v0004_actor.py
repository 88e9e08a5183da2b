"""Actors of their own, made of namings; what users state about actors, and their judgements.

Frozen, as every migration.
"""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from alembic import op
from sqlalchemy import text

revision = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = """
ALTER TABLE naming RENAME TO former_naming;
DROP INDEX ix_naming_actor;
DROP INDEX ix_naming_article;
DROP TABLE alias;
CREATE TABLE naming (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, actor TEXT NOT NULL, told TEXT NOT NULL,
    body TEXT NOT NULL);
CREATE INDEX ix_naming_actor ON naming (actor);
CREATE INDEX ix_naming_article ON naming (article);
CREATE TABLE actor (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE alias (actor TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (actor, folded)) WITHOUT ROWID;
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE TABLE authority (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE judgement (
    id TEXT NOT NULL PRIMARY KEY, target TEXT NOT NULL, "when" TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX ix_judgement_target ON judgement (target);
ALTER TABLE statement ADD COLUMN naming TEXT;
CREATE INDEX ix_statement_naming ON statement (naming);
DROP TRIGGER statement_words_new
"""
SPOKEN = """
SELECT s."row", s.speaker, s.article, s.body FROM statement s WHERE s.speaker IS NOT NULL AND EXISTS (
    SELECT 1 FROM former_naming n WHERE n.actor = s.speaker AND n.article = s.article)
"""
NEW = "INSERT INTO naming (id, article, actor, told, body) VALUES (:id, :article, :actor, '', :body)"
WORDS = """
CREATE TRIGGER statement_words_new AFTER UPDATE OF content, sentence ON statement BEGIN
    INSERT INTO statement_words (statement_words, rowid, content, sentence)
        VALUES ('delete', old."row", old.content, old.sentence);
    INSERT INTO statement_words (rowid, content, sentence) VALUES (new."row", new.content, new.sentence); END
"""
"""A new speaker of a statement is no reason to index its words anew."""


def upgrade() -> None:
    """Make the tables; each way in which an article names an actor becomes one naming, which keeps its actor."""
    for command in TABLES.split(";\n"):
        op.execute(command)
    op.execute(WORDS)
    connection = op.get_bind()
    rows = connection.execute(text('SELECT actor, article, body FROM former_naming ORDER BY actor, article, "row"'))
    for (actor, article), same in groupby(rows, lambda row: (row.actor, row.article)):
        body = _dumps(_joined(actor, [json.loads(row.body) for row in same]))
        values = {"id": f"{actor}@{article}", "article": article, "actor": actor, "body": body}
        connection.execute(text(NEW), values)
    for row, speaker, article, line in connection.execute(text(SPOKEN)).all():
        told = {"naming": f"{speaker}@{article}"}
        values = {"row": row, "body": _dumps(json.loads(line) | told)} | told
        connection.execute(text('UPDATE statement SET naming = :naming, body = :body WHERE "row" = :row'), values)
    op.execute("DROP TABLE former_naming")


def _dumps(line: dict[str, Any]) -> str:
    return json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _joined(actor: str, bodies: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The rows of an actor in one article as one naming in the form of this version."""
    titles = dict.fromkeys(b["office"] for b in bodies if b["office"])
    return {
        "name": bodies[0]["name"],
        "type": bodies[0]["type"],
        "titles": [[words, None, None, False] for words in titles],
        "aliases": sorted({a for b in bodies for a in b["aliases"]}),
        "mentions": [m for b in bodies for m in b["mentions"]],
        "gender": None,
        "unnamed": False,
        "given": actor,
    }


def downgrade() -> None:
    """A record goes forward only: an export takes it back."""
    raise NotImplementedError("a record of version 0004 stays one")
