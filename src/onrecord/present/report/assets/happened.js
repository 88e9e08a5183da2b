// What happened: the lists of events, meetings, measures, disputes and positions, and who did what to whom.

const doings = record.happened;
const PARTS_OF = [
  ["", "Events", doings.occurrences], ["meetings", "Meetings", doings.meetings], ["measures", "Measures", doings.measures],
  ["matrix", "Who to whom", doings.occurrences], ["disputes", "Disputes", doings.disputes], ["positions", "Positions", doings.positions],
];
const partHere = () => PARTS_OF.find(([value]) => value === state.show) || PARTS_OF[0];
const NO_DOINGS = {
  "": "No event in this dossier: the articles were read, but nothing in them was found to tell that somebody did something to somebody.",
  meetings: "No meeting in this dossier.",
  measures: "No measure in this dossier: no sanctions, aid, deployments, exercises or spending were found.",
  matrix: "No event in this dossier tells who did it and to whom.",
  disputes: "No dispute in this dossier: nothing was found that one side says and another denies.",
  positions: "No position in this dossier: nobody was found to be for or against anything.",
};
const DOING_NOUNS = { "": "event", meetings: "meeting", measures: "measure", matrix: "event", disputes: "dispute", positions: "position" };

for (const o of doings.occurrences) {
  o.tellings = o.e.map((n) => doings.events[n]);
  o.in = [...new Set(o.tellings.map((e) => e.x[0]))].map((n) => articles[n]);
}

const quadOf = (o) => doings.quads[doings.quad[o.t]];
// PLOVER's types as people say them; the filter and the address keep PLOVER's word.
const TYPE_WORDS = {
  agree: "agree", consult: "meet or talk", support: "back", concede: "give way", cooperate: "work together", aid: "aid", retreat: "pull back", request: "ask or demand",
  accuse: "accuse or criticise", reject: "refuse", threaten: "threaten", protest: "protest", sanction: "sanction or cut ties", mobilize: "move forces", coerce: "use force or pressure", assault: "attack",
};
const typeWords = (type) => TYPE_WORDS[type] || type;
const typeOf = (o) => doings.types[o.t].toLowerCase();
const statusOf = (o) => doings.statuses[o.st];
const namesOf = (ids, unknown = []) => [...(ids || []).map((n) => actors[n].name), ...unknown];

// Names as links to the pages of actors; those who are no actor of the record as words.
const peopleLinks = (ids, unknown = [], found = []) => [...(ids || []).map((n) => actorLink(actors[n].id, actors[n].name, found)), ...unknown.map((name) => bdi(name, found))].map((x, i) => [i ? ", " : "", x]);

const mutual = (o) => (o.a || []).length > 0 && String(o.a) === String(o.r) && !(o.rn || []).some((name) => !(o.an || []).includes(name));

const together = (o) => (o.a.length + (o.an || []).length > 1 ? ", with each other" : "");

function whoToWhom(o, found = []) {
  if (mutual(o)) return [peopleLinks(o.a, o.an, found), together(o) && h("span", { class: "muted" }, together(o))];
  const to = (o.r || []).length || (o.rn || []).length;
  return [(o.a || []).length || (o.an || []).length ? peopleLinks(o.a, o.an, found) : h("span", { class: "muted" }, "not named"),
    to ? [h("span", { class: "to", "aria-hidden": "true" }, " → "), h("span", { class: "hidden" }, " to "), peopleLinks(o.r, o.rn, found)] : null];
}

