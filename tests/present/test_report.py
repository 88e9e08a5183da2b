"""The dossier file itself: what is in it, and that nothing in it can get out."""

from __future__ import annotations

import calendar
import io
import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.flow import DOSSIER
from onrecord.present.report import render
from onrecord.present.report.embed import script_json
from onrecord.present.report.files import style
from onrecord.present.report.labels import days
from tests.present.actor_lines import people
from tests.present.report_lines import Line, Lines, dated, doubtful, press

INFERRED = "It is inferred from “January 7”, “on Friday”, “Secretary General of the Meridian League Ilse Marrand”."
HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> \u2028 \u2029 \" ' & =1+1"


def page(lines: list[Line], title: str = "The record") -> str:
    out = io.StringIO()
    render(lines, out, title=title)
    return out.getvalue()


def data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def words(article: dict[str, Any], span: list[Any]) -> str:
    return span[2] if len(span) > 2 else article["text"][span[0] : span[1]]  # type: ignore[no-any-return]


def test_every_statement_keeps_its_words_and_its_place() -> None:
    lines = press()
    shown = data(page(lines))
    by_id = {s["id"]: s for s in shown["statements"]}
    wanted = [x for x in lines if x["kind"] == "statement"]
    assert len(by_id) == len(wanted)
    for line in wanted:
        s = by_id[line["id"]]
        article = shown["articles"][s["article"]]
        assert article["id"] == line["article"]
        for part in ("source", "cue", "content"):
            assert [words(article, x) for x in s[part]] == [x["exact"] for x in line[part]]
            assert [x[:2] for x in s[part]] == [[x["start"], x["end"]] for x in line[part]]


def test_what_was_left_open_stands_with_its_article() -> None:
    lines = doubtful()
    ferry, fares, foreign = data(page(lines))["articles"]
    assert [(x["confidence"], [words(ferry, s) for s in x["content"]]) for x in ferry["left_open"]] == [
        (0.331, ["a second winter without the ferry"]),
        (0.2, ["the timetable promises nine crossings a day 🛳️"]),
        (0.1, ["“Fog is fog”"]),
    ]
    assert (len(fares["left_open"]), len(foreign["left_open"])) == (1, 0)
    assert [a["unread"] for a in (ferry, fares, foreign)] == [False, False, True]
    assert "4 passages left open. 1 article not read for statements, because of the language." in page(lines)
    assert page(lines) == page(lines[::-1])


def test_a_date_carries_what_made_it_and_the_words_it_rests_on() -> None:
    lines = dated()
    ferry, note, lowick, letter, _, muddle = shown = data(page(lines))["articles"]
    assert [a["apart"] for a in shown] == [False, False, False, True, True, True]
    assert [words(note, x) for x in note["published"]["basis"]] == ["Sorvania has to pull back its ships first"]
    assert note["published"]["elsewhere"] == [lowick["id"]], "words of another article are not marked in this one"
    assert (lowick["published"]["elsewhere"], letter["published"]["elsewhere"]) == ([], [])
    assert ferry["published"]["why"] == ["It came with the document."], "what says nothing itself is explained"
    assert (len(lowick["published"]["why"]), lowick["published"]["others"]) == (3, ["2033-01-08"])
    assert [words(lowick, x) for x in lowick["published"]["basis"]][:2] == ["January 7", "on Friday"]
    assert [words(muddle, x) for x in muddle["against"]["basis"]] == ["Tuesday 3 March 2031", "Friday 3 March 2031"]
    assert muddle["against"]["why"][-1] == "No day fits all of this."
    assert [bool(a["left_open"]) for a in (lowick, muddle)] == [False, False], "a contradiction may be no statement"
    times = [words(lowick, x[:2]) for x in lowick["times"]]
    assert times == ["January 7", "on Friday", "Thursday evening", "next week"]
    said = next(s for s in data(page(lines))["statements"] if s["said"])
    assert [words(lowick, x) for x in said["said"]["basis"]] == ["on Friday"]
    assert page(lines) == page(lines[::-1])


def test_a_date_of_an_early_record_is_explained_too() -> None:
    lines = dated()
    for line in lines:
        for when in map(line.get, ("published", "published_alone", "said", "when")):
            if when:
                when.pop("why", None)
                when.pop("others", None)
        line.pop("why", None)
    lowick = data(page(lines))["articles"][2]
    assert (lowick["published"]["why"], lowick["published"]["others"]) == ([INFERRED], [])


@pytest.mark.parametrize(("last", "apart"), [("2031-05-31", False), ("2031-06-01", True)])
def test_what_is_wider_than_a_month_stands_apart(last: str, apart: bool) -> None:
    b = Lines()
    a = b.article("k", "He said so.")
    b.date(a, "published", "2031-05-01", last, "relative")
    (shown,) = data(page(b.lines))["articles"]
    assert shown["apart"] is apart
    assert ("1 article dated only to an interval longer than a month" in page(b.lines)) is apart
    assert "article without a date" not in page(b.lines)


