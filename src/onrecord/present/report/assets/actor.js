// The page of one actor: names, offices, what is said by whom, and where it is named.

const actorHere = () => (state.view === ACTOR ? actorById.get(state.id) : undefined);

// By day, and last what is not dated to one.
function statementsByDay(a) {
  const key = (s) => (apart(s.when) ? "~" : s.when.from);
  return a ? (a.byDay ??= a.statements.map((s) => [key(s), s]).sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, s]) => s)) : [];
}

function actorHead(a) {
  if (!a) return h("p", { class: "empty" }, "This actor is not in this dossier. ", h("a", { href: freshLink({ view: "actors" }) }, "All actors"));
  return h("section", { class: "actor", "aria-labelledby": "actor-name" },
    h("p", { class: "kicker" }, a.type),
    h("h2", { id: "actor-name", tabindex: "-1", dir: "auto" }, a.name),
    h("p", { class: "actor-sum" }, actorSum(a)),
    h("dl", { class: "facts" },
      fact("Also called", alsoCalled(a)),
      fact("Offices", a.offices.length > 0 && officeList(a)),
      links(a).map(([name, found]) => fact(name, tallied(found))),
      fact("Has a part in", doingsOf(a)),
      fact("Wikidata", a.wikidata && wikidata(a.wikidata))),
    folded("Why these names are one actor", a.why || [], (why) => h("bdi", {}, why)),
    folded("Judged by people", a.judged || [], judgement),
    folded(`Named in ${count(a.named.length, "article")}`, namedIn(a), (x) => placeRow(a, x), { class: "places" }),
    a.statements.length > 0 && h("h3", { class: "said-head" }, state.denials ? "What is denied, by date" : "What is said, by date"));
}

const fact = (name, value) => value && h("div", {}, h("dt", {}, name), h("dd", {}, value));

function actorSum(a) {
  const denials = a.statements.filter((s) => s.negated).length;
  const dated = a.statements.map((s) => s.when).filter((when) => !apart(when));
  const days = dated.length > 0 && whenWords({
    from: dated.reduce((x, w) => (w.from < x ? w.from : x), "9"), to: dated.reduce((x, w) => (w.to > x ? w.to : x), ""),
  });
  return [
    a.statements.length ? `${count(a.statements.length, "statement")} in ${count(new Set(a.statements.map((s) => s.article)).size, "article")}` : "No statements",
    days && `, ${days}`, denials > 0 && [", ", h("a", { class: "actor-link", href: linkTo({ denials: "yes" }) }, count(denials, "denial"))], ".",
  ];
}

const SCRIPTS = ["Cyrillic", "Greek", "Arabic", "Hebrew", "Armenian", "Georgian", "Devanagari", "Bengali", "Thai", "Hangul", "Hiragana", "Katakana", "Han"]
  .map((name) => [name, new RegExp(`\\p{Script=${name}}`, "u")]);
const scriptOf = (text) => SCRIPTS.find(([, letters]) => letters.test(text))?.[0] || "";

// The other names, those in another script apart and named so.
function alsoCalled(a) {
  if (!a.aliases.length) return null;
  const groups = new Map();
  for (const name of a.aliases) {
    const script = scriptOf(name);
    if (groups.has(script)) groups.get(script).push(name);
    else groups.set(script, [name]);
  }
  return [...groups].sort(([x], [y]) => (x < y ? -1 : 1)).map(([script, names]) => h("div", {}, script && h("span", { class: "muted" }, `${script}: `), someNames(names)));
}

const NAMES = 24; // other names before the rest is folded away

function someNames(names) {
  const shown = (list) => list.map((name, i) => [i ? ", " : "", bdi(name)]);
  return [shown(names.slice(0, NAMES)),
    names.length > NAMES && unfolding(`and ${numbers.format(names.length - NAMES)} more`, () => shown(names.slice(NAMES)), { class: "rest" })];
}

function officeList(a) {
  const key = (o) => o.from || o.to || "~";
  return h("ul", { class: "offices" }, [...a.offices].sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0)).map(officeItem));
}

function officeItem(o) {
  return h("li", {}, bdi(o.title), o.of_name && [" of ", actorLink(o.of, o.of_name)],
    (o.from || o.to) && h("span", { class: "term" }, `, ${termWords(o)}`),
    h("span", { class: "told-by" }, o.source === "table" ? " table of offices" : [" as told ", o.basis ? placesOf(o.basis) : "in the articles"]),
    o.conflict && h("span", { class: "conflict" }, h("strong", {}, "Conflict: "), h("bdi", {}, o.conflict)));
}

// A term of office; an end that is not stated is not made up.
function termWords(o) {
  const day = (iso) => (iso.length === 10 ? dayWords(iso) : iso.length === 7 ? `${MONTHS[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}` : iso);
  if (o.from && o.to) return `${day(o.from)} – ${day(o.to)}`;
  return o.from ? `from ${day(o.from)}` : `until ${day(o.to)}`;
}

const PLACES = 3; // articles that an office names before the others are counted

