// The page of one utterance: its renderings side by side, the apparatus, the chains, and what each outlet left out.

const utteranceHere = () => (state.view === UTTERANCE ? utteranceById.get(state.id) : undefined);

function utterancePage(u) {
  if (!u) return h("p", { class: "empty" }, "This utterance is not in this dossier. ", h("a", { href: freshLink({ view: ACROSS }) }, "All utterances"));
  const base = Math.max(0, state.base ? u.renderings.findIndex((s) => s.id === state.base) : u.base);
  const places = readAgainst(u, base);
  const named = termsOf(u);
  return h("article", { class: "utterance", "aria-labelledby": "page-name" },
    h("p", { class: "kicker" }, "One act of saying"),
    h("h2", { id: "page-name", tabindex: "-1" }, actorLink(u.speaker, tellerName(u))),
    h("p", { class: "page-sum" }, `Told ${u.s.length} times: ${countWords(u)}. `, onceWords(u), u.said && [" Said ", whenLabel(u.said), "."]),
    h("p", { class: "meta" }, changesWords(u), confidenceBar(u.confidence)),
    section("Side by side", baseSwitch(u, base), sideBySide(u, base, places)),
    section("Apparatus", apparatus(u, base, places), legend(u, base)),
    section("How it reached the reader", h("p", { class: "muted" }, "Read from left to right: who printed it, and from whom they had it."), chainsOf(u)),
    leftOut(u),
    named.length > 0 && section("What they call it", termTable(named)),
    folded("Why these are one utterance", u.bonds || [], (bond) => bondWords(bond)));
}

const section = (title, ...inner) => h("section", { class: "part" }, h("h3", { class: "said-head" }, title), inner);

function changesWords(u) {
  const { places, grave } = changesOf(u);
  return [h("span", {}, places ? `differs at ${count(places, "place")}` : u.loci ? "the same words throughout" : "not lined up"), grave.map((k) => h("span", { class: "badge badge-grave" }, k))];
}

function baseSwitch(u, base) {
  return h("p", { class: "base-switch" }, h("label", {}, "Read against ",
    h("select", { name: "base", onchange: (e) => go({ base: e.target.value === u.renderings[u.base].id ? "" : e.target.value }, { replace: true }) },
      u.renderings.map((s, w) => h("option", { value: s.id, selected: w === base }, `${siglum(w)} ${teller(s.in)}, ${whenWords(s.in && s.in.published)}${w === u.base ? " (the base of the record)" : ""}`)))));
}

function sideBySide(u, base, places) {
  const told = h("p", { class: "told", role: "status" });
  const rest = u.same.map((group) => group.filter((w) => w !== base)).filter((group) => group.length);
  const same = rest.filter((group) => u.same.find((x) => x.includes(base))?.includes(group[0]));
  const other = rest.filter((group) => !same.includes(group));
  const tier = (title, groups) => groups.length > 0 && h("div", { class: "tier" }, h("h4", {}, title), groups.map((group) =>
    h("div", { class: group.length > 1 ? "alike" : null }, group.map((w) => rendering(u, w, base, places)))));
  const box = h("div", { class: "compare" },
    h("div", { class: "base" }, rendering(u, base, base, places), heatKey(places), told),
    h("div", { class: "others" }, tier("In the same words", same), tier("In other wording", other)));
  connecting(box, (n) => told.replaceChildren(...(n ? [h("b", {}, n), " ", ...[apparatusEntry(u, base, places, places.find((x) => x.n === n))].flat(9).filter(Boolean)] : [])));
  return box;
}

const heatKey = (places) => places.some((x) => x.n) && h("p", { class: "heat-key muted" }, "Darker and more thickly underlined: more of the others differ. Dotted: others have nothing there. ",
  h("span", { class: "screen" }, "Point at a word, or go with Tab and the arrow keys, to see it in the others."));

function rendering(u, w, base, places) {
  const s = u.renderings[w];
  return h("section", { class: "row rendering", id: `row-${s.id}`, "data-open": s.id, "aria-label": `${siglum(w)}, ${teller(s.in)}` },
    h("p", { class: "witness" }, h("b", { class: "siglum" }, siglum(w)), " ",
      h("a", { class: "row-link", href: linkTo({ open: s.id, article: "" }), title: "Open the article" }, bdi(teller(s.in))),
      " ", whenLabel(s.in && s.in.published), " ", modeBadge(s), s.negated && h("span", { class: "badge badge-denial" }, "denial")),
    renderingText(u, w, base, places),
    h("div", { class: "way" }, chainList(s, { evidence: false })));
}

function legend(u, base) {
  return h("dl", { class: "legend" }, u.renderings.map((s, w) => h("div", {}, h("dt", {}, h("b", { class: "siglum" }, siglum(w))),
    h("dd", {}, bdi(teller(s.in)), ", ", whenWords(s.in && s.in.published), `, ${s.mode}`, w === base && ", the base"))));
}

function leftOut(u) {
  if (!u.left) return null;
  const full = (x) => u.renderings[x.of];
  return section("What each left out", h("ul", { class: "left-out" }, u.left.map((x) => h("li", {},
    h("strong", {}, bdi(teller(articles[x.a]))), " does not carry ", x.x.map(([n, ...span], i) => [i ? "; " : "", h("q", {}, h("bdi", {}, slice(articles[n], span).trim()))]),
    h("span", { class: "muted" }, ", which is in ", bdi(teller(full(x).in)))))));
}

function bondWords([a, b, same, score, why]) {
  return [h("b", { class: "siglum" }, siglum(a)), " and ", h("b", { class: "siglum" }, siglum(b)), `, ${same ? "in the same words" : "in other wording"} (${score.toFixed(2)}): `, h("bdi", {}, why.join(" "))];
}
