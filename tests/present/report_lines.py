# ruff: noqa: E501  (press prose keeps its long lines)
"""Contract lines made by hand: a builder that finds the words in the text, and a small press to try the dossier on."""

from __future__ import annotations

from typing import Any

from onrecord.records import content_id, sha256

Line = dict[str, Any]

SPEECH = """League will keep talking to Sorvania, Marrand tells summit

PORT HALDEN, May 14 (Norpress) — The Meridian League has no intention of ending its dialogue with Sorvania, Secretary General Ilse Marrand said on Wednesday.

“We do not accept the seizure of the Keld Islands 🏝️, but we will not turn our back on Sorvania,” Marrand told leaders at the opening of their summit.

“A neighbour does not move away because you have stopped speaking to it. We tried silence for two winters.

“So I am asking you for patience. I am not asking you to forget.”

She added that the League would double its patrols in the Keld Strait before the end of the year.

Veltra has repeatedly denied that its agencies were behind last autumn’s attacks on port computers.

Read also:
Ferry to Karsholm cancelled again
Herring prices fall for a third week
"""

RELAY = """League chief: no break with Sorvania
    Veltra. May 14. SORA - "We do not accept the incorporation of the Keld Islands, but we cannot turn our back on Sorvania," SORA cited Marrand as saying.
    Asked about the patrols, the senator shrugged. The waters are Sorvanian, he recalled.
    "Madam Marrand told them last summer, 'I cannot guard a strait with promises.' I think she was honest, "Pavel Orsin told Veltra Today.
    Share / Tweet / Print
"""

TALKS = """LOWICK, 28 May, Norpress - Envoys met on Wednesday and parted without agreeing on a date.

𝔄nders Pellmark 🤝 described the session as "frank, and in places useful". A written agreement was not discussed, he said.

Sorvanian envoy Lena Torsk rejected the accusation that marines on the islands had been reinforced. "Rotations took place, as they do every spring 🌸," she said.
"""

FERRY = """Ferry tied up for a third week

Veltra has repeatedly denied that it jammed the ferry’s radio. “Nobody asked us 🚢,” ran a note on the gate.

Harbour clerks are understood to fear a second winter without the ferry; on paper the timetable promises nine crossings a day 🛳️.

“Fog is fog”, the pilot shrugged.
"""

SIGNED = """Lowick. January 7. NORPRESS - Sorvania has to pull back its ships first, Secretary General of the Meridian League Ilse Marrand said on Friday 🚢.

She told reporters on Thursday evening that the envoys would meet next week.
"""

LETTER = """Prime Minister Katrin Veldane wrote to the harbour masters. “Keep the lamps lit,” she told them three weeks ago.
"""

MUDDLE = """KARSHOLM, 3 March - The ferry came in on Tuesday 3 March 2031, the pilot said, and on Friday 3 March 2031 it left.
"""

OPEN = """Fares

Some hope that fares will fall.
"""

UNDATED = """Two telephones, one strait

“Captain, please do not be alarmed, we are about to do something stupid,” a very polite young man told Idun Rask.
"""


