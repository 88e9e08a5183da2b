# ruff: noqa: E501  (press prose keeps its long lines)
"""Contract lines of what goes across outlets: one act of saying told five times, another twice, their chains and terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.records import content_id
from tests.present.report_lines import Line, Lines

WIRE = """Marrand keeps the door open

PORT HALDEN, May 14 (Norpress) — “We do not accept the seizure of the Keld Islands 🏝️, but we will not turn our back on Sorvania this year,” Secretary General Ilse Marrand told leaders on Wednesday.
"""

COURIER = """League will keep talking

PORT HALDEN, May 14 (Norpress) — “We do not accept the seizure of the Keld Islands 🏝️, but we will not turn our back on Sorvania this year,” Ilse Marrand told leaders.

Sorvania’s seizure of the Keld Islands is in its third winter.
"""

TODAY = """League chief: no break with Sorvania
    Veltra. May 14. SORA - "We do not accept the incorporation of the Keld Islands, but this year we cannot turn our back on our good neighbour Sorvania," SORA cited Marrand as saying.
    The incorporation of the Keld Islands into Sorvania was voted on three years ago.
"""

POST = """Talks go on

Ilse Marrand said that the League might one day accept the taking of the islands but would go on talking to Sorvania, according to Norpress.
"""

LANTERN = """From the strait

Secretary General Marrand does not accept the seizure of the Keld Islands but will not turn her back on Sorvania, she told The Lantern.
"""

Row = tuple[str | None, ...]


class Across(Lines):
    """Adds lines of stories, utterances, chains and terms."""

    def utterance(self, statements: Sequence[str], rows: Sequence[Row], **more: object) -> str:
        """Add an utterance and give its id; `rows`: at each locus the words of each statement, the base's first.

        A cell may end in "|" and the kinds of the change, and one that is nothing but "|" and kinds has no words.
        """
        by = {line["id"]: line for line in self.lines}
        cursor = [by[s]["content"][0]["start"] for s in statements]

        def find(w: int, words: str) -> Line | None:
            if not words:
                return None
            article = by[statements[w]]["article"]
            start = self.texts[article].index(words, cursor[w])
            cursor[w] = start + len(words)
            return {"article": article, "start": start, "end": cursor[w], "exact": words}

        apparatus = []
        for row in rows:
            cells = [(cell or "").partition("|") for cell in row]
            spans = [find(w, words) for w, (words, _, _) in enumerate(cells)]
            readings = []
            for w in range(1, len(row)):
                base, here = spans[0], spans[w]
                words = [x and x["exact"].casefold() for x in (base, here)]
                op = (
                    "same"
                    if words[0] == words[1]
                    else "substitution"
                    if base and here
                    else "addition"
                    if here
                    else "omission"
                )
                kinds = cells[w][2].split()
                if moved := next((k for k in kinds if k.isdigit()), None):
                    op, kinds = "transposition", ["order"]
                readings.append(
                    {"statement": statements[w], "span": here, "op": op}
                    | ({"kinds": kinds} if kinds else {})
                    | ({"of": int(moved)} if moved else {})
                )
            apparatus.append({"lemma": [spans[0]] if spans[0] else [], "readings": readings})
        i = content_id("utterance", *sorted(statements))
        line: Line = {
            "kind": "utterance", "id": i, "confidence": 0.93, "statements": list(statements), "speaker": by[statements[0]]["speaker"],
            "speaker_name": by[statements[0]]["speaker_name"], "said": None, "base": statements[0], "apparatus": apparatus,
            "independent_chains": len(statements), "same_words": [[s] for s in statements], "bonds": [],
            "sources": [[s] for s in statements], "left_out": [],
        }  # fmt: skip
        self.lines.append(line | more)
        return i

    def chain(self, statement: str, *links: tuple[str, str, str]) -> None:
        """Add a chain: role, name and words of the article that tell it ("" for none)."""
        article = next(x["article"] for x in self.lines if x["id"] == statement)
        found = [
            {"role": role, "actor": None, "name": name, "evidence": [self.span(article, words)] if words else []}
            for role, name, words in links
        ]
        self.lines.append(
            {"kind": "chain", "id": content_id("chain", statement), "confidence": 1.0, "statement": statement}
            | {"article": article, "links": found, "covers": []}
        )

    def story(self, label: str, *articles: str, day: str | None = None, why: Sequence[str] = ()) -> str:
        """Add a story and give its id."""
        i = content_id("story", *articles)
        self.lines.append(
            {"kind": "story", "id": i, "confidence": 0.97, "articles": list(articles), "when": self.when(day)}
            | {"label": label, "label_span": None, "why": list(why)}
        )
        return i

    def passage(self, a: str, b: str, *words: str, first: str | None = None, share: float = 0.5) -> None:
        """Add words that two articles share."""
        self.lines.append(
            {"kind": "passage", "id": content_id("passage", a, b), "confidence": 1.0, "a": a, "b": b}
            | {f"spans_{side}": [self.span(x, w) for w in words] for side, x in (("a", a), ("b", b))}
            | {"first": first, "share": share, "why": ["30 words in a row are the same."]}
        )

    def term(
        self,
        referent: str,
        article: str,
        words: str,
        voice: str,
        statement: str | None = None,
        *,
        for_: tuple[str, str] | None = None,
    ) -> None:
        """Add a term; `for_`: the speaker's own words and the statement where they stand."""
        replaces = []
        if for_:
            where = next(x["article"] for x in self.lines if x["id"] == for_[1])
            replaces = [{"wording": for_[0].partition("|")[0], "span": self.span(where, for_[0]), "statement": for_[1]}]
        span = self.span(article, words)
        self.lines.append(
            {"kind": "term", "id": content_id("term", referent, article, span["start"]), "confidence": 0.9, "referent": referent}
            | {"wording": span["exact"], "voice": voice, "span": span, "article": article, "statement": statement}
            | {"replaces": replaces, "why": ["Both stand at the same place of one utterance."]}
        )  # fmt: skip


