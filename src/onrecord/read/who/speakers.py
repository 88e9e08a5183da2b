"""Speakers: who a source is, within one article. Names, titles, pronouns; open where the article leaves it open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.names import plain_name, words_of
from onrecord.read.grammar import phrase
from onrecord.read.intervals import Intervals, merged
from onrecord.read.named.apposed import apposition, are_two, head_noun, is_name, is_of_another
from onrecord.read.named.belongs import belongs
from onrecord.read.named.known import Known, Titled
from onrecord.read.named.people import People
from onrecord.read.named.titles import MAX_TITLE_CHARS, is_former
from onrecord.read.named.typical import typical
from onrecord.read.parse import Parse
from onrecord.read.quotes import Quotation
from onrecord.read.said.attribute import Attribution
from onrecord.read.tables import body_names, roles
from onrecord.read.who import SHAPES, Anaphor, Posts, Ranker, Resolver, Title, because, nouns, title, trained
from onrecord.read.who.gender import PRONOUNS
from onrecord.records import Gender

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_OTHER_PRONOUNS = frozenset(
    "it they them this that these those who which whom you one everyone everybody anyone anybody someone somebody "
    "nobody all many some others both each what whoever none few most several either neither".split()
)
_THE = re.compile(r"^(?:the|this|that)\s+", re.IGNORECASE)
_CLAUSES = frozenset({"relcl", "acl", "advcl"})
_MOST_STEPS = 12
_MOST_ANOTHER = 3
"""Persons passed over for a title that cannot be theirs."""
_BESIDE = 60
"""Code points between a source and the one it speaks to."""
_ARTICLE = re.compile(r"^(?:the|this|that|a|an)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"(?:the|this|that|his|her|its|their)\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:a|an|some|many|several|two|three|few|most|all|other|both|one)\b", re.IGNORECASE)
_BEGIN = re.compile(r"(the|this|that|his|her|its|their|an?)\s", re.IGNORECASE)
_SELF = re.compile(r"\s+(?:him|her|it|them)sel(?:f|ves)$", re.IGNORECASE)
_NAME_TAIL = re.compile(r"(?:[A-Z][\w'’-]+ )+[A-Z][\w'’-]+$")
_OF = re.compile(r"\b(?:of|for|at) (?:the )?\Z", re.IGNORECASE)
_COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "madam", "mme"})
_NOUN_BEHIND = re.compile(r"(?: [\w’'-]+){0,3} ([\w’'-]+)")
_RELATIVE = re.compile(r"\w (?:who|whose|whom|which)\s")
_GENITIVE = re.compile(r"['’]s?\s+\w")


def _with_others(root: Token) -> bool:
    """The senator and his allies; "the senator and candidate" is one person."""
    return any(
        c.dep_ == "conj" and (c.tag_ in ("NNS", "NNPS") or any(d.dep_ in ("det", "poss") for d in c.children))
        for c in root.children
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a source is: None where it is open. `basis`: the words that tell (code points); `why`: the same in sentences.

    `probability` is None where the source names the speaker.
    """

    known: Known | None
    basis: tuple[Range, ...] = ()
    why: tuple[str, ...] = ()
    probability: float | None = None


OPEN = Answer(None)