def test_a_statement_carries_its_three_numbers_or_none() -> None:
    lines = doubtful()
    scores = [s["scores"] for s in data(page(lines))["statements"]]
    assert scores == [[0.93, 0.97, 0.8765], [0.4, 0.3, 0.7], None]
    for line in lines:
        line.pop("scores", None)  # as in an early record
    assert {s["scores"] for s in data(page(lines))["statements"]} == {None}


def test_an_actor_leads_to_every_place_that_names_it() -> None:
    lines = people()
    shown = data(page(lines))
    texts = [a["text"] for a in shown["articles"]]
    for line in (x for x in lines if x["kind"] == "actor"):
        (actor,) = (a for a in shown["actors"] if a["id"] == line["id"])
        found = []
        for n, *steps in actor["named"]:
            at = 0
            for gap, length in zip(steps[::2], steps[1::2], strict=True):
                at += gap
                found.append((shown["articles"][n]["id"], texts[n][at : at + length]))
        assert sorted(found) == sorted((m["article"], m["exact"]) for m in line["mentions"])
    assert page(lines) == page(lines[::-1])


def test_an_actor_carries_offices_reasons_and_judgements() -> None:
    shown = data(page(people()))
    (reyl,) = (a for a in shown["actors"] if a["name"] == "Dana Reyl")
    minister, chair = reyl["offices"]
    assert (minister["source"], minister["of_name"], minister["from"], minister["to"]) == (
        "table", "Sorvania", "2030-02", "2031-05-31",
    )  # fmt: skip
    assert minister["conflict"].startswith("The table ends this term")
    assert [shown["articles"][n]["text"][start:end] for n, start, end in chair["basis"]] == [
        "Harbour Minister of Sorvania"
    ]
    assert (reyl["wikidata"], len(reyl["why"])) == ("Q5", 2)
    assert [(j["who"], j["told"]) for j in reyl["judged"]] == [
        ("m.okoye", "“Dana Reyl” and “Дана Рейл” are one actor.")
    ]
    (clerk,) = (a for a in shown["actors"] if a["name"] == "A clerk")
    assert not {"judged", "why", "wikidata"} & clerk.keys(), "what is not known takes no room"


def test_a_mention_that_does_not_stand_in_its_article_leads_nowhere() -> None:
    lines = people()
    reyl = next(x for x in lines if x.get("name") == "Dana Reyl" and x["kind"] == "actor")
    reyl["mentions"] = [{**reyl["mentions"][0], "exact": "Somebody"}, {**reyl["mentions"][0], "article": "none"}]
    (shown,) = (a for a in data(page(lines))["actors"] if a["id"] == reyl["id"])
    assert shown["named"] == []


def test_a_statement_says_how_its_speaker_was_told_and_for_whom() -> None:
    shown = data(page(people()))
    by_cue = {words(shown["articles"][s["article"]], s["cue"][0]): s for s in shown["statements"]}
    pier = shown["articles"][0]
    assert [words(pier, x) for x in by_cue["told"]["who_basis"]] == ["Dana Reyl"]
    assert by_cue["told"]["who_why"][0].startswith("“she” is the last person")
    assert by_cue["told"]["who_sure"] == 0.94
    assert (by_cue["denied"]["capacity"], by_cue["denied"]["for"]["name"]) == ("both", "the Harbour Council")
    relay = by_cue["as saying"]["relay"]
    assert (relay["name"], words(shown["articles"][1], relay["basis"][0])) == ("Radio Skerry", "Radio Skerry quoted")
    known = {"who_basis", "who_why", "who_sure", "for", "relay", "capacity", "addressee", "venue", "office", "negated"}
    assert not known & data(page(press()))["statements"][-1].keys() - {"addressee"}, "what is not known takes no room"


def test_articles_come_by_date_and_undated_ones_last() -> None:
    shown = data(page(press()))["articles"]
    assert [a["published"] and a["published"]["from"] for a in shown] == ["2031-05-14"] * 2 + ["2031-05-28", None]


def test_the_order_of_the_lines_does_not_matter() -> None:
    assert page(press()) == page(press()[::-1])


def test_a_span_that_does_not_stand_in_the_text_carries_its_words() -> None:
    lines = press()
    line = next(x for x in lines if x["kind"] == "statement")
    line["content"] = [{"article": line["article"], "start": 3, "end": 9, "exact": "never written"}]
    s = next(s for s in data(page(lines))["statements"] if s["id"] == line["id"])
    assert s["content"] == [[3, 9, "never written"]]


def test_a_statement_without_its_article_is_kept_with_its_words() -> None:
    lines = [x for x in press() if x["kind"] == "statement"]
    shown = data(page(lines))
    assert len(shown["statements"]) == len(lines)
    assert {s["article"] for s in shown["statements"]} == {None}
    assert all(x[2] for s in shown["statements"] for x in s["content"])


def test_unknown_kinds_are_left_alone() -> None:
    later = [{"kind": "oracle", "id": "d", "confidence": 1.0}]
    assert page(press() + later) == page(press())