class Lines:
    """Collects contract lines. Words are looked up in the article; ValueError when they are not there."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.texts: dict[str, str] = {}

    def article(
        self,
        key: str,
        text: str,
        *,
        outlet: str | None = None,
        day: str | None = None,
        method: str = "metadata",
        title: str | None = None,
        dateline: str | None = None,
        agency: str | None = None,
        furniture: tuple[tuple[str, str], ...] = (),
        defects: tuple[tuple[str, str], ...] = (),
        uri: str | None = None,
    ) -> str:
        """Add an article and give its id."""
        a = content_id("article", key, text)
        self.texts[a] = text
        self.lines.append(
            {
                "kind": "article",
                "id": a,
                "confidence": 1.0,
                "key": key,
                "uri": uri or f"{key}.txt",
                "url": None,
                "media_type": "text/plain",
                "sha256": sha256(text.encode("utf-8", "replace")),
                "text": text,
                "headline": title,
                "title": title and self.span(a, title),
                "outlet": outlet and {"name": outlet, "basis": []},
                "byline": [],
                "dateline": dateline
                and {"span": self.span(a, dateline), "place": None, "date": None, "agency": agency},
                "published": self.when(day, method),
                "language": "en",
                "machine_translated": None,
                "furniture": [{"span": self.span(a, w), "reason": r} for w, r in furniture],
                "defects": [{"span": self.span(a, w), "reason": r} for w, r in defects],
                "source_map": [],
            }
        )
        return a

    def span(self, article: str, words: str) -> Line:
        """The first place of `words` in the article; what follows a "|" only says which place is meant."""
        start = self.texts[article].index(words.replace("|", "", 1))
        words = words.partition("|")[0]
        return {"article": article, "start": start, "end": start + len(words), "exact": words}

    @staticmethod
    def when(day: str | None, method: str = "metadata") -> Line | None:
        """One day as a when."""
        return day and {"earliest": day, "latest": day, "precision": "day", "basis": [], "method": method}  # type: ignore[return-value]

    def actor(self, name: str, type_: str = "person", aliases: tuple[str, ...] = (), office: str | None = None) -> str:
        """Add an actor and give its id."""
        i = content_id("actor", name)
        offices = [{"title": office, "of": None, "from": None, "to": None}] if office else []
        self.lines.append(
            {
                "kind": "actor",
                "id": i,
                "confidence": 1.0,
                "name": name,
                "type": type_,
                "aliases": list(aliases),
                "wikidata": None,
                "offices": offices,
                "mentions": [],
            }
        )
        return i

    def statement(
        self,
        article: str,
        source: str | None,
        cue: str | None,
        *content: str,
        mode: str = "direct",
        speaker: str | None = None,
        name: str | None = None,
        confidence: float = 0.9,
        **more: object,
    ) -> str:
        """Add a statement made of words of the article and give its id."""
        spans = {
            "source": [self.span(article, source)] if source else [],
            "cue": [self.span(article, cue)] if cue else [],
            "content": [self.span(article, c) for c in content],
        }
        i = content_id("statement", article, spans)
        self.lines.append(
            {
                "kind": "statement",
                "id": i,
                "confidence": confidence,
                "article": article,
                "mode": mode,
                **spans,
                "speaker": speaker,
                "speaker_name": name,
                "office": None,
                "addressee": None,
                "venue": None,
                "said": None,
                "parent": None,
                "negated": False,
                **more,
            }
        )
        return i

    def left_open(
        self, article: str, source: str | None, cue: str | None, *content: str, confidence: float = 0.33
    ) -> str:
        """Add a passage that may be a statement and give its id."""
        words = {"source": [source] if source else [], "cue": [cue] if cue else [], "content": list(content)}
        spans = {part: [self.span(article, w) for w in of] for part, of in words.items()}
        i = content_id("abstention", article, spans)
        self.lines.append(
            {"kind": "abstention", "id": i, "confidence": confidence, "article": article, "reason": "unsure", **spans}
        )
        return i

    def unread(self, article: str, language: str) -> None:
        """Say that an article was not read because of its language."""
        next(line for line in self.lines if line["id"] == article)["language"] = language
        i = content_id("abstention", article, [], [], [])
        self.lines.append(
            {"kind": "abstention", "id": i, "confidence": 0.0, "article": article, "reason": "language"}
            | {"source": [], "cue": [], "content": []}
        )

    def date(
        self,
        line: str,
        key: str,
        first: str,
        last: str,
        method: str,
        *why: str,
        basis: tuple[str, ...] = (),
        **more: object,
    ) -> None:
        """Give the line with this id a date under `key`, for reasons and with words of its article."""
        found = next(x for x in self.lines if x["id"] == line)
        article = found.get("article", line)
        found[key] = {
            "earliest": first,
            "latest": last,
            "precision": "day" if first == last else "interval",
            "basis": [self.span(article, words) for words in basis],
            "method": method,
            "why": list(why),
            "others": [],
            **more,
        }

    def time(self, article: str, words: str, type_: str, value: str, day: str | None = None, why: str = "") -> str:
        """Add an expression of time and give its id."""
        span = self.span(article, words)
        i = content_id("time", article, span["start"], span["end"], type_, value)
        self.lines.append(
            {"kind": "time", "id": i, "confidence": 1.0, "article": article, "span": span, "type": type_}
            | {"value": value, "when": None}
        )
        if day:
            self.date(i, "when", day, day, "weekday", why, basis=(words,))
        return i

    def against(self, article: str, *why: str, basis: tuple[str, ...] = ()) -> None:
        """Say that words of an article cannot all be true of one day."""
        spans = [self.span(article, words) for words in basis]
        i = content_id("abstention", article, [], [], spans)
        self.lines.append(
            {"kind": "abstention", "id": i, "confidence": 0.0, "article": article, "reason": "contradiction"}
            | {"source": [], "cue": [], "content": spans, "why": list(why)}
        )

    def refused(self, uri: str, code: str, reason: str) -> None:
        """Add a quarantine line."""
        i = content_id("quarantine", uri, code)
        self.lines.append(
            {"kind": "quarantine", "id": i, "confidence": 1.0, "uri": uri, "sha256": "", "code": code, "reason": reason}
        )


def doubtful() -> list[Line]:
    """Three articles: one with two statements and three passages left open, one all open, one that was not read."""
    b = Lines()
    a = b.article("2031-06-02_ferry-post", FERRY, outlet="Ferry Post", day="2031-06-02", title=FERRY.split("\n", 1)[0])
    b.statement(
        a,
        "Veltra",
        "has repeatedly denied",
        "that it jammed the ferry’s radio",
        mode="indirect",
        name="Veltra",
        negated=True,
        confidence=0.91,
        scores={"source": 0.93, "cue": 0.97, "content": 0.8765},
    )
    b.statement(
        a, None, None, "“Nobody asked us 🚢,”", confidence=0.62, scores={"source": 0.4, "cue": 0.3, "content": 0.7}
    )
    b.statement(a, "the pilot", "shrugged", "“Fog is fog”", name="the pilot")
    b.left_open(a, "Harbour clerks", "are understood to fear", "a second winter without the ferry", confidence=0.331)
    b.left_open(a, None, "on paper", "the timetable promises nine crossings a day 🛳️", confidence=0.2)
    b.left_open(a, "the pilot", None, "“Fog is fog”", confidence=0.1)
    c = b.article("2031-06-03_ferry-post", OPEN, outlet="Ferry Post", day="2031-06-03", title="Fares")
    b.left_open(c, "Some", "hope", "that fares will fall", confidence=0.42)
    b.unread(
        b.article(
            "2031-06-03_la-rade",
            "Le bac reste à quai\n\nLe pilote n’a rien dit.\n",
            title="Le bac reste à quai",
            outlet="La Rade",
        ),
        "fr",
    )
    return b.lines


def dated() -> list[Line]:
    """Six articles: a day that is stated, one by clues, one by another article, some years, a contradiction, nothing."""
    b = Lines()
    b.article("2031-06-02_ferry-post", FERRY, outlet="Ferry Post", day="2031-06-02", title=FERRY.split("\n", 1)[0])
    a = b.article("lowick", SIGNED, outlet="Norpress", dateline="Lowick. January 7. NORPRESS -", agency="Norpress")
    b.date(
        a,
        "published",
        "2033-01-07",
        "2033-01-07",
        "weekday",
        "7 January was a Friday in 2022, 2028 and 2033.",
        "Ilse Marrand was secretary general of the Meridian League from 1 October 2030 to 30 September 2034.",
        "So it was published on 7 January 2033.",
        basis=("January 7", "on Friday", "Secretary General of the Meridian League Ilse Marrand"),
        others=["2033-01-08"],
    )
    s = b.statement(
        a,
        "Secretary General of the Meridian League Ilse Marrand",
        "said",
        "Sorvania has to pull back its ships first",
        mode="indirect",
        name="Ilse Marrand",
    )
    day = "“on Friday”, counted from the day of the report, 7 January 2033."
    b.date(s, "said", "2033-01-07", "2033-01-07", "weekday", day, basis=("on Friday",))
    b.statement(a, "She", "told", "that the envoys would meet next week", mode="indirect", name="Ilse Marrand")
    b.time(a, "January 7", "DATE", "2033-01-07", "2033-01-07", "The text states it: “January 7”.")
    b.time(a, "on Friday", "DATE", "2033-01-07", "2033-01-07", day)
    b.time(a, "Thursday evening", "TIME", "2033-01-06TEV")
    b.time(a, "next week", "DATE", "2033-W02")
    a = b.article("letter", LETTER, outlet="Strand Lantern", title=None)
    b.date(
        a,
        "published",
        "2031-02-01",
        "2034-11-30",
        "office-term",
        "Katrin Veldane was prime minister of Brannia from 1 February 2031 to 30 November 2034.",
        "So it was published between 1 February 2031 and 30 November 2034.",
        basis=("Prime Minister Katrin Veldane",),
    )
    b.statement(a, "she", "told", "“Keep the lamps lit,”", name="Katrin Veldane")
    b.time(a, "three weeks ago", "DATE", "PXX")
    a = b.article("muddle", MUDDLE, outlet="Karsholm Post")
    b.against(
        a,
        "“Tuesday 3 March 2031” is no day of the calendar.",
        "“Friday 3 March 2031” is none either.",
        "No day fits all of this.",
        basis=("Tuesday 3 March 2031", "Friday 3 March 2031"),
    )
    b.statement(a, "the pilot", "said", "The ferry came in on Tuesday 3 March 2031", mode="indirect")
    n = b.article("note", "On the pier\n\nSorvania has to pull back its ships first, it was said.", outlet="Ferry Post")
    why = "It quotes the same words as “Lowick” of 7 January 2033."
    b.date(
        n, "published", "2033-01-05", "2033-01-14", "story", why, basis=("Sorvania has to pull back its ships first",)
    )
    b.date(n, "published_alone", "2031-01-01", "2034-12-31", "relative", "It tells of the years after 2030.")
    lowick = next(x["id"] for x in b.lines if x.get("key") == "lowick")
    b.lines[-1]["published"]["basis"].append(b.span(lowick, "Sorvania has to pull back its ships first"))
    b.article("bare", "A bare note.")
    return b.lines


def press() -> list[Line]:
    """Four articles, eleven statements, six actors, two refusals; emoji and letters outside the basic plane."""
    b = Lines()
    marrand = b.actor("Ilse Marrand", aliases=("Marrand", "the Secretary General"), office="Secretary General")
    orsin = b.actor("Pavel Orsin", aliases=("Orsin", "the senator"))
    pellmark = b.actor("𝔄nders Pellmark", aliases=("Pellmark",))
    torsk = b.actor("Lena Torsk", office="envoy of Sorvania")
    sora = b.actor("SORA", "agency")
    b.actor("Keld Islands", "country")
    _speech(b, marrand)
    _relay(b, marrand, orsin, sora)
    _talks(b, pellmark, torsk)
    a = b.article("undated", UNDATED, title="Two telephones, one strait")
    quote = "“Captain, please do not be alarmed, we are about to do something stupid,”"
    b.statement(a, "a very polite young man", "told", quote, addressee="Idun Rask", confidence=0.52)
    b.refused("scans/page-4.pdf", "E106", "scans/page-4.pdf: files ending in .pdf are not read")
    b.refused("old/broken.html", "E107", "old/broken.html has no readable words")
    return b.lines


def _speech(b: Lines, marrand: str) -> None:
    a = b.article(
        "2031-05-14_harbour-courier",
        SPEECH,
        outlet="Harbour Courier",
        day="2031-05-14",
        method="weekday",
        title="League will keep talking to Sorvania, Marrand tells summit",
        dateline="PORT HALDEN, May 14 (Norpress) —",
        agency="Norpress",
        furniture=(
            ("Read also:\nFerry to Karsholm cancelled again\nHerring prices fall for a third week", "link-list"),
        ),
    )
    office = "Secretary General of the Meridian League"
    b.statement(
        a,
        "Secretary General Ilse Marrand",
        "said",
        "The Meridian League has no intention of ending its dialogue with Sorvania",
        mode="indirect",
        speaker=marrand,
        name="Ilse Marrand",
        office=office,
    )
    b.statement(
        a,
        "Marrand| told leaders",
        "told",
        "“We do not accept the seizure of the Keld Islands 🏝️, but we will not turn our back on Sorvania,”",
        "“A neighbour does not move away because you have stopped speaking to it. We tried silence for two winters.",
        "“So I am asking you for patience. I am not asking you to forget.”",
        speaker=marrand,
        name="Ilse Marrand",
        office=office,
        addressee="leaders",
        venue="summit",
        confidence=0.97,
    )
    b.statement(
        a,
        "She",
        "added",
        "that the League would double its patrols in the Keld Strait before the end of the year",
        mode="indirect",
        speaker=marrand,
        name="Ilse Marrand",
        confidence=0.83,
    )
    b.statement(
        a,
        "Veltra",
        "has repeatedly denied",
        "that its agencies were behind last autumn’s attacks on port computers",
        mode="indirect",
        name="Veltra",
        negated=True,
        confidence=0.88,
    )


def _relay(b: Lines, marrand: str, orsin: str, sora: str) -> None:
    a = b.article(
        "2031-05-14_veltra-today",
        RELAY,
        outlet="Veltra Today",
        day="2031-05-14",
        title="League chief: no break with Sorvania",
        dateline="Veltra. May 14. SORA -",
        agency="SORA",
        furniture=(("Share / Tweet / Print", "share"),),
        defects=((', "Pavel', "closing mark slid to the next word"),),
    )
    quote = '"We do not accept the incorporation of the Keld Islands, but we cannot turn our back on Sorvania,"'
    outer = b.statement(a, "SORA| cited", "cited", f"{quote} SORA cited Marrand as saying", speaker=sora, name="SORA")
    b.statement(a, "Marrand", "as saying", quote, speaker=marrand, name="Ilse Marrand", parent=outer, confidence=0.79)
    b.statement(a, "he", "recalled", "The waters are Sorvanian", mode="indirect", speaker=orsin, name="Pavel Orsin")
    told = b.statement(
        a,
        "Pavel Orsin",
        "told Veltra",
        "\"Madam Marrand told them last summer, 'I cannot guard a strait with promises.' I think she was honest, ",
        speaker=orsin,
        name="Pavel Orsin",
        addressee="Veltra Today",
    )
    b.statement(
        a,
        "Madam Marrand",
        "told them",
        "'I cannot guard a strait with promises.'",
        speaker=marrand,
        name="Ilse Marrand",
        parent=told,
        confidence=0.41,
        said={
            "earliest": "2030-06-01",
            "latest": "2030-08-31",
            "precision": "interval",
            "basis": [],
            "method": "relative",
        },
    )


def _talks(b: Lines, pellmark: str, torsk: str) -> None:
    a = b.article(
        "2031-05-28_norpress", TALKS, outlet="Norpress", day="2031-05-28", dateline="LOWICK, 28 May, Norpress -"
    )
    b.statement(
        a,
        "𝔄nders Pellmark",
        "described",
        'the session as "frank, and in places useful"',
        mode="mixed",
        speaker=pellmark,
        name="𝔄nders Pellmark",
        office="Deputy Secretary General",
    )
    b.statement(
        a, "he", "said", "A written agreement was not discussed", mode="indirect", speaker=pellmark, confidence=0.71
    )
    b.statement(
        a,
        "Sorvanian envoy Lena Torsk",
        "rejected the accusation",
        "that marines on the islands had been reinforced",
        mode="indirect",
        speaker=torsk,
        name="Lena Torsk",
        negated=True,
    )
    b.statement(
        a, "she", "said", '"Rotations took place, as they do every spring 🌸,"', speaker=torsk, name="Lena Torsk"
    )
