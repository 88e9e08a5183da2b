"""The first shape of the record. Frozen: later shapes are later migrations, so nothing is imported from tables.py."""

from collections.abc import Sequence

from alembic import op

revision = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = """
CREATE TABLE article (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, uri TEXT NOT NULL, sha256 TEXT NOT NULL,
    headline TEXT, text TEXT NOT NULL, language TEXT, outlet TEXT,
    published_earliest DATE, published_latest DATE, reader TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX ix_article_key ON article (key);
CREATE INDEX ix_article_uri ON article (uri);
CREATE INDEX ix_article_outlet ON article (outlet);
CREATE INDEX ix_article_published_earliest ON article (published_earliest);
CREATE TABLE copy (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, uri TEXT NOT NULL, PRIMARY KEY (article, uri));
CREATE TABLE statement (
    "row" INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, position INTEGER NOT NULL, mode TEXT NOT NULL,
    speaker TEXT, speaker_name TEXT, speaker_folded TEXT, said_earliest DATE, said_latest DATE,
    content TEXT NOT NULL, sentence TEXT NOT NULL, parent TEXT, confidence FLOAT NOT NULL, body TEXT NOT NULL);
CREATE INDEX ix_statement_article ON statement (article);
CREATE INDEX ix_statement_speaker ON statement (speaker);
CREATE INDEX ix_statement_speaker_folded ON statement (speaker_folded);
CREATE INDEX ix_statement_said_earliest ON statement (said_earliest);
CREATE TABLE naming (
    "row" INTEGER PRIMARY KEY, actor TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, body TEXT NOT NULL);
CREATE INDEX ix_naming_actor ON naming (actor);
CREATE INDEX ix_naming_article ON naming (article);
CREATE TABLE alias (
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE, actor TEXT NOT NULL, folded TEXT NOT NULL);
CREATE INDEX ix_alias_article ON alias (article);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE TABLE quarantine (
    id TEXT NOT NULL PRIMARY KEY, uri TEXT NOT NULL, code TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX ix_quarantine_uri ON quarantine (uri);
CREATE TABLE document (
    location TEXT NOT NULL, uri TEXT NOT NULL, sha256 TEXT NOT NULL, reader TEXT NOT NULL,
    article TEXT REFERENCES article (id), quarantine TEXT REFERENCES quarantine (id), PRIMARY KEY (location, uri));
CREATE INDEX ix_document_article ON document (article);
CREATE INDEX ix_document_quarantine ON document (quarantine);
CREATE TABLE kept (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id))
"""

WORDS = """
CREATE VIRTUAL TABLE {table}_words USING fts5(
    {columns}, content='{table}', content_rowid='row', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER {table}_words_in AFTER INSERT ON {table} BEGIN
    INSERT INTO {table}_words (rowid, {columns}) VALUES (new."row", {new}); END;
CREATE TRIGGER {table}_words_out AFTER DELETE ON {table} BEGIN
    INSERT INTO {table}_words ({table}_words, rowid, {columns}) VALUES ('delete', old."row", {old}); END;
CREATE TRIGGER {table}_words_new AFTER UPDATE ON {table} BEGIN
    INSERT INTO {table}_words ({table}_words, rowid, {columns}) VALUES ('delete', old."row", {old});
    INSERT INTO {table}_words (rowid, {columns}) VALUES (new."row", {new}); END
"""
"""Full text over a table; the triggers keep it in step, so no writer has to think of it."""


def _words(table: str, *columns: str) -> str:
    new, old = (", ".join(f"{row}.{c}" for c in columns) for row in ("new", "old"))
    return WORDS.format(table=table, columns=", ".join(columns), new=new, old=old)


def upgrade() -> None:
    """Make the tables, the full-text indexes, and the mark in the file's head that says it is a record."""
    for command in TABLES.split(";\n"):
        op.execute(command)
    for script in (_words("article", "headline", "text"), _words("statement", "content", "sentence")):
        head, *triggers = script.split(";\nCREATE TRIGGER")
        op.execute(head)
        for trigger in triggers:
            op.execute("CREATE TRIGGER" + trigger)
    op.execute("PRAGMA application_id = 1869509234")


def downgrade() -> None:
    """There is nothing before the first version."""
    raise NotImplementedError("0001 is the first version")
