"""Check: nothing on a sound record, and a fault for everything that is changed behind its back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from onrecord import flow
from onrecord.records import Authority
from onrecord.store import Place, Store
from tests.stand_in import document, process, speech

TAMPERED = {
    "a text": "UPDATE article SET text = 'X' || text WHERE row = 1",
    "a text behind the spans": "UPDATE article SET text = text || 'X' WHERE row = 1",
    "the words of a span": "UPDATE statement SET body = replace(body, 'meet', 'part') WHERE row = 1",
    "a position": """UPDATE statement SET body = replace(body, '"start":', '"start":1') WHERE row = 1""",
    "the speaker": "UPDATE statement SET body = json_set(body, '$.speaker', 'nobody') WHERE row = 1",
    "the parent": "UPDATE statement SET body = json_set(body, '$.parent', 'nothing') WHERE row = 1",
    "its own parent": "UPDATE statement SET body = json_set(body, '$.parent', id) WHERE row = 1",
    "the content": "UPDATE statement SET body = json_set(body, '$.content', json('[]')) WHERE row = 1",
    "the id": "UPDATE statement SET id = 'x', body = json_set(body, '$.id', 'x') WHERE row = 1",
    "a mention": "UPDATE naming SET body = replace(body, 'Marrand', 'Someone') WHERE row = 1",
    "the words left open": "UPDATE abstention SET body = replace(body, 'may wait', 'must go') WHERE row = 1",
    "whose they are": "UPDATE abstention SET body = json_set(body, '$.article', 'none') WHERE row = 1",
    "no words left open": "UPDATE abstention SET body = json_set(body, '$.source', json('[]'), '$.cue', json('[]'), "
    "'$.content', json('[]')) WHERE row = 1",
    "a language with words": "UPDATE abstention SET body = json_set(body, '$.reason', 'language'), reason = 'language'",
    "a reason that is none": "UPDATE abstention SET body = json_set(body, '$.reason', 'mood'), reason = 'mood'",
    "the words of a time": "UPDATE time SET body = replace(body, 'day 1', 'day 9') WHERE row = 2",
    "whose time it is": "UPDATE time SET body = json_set(body, '$.article', 'none') WHERE row = 1",
    "a time of another article": """UPDATE time SET article = (SELECT article FROM time WHERE row = 2),
        body = json_set(body, '$.article', (SELECT article FROM time WHERE row = 2)) WHERE row = 1""",
    "a type that is none": "UPDATE time SET body = json_set(body, '$.type', 'MOOD'), type = 'MOOD' WHERE row = 1",
    "a value": "UPDATE time SET body = json_set(body, '$.value', '1999'), value = '1999' WHERE row = 1",
    "a time that ends before it begins": "UPDATE time SET earliest = '2031-01-01', "
    "body = json_set(body, '$.when.earliest', '2031-01-01') WHERE row = 1",
    "a day that a time can mean too": """UPDATE time
        SET body = json_set(body, '$.when.others', json('["x"]')) WHERE row = 1""",
    "a contradiction without words": "UPDATE abstention SET body = json_set(body, '$.content', json('[]')) "
    "WHERE reason = 'contradiction'",
    "a score": "UPDATE statement SET body = json_set(body, '$.scores.cue', 1.5) WHERE row = 1",
    "a score less": "UPDATE statement SET body = json_remove(body, '$.scores.cue') WHERE row = 1",
    "a reason's place": "UPDATE quarantine SET body = json_set(body, '$.uri', 'other.txt')",
    "a whole article": "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE row = 1",
    "the JSON": "UPDATE statement SET body = json_remove(body, '$.mode') WHERE row = 1",
    "a line that is no JSON": "UPDATE statement SET body = '{' WHERE row = 1",
    "a naming without a name": "UPDATE naming SET body = json_remove(body, '$.name') WHERE row = 1",
    "an article that is a list": "UPDATE article SET body = '[]' WHERE row = 1",
    "what was declared": "UPDATE article SET body = json_set(body, '$.declared.title', 'Other') WHERE row = 1",
    "the speaker's name": "UPDATE statement SET body = json_set(body, '$.speaker_name', 'X'), speaker_name = 'X', "
    "speaker_folded = 'x' WHERE row = 1",
    "a date that ends before it begins": """UPDATE article SET published_earliest = '2031-01-01',
        body = json_set(body, '$.published.earliest', '2031-01-01') WHERE published_earliest IS NOT NULL""",
    "the source map": """UPDATE article SET
        body = json_set(body, '$.source_map', json('[{"start":0,"end":100000,"xpath":"/p"}]')) WHERE row = 1""",
    "a name to find actors by": "UPDATE alias SET folded = 'someone else' WHERE folded = 'marrand'",
    "a name less": "DELETE FROM alias WHERE folded = 'marrand'",
    "a name too many": "INSERT INTO alias VALUES ('nobody', 'nobody')",
    "an actor less": "DELETE FROM actor; DELETE FROM alias",
    "the name of an actor": "UPDATE actor SET body = json_set(body, '$.name', 'Nobody')",
    "an actor without names": "UPDATE actor SET body = json_remove(body, '$.aliases')",
    "an actor's id": "UPDATE actor SET id = 'x', body = json_set(body, '$.id', 'x') WHERE rowid = 1",
    "the naming of a speaker": "UPDATE statement SET naming = 'x', body = json_set(body, '$.naming', 'x')",
    "the title of a naming": """UPDATE naming SET
        body = json_set(body, '$.titles', json('[["x", null, [0, 1, "?"], 0]]'))""",
    "a party": """UPDATE statement SET body = json_set(body, '$.relay', json('{"name": "X", "actor": "x"}'))""",
    "a judgement": "UPDATE judgement SET body = json_set(body, '$.who', 'somebody else')",
    "when it was judged": "UPDATE judgement SET \"when\" = '2031'",
    "what the user states": "UPDATE authority SET body = json_set(body, '$.wikidata', 'Q2')",
    "a kind": """INSERT INTO kept VALUES ('../x', '1', '{"id":"1","kind":"../x"}')""",
    "a line that was kept": """INSERT INTO kept VALUES ('motive', '1', '{"id":"2","kind":"motive"}')""",
    "the index of articles": "INSERT INTO article_words (article_words) VALUES ('delete-all')",
    "the index of statements": "DROP TRIGGER statement_words_new; UPDATE statement SET content = content || '!'",
    **{
        f"{table}.{column}": f"UPDATE {table} SET {column} = {value} WHERE rowid = 1"
        for table, columns in {
            "article": ("key", "uri", "headline", "language", "outlet", "published_latest", "sha256"),
            "statement": (
                *(
                    "position",
                    "mode",
                    "naming",
                    "speaker",
                    "speaker_name",
                    "speaker_folded",
                    "said_earliest",
                    "said_latest",
                ),
                *("content", "sentence", "parent", "confidence", "article"),
            ),
            "abstention": ("position", "reason", "confidence", "article"),
            "naming": ("actor",),
            "judgement": ("target",),
            "time": ("position", "type", "value", "earliest", "latest", "article"),
            "quarantine": ("uri", "code"),
        }.items()
        for column in columns
        for value in (["(SELECT a.id FROM article a WHERE a.id != article)"] if column == "article" else ["'8'"])
    },
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    documents = [document(f"{n}.txt", speech(n)) for n in range(4)]
    documents += [document("bad.txt", "BAD"), document("never.txt", "NEVER on day 3")]
    with Store.open(tmp_path / "a.db") as store:
        places = [Place(d.location, d.uri, d.sha256, "stand-in 1") for d in documents]
        store.add(list(zip(places, process(documents), strict=True)))
        store.put_authorities([Authority("Ilse Marrand", ("Marrand",), "person", "Q1")])
        flow.rename(store, "Envoy 1", "The First Envoy", who="me")
    return tmp_path / "a.db"


def test_a_sound_record_has_no_fault(path: Path) -> None:
    with Store.open(path) as store:
        assert store.check() == []


@pytest.mark.parametrize("what", TAMPERED)
def test_what_is_tampered_with_is_found(path: Path, what: str) -> None:
    db = sqlite3.connect(path)
    db.executescript(TAMPERED[what])
    db.close()
    with Store.open(path) as store:
        faults = store.check()
    assert faults, what
    assert all(f.reason and f.kind for f in faults)