function placesOf(basis) {
  const found = [...new Set(basis.map(([n]) => articles[n]))];
  return ["in ", found.slice(0, PLACES).map((one, i) => [i ? ", " : "", h("a", { href: linkTo({ article: one.id, open: "" }), title: articleTitle(one) }, bdi(one.outlet || articleTitle(one)))]),
    found.length > PLACES && ` and ${numbers.format(found.length - PLACES)} more`];
}

// Who quotes, relays, addresses whom: names of the facts, each with what is counted under it.
function links(a) {
  const to = relations().get(a.id) || { passes: [], through: [], addressed: [] };
  return [
    ["Quoted by", a.statements.map((s) => s.in && { name: outletName(s.in), href: freshLink({ speaker: a.id, outlet: outletName(s.in) }) })],
    ["Passed on by", a.statements.map(passedOn)],
    ["Passes on", to.passes.map(speaker)],
    ["Speaks for", a.statements.map((s) => s.for && s.capacity !== "person" && s.for.actor !== a.id && party(s.for))],
    ["Speaks through", to.through.map(speaker)],
    ["Addresses", a.statements.map((s) => s.addressee && { name: s.addressee, id: addressed(s)?.id })],
    ["Addressed by", to.addressed.map(speaker)],
  ];
}

// Who passed a statement on: named as such, or the one inside whose statement it stands.
function passedOn(s) {
  if (s.relay) return party(s.relay);
  const parent = s.parent && statementById.get(s.parent);
  return parent && parent.who !== s.who ? speaker(parent) : null;
}

const party = (p) => ({ name: partyName(p), id: p.actor });
const speaker = (s) => ({ name: speakerName(s), id: s.speaker });

// What other statements tell of an actor; made when it is first asked for.
let related = null;

function relations() {
  if (related) return related;
  related = new Map();
  const of = (id) => related.get(id) || related.set(id, { passes: [], through: [], addressed: [] }).get(id);
  for (const s of statements) {
    const by = passedOn(s);
    if (by?.id) of(by.id).passes.push(s);
    if (s.for?.actor && s.capacity !== "person" && s.for.actor !== s.speaker) of(s.for.actor).through.push(s);
    const whom = addressed(s);
    if (whom) of(whom.id).addressed.push(s);
  }
  return related;
}

// Names with how often each is met, most first.
function tallied(found) {
  const groups = new Map();
  for (const one of found.filter(Boolean)) {
    const key = one.id || one.href || one.name;
    const group = groups.get(key) || groups.set(key, { ...one, n: 0 }).get(key);
    group.n += 1;
  }
  if (!groups.size) return null;
  const sorted = [...groups.values()].sort((x, y) => y.n - x.n || (x.name < y.name ? -1 : 1));
  const item = (one, i) => [i ? ", " : "", one.href ? h("a", { class: "actor-link", href: one.href }, bdi(one.name)) : actorLink(one.id, one.name), h("span", { class: "n" }, ` ${numbers.format(one.n)}`)];
  return [sorted.slice(0, NAMES).map(item), sorted.length > NAMES && unfolding(`and ${numbers.format(sorted.length - NAMES)} more`, () => sorted.slice(NAMES).map(item), { class: "rest" })];
}

// A plain way out of the dossier, where it is plainly an id.
function wikidata(id) {
  return /^Q\d+$/.test(id) ? h("a", { href: `https://www.wikidata.org/wiki/${id}`, rel: "noreferrer noopener", target: "_blank" }, id) : bdi(id);
}

// A heading that opens; what is under it is made when it opens.
function unfolding(title, make, props = {}) {
  const inner = h("div", {});
  const fill = () => inner.childNodes.length || inner.append(...[make()].flat(Infinity).filter((x) => x !== null && x !== undefined && x !== false));
  return h("details", { ...props, ontoggle: (e) => e.target.open && fill(), onunfold: fill }, h("summary", {}, title), inner);
}

function folded(title, items, one, props = {}) {
  return items.length > 0 && unfolding(title, () => h("ul", props, items.map((x) => h("li", {}, one(x)))), { class: "folded" });
}

function judgement(j) {
  return [h("bdi", {}, j.told), h("span", { class: "muted" }, " ", bdi(j.who), `, ${dayWords(j.when.slice(0, 10))}`), j.reason && [": ", h("bdi", {}, j.reason)]];
}

// One article that names the actor: when, where, and in which words.
function placeRow(a, { article, spans }) {
  const names = tally(spans.map((x) => slice(article, x).replace(/\s+/g, " ")));
  return [h("span", { class: "muted" }, whenWords(article.published), " "), bdi(outletName(article)), ": ",
    h("a", { href: linkTo({ article: article.id, open: "" }) }, bdi(articleTitle(article))),
    h("span", { class: "muted" }, " ", names.slice(0, 6).map(([name, n], i) => [i ? ", " : "", "“", bdi(name), n > 1 ? `” ${n}` : "”"]), names.length > 6 && ` and ${names.length - 6} more`)];
}
