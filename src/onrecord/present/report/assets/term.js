// Terms: what each outlet calls the same thing, in which voice, and where its own words stand for the speaker's.

const VOICES = [["quoted", "In quotations"], ["reported", "In reported speech"], ["outlet", "In its own words"]];
const termPlace = (x) => articles[x.x[0]];
const termText = (t) => (t.folded ??= fold([t.name, ...t.at.map((x) => `${x.w}\n${teller(termPlace(x))}`)].join("\n")));
const replaced = (t) => t.at.some((x) => x.for);

// Most outlets first.
let termsSorted = null;
const termsByOutlets = () => (termsSorted ??= [...terms].sort((x, y) => new Set(y.at.map((z) => teller(termPlace(z)))).size - new Set(x.at.map((z) => teller(termPlace(z)))).size));

// The terms with something in the renderings of an utterance, that alone.
function termsOf(u) {
  const here = new Set(u.s);
  return terms.map((t) => ({ name: t.name, at: t.at.filter((x) => here.has(x.s) || x.for?.some((y) => here.has(y.s))) })).filter((t) => t.at.length > 1);
}

const termHead = () => h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Outlet"), VOICES.map(([, name]) => h("th", { scope: "col" }, name))));
const termTable = (some) => h("table", { class: "terms" }, termHead(), some.map((t) => termBody(t, [])));

// One referent: a row for each outlet, a column for each voice.
function termBody(t, found) {
  const outlets = new Map();
  for (const x of t.at) {
    const name = teller(termPlace(x));
    (outlets.get(name) || outlets.set(name, []).get(name)).push(x);
  }
  const sorted = [...outlets].sort((x, y) => y[1].length - x[1].length || (x[0] < y[0] ? -1 : 1));
  return h("tbody", { class: "row" },
    h("tr", { class: "referent" }, h("th", { scope: "rowgroup", colspan: 4 }, bdi(t.name, found), h("span", { class: "n" }, ` ${count(outlets.size, "outlet")}`))),
    sorted.map(([name, at]) => h("tr", {}, h("th", { scope: "row" }, bdi(name, found)),
      VOICES.map(([voice, label]) => {
        const here = at.filter((x) => x.v === voice);
        return h("td", { class: here.length ? `voice-${voice}` : "none", "data-voice": label }, here.length ? wordings(here, found) : h("span", { class: "muted" }, "–"));
      }))));
}

// Each wording once, with how often it stands there; the first place is a click away.
function wordings(at, found) {
  const groups = new Map();
  for (const x of at) {
    const key = fold(x.w);
    (groups.get(key) || groups.set(key, []).get(key)).push(x);
  }
  return h("ul", { class: "wordings" }, [...groups.values()].sort((x, y) => y.length - x.length).map((group) => {
    const [x] = group;
    const place = x.s === undefined ? { article: termPlace(x).id, open: "" } : { open: statements[x.s].id, article: "" };
    const said = x.v === "quoted" ? ["“", bdi(x.w, found), "”"] : bdi(x.w, found);
    return h("li", {}, h("a", { class: "actor-link", href: linkTo(place), title: (x.why || []).join(" ") || null }, said), group.length > 1 && h("span", { class: "n" }, ` ${group.length}`), replacedWords(group));
  }));
}

// That these words stand for others which the speaker used.
function replacedWords(group) {
  const told = new Map(group.flatMap((x) => x.for || []).map((y) => [`${fold(y.w)} ${y.s}`, y]));
  return [...told.values()].slice(0, 3).map((y) => {
    const s = statements[y.s];
    return h("span", { class: "replaces" }, h("span", { class: "badge badge-grave" }, "replaces"), " ", s ? bdi(speakerName(s)) : "the speaker", "’s ",
      s ? h("a", { class: "actor-link", href: linkTo({ open: s.id, article: "" }) }, "“", bdi(y.w), "”") : ["“", bdi(y.w), "”"], s && h("span", { class: "muted" }, ` in ${teller(s.in)}`));
  });
}
