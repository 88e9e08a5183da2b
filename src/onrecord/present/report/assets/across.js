// Across outlets: the lists of utterances, of stories and of terms.

const SHOWN = [["", "Utterances", utterances], ["stories", "Stories", stories], ["terms", "Terms", terms]];
const shownHere = () => SHOWN.find(([value]) => value === state.show) || SHOWN[0];
const NO_ACROSS = {
  "": "No utterance in this dossier is told twice: no two statements were found to render one act of saying.",
  stories: "No story in this dossier: no two articles were found to report one event.",
  terms: "No terms in this dossier: outlets were not found to name one thing in different words.",
};

// Most outlets first.
let byOutlets = null;
const utterancesByOutlets = () => (byOutlets ??= [...utterances].sort((x, y) => outletsOf(y).length - outletsOf(x).length || y.chains - x.chains || y.s.length - x.s.length));

const utteranceText = (u) => (u.folded ??= fold([tellerName(u), ...u.renderings.flatMap((s) => [words(s, "content").join(" "), teller(s.in)])].join("\n")));

function acrossRows(has) {
  if (state.show === "stories") return stories.filter((x) => has(storyText(x)));
  if (state.show === "terms") return termsByOutlets().filter((t) => (!state.replaced || replaced(t)) && has(termText(t)));
  return utterancesByOutlets().filter((u) => (!state.speaker || (u.speaker || `name:${u.name}`) === state.speaker)
    && (!state.outlet || u.renderings.some((s) => s.in && teller(s.in) === state.outlet)) && (!state.sources || u.chains > 1) && has(utteranceText(u)));
}

function acrossBar(bar, top) {
  top.append(h("fieldset", { class: "switch" }, h("legend", { class: "hidden" }, "Show"), SHOWN.map(([value, name, all]) =>
    h("label", {}, h("input", { type: "radio", name: "show", value, checked: state.show === value, onchange: () => go({ ...DEFAULTS, view: ACROSS, show: value }) }), h("span", {}, name, " ", h("small", {}, numbers.format(all.length)))))));
  if (state.show === "terms") top.append(check("replaced", "Only where a wording replaces the speaker’s"));
  if (state.show) return;
  const speakers = tally(utterances.map((u) => u.speaker || `name:${u.name}`));
  const outlets = tally(utterances.flatMap((u) => outletsOf(u).filter((s) => s.in).map((s) => teller(s.in))));
  bar.append(h("details", { class: "filters", open: !phone.matches }, h("summary", {}, "Filters"), h("div", { class: "filter-fields" },
    select("speaker", "Speaker", [option("", "All speakers"), speakers.map(([key, n]) => option(key, `${key === "name:undefined" ? "Speaker unknown" : speakerLabel(key)} (${n})`))]),
    select("outlet", "Outlet", [option("", "All outlets"), outlets.map(([name, n]) => option(name, `${name} (${n})`))]),
    check("sources", "Two sources or more"))));
}

function showAcross(main, rows, found) {
  if (state.show === "terms") {
    showList(main, rows.map((t) => () => termBody(t, found)), "table", { class: "terms" });
    list.el.prepend(termHead());
  } else if (state.show === "stories") showList(main, rows.map((x) => () => storyRow(x, found)), "ul", { class: "rows" });
  else {
    // who tells a thing twice in one outlet corroborates nothing: that stands apart
    const alone = rows.findIndex((u) => outletsOf(u).length < 2);
    const items = rows.map((u) => () => utteranceRow(u, found));
    if (alone >= 0) items.splice(alone, 0, () => groupOf("Told more than once, in one outlet", rows.length - alone));
    if (alone !== 0) items.unshift(() => groupOf("Told by several outlets", alone < 0 ? rows.length : alone));
    showList(main, items, "ul", { class: "rows" });
  }
}

const groupOf = (title, n) => h("li", { class: "group" }, h("h3", {}, title), h("span", { class: "n" }, count(n, "utterance")));

function utteranceRow(u, found) {
  return h("li", { class: "row utterance-row", id: `row-${u.id}`, onclick: openRow },
    h("div", { class: "margin" }, h("span", { class: "outlet" }, count(outletsOf(u).length, "outlet")), h("span", {}, count(u.chains, "source")), whenLabel(u.said || u.renderings[u.base].when)),
    h("div", { class: "body" }, h("p", { class: "passage", dir: "auto" }, h("a", { class: "row-link-plain row-cover", href: freshLink({ view: UTTERANCE, id: u.id }), "aria-label": `${tellerName(u)}: compare ${count(u.s.length, "rendering")}` }, lit(cutAtWord(sharedWords(u).replace(/\s+/g, " "), 260), found))),
      h("p", { class: "meta" }, h("span", { class: "who" }, actorLink(u.speaker, tellerName(u), found)), h("span", {}, bdi(few(outletsOf(u).map((s) => teller(s.in)), 6, ", "), found)), changesWords(u), confidenceBar(u.confidence))));
}
