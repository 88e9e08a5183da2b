// Utterances: who tells each, and what each witness has where, read against one of them.

const { utterances, stories, passages, terms } = record.across;
const utteranceById = new Map(utterances.map((u) => [u.id, u]));
const storyById = new Map(stories.map((x) => [x.id, x]));

for (const s of statements) s.tellings = [];
for (const u of utterances) {
  u.renderings = u.s.map((n) => statements[n]);
  for (const s of u.renderings) s.tellings.push(u);
  u.same ??= u.s.map((_, w) => [w]);
  u.sources ??= u.s.map((_, w) => [w]);
}
for (const [n, ...links] of record.across.chains.of) {
  statements[n].chain = links.map(([role, hand, ...x]) => {
    const [name, actor] = record.across.chains.hands[hand];
    return { role: record.across.roles[role], name, actor, x };
  });
}

const tellerName = (u) => actorById.get(u.speaker)?.name || u.name || "Speaker unknown";
const outletKey = (s) => (s.in ? s.in.outlet || s.in.id : s.id);
const outletsOf = (u) => (u.outlets ??= [...new Map(u.renderings.map((s) => [outletKey(s), s])).values()]);
const baseWords = (u) => words(u.renderings[u.base], "content").join(" … ");
const siglum = (w) => String.fromCharCode(65 + (w % 26)) + (w < 26 ? "" : Math.floor(w / 26));

// The sentences of the base from the first to the last place where others have words too: the rest of a long statement is of
// no other. Never less than a sentence: without its “not” it would say the contrary.
function sharedWords(u) {
  if (u.shared !== undefined) return u.shared;
  const s = u.renderings[u.base];
  const found = loci(u).filter(({ spans }) => spans[u.base].length && spans.some((x, w) => w !== u.base && x.length)).flatMap(({ spans }) => spans[u.base]);
  u.shared = found.length ? sentences(s, found[0][0], found[found.length - 1][1]) : baseWords(u);
  return u.shared;
}

function sentences(s, first, last) {
  const at = units(s.in);
  let said = "";
  let [from, to] = [0, 0];
  for (const [start, end] of s.content) {
    if (said) said += " … ";
    if (start <= first && first < end) from = said.length + at(first) - at(start);
    if (start < last && last <= end) to = said.length + at(last) - at(start);
    said += slice(s.in, [start, end]);
  }
  const edges = [0, ...[...said.matchAll(/[.!?…]["”’»']*\s+/g)].map((m) => m.index + m[0].length), said.length];
  return said.slice(Math.max(...edges.filter((x) => x <= from)), Math.min(...edges.filter((x) => x >= to))).trim();
}

// What each witness has at each place: [{spans: [[start, end]] for each witness, noted: how witnesses differ from the base}].
function loci(u) {
  if (u.decoded) return u.decoded;
  const ends = u.s.map(() => 0);
  const stretches = (cell, w) => {
    const out = [];
    for (let i = 0; i < cell.length; i += 2) {
      const start = ends[w] + cell[i];
      ends[w] = start + cell[i + 1];
      out.push([start, ends[w]]);
    }
    return out;
  };
  u.decoded = (u.loci || []).map(([cells, notes = []]) => ({
    spans: cells.map((cell, w) => stretches(cell || [], w)),
    noted: new Map(notes.map(([w, op, kinds, of]) => [w, { op: record.across.ops[op], kinds: kinds.map((k) => record.across.changes[k]), of }])),
  }));
  return u.decoded;
}

const sayings = (u, w, spans) => spans.map((x) => slice(u.renderings[w].in, x)).join(" ").replace(/\s+/g, " ");

// The places read against one witness: [{n, spans, differ: [{w, op, kinds, of}]}]. Those where somebody differs are numbered.
function readAgainst(u, base) {
  let n = 0;
  const read = loci(u).map((locus) => {
    const differ = u.s.map((_, w) => w).filter((w) => w !== base).map((w) => ({ w, ...difference(u, locus, base, w) })).filter((x) => x.op !== "same");
    return { n: differ.length ? ++n : 0, spans: locus.spans, differ };
  });
  for (const place of read) for (const x of place.differ) x.to = x.of === undefined ? 0 : read[x.of]?.n || 0;
  return read;
}

const SAME = { op: "same", kinds: [] };

// How a witness differs from another. The record tells it of the base; between two others their words tell it.
function difference(u, { spans, noted }, base, w) {
  if (base === u.base) return noted.get(w) || SAME;
  const [of, is] = [noted.get(base) || SAME, noted.get(w) || SAME];
  const bare = (x) => fold(sayings(u, x, spans[x])).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if ((of === SAME && is === SAME) || bare(base) === bare(w)) return SAME;
  // moved is only what stands at the other end of the move
  const lacks = spans[base].length ? w : base;
  const moved = [of, is].find((x) => x.op === "transposition" && loci(u)[x.of]?.spans[lacks].length);
  const op = moved ? "transposition" : !spans[base].length ? "addition" : !spans[w].length ? "omission" : "substitution";
  return { op, kinds: record.across.changes.filter((k) => (of.kinds.includes(k) || is.kinds.includes(k)) && (moved || k !== "order")), of: moved?.of };
}

// What may change the sense.
const GRAVE = ["negation", "modality", "condition", "hedge", "number", "term"];

// What changes in an utterance touch, gravest first, and at how many places: for a row of the list.
function changesOf(u) {
  if (u.changed) return u.changed;
  const kinds = new Set();
  let places = 0;
  for (const [, notes] of u.loci || []) {
    if (!notes) continue;
    places++;
    for (const [, , found] of notes) for (const k of found) kinds.add(record.across.changes[k]);
  }
  u.changed = { places, grave: GRAVE.filter((k) => kinds.has(k)) };
  return u.changed;
}

// "3 outlets, 1 source": outlets that have it from one source count once.
const countWords = (u) => `${count(outletsOf(u).length, "outlet")}, ${count(u.chains, "source")}`;
