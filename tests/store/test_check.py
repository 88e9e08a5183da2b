"""Check: nothing on a sound record, and a fault for everything that is changed behind its back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

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
    "a reason's place": "UPDATE quarantine SET body = json_set(body, '$.uri', 'other.txt')",
    "a whole article": "PRAGMA foreign_keys = OFF; DELETE FROM article WHERE row = 1",
    "the JSON": "UPDATE statement SET body = json_remove(body, '$.mode') WHERE row = 1",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    documents = [document(f"{n}.txt", speech(n)) for n in range(4)] + [document("bad.txt", "BAD")]
    with Store.open(tmp_path / "a.db") as store:
        places = [Place(d.location, d.uri, d.sha256, "stand-in 1") for d in documents]
        store.add(list(zip(places, process(documents), strict=True)))
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
    assert faults
    assert all(f.reason and f.kind for f in faults)
