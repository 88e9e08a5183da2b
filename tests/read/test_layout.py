"""What the layout of a text says: turns of an interview, stamps of a live blog, marks of Markdown, other languages."""

from __future__ import annotations

import dataclasses

from onrecord.read import Reader
from onrecord.records import Dated
from tests.read.reading import article, read

INTERVIEW = """Talks in Arlen

Q: Secretary, what did you tell him?

SECRETARY HALE: Good morning. I told him that the port must stay open.

Q: And then?

SECRETARY HALE: Then we had tea. John Hale is not a man who hurries.

Next year we will see.
"""


def test_each_turn_of_an_interview_is_a_direct_statement() -> None:
    said = [s for s in read(INTERVIEW).statements if s.parent is None]
    assert [s.source[0].exact for s in said] == ["Q", "SECRETARY HALE", "Q", "SECRETARY HALE"]
    assert {s.mode for s in said} == {"direct"}
    assert [s.speaker_name for s in said] == [None, "John Hale", None, "John Hale"]
    assert [c.exact for c in said[-1].content][-1] == "Next year we will see."


def test_a_label_or_two_do_not_make_an_interview() -> None:
    text = "Note: the port is closed.\n\nWarning: so is the bridge.\n\nThe minister, Ann Pike, said it would open.\n"
    assert [s.speaker_name for s in read(text).statements] == ["Ann Pike"]


def test_the_stamp_of_a_live_blog_is_no_part_of_the_sentence() -> None:
    (s,) = read("22:15 The electoral commission said the count was over.\n").statements
    assert s.source[0].exact == "The electoral commission"


def test_the_marks_of_markdown_are_no_words() -> None:
    text = "## Port news\n\n[Ann Pike](http://u.example) **said** the *old* port was safe.\n"
    made = dataclasses.replace(article(text), media_type="text/markdown")
    (s,) = Reader().read([Dated(made)])[0].statements
    assert (s.source[0].exact, s.cue[0].exact, s.speaker_name) == ("Ann Pike", "said", "Ann Pike")


def test_an_article_in_another_language_is_kept_without_statements() -> None:
    text = "Selon lui, le président a dit que le port restera ouvert. « Nous voulons la paix », a-t-il dit.\n"
    reading = Reader().read([Dated(dataclasses.replace(article(text), language="fr"))])[0]
    assert reading.statements == ()
    assert reading.article.text == text
