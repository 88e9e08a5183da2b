// Which statements are asked for.

function statementText(s) {
  return (s.folded ??= fold([
    passageText(s), speakerName(s), s.office || "", s.in ? outletName(s.in) : "", s.in ? articleTitle(s.in) : "",
    s.addressee || "", s.venue || "", s.for ? partyName(s.for) : "", s.relay ? partyName(s.relay) : "",
  ].join("\n")));
}

const articleText = (a) => (a.folded ??= fold([a.text, articleTitle(a), outletName(a), a.uri, a.key].join("\n")));
const actorText = (a) => (a.folded ??= fold([a.name, a.type, a.wikidata || "", ...a.aliases, ...a.offices.map((o) => `${o.title} ${o.of_name || ""}`)].join("\n")));
const quarantineText = (x) => (x.folded ??= fold([x.uri, x.code, x.reason].join("\n")));

function filtered() {
  const terms = queryTerms(state.q);
  const has = (text) => !terms.length || holdsAll(text, terms);
  if (state.view === "articles") return articles.filter((a) => has(articleText(a)));
  if (state.view === "actors") {
    return actorsByWeight().filter((a) => (!state.kind || a.type === state.kind) && (!state.speaking || a.statements.length) && has(actorText(a)));
  }
  if (state.view === ACTOR) {
    return statementsByDay(actorHere()).filter((s) => (!state.denials || s.negated) && has(terms.length ? statementText(s) : ""));
  }
  if (state.view === ACROSS) return acrossRows(has);
  if (state.view === HAPPENED) return happenedRows(has);
  if (state.view in PAGES) return [];
  if (state.view === "quarantine") return quarantine.filter((x) => has(quarantineText(x)));
  return statements.filter((s) =>
    (!state.speaker || s.who === state.speaker)
    && (!state.outlet || (s.in && outletName(s.in)) === state.outlet)
    && (!state.mode || s.mode === state.mode)
    && (!state.denials || s.negated)
    && (!state.low || s.confidence < LOW)
    && inRange(s.when)
    && has(terms.length ? statementText(s) : ""));
}

// A date that may lie in the range counts; no date cannot, and the status line says how many that leaves out.
function inRange(when) {
  if (!state.from && !state.to) return true;
  return Boolean(when) && (!state.from || when.to >= state.from) && (!state.to || when.from <= state.to);
}

// The statements in groups with a heading, in reading order.
function grouped(rows) {
  const groups = new Map();
  for (const s of rows) {
    const key = state.by === "date" ? (apart(s.when) ? "" : `${s.when.from}/${s.when.to}`) : s.who;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(s);
  }
  const sorted = [...groups];
  if (state.by === "date") sorted.sort(([a], [b]) => (a === "") - (b === "") || (a < b ? -1 : a > b ? 1 : 0));
  else {
    sorted.sort(([a, x], [b, y]) => (a === UNKNOWN) - (b === UNKNOWN) || y.length - x.length
      || speakerName(x[0]).localeCompare(speakerName(y[0])));
  }
  if (state.by === "date" && groups.has("")) groups.get("").sort((x, y) => !x.when - !y.when || (x.when && x.when.from !== y.when.from ? (x.when.from < y.when.from ? -1 : 1) : 0));
  return sorted.map(([key, members]) => ({ key, rows: members }));
}

const FILTERS = ["q", "speaker", "outlet", "mode", "from", "to", "denials", "low", "kind", "speaking", "sources", "replaced", "actor", "whom", "type", "status"];
const filtering = () => FILTERS.some((name) => state[name]);
const NO_FILTERS = Object.fromEntries(FILTERS.map((name) => [name, ""]));

// The filter in words, for the status line and for paper.
function filterWords() {
  const said = [];
  if (state.view === "actors") {
    if (state.kind) said.push(`of kind ${state.kind}`);
    if (state.speaking) said.push("who speak");
  }
  if (state.view === ACTOR && state.denials) said.push("denials only");
  if (state.sources) said.push("from two sources or more");
  if (state.replaced) said.push("that replace the speaker’s");
  if (state.view === HAPPENED) said.push(...happenedWords());
  if (state.view !== "statements" && state.view !== ACROSS && state.view !== HAPPENED) return [...said, ...(state.q ? [`with “${state.q}”`] : [])].join(", ");
  if (state.speaker) said.push(`by ${speakerLabel(state.speaker)}`);
  if (state.outlet) said.push(`in ${state.outlet}`);
  if (state.mode) said.push(`${state.mode} speech`);
  if (state.from) said.push(`from ${dayWords(state.from)}`);
  if (state.to) said.push(`until ${dayWords(state.to)}`);
  if (state.denials) said.push("denials only");
  if (state.low) said.push(`confidence under ${LOW.toFixed(2)}`);
  if (state.q) said.push(`with “${state.q}”`);
  return said.join(", ");
}

function speakerLabel(key) {
  if (key === UNKNOWN) return "unknown speakers";
  return actorById.get(key)?.name || key.replace(/^name:/, "");
}