// The sentence round some words of an article, in UTF-16 units, cut where it is long: [start, end].
function sentenceRound(text, from, to) {
  const ends = (at) => /\s/.test(text[at] || "") && /[.!?…]["”’'»)]*$/.test(text.slice(Math.max(0, at - 3), at)) && !/^\s\p{Ll}/u.test(text.slice(at, at + 2));
  let [start, end] = [from, to];
  while (start > 0 && text[start - 1] !== "\n" && !ends(start)) start--;
  while (end < text.length && text[end] !== "\n" && !ends(end)) end++;
  const cut = [from - start > NEAR, end - to > NEAR];
  if (cut[0]) start = atWords(text, from - NEAR, from)[0];
  if (cut[1]) end = atWords(text, to, to + NEAR)[1];
  return { start, end, cut };
}

const NEAR = 130; // characters on either side of some words that a row shows

// A place in an article as a link that opens it there, with the words marked; of a statement also the statement.
function placeLink([n, start, end], s, props, ...inner) {
  const [a, one] = [articles[n], s === undefined ? null : statements[s]];
  return h("a", { ...props, href: linkTo({ open: one && one.in === a ? one.id : "", article: one && one.in === a ? "" : a.id, at: `${n}.${start}-${end}` }) }, ...inner);
}

// The words of the article with the sentence round them; the words are the link.
function evidence(x, s, found = [], props = {}) {
  const a = articles[x[0]];
  const at = units(a);
  const [from, to] = [at(x[1]), at(x[2])];
  const { start, end, cut } = sentenceRound(a.text, from, to);
  return h("span", { class: "evidence-words", dir: "auto" }, cut[0] && "… ", lit(a.text.slice(start, from).trimStart(), found),
    placeLink(x, s, { class: "row-link-plain words-link", ...props }, lit(a.text.slice(from, to), found)), lit(a.text.slice(to, end).trimEnd(), found), cut[1] && " …");
}

// Which outlet, on which day, and who says it there.
function sourceWords(x, s) {
  const [a, one] = [articles[x[0]], s === undefined ? null : statements[s]];
  return h("span", { class: "from" }, bdi(teller(a)), ", ", whenWords(a.published), one && one.name && [", said by ", actorLink(one.speaker, one.name)]);
}

const placesText = (spans) => (spans || []).map((x) => slice(articles[x[0]], x.slice(1))).join(" … ");

// All that a search looks through.
const doingText = (x) => (x.folded ??= fold([
  ...namesOf(x.a === undefined || Array.isArray(x.a) ? x.a : [x.a], x.an), ...namesOf(x.r, x.rn), ...namesOf(x.who), x.name || "", x.issue || "", x.body || "", x.format || "", x.p || "",
  x.tellings ? x.tellings.map((e) => evidenceText(e.x)).join("\n") : "", ...["agenda", "outcome", "if"].map((key) => placesText(x[key])),
  x.tellings || x.yes || x.bare ? "" : (x.x || []).map(evidenceText).join("\n"), ...[...(x.yes || []), ...(x.no || [])].map((y) => `${y.name || ""} ${slice(articles[y.x[0]], y.x.slice(1))}`), x.bare ? slice(articles[x.x[0]], x.x.slice(1)) : "",
].join("\n")));

function evidenceText([n, from, to]) {
  const at = units(articles[n]);
  const { start, end } = sentenceRound(articles[n].text, at(from), at(to));
  return articles[n].text.slice(start, end);
}

// On the page of an actor: the ways to what it has a part in.
function doingsOf(a) {
  const n = actors.indexOf(a);
  const found = PARTS_OF.filter(([show]) => show !== "matrix").map(([show, name, all]) => [show, name.toLowerCase(), all.filter((x) => partOf(x).includes(n)).length]).filter(([, , many]) => many);
  return found.length > 0 && found.map(([show, name, many], i) => [i ? ", " : "", h("a", { class: "actor-link", href: freshLink({ view: HAPPENED, show, actor: a.id }) }, name), h("span", { class: "n" }, ` ${numbers.format(many)}`)]);
}

// The days at which a sign stands; of what is known no closer than to some years it stands apart.
const shownDays = (x) => x.w || x.rep;
const drawable = (x) => Boolean(shownDays(x)) && (Date.parse(shownDays(x).to) - Date.parse(shownDays(x).from)) / 86400000 < doings.charts.longest;

// Whoever has a part in a thing, by number.
const partOf = (x) => [...(Array.isArray(x.a) ? x.a : x.a === undefined ? [] : [x.a]), ...(x.r || []), ...(x.who || []), ...[...(x.yes || []), ...(x.no || [])].flatMap((y) => (y.a === undefined ? [] : [y.a]))];

// The kind of a thing, as the filter has it.
const kindOf = (x) => (state.show === "positions" ? doings.stances[x.st] : state.show === "meetings" ? x.st : state.show === "measures" ? x.t : state.show === "disputes" ? (x.amount ? "quantity" : "truth") : typeOf(x));

const kindWords = (kind) => (state.show === "disputes" ? { truth: "whether it is so", quantity: "how much" }[kind] : state.show === "" || state.show === "matrix" ? typeWords(kind) : kind) || kind;

function happenedRows(has) {
  const id = (name) => actors.findIndex((a) => a.id === name);
  const [one, whom] = [state.actor && id(state.actor), state.whom && id(state.whom)];
  return partHere()[2].filter((x) =>
    (!state.actor || (state.whom ? (x.a || []).includes(one) : partOf(x).includes(one)))
    && (!state.whom || (x.r || []).includes(whom))
    && (!state.type || kindOf(x) === state.type)
    && (!state.status || statusOf(x) === state.status)
    && inRange(shownDays(x) || (state.show === "disputes" ? articles[x.x[0]].published : null))
    && has(state.q ? doingText(x) : ""));
}

function happenedBar(bar, top) {
  top.append(h("fieldset", { class: "switch" }, h("legend", { class: "hidden" }, "Show"), PARTS_OF.map(([value, name, all]) =>
    h("label", {}, h("input", { type: "radio", name: "show", value, checked: state.show === value, onchange: () => go({ ...DEFAULTS, view: HAPPENED, show: value }) }),
      h("span", {}, name, value === "matrix" ? "" : [" ", h("small", {}, numbers.format(all.length))])))));
  const all = partHere()[2];
  const who = tally(all.flatMap((x) => [...new Set(partOf(x))]));
  const events = state.show === "" || state.show === "matrix";
  bar.append(h("details", { class: "filters", open: !phone.matches }, h("summary", {}, "Filters"), h("div", { class: "filter-fields" },
    select("actor", state.whom ? "From" : "Actor", [option("", "All actors"), who.map(([n, many]) => option(actors[n].id, `${actors[n].name} (${many})`))]),
    events && select("whom", "To", [option("", "Anybody"), tally(all.flatMap((x) => x.r || [])).map(([n, many]) => option(actors[n].id, `${actors[n].name} (${many})`))]),
    select("type", state.show === "positions" ? "Stance" : state.show === "meetings" ? "Status" : "Type", [option("", "All"), tally(all.map(kindOf)).map(([type, many]) => option(type, `${kindWords(type)} (${many})`))]),
    events && select("status", "Status", [option("", "All"), tally(all.map(statusOf)).map(([status, many]) => option(status, `${status} (${many})`))]),
    day("from", "From day"), day("to", "To day"))));
}

function happenedWords() {
  const name = (id) => actorById.get(id)?.name || id;
  const said = [];
  if (state.actor) said.push(`${state.whom ? "from" : "with"} ${name(state.actor)}`);
  if (state.whom) said.push(`to ${name(state.whom)}`);
  if (state.type) said.push(`of type “${kindWords(state.type)}”`);
  if (state.status) said.push(state.status);
  return said;
}

function showHappened(main, rows, found) {
  ({ "": showEvents, meetings: showMeetings, measures: showMeasures, matrix: showMatrix, disputes: showDisputes, positions: showPositions })[partHere()[0]](main, rows, found);
}

// The words that a link opened the article for.
function openedRanges(a) {
  const [, n, start, end] = /^(\d+)\.(\d+)-(\d+)$/.exec(state.at) || [];
  if (!end || articles[n] !== a) return [];
  const at = units(a);
  return [{ kind: "at", start: at(Number(start)), end: at(Number(end)) }];
}
