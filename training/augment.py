"""Augmentation: what press reports of other regions look like and the corpus lacks.

Each edit of the text moves the gold spans with it. Names of other regions, governments named by their capitals, lost or
single quotation marks, articles dropped as translations do, spaces lost or doubled in extraction, and made-up sentences
of kinds that the corpus has few of (denials, accusations, relays by an agency).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from random import Random
from typing import Any

Row = dict[str, Any]
Edit = tuple[int, int, str]
ROLES = ("source", "cue", "content")

FIRST = (
    "Dmitry Sergei Andriy Olena Volodymyr Natalia Mikhail Yulia Ivan Oksana Petro Viktor Zoran Milica Goran "
    "Ana Radu Elena Nikola Ahmed Fatima Mohammed Leila Hassan Ali Recep Mehmet Ayşe Levan Nino Giorgi Tigran "
    "Armen Aliyev Kenji Hiroshi Wei Li Min-jun Soo Rajesh Priya Imran Ayesha Kwame Amina Thabo Jean Marie "
    "François Claire Jürgen Anke Hans Katrin Lars Ingrid Jens Søren Piotr Agnieszka Tomasz Jan Pavel Jiří "
    "László Zsófia Mateo Lucía Carlos João Beatriz Giulia Marco"
).split()
LAST = (
    "Petrov Ivanova Kovalenko Shevchuk Bondar Melnyk Sokolov Kuznetsov Morozova Volkov Lysenko Hrytsenko "
    "Tkachenko Popescu Ionescu Jovanović Petrović Nikolić Kovač Horvat Demir Yılmaz Kaya Beridze Kapanadze "
    "Sargsyan Hakobyan Mammadov Hasanov Al-Masri Haddad Khalil Rahmani Karimi Tanaka Sato Zhang Wang Chen "
    "Park Kim Sharma Khan Malik Mensah Okafor Dlamini Dubois Lefèvre Moreau Schneider Hoffmann Bauer Krüger "
    "Andersen Lindqvist Nielsen Kowalski Nowak Wiśniewska Novák Dvořák Nagy Szabó García Fernández Silva "
    "Rossi Bianchi Papadopoulos Virtanen Bērziņš Kask Jonaitis"
).split()
CAPITALS = (
    "Moscow Kyiv Kiev Ankara Berlin Paris Brussels Beijing Tehran Warsaw Belgrade Chisinau Tbilisi Minsk "
    "Yerevan Baku Rome London Tokyo Seoul Budapest Athens"
).split()
PLACES = {
    "Washington": CAPITALS,
    "the White House": ["the Kremlin", "the Elysee", "Downing Street", "the presidential office", "the Chancellery"],
    "the State Department": ["the Foreign Ministry", "the Russian Foreign Ministry", "the Quai d'Orsay", "the MFA"],
    "Congress": ["the State Duma", "the Verkhovna Rada", "parliament", "the Bundestag", "the Federation Council"],
    "the Pentagon": ["the Defense Ministry", "the General Staff", "NATO", "the Alliance"],
    "the United States": ["Russia", "Ukraine", "Turkey", "Germany", "the European Union", "NATO", "Serbia", "Georgia"],
    "Republicans": ["the Allies", "the separatists", "the opposition", "Western states", "the Europeans"],
    "Democrats": ["the Russians", "the Ukrainians", "the government", "the Turks", "NATO members"],
}
AGENCIES = (
    "TASS|RIA Novosti|Interfax|Interfax-Ukraine|Sputnik|Xinhua|Anadolu|Ukrinform|UNIAN|Reuters|AFP|dpa|PAP|"
    "Tanjug|IRNA|BelTA|the agency|the news agency|the newspaper|Kommersant|Izvestia|Der Spiegel|Le Monde|"
    "Bild|the broadcaster|Euronews"
).split("|")
VOICES = (
    "the minister|the ministry|the Foreign Ministry|the spokesman|the spokeswoman|the president|"
    "the secretary general|he|she|the envoy|the ambassador|the expert|the analyst|the senator|the alliance|"
    "the commission|the delegation|the diplomat|the head of the delegation|the deputy minister|the Kremlin|"
    "Moscow|Kyiv|Brussels|Ankara|the government|the West"
).split("|")
CLAUSES = [
    "{S:X} {Q:has repeatedly denied} {C:P}.",
    "{S:X} {Q:denied} that {C:T}.",
    "{S:X} {Q:has denied} {C:any involvement in the matter}.",
    "{S:X} {Q:rejected} {C:P} on Monday.",
    "{S:X} {Q:has rejected} {C:P} as groundless.",
    "{S:X} {Q:dismissed} {C:P}.",
    "{S:X} {Q:does not recognise} {C:P}.",
    "{S:X} {Q:accused} {C:the other side of breaking the truce}.",
    "{S:X} {Q:claimed} that {C:T}.",
    "{S:X} {Q:warned} that {C:T}.",
    "{S:X} {Q:called for} {C:an immediate end to the fighting}.",
    "{S:X} {Q:reiterated} that {C:T}, A reported.",
    "A {Q:cited} {S:X} {Q:as saying} that {C:T}.",
    "A {Q:quoted} {S:X} {Q:as saying} that {C:T}.",
    "A {Q:quoted} {S:X} {Q:as saying}: “{C:T}.”",
    "“{C:T},” A {Q:quoted} {S:X} {Q:as saying}.",
    "{C:T}, A {Q:quoted} {S:X} {Q:as saying}.",
    "{S:X} was {Q:quoted} by A {Q:as saying} that {C:T}.",
    "{S:X} {Q:told} A that {C:T}.",
    "“{C:T},” {S:X} {Q:told} A.",
    "As {S:A} {Q:reports}, {C:T}.",
    "{C:T}, {S:A} {Q:reports}.",
    "{C:T}, {Q:reports} {S:A}.",
    "{C:T}, {Q:according to} {S:X}.",
    "{Q:According to} {S:X}, {C:T}.",
    "{Q:In the opinion of} {S:X}, {C:T}.",
    "“{C:T},” {Q:said} {S:X}.",
    "“{C:T},” {Q:stressed} {S:X}, adding no details.",
    "{C:T}, {Q:stressed} {S:X}.",
    "{S:X} {Q:noted} that {C:T}.",
    "{S:X} {Q:noted}, {C:T}.",
    "{S:X} {Q:stated}: “{C:T}.”",
    "{S:X} {Q:said}: “{C:T}.”",
    "{Q:Commenting}, {S:X} {Q:pointed out} that {C:T}.",
    "{S:X} {Q:did not rule out} that {C:T}.",
    "{S:X} {Q:expressed hope} that {C:T}.",
    "{S:X} {Q:believes} that {C:T}.",
    "{S:X} {Q:underlined} that {C:T}, the statement said.",
    "“{C:T},” the statement of {S:X} {Q:reads}.",
    "{C:The results of the vote} {Q:are not recognised by} {S:X}.",
]
ISSUES = (
    "the accusations|the allegations of interference|any role in the attack|reports of a troop build-up|"
    "the results of the referendum|the claims made by the opposition|the proposal to expand the mission|"
    "the independence of the region|the findings of the report|charges that it had violated the agreement|"
    "the annexation"
).split("|")

_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{2,})\b")
_MARKS = re.compile('["“”]')
_ARTICLE = re.compile(r"\b(?:the|a|an) (?=[a-z])")
_SLOT = re.compile(r"\{([SQC]):([^}]*)\}")
_HOLE = re.compile(r"\b[XATP]\b")
_LETTERS = {"S": "source", "Q": "cue", "C": "content"}


def augmented(row: Row, rng: Random, clauses: list[str]) -> Row:
    """A changed copy of a gold article; `clauses` are contents of the corpus that made-up sentences say again."""
    if rng.random() < 0.5:
        row = _edited(row, _names(row, rng) + _capitals(row["text"], rng))
    chance = rng.random()
    if chance < 0.10:
        row = _edited(row, [(m.start(), m.end(), "") for m in _MARKS.finditer(row["text"])])
    elif chance < 0.18:
        row = _edited(row, [(m.start(), m.end(), "") for m in _MARKS.finditer(row["text"]) if rng.random() < 0.3])
    elif chance < 0.26:
        row = _edited(row, [(m.start(), m.end(), "'") for m in _MARKS.finditer(row["text"])])
    if rng.random() < 0.12:
        row = _edited(row, [(m.start(), m.end(), "") for m in _ARTICLE.finditer(row["text"]) if rng.random() < 0.6])
    if rng.random() < 0.10:
        row = _edited(row, _spaces(row["text"], rng))
    return _with_sentences(row, rng, clauses) if rng.random() < 0.5 else row


def _edited(row: Row, edits: list[Edit]) -> Row:
    """The row with the edits made; of two that overlap, the first counts."""
    if not edits:
        return row
    text, out, at = row["text"], [], 0
    begins, shifts, shift = [0], [0], 0
    for s, e, new in sorted(edits):
        if s < at:
            continue
        out += [text[at:s], new]
        shift += len(new) - (e - s)
        begins.append(e)
        shifts.append(shift)
        at = e
    text = "".join([*out, text[at:]])

    def moved(x: int) -> int:
        return max(0, x + shifts[bisect_right(begins, x) - 1])

    gold = [{r: [[moved(s), moved(e)] for s, e in a[r]] for r in ROLES} for a in row["attributions"]]
    return {**row, "text": text, "attributions": gold}


def _names(row: Row, rng: Random) -> list[Edit]:
    """People named in sources get names of another region, all through the article."""
    text = row["text"]
    found = {m.groups() for a in row["attributions"] for s, e in a["source"] for m in _NAME.finditer(text[s:e])}
    new: dict[str, str] = {}
    for first, last in sorted(found):
        if rng.random() < 0.8:
            new.setdefault(first, rng.choice(FIRST))
            new.setdefault(last, rng.choice(LAST))
    if not new:
        return []
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(new))) + r")\b")
    return [(m.start(), m.end(), new[m.group()]) for m in pattern.finditer(text)]


def _capitals(text: str, rng: Random) -> list[Edit]:
    return [
        (m.start(), m.end(), rng.choice(others))
        for place, others in PLACES.items()
        if rng.random() < 0.6
        for m in re.finditer(rf"\b{place}\b", text)
    ]


def _spaces(text: str, rng: Random) -> list[Edit]:
    """Spaces lost after a full stop, doubled, made hard; a hyphen with spaces around it."""
    found: list[Edit] = []
    for m in re.finditer(r"[.,] (?=[A-Z])| |-", text):
        if rng.random() < 0.01:
            s, e = (m.end() - 1, m.end()) if m.group().endswith(" ") else m.span()
            found.append((s, e, " - " if m.group() == "-" else rng.choice(["", "  ", "\u00a0"])))
    return found


def _with_sentences(row: Row, rng: Random, clauses: list[str]) -> Row:
    """The row with made-up sentences as paragraphs of their own between its paragraphs."""
    breaks = [m.end() for m in re.finditer(r"\n+", row["text"])]
    if not breaks:
        return row
    for at in sorted(rng.sample(breaks, min(len(breaks), rng.randint(1, 4))), reverse=True):
        text, attribution = sentence(rng, clauses)
        row = _edited(row, [(at, at, text + "\n")])
        row["attributions"].append({r: [[s + at, e + at] for s, e in attribution[r]] for r in ROLES})
    return row


def sentence(rng: Random, clauses: list[str]) -> tuple[str, dict[str, list[list[int]]]]:
    """A made-up sentence with its one attribution."""
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}" if rng.random() < 0.5 else rng.choice(LAST)
    fill = {
        "X": name if rng.random() < 0.5 else rng.choice(VOICES),
        "A": rng.choice(AGENCIES),
        "T": rng.choice(clauses),
        "P": rng.choice(ISSUES),
    }
    text = ""
    spans: dict[str, list[list[int]]] = {r: [] for r in ROLES}
    template, at = rng.choice(CLAUSES), 0
    for m in _SLOT.finditer(template):
        text += _HOLE.sub(lambda h: fill[h.group()], template[at : m.start()])
        value = _HOLE.sub(lambda h: fill[h.group()], m.group(2))
        spans[_LETTERS[m.group(1)]].append([len(text), len(text) + len(value)])
        text += value
        at = m.end()
    text += _HOLE.sub(lambda h: fill[h.group()], template[at:])
    return text[:1].upper() + text[1:], spans


def clauses_of(rows: list[Row]) -> list[str]:
    """Contents of the corpus that are one clause after "that", to be said again in made-up sentences."""
    found = set()
    for row in rows:
        for a in row["attributions"]:
            for s, e in a["content"] if len(a["content"]) == 1 else ():
                before, text = row["text"][max(0, s - 5) : s], row["text"][s:e].rstrip(".,")
                if before == "that " or text.startswith("that "):
                    text = text.removeprefix("that ")
                    if 5 <= len(text.split()) <= 25 and not set(text) & set('"“”\n'):
                        found.add(text)
    return sorted(found)
