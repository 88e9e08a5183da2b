// Who: the way from a name to its actor, how a speaker was told, for whom he speaks, and who is named in an article.

// A name as a way to the page of its actor; words alone where it has none.
function actorLink(id, name, terms = []) {
  if (!actorById.has(id)) return bdi(name, terms);
  return h("a", { class: "actor-link", href: freshLink({ view: ACTOR, id }) }, bdi(name, terms));
}

const partyName = (p) => actorById.get(p.actor)?.name || p.name;

// The name of another party, with the words of the article that tell it where they say more.
function partyWords(s, p) {
  const said = p.basis.map((x) => (s.in ? slice(s.in, x) : x[2] || "")).filter(Boolean).join(" … ");
  return [actorLink(p.actor, partyName(p)), said && said !== partyName(p) && h("span", { class: "told-by" }, " “", bdi(said), "”")];
}

// For whom somebody speaks, where the article tells it.
function forWords(s) {
  if (!s.for) return s.capacity === "person" ? "in person" : null;
  return [partyWords(s, s.for), s.capacity === "both" && h("span", { class: "told-by" }, ", and in person")];
}

// Who “she” is, and why; the words that tell it are framed in the text as long as it stands open.
function whoDetail(s) {
  if (!s.who_why) return null;
  const said = words(s, "source").filter(Boolean).join(" … ");
  const shown = s.name ? [said && ["“", bdi(said), "” is "], bdi(s.name)] : said ? ["“", bdi(said), "” was left open"] : "left open";
  return whyDetail(shown, "who", s.name ? "why?" : "why not?", [
    s.who_why.map((words) => h("p", {}, h("bdi", {}, words))),
    s.who_sure !== undefined && h("p", {}, `How sure: ${s.who_sure.toFixed(2)} of 1.`)]);
}

// Where the article tells who the speaker is, and, from the page of an actor, every place that names that actor.
function whoRanges(a, s) {
  const at = units(a);
  const found = (kind, spans) => spans.filter((x) => x.length === 2).map((x) => ({ kind, start: at(x[0]), end: at(x[1]) }));
  const here = state.view === ACTOR && actorHere();
  return [
    ...found("who", s && s.in === a ? s.who_basis || [] : []),
    ...found("named", here ? namedIn(here).find((x) => x.article === a)?.spans || [] : []),
  ];
}

// The articles that name an actor, each with the places: [{article, spans: [[start, end]]}].
function namedIn(actor) {
  return (actor.places ??= actor.named.map(([n, ...steps]) => {
    const spans = [];
    for (let i = 0, at = 0; i < steps.length; i += 2) {
      at += steps[i];
      spans.push([at, at + steps[i + 1]]);
    }
    return { article: articles[n], spans };
  }));
}

const timesNamed = (actor) => actor.named.reduce((sum, one) => sum + (one.length - 1) / 2, 0);

// The actors of each article, most named first; made when it is first asked for.
let byArticle = null;

function actorsOf(a) {
  if (!byArticle) {
    byArticle = new Map(articles.map((one) => [one, []]));
    for (const actor of actors) for (const [n, ...steps] of actor.named) byArticle.get(articles[n]).push([actor, steps.length / 2]);
    for (const found of byArticle.values()) found.sort((x, y) => y[1] - x[1] || (x[0].name < y[0].name ? -1 : 1));
  }
  return byArticle.get(a);
}

const NAMED = 12; // names that an article lists before the others are folded away

function namedHere(a) {
  const found = actorsOf(a);
  if (!found.length) return null;
  const one = ([actor, n], i) => [i ? ", " : "", actorLink(actor.id, actor.name), n > 1 && ` ${n}`];
  return h("div", { class: "named-here" }, h("strong", {}, "Named here: "), found.slice(0, NAMED).map(one),
    found.length > NAMED && h("details", { class: "rest" }, h("summary", {}, `and ${numbers.format(found.length - NAMED)} more`), found.slice(NAMED).map(one)));
}

// Whom a statement is addressed to, where exactly one actor of its article goes by these words.
function addressed(s) {
  if (!s.addressee || !s.in) return null;
  const said = fold(s.addressee);
  const found = actorsOf(s.in).filter(([actor]) => (actor.folds ??= new Set([actor.name, ...actor.aliases].map(fold))).has(said));
  return found.length === 1 ? found[0][0] : null;
}