def five_tellings() -> list[Line]:
    """One utterance in five outlets: three have it from Norpress, one from SORA, one from the speaker herself."""
    b = Across()
    marrand = b.actor("Ilse Marrand", aliases=("Marrand",), office="Secretary General")
    day = "2031-05-14"
    wire = b.article(
        "wire",
        WIRE,
        outlet="Norpress",
        day=day,
        title="Marrand keeps the door open",
        dateline="PORT HALDEN, May 14 (Norpress) —",
        agency="Norpress",
    )
    courier = b.article(
        "courier",
        COURIER,
        outlet="Harbour Courier",
        day=day,
        title="League will keep talking",
        dateline="PORT HALDEN, May 14 (Norpress) —",
        agency="Norpress",
    )
    today = b.article(
        "today",
        TODAY,
        outlet="Veltra Today",
        day=day,
        title="League chief: no break with Sorvania",
        dateline="Veltra. May 14. SORA -",
        agency="SORA",
    )
    post = b.article("post", POST, outlet="Karsholm Post", day="2031-05-15", title="Talks go on")
    lantern = b.article("lantern", LANTERN, outlet="Strand Lantern", day="2031-05-16", title="From the strait")
    quote = "We do not accept the seizure of the Keld Islands 🏝️, but we will not turn our back on Sorvania this year"
    who: dict[str, Any] = {"speaker": marrand, "name": "Ilse Marrand"}
    s1 = b.statement(wire, "Secretary General Ilse Marrand", "told", quote, addressee="leaders", **who)
    s2 = b.statement(courier, "Ilse Marrand", "told", quote, addressee="leaders", **who)
    s3 = b.statement(
        today,
        "SORA cited Marrand",
        "as saying",
        "We do not accept the incorporation of the Keld Islands, but this year we cannot turn our back on our good neighbour Sorvania",
        **who,
    )
    s4 = b.statement(
        post,
        "Ilse Marrand",
        "said",
        "that the League might one day accept the taking of the islands but would go on talking to Sorvania",
        mode="indirect",
        **who,
    )
    s5 = b.statement(
        lantern,
        "she",
        "told",
        "Secretary General Marrand does not accept the seizure of the Keld Islands but will not turn her back on Sorvania",
        mode="indirect",
        **who,
    )
    rows: list[Row] = [
        ("We", "We", "We", "the League|name", "Secretary General Marrand|name"),
        (
            "do not accept",
            "do not accept",
            "do not accept",
            "might one day accept|negation modality",
            "does not accept|tense",
        ),
        ("the seizure", "the seizure", "the incorporation|term", "the taking|term", "the seizure"),
        ("of the", "of the", "of the", "of the", "of the"),
        ("Keld Islands", "Keld Islands", "Keld Islands", "islands|name", "Keld Islands"),
        ("but", "but", "but", "but", "but"),
        (None, None, "this year|11", None, None),
        ("we will not", "we will not", "we cannot|modality", "would|tense negation", "will not|name"),
        ("turn our back on", "turn our back on", "turn our back on", "go on talking to|other", "turn her back on|name"),
        (None, None, "our good neighbour|other", None, None),
        ("Sorvania", "Sorvania", "Sorvania", "Sorvania", "Sorvania"),
        ("this year", "this year", "|6", "|other", "|other"),
    ]
    b.utterance(
        [s1, s2, s3, s4, s5], rows, independent_chains=3, same_words=[[s1, s2], [s3], [s4], [s5]],
        sources=[[s1, s2, s4], [s3], [s5]],
        bonds=[
            {"a": s1, "b": s2, "tier": "words", "score": 0.9987, "why": ["All 21 words are the same."]},
            {"a": s1, "b": s3, "tier": "wording", "score": 0.962, "why": ["17 of 21 words are the same; both say “Keld Islands” and “Sorvania”."]},
        ],
        left_out=[{"article": post, "fullest": s1, "clauses": [b.span(wire, "this year")]}, {"article": lantern, "fullest": s1, "clauses": [b.span(wire, "this year")]}],
    )  # fmt: skip
    b.chain(s1, ("outlet", "Norpress", "(Norpress)"), ("speaker", "Ilse Marrand", ""))
    b.chain(
        s2, ("outlet", "Harbour Courier", ""), ("agency", "Norpress", "(Norpress)"), ("speaker", "Ilse Marrand", "")
    )
    b.chain(
        s3, ("outlet", "Veltra Today", ""), ("agency", "SORA", "SORA cited Marrand"), ("speaker", "Ilse Marrand", "")
    )
    b.chain(
        s4,
        ("outlet", "Karsholm Post", ""),
        ("agency", "Norpress", "according to Norpress"),
        ("speaker", "Ilse Marrand", ""),
    )
    b.chain(s5, ("outlet", "Strand Lantern", ""), ("speaker", "Ilse Marrand", "she told The Lantern"))
    b.story(
        "League will keep talking",
        wire,
        courier,
        today,
        post,
        day=day,
        why=["All four name Ilse Marrand, Sorvania and the Keld Islands on the same day."],
    )
    b.passage(wire, courier, quote, first=wire, share=0.72)
    for article, words, voice, statement, for_ in (
        (wire, "seizure of the Keld Islands", "quoted", s1, None),
        (courier, "seizure of the Keld Islands", "quoted", s2, None),
        (courier, "seizure of the Keld Islands| is in", "outlet", None, None),
        (today, "incorporation of the Keld Islands", "quoted", s3, None),
        (today, "incorporation of the Keld Islands| into", "outlet", None, ("seizure of the Keld Islands", s1)),
        (post, "taking of the islands", "reported", s4, ("seizure of the Keld Islands", s1)),
        (lantern, "seizure of the Keld Islands", "reported", s5, None),
    ):
        b.term("seizure of the Keld Islands", article, words, voice, statement, for_=for_)
    return b.lines