def test_the_page_reaches_for_nothing_outside_itself() -> None:
    html = page(press())
    shell = re.sub(r"<script.*?</script>|<style>.*?</style>", "", html, flags=re.DOTALL)
    assert not re.search(r"\b(?:src|href)\s*=\s*[\"'](?!#)", shell)
    assert "default-src 'none'" in shell
    style = "".join(re.findall(r"<style>(.*?)</style>", html, re.DOTALL))
    assert style
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_exactly_the_code_on_the_page() -> None:
    import base64
    import hashlib

    html = page(press())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    for code in (
        re.findall(r"<style>(.*?)</style>", html, re.DOTALL)[0],
        re.findall(r"<script>(.*?)</script>", html, re.DOTALL)[0],
    ):
        digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1].replace("&#43;", "+")
    assert "unsafe" not in policy[1]


@pytest.mark.parametrize("place", ["title", "text", "name", "uri"])
def test_hostile_words_cannot_leave_the_data(place: str) -> None:
    b = Lines()
    a = b.article("k", HOSTILE if place == "text" else "He said so.", uri=HOSTILE if place == "uri" else "a.txt")
    content = HOSTILE if place == "text" else "so"
    b.statement(a, None, None, content, name=HOSTILE if place == "name" else "He")
    html = page(b.lines, title=HOSTILE if place == "title" else "T")
    assert html.count("<script") == html.count("</script>") == 2
    assert "alert(1)</script>" not in html
    assert "<img" not in html
    assert words(data(html)["articles"][0], data(html)["statements"][0]["content"][0]) == content


def test_a_lone_surrogate_does_not_stop_the_page() -> None:
    b = Lines()
    a = b.article("k", "He said \ud83d so.")
    b.statement(a, "He", "said", "so")
    html = page(b.lines, title="broken \udc00 title")
    html.encode("utf-8")
    assert data(html)["articles"][0]["text"] == "He said \ud83d so."


@given(st.recursive(st.text() | st.integers() | st.none(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)))
def test_script_json_is_the_same_data_and_ends_nothing(value: object) -> None:
    text = script_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")
    text.encode("utf-8")


def test_the_head_counts_and_dates_the_record() -> None:
    html = page(press())
    assert "14 statements by 6 named speakers in 4 articles, 14 May 2031 – 28 May 2031." in html
    assert "2 items could not be read." in html


def test_an_empty_record_is_a_page_too() -> None:
    html = page([])
    assert "0 statements by 0 named speakers in 0 articles." in html
    assert {key: of for key, of in data(html)["across"].items() if key not in ("ops", "changes", "roles")} == {
        kind: [] for kind in ("utterances", "stories", "passages", "terms")
    } | {"chains": {"hands": [], "of": []}}
    happened = data(html)["happened"]
    assert (happened["charts"]["timeline"], happened["charts"]["issues"]) == (None, {})
    assert [happened[kind] for kind in ("events", "occurrences", "meetings", "measures", "disputes", "positions")] == (
        [[]] * 6
    )
    shown = {key: of for key, of in data(html).items() if key not in ("across", "happened")}
    assert shown == {"longest": 31, "articles": [], "statements": [], "actors": [], "quarantine": []}


def test_a_line_that_breaks_the_contract_is_an_error() -> None:
    with pytest.raises(KeyError, match="text"):
        page([{"kind": "article", "id": "a", "key": "a"}])


PAIRS = [
    (ink, ground) for ink in ("ink", "soft", "accent", "cue", "denial") for ground in ("paper", "sheet", "hover")
] + [
    ("ink", "content"),
    ("ink", "heat-4"),
    ("ink", "pointed"),
    ("accent", "pointed"),
    ("ink", "light-mark"),
    ("soft", "light-mark"),
    ("hit-ink", "hit"),
    ("paper", "soft"),
]


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb by WCAG 2."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: str, ink: str, ground: str) -> None:
    blocks = re.findall(r"\{([^{}]*color-scheme: (light|dark);[^{}]*)\}", style())
    tokens = [dict(re.findall(r"--([\w-]+): (#\w{6});", block)) for block, scheme in blocks if scheme == theme]
    assert tokens
    for t in tokens:
        if "paper" not in t:  # paper: black on white
            continue
        light, dark = sorted((luminance(t[ink]), luminance(t[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_both_ways_into_the_dark_have_the_same_colours() -> None:
    dark = [
        block
        for block, scheme in re.findall(r"\{([^{}]*color-scheme: (light|dark);[^{}]*)\}", style())
        if scheme == "dark"
    ]
    assert len(dark) == 2
    assert dark[0].split() == dark[1].split()


def test_months_are_english_whatever_the_system_speaks() -> None:
    assert days("2031-05-14", "2031-12-01") == "14 May 2031 – 1 December 2031"
    assert [days(f"2031-{m:02}-01", f"2031-{m:02}-01") for m in range(1, 13)] == [
        f"{date(2031, m, 1).day} {calendar.month_name[m]} 2031" for m in range(1, 13)
    ]


def test_the_page_names_its_maker_where_a_later_run_looks() -> None:
    assert DOSSIER in page(press(), title="T" * 10_000).encode()[:4096]