class Speakers:
    """Resolves the sources of one article, in the order of the text."""

    def __init__(
        self,
        people: People,
        parse: Parse,
        quotes: Sequence[Quotation],
        posts: Posts | None = None,
        resolver: type[Resolver] = Resolver,
        ranker: Ranker | None = None,
    ) -> None:
        self._people, self._parse = people, parse
        self._quoted = Intervals((q.start, q.end) for q in quotes)
        self._posts = posts or Posts(None, None)
        self.resolver = resolver(people, parse, self._quoted, ranker or trained(), self._posts)
        self._groups: dict[str, Known] = {}
        self._unnamed: dict[str, Known] = {}
        self._mentions = sorted(((m, p) for p in people.persons for m in p.mentions), key=lambda x: x[0])
        self._begins = [start for (start, _), _ in self._mentions]

    def resolve(self, attributions: Sequence[Attribution]) -> list[Answer]:
        """The speaker of each attribution. First what the reporter tells, then what stands inside quotations."""
        answers: list[Answer] = [OPEN] * len(attributions)
        order = sorted(
            (i for i, a in enumerate(attributions) if a.source),
            key=lambda i: (attributions[i].source[0][0], attributions[i].parent is not None, i),
        )
        inside = [i for i in order if self._quoted.covers(attributions[i].source[0][0])]
        contents = Intervals(merged(r for a in attributions for r in a.content))
        speaking = Intervals(merged((a.source[0][0], a.source[-1][1]) for a in attributions if a.source))
        self.resolver.sources(frozenset(attributions[i].source[0][0] for i in order), speaking, contents)
        self._pass([i for i in order if not self._quoted.covers(attributions[i].source[0][0])], attributions, answers)
        if inside:
            self.resolver.restart()
            self._pass(inside, attributions, answers)
        return answers

    def _pass(self, order: Sequence[int], attributions: Sequence[Attribution], answers: list[Answer]) -> None:
        done: dict[tuple[Range, ...], Answer] = {}
        for i in order:
            a = attributions[i]
            outer = attributions[a.parent] if a.parent is not None else None
            parent = answers[a.parent].known if a.parent is not None else None
            if outer is not None and outer.source == a.source and answers[a.parent or 0] is not OPEN:
                answers[i] = answers[a.parent or 0]
                continue
            answer = done.get(a.source)
            if answer is None:
                at = (a.source[0][0], a.source[-1][1])
                self.resolver.advance(at[0])
                answer = done[a.source] = self._who(a, at, parent)
                if answer.known is not None and answer.known.type == "person":
                    self._heard(answer, at)
            answers[i] = answer

    def _heard(self, answer: Answer, at: Range) -> None:
        """Let the resolver know who spoke, and by which words."""
        assert answer.known is not None
        gender = PRONOUNS.get(self._parse.text[slice(*at)].strip().lower())
        kind = "pronoun" if gender else "name" if answer.probability is None and not answer.known.unnamed else "title"
        self.resolver.heard(answer.known, self.resolver.seen(at, kind), gender)

    def _who(self, a: Attribution, at: Range, parent: Known | None) -> Answer:
        words = _SELF.sub("", self._parse.text[slice(*at)].strip())
        lower = words.lower()
        if lower in PRONOUNS:
            return self._meant(self._anaphor(a, at, parent, gender=PRONOUNS[lower]), words)
        if lower in _FIRST:
            return Answer(parent)
        if lower in _OTHER_PRONOUNS:
            return OPEN
        inside = self._within(at) or self._around(at)
        if inside:
            free = [m for m in inside if self._stands_free(m[0], at)]
            if free:
                return self._bearer(self._nearest_to_head(free, a), at)
        words, at = self._without_apposition(words, at)
        voice = self._people.voice(at)
        if voice is not None:
            return Answer(voice)
        person = self._people.person(plain_name(words))
        if person is not None:
            return self._bearer(self._mentioned(person, at), at)
        bearer = self.resolver.bearer(plain_name(words), at[0])
        if bearer is not None:
            return self._bearer(Known(plain_name(words), "person"), at)
        span = self._parse.span(*at)
        root = span.root if span is not None else None
        if root is not None:
            at = self._without_clauses(root, at)
            words = _SELF.sub("", self._parse.text[slice(*at)])
        if root.pos_ == "PROPN" if root is not None else words[:1].isupper():
            return self._named(a, words, at, root, parent)
        return self._described(a, words, at, parent, root)

    def _without_apposition(self, words: str, at: Range) -> tuple[str, Range]:
        """Ann Bee, of "Ann Bee, the mayor of Hull": a person whom the tagger missed is taken in."""
        parts = apposition(words)
        if parts is None:
            return words, at
        beside = _ARTICLE.sub("", parts[1])
        begin = self._parse.text.index(parts[0], at[0])
        at, name = (begin, begin + len(parts[0])), plain_name(parts[0])
        if is_name(parts[0]) and head_noun(beside) and self._people.person(name) is None:
            person = self._people.add_person(name)
            person.aliases.add(name)
            self._entitle(person, beside, at[1])
        return parts[0], at

    def _entitle(self, known: Known, words: str, start: int) -> None:
        """Give a person the title of these words, the first at or behind `start`, where it tells whose it is."""
        of = belongs(words, self._people.short_name)
        at = self._parse.text.find(words, start)
        if of is not None and at >= 0 and len(words) <= MAX_TITLE_CHARS:
            known.entitle(Titled(words, at, at + len(words), is_former(words), of))

    # ---------------------------------------------------------------- pronouns and titles

    def _anaphor(
        self, a: Attribution, at: Range, parent: Known | None, *, gender: Gender | None = None, of: Title | None = None
    ) -> Anaphor:
        person = self.resolver.person(parent) if parent is not None and parent.type == "person" else None
        bound = frozenset(id(self.resolver.person(known)) for _, known in self._within(at))
        return Anaphor(
            seen=self.resolver.seen(at, "pronoun" if of is None else "title"),
            gender=gender if of is None else of.gender,
            title=of,
            source=True,
            content=a.content,
            parent=person,
            reported=not self._quoted.covers(a.verb),
            bound=bound,
            addressed=self._addressed(a, at),
        )

    def _addressed(self, a: Attribution, at: Range) -> frozenset[int]:
        """Whom the saying is said to: "he told Smith" (ids of persons)."""
        first = bisect_left(self._begins, at[1])
        found = set()
        for (s, e), known in self._mentions[first : first + 3]:
            head = self.resolver.places.head(s) if s < at[1] + _BESIDE else None
            verb = head.head if head is not None and head.dep_ in ("dobj", "dative", "pobj") else None
            if verb is not None and verb.pos_ == "ADP":
                verb = verb.head
            if verb is not None and s - self._parse.offset(s) + verb.idx == a.verb and a.verb < s < e:
                found.add(id(self.resolver.person(known)))
        return frozenset(found)

    def _meant(self, anaphor: Anaphor, words: str) -> Answer:
        """Whom the ranker takes a pronoun or title for; open where it is not sure enough."""
        found = self.resolver.rank(anaphor)
        for _ in range(_MOST_ANOTHER if anaphor.title is not None else 0):
            if found is None or not self._is_of_another(words, found.person.known):
                break
            anaphor = replace(anaphor, bound=anaphor.bound | {id(found.person)})
            found = self.resolver.rank(anaphor)
            found = found if found is not None and "office:fits" in found.fit else None
        if found is None or found.probability < self.resolver.least(anaphor):
            return OPEN
        known, seen = found.person.known, found.seen
        if anaphor.title is not None:
            if self._is_of_another(words, known):
                return OPEN
            self._mentioned(known, (anaphor.seen.start, anaphor.seen.end))
        basis = ((seen.start, seen.end),) if seen is not None else tuple(sorted(known.mentions)[:1])
        return Answer(known, basis, (because(words, found, anaphor),), round(found.probability, 4))

    def _is_of_another(self, words: str, known: Known) -> bool:
        """Whether the article or the table gives a person another office than these words."""
        plain = _ARTICLE.sub("", words)
        tabled = [post.words for post in self._posts.held(known.name)]
        return is_of_another(plain, belongs(plain, self._people.short_name), known, tabled)

    def _bearer(self, known: Known, at: Range) -> Answer:
        """A person named; of a surname that several bear, the one it clearly means."""
        bare = " " not in known.name and known not in self._people.apart
        found = self.resolver.bearer(known.name, at[0]) if bare else None
        if found is None or found is known:
            return Answer(known)
        why = f"{known.name} alone is {found.name}, whom the article names far more often than others of this surname."
        return Answer(self._mentioned(found, at), tuple(sorted(found.mentions)[:1]), (why,))

    def _title(self, words: str, head: str, at: Range) -> Title:
        begin = _BEGIN.match(words)
        owned = any(self._is_genitive(mention, at[1]) for mention, _ in self._within(at))
        return title(words, head, SHAPES[begin[1].lower()] if begin else "none", owned=owned)

    def _without_clauses(self, root: Token, at: Range) -> Range:
        """The stretch of a source less the clauses that hang on it: "Arlen, which lost the war" is Arlen."""
        first, stop = phrase(root)
        base = at[0] - self._parse.offset(at[0])
        start, end = base + root.doc[first].idx, base + root.doc[stop - 1].idx + len(root.doc[stop - 1])
        return max(at[0], start), min(at[1], end)

    def _within(self, at: Range) -> list[tuple[Range, Known]]:
        """The mentions of persons inside a stretch, in order."""
        first, stop = bisect_left(self._begins, at[0]), bisect_left(self._begins, at[1])
        return [m for m in self._mentions[first:stop] if m[0][1] <= at[1]]

    def _around(self, at: Range) -> list[tuple[Range, Known]]:
        """The mention of a person of which a stretch is a part: the Bee of "Ann Lee-Bee"."""
        i = bisect_left(self._begins, at[0] + 1) - 1
        return [self._mentions[i]] if i >= 0 and self._mentions[i][0][1] >= at[1] else []

    def _is_genitive(self, mention: Range, end: int) -> bool:
        """Smith's campaign is not Smith: the person stands in the genitive before another head."""
        return _GENITIVE.match(self._parse.text[mention[1] : min(end, mention[1] + 6)] + " ") is not None

    def _is_governed(self, mention: Range, first: int) -> bool:
        """A spokesman for Smith is not Smith: a preposition of the source stands before the name's own words."""
        span = self._parse.span(*mention)
        if span is None:
            return False
        start, doc, i = self._parse.offset(first), span.doc, span.start - 1
        while (
            i >= 0
            and doc[i].idx >= start
            and (
                doc[i].pos_ in ("DET", "ADJ")
                or doc[i].lemma_.lower() in roles()
                or doc[i].lower_.rstrip(".") in _COURTESY
            )
        ):
            i -= 1
        return i >= 0 and doc[i].idx >= start and doc[i].pos_ == "ADP"

    def _stands_free(self, mention: Range, at: Range) -> bool:
        """Whether a name is not merely what another noun of the source is about."""
        if self._is_genitive(mention, at[1]) or self._is_governed(mention, at[0]):
            return False
        text = self._parse.text
        behind = _NOUN_BEHIND.fullmatch(text, mention[1], at[1])
        if behind is not None and not behind[1].isupper() and behind[1].lower() in nouns():
            return False  # Former Lund Pollster
        clause = [m.end() for m in _RELATIVE.finditer(text, at[0], mention[0])]
        if clause and "," not in text[clause[-1] : mention[0]]:
            return False  # the hacker whose letters revealed that Lund
        head = self.resolver.places.head(mention[1] - 1)
        token = self.resolver.places.token(mention[1] - 1)
        if token is not None and token.dep_ in ("compound", "nmod", "amod") and token.head.pos_ == "NOUN":
            ahead = token.head.idx - token.idx
            if 0 < ahead < at[1] - mention[1] + len(token):
                return False  # a Clinton campaign official
        for _ in range(_MOST_STEPS):
            if head is None or head.head is head:
                break
            start = self._parse.offset(mention[0])
            titled = head.tag_ == "VBN" and mention[0] in self._people.titled  # a member, retired Colonel Brenn
            if head.dep_ in _CLAUSES and not titled and head.idx < start and at[0] < mention[0] - (start - head.idx):
                return False  # the hacker who said that Clinton
            head = head.head
        return True

    def _nearest_to_head(self, inside: list[tuple[Range, Known]], a: Attribution) -> Known:
        head = a.source_head
        if head is None:
            return inside[0][1]

        def distance(mention: tuple[Range, Known]) -> int:
            (s, e), _ = mention
            return 0 if s <= head < e else min(abs(s - head), abs(e - head))

        return min(inside, key=distance)[1]

    def _named(self, a: Attribution, words: str, at: Range, root: Token | None, parent: Known | None) -> Answer:
        """A source headed by a name that is no known person: a title in capitals, a body, a country, an outlet."""
        name = plain_name(words)
        if len(name) == 1:  # the Q and A of an interview
            return OPEN
        bare = " ".join(w for w in name.split() if w.lower() not in roles())
        person = self._people.person(bare) if bare else None
        if person is not None:
            return Answer(person)
        known = self._people.others.get(name.lower())
        if known is not None and known.type in ("agency", "outlet"):
            return Answer(known)
        answer = self._titled(a, name, words, at, root, parent)
        if answer is not OPEN:
            return answer
        if are_two(words):
            return Answer(self._group(name, at))
        if head_noun(name) is not None and (root is None or root.ent_type_ != "PERSON"):
            return Answer(self._unnamed_person(_ARTICLE.sub("", name), at, new=False))
        known = self._known_body(name, at)
        if known is not None:
            return Answer(known)
        label = root.ent_type_ if root is not None and root.ent_type_ else "ORG"
        same = self._people.of_surname(name)
        person = same[0] if len(same) == 1 and " " not in name else None
        if person is None and (label == "PERSON" or typical(name)) and not words_of(name) & roles():
            person = self._people.add_person(name)
        if person is not None:
            return Answer(self._mentioned(person, at))
        return Answer(self._people.note_other(words, at, label if label in ("GPE", "NORP") else "ORG"))

    def _titled(
        self, a: Attribution, name: str, words: str, at: Range, root: Token | None, parent: Known | None
    ) -> Answer:
        """Secretary General; Defence Minister Ann Bee (whom the tagger missed)."""
        if not words_of(name) & nouns():
            return OPEN
        if are_two(words):
            return OPEN
        tail = _NAME_TAIL.search(name)
        if tail and not words_of(tail.group()) & nouns() and not self._is_of_body(name, tail.start(), at, root):
            given = tail.group().split()
            if len(given) > 2 and name[: tail.start()].lower().endswith("the "):
                given = given[1:]  # Secretary General of the League Ann Bee
            person = " ".join(given)
            return Answer(self._mentioned(self._people.person(person) or self._people.add_person(person), at))
        last = root.lemma_.lower() if root is not None else name.split()[-1].lower()
        last = last if last in nouns() else head_noun(name) or ""
        if not last:
            return OPEN
        return self._meant(self._anaphor(a, at, parent, of=self._title(words, last, at)), words)

    def _is_of_body(self, name: str, tail: int, at: Range, root: Token | None) -> bool:
        """Whether capitals behind "of" are the body whose title it is: "Secretary General of the Northern League"."""
        body = self._people.other_ending_at(at[1])
        if body is not None and body.listed:
            return True
        person = root is not None and root.ent_type_ == "PERSON"
        return _OF.search(name[:tail]) is not None and not person and typical(name[tail:]) is None

    def _known_body(self, name: str, at: Range) -> Known | None:
        known = self._people.others.get(name.lower()) or self._people.other_ending_at(at[1])
        short = self._people.by_short_form(_THE.sub("", name, count=1))
        if short is not None and not (known is not None and known.name.lower() in body_names()):
            return self._mentioned(short, at)  # "the Alliance", which the tagger takes for an organisation of its own
        if known is not None and (len(known.name) >= len(name) - len("the ") or known.name.lower() in body_names()):
            return known
        return None

    def _described(self, a: Attribution, words: str, at: Range, parent: Known | None, root: Token | None) -> Answer:
        """A source headed by a common noun: the minister, the alliance, many allies."""
        plain = plain_name(words)
        head = head_noun(_ARTICLE.sub("", plain)) or (root.lemma_.lower() if root is not None else "")
        definite = _DEFINITE.match(words) is not None
        core = _ARTICLE.sub("", plain, count=1)
        body = self._people.by_short_form(core)
        if body is not None:
            return Answer(self._mentioned(body, at))
        meaning = words_of(core)
        plural = head not in meaning and head + "s" in meaning
        plural = plural or (root is not None and _with_others(root)) or are_two(words)
        if plural or not meaning & nouns():
            return Answer(self._group(core if not definite else plain, at))
        new = _INDEFINITE.match(words) is not None
        if not new:
            answer = self._meant(self._anaphor(a, at, parent, of=self._title(words, head, at)), words)
            if answer is not OPEN:
                return answer
        if head in nouns():
            return Answer(self._unnamed_person(core, at, new=new))
        return Answer(self._group(core, at))

    def _unnamed_person(self, name: str, at: Range, *, new: bool) -> Known:
        """A person without a name, under the words the article uses: a Western diplomat (then "the diplomat")."""
        name = " ".join(name.split())
        known = self._unnamed.get(name.lower())
        if known is None:
            known = self._unnamed[name.lower()] = Known(name, "person", aliases={name}, unnamed=True)
            if new:
                known.hold(name, words_of(name))
            self._entitle(known, name, at[0])
        return self._mentioned(known, at)

    def _group(self, name: str, at: Range) -> Known | None:
        """An unnamed voice under the words the article uses: Western diplomats, the country's authorities."""
        name = " ".join(name.split())
        if not any(c.isalpha() for c in name):
            return None
        known = self._groups.setdefault(name.lower(), Known(name, "group", aliases={name}, unnamed=True))
        return self._mentioned(known, at)

    def _mentioned(self, known: Known, at: Range) -> Known:
        known.mentions.add(at)
        return known
