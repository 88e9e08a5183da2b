// The record in this page, with the ways from one thing to another.

const LOW = 0.6; // below this the page calls a statement uncertain
const UNKNOWN = "?"; // the key of all statements whose speaker the text leaves open

const record = JSON.parse(byId("data").textContent);
const { articles, statements, actors, quarantine } = record;
const PARTS = ["source", "cue", "content"];

const statementById = new Map(statements.map((s) => [s.id, s]));
const articleById = new Map(articles.map((a) => [a.id, a]));
const actorById = new Map(actors.map((a) => [a.id, a]));
const inside = new Map(); // statement id -> statements reported inside it

for (const a of articles) {
  a.statements = [];
  a.units = null;
}
for (const a of actors) a.statements = [];
for (const s of statements) {
  s.in = s.article === null ? null : articles[s.article];
  if (s.in) s.in.statements.push(s);
  s.name = (s.speaker && actorById.get(s.speaker)?.name) || s.speaker_name || null;
  s.who = s.speaker || (s.speaker_name ? `name:${s.speaker_name}` : UNKNOWN);
  s.actor = actorById.get(s.speaker) || null;
  if (s.actor) s.actor.statements.push(s);
  s.when = s.said || (s.in && s.in.published) || null;
  if (s.parent) inside.set(s.parent, [...(inside.get(s.parent) || []), s]);
}

const speakerName = (s) => s.name || "Speaker unknown";
const outletName = (a) => (a && a.outlet) || "Outlet not stated";
// A name that tells reports without an outlet apart.
const teller = (a) => (!a ? "Article not in this dossier" : a.outlet || `Outlet not stated (${cutAtWord(a.key || a.uri, 16)})`);
const headline = (a) => a.headline || (a.title && slice(a, a.title)) || "";
const articleTitle = (a) => headline(a) || firstLine(a.text) || a.key || a.uri;
const firstLine = (text) => cutAtWord((text.split(/[\r\n]+/).find((line) => line.trim()) || "").trim(), 140);

// Whether a date is too wide to stand among days.
const apart = (when) => !when || (Date.parse(when.to) - Date.parse(when.from)) / 86400000 >= record.longest;

function units(article) {
  return (article.units ??= unitOffsets(article.text));
}

// The words of a span; a span that carries its own words does not stand in the text.
function slice(article, span) {
  if (span.length > 2 && typeof span[2] === "string") return span[2];
  const at = units(article);
  return article.text.slice(at(span[0]), at(span[1]));
}

const stands = (s, span) => s.in && span.length === 2;
const words = (s, part) => s[part].map((x) => (s.in ? slice(s.in, x) : x[2] || ""));

// How often each value occurs, most frequent first.
function tally(values) {
  const counts = new Map();
  for (const v of values) counts.set(v, (counts.get(v) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])));
}

const byActor = new Map(tally(statements.map((s) => s.who)));
