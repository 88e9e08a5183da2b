"""The tables of the record. `body` is the contract line as JSON: the columns beside it are there to ask by."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()


def _article_ref(name: str = "article") -> Column[str]:
    return Column(name, Text, ForeignKey("article.id", ondelete="CASCADE"), nullable=False, index=True)


article = Table(
    "article",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("key", Text, nullable=False, index=True),
    Column("uri", Text, nullable=False, index=True),
    Column("sha256", Text, nullable=False),
    Column("headline", Text),
    Column("text", Text, nullable=False),
    Column("language", Text),
    Column("outlet", Text, index=True),
    Column("published_earliest", Date, index=True),
    Column("published_latest", Date),
    Column("reader", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""`body` without `text`, so that the text stands in the record once."""

WITHOUT_DAY = """
published_earliest IS NULL OR published_earliest <> published_latest OR instr(body, '"method":"story"') > 0
""".strip()
"""Articles that no day of their own is known of; there is an index of them, so that asking for none costs nothing."""

copy = Table(
    "copy",
    metadata,
    Column("article", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("uri", Text, primary_key=True),
)
"""Every place where the text of an article was found."""

statement = Table(
    "statement",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _article_ref(),
    Column("position", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("naming", Text, index=True),
    Column("speaker", Text, index=True),
    Column("speaker_name", Text),
    Column("speaker_folded", Text, index=True),
    Column("said_earliest", Date, index=True),
    Column("said_latest", Date),
    Column("content", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("parent", Text),
    Column("confidence", Float, nullable=False),
    Column("body", Text, nullable=False),
)

abstention = Table(
    "abstention",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _article_ref(),
    Column("position", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("body", Text, nullable=False),
)

time = Table(
    "time",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _article_ref(),
    Column("position", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("earliest", Date, index=True),
    Column("latest", Date),
    Column("body", Text, nullable=False),
)

office = Table(
    "office",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("body", Text, nullable=False, unique=True),
)
"""Terms of office that the user brought along; they stand before those of our own table."""

naming = Table(
    "naming",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _article_ref(),
    Column("actor", Text, nullable=False, index=True),
    Column("told", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""How each article names its actors; `actor` is what identify.py makes of it, `told` the name that statements have."""

actor = Table("actor", metadata, Column("id", Text, primary_key=True), Column("body", Text, nullable=False))
"""`body` without mentions and namings, which stand in `naming`."""

alias = Table(
    "alias",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("folded", Text, primary_key=True, index=True),
)
"""Every name of an actor without case and marks: what `speaker=` is looked up in."""

authority = Table("authority", metadata, Column("id", Text, primary_key=True), Column("body", Text, nullable=False))
"""Actors as the user states them."""

judgement = Table(
    "judgement",
    metadata,
    Column("id", Text, primary_key=True),
    Column("target", Text, nullable=False, index=True),
    Column("when", Text, nullable=False),
    Column("body", Text, nullable=False),
)

profile = Table(
    "profile",
    metadata,
    Column("article", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("maker", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""What an article is compared with others by. A memo: it can be made anew from the article at any time."""

kin = Table(
    "kin",
    metadata,
    Column("matter", Text, primary_key=True),
    Column("a", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("b", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Text, nullable=False),
)
"""What comparing two articles gave, in the matter of "story" or "passage". A memo."""

settled = Table("settled", metadata, Column("id", Text, primary_key=True), Column("kind", Text, nullable=False))
"""Hashes of what was worked out: what lies in `across` under such a hash need not be worked out again."""

across = Table(
    "across",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("settled", Text, ForeignKey("settled.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("body", Text, nullable=False),
)
"""Stories, passages, chains, utterances, terms, occurrences, meetings, measures, disputes, positions.

What follows from all articles together.
"""

across_member = Table(
    "across_member",
    metadata,
    Column("member", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
)
"""The articles and statements that a line of `across` is about: what it is looked up by."""

finding = Table(
    "finding",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
    _article_ref(),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
"""Events, denials and stances. `body` names parties by their namings only: who that is stands in `naming`."""

issue = Table("issue", metadata, Column("id", Text, primary_key=True), Column("body", Text, nullable=False))
"""Issues that the user names."""

referent = Table("referent", metadata, Column("id", Text, primary_key=True), Column("body", Text, nullable=False))
"""Wordings that the user says name one thing."""

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", Text, primary_key=True),
    Column("uri", Text, nullable=False, index=True),
    Column("code", Text, nullable=False),
    Column("body", Text, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("location", Text, primary_key=True),
    Column("uri", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("article", Text, ForeignKey("article.id"), index=True),
    Column("quarantine", Text, ForeignKey("quarantine.id"), index=True),
)
"""Book-keeping: what was read where, by which reader, and what became of it. It never leaves the record."""

kept = Table(
    "kept",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("body", Text, nullable=False),
)
"""Imported lines that this version does not model, so that an import loses nothing."""
