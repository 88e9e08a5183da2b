// The tabs, the search, the filters and the line that says what they leave.

const VIEW_NAMES = {
  statements: ["Statements", statements.length], articles: ["Articles", articles.length],
  actors: ["Actors", actors.length], [ACROSS]: ["Across outlets", utterances.length], [HAPPENED]: ["What happened", doings.occurrences.length], quarantine: ["Not read", quarantine.length],
};

// What is on screen, and out of how many: of an actor the statements.
const PAGE_NAMES = { [ACTOR]: () => actorHere()?.name ?? "Actor", [UTTERANCE]: () => (utteranceHere() ? `${tellerName(utteranceHere())}: ${cutAtWord(sharedWords(utteranceHere()).replace(/\s+/g, " "), 60)}` : "Utterance"), [STORY]: () => storyHere()?.label ?? "Story" };
const viewName = () => (state.view in PAGES ? PAGE_NAMES[state.view]() : VIEW_NAMES[state.view][0]);
const viewSize = () => (state.view === ACTOR ? actorHere()?.statements.length ?? 0 : state.view === ACROSS ? shownHere()[2].length : state.view === HAPPENED ? partHere()[2].length : VIEW_NAMES[state.view]?.[1] ?? 0);

function showTabs() {
  byId("tabs").replaceChildren(h("ul", {}, VIEWS.map((view) => h("li", {},
    h("a", { href: freshLink({ view }), "aria-current": view === state.view ? "page" : view === PAGES[state.view] ? "true" : null },
      VIEW_NAMES[view][0].split(/(?= outlets)|(?<=^What )/).map((x) => (/^What | outlets$/.test(x) ? h("span", { class: "wide" }, x) : x)), " ", h("span", { class: "n" }, numbers.format(VIEW_NAMES[view][1])))))));
}

function option(value, label) {
  return h("option", { value }, label);
}

function select(name, label, options) {
  return h("label", { class: `field field-${name}` }, h("span", {}, label),
    h("select", { name, onchange: (e) => go({ [name]: e.target.value }) }, options));
}

function check(name, label, title) {
  return h("label", { class: "check", title }, h("input", { type: "checkbox", name, onchange: (e) => go({ [name]: e.target.checked ? "yes" : "" }) }), label);
}

function day(name, label) {
  return h("label", { class: "field field-day" }, h("span", {}, label),
    h("input", { type: "date", name, onchange: (e) => go({ [name]: e.target.value }) }));
}

let searching = 0; // the timer of a search that is still being typed

// The bar is built once per view and then only filled in, so that typing never loses its place.
function buildBar() {
  clearTimeout(searching);
  searching = 0;
  const bar = byId("bar");
  if (state.view === UTTERANCE || state.view === STORY) {
    bar.replaceChildren();
    return;
  }
  const found = { statements: "Search statements", articles: "Search the full text of the articles", actors: "Search actors", quarantine: "Search what was not read", actor: `Search what ${viewName()} said`, [ACROSS]: `Search ${shownHere()[1].toLowerCase()}`, [HAPPENED]: `Search ${DOING_NOUNS[partHere()[0]]}s` };
  const search = h("label", { class: "field field-q" }, h("span", { class: "hidden" }, found[state.view]),
    h("input", { type: "search", name: "q", placeholder: found[state.view], autocomplete: "off", spellcheck: "false", oninput: (e) => searchSoon(e.target.value) }));
  const top = h("div", { class: "bar-top" }, search);
  bar.replaceChildren(top);
  if (state.view === "actors") {
    top.append(select("kind", "", [option("", "All kinds"), ...tally(actors.map((a) => a.type)).map(([type, n]) => option(type, `${type} (${n})`))]), check("speaking", "Only those who speak"));
  }
  if (state.view === ACTOR && actorHere()?.statements.some((s) => s.negated)) top.append(check("denials", "Denials only"));
  if (state.view === ACROSS) acrossBar(bar, top);
  if (state.view === HAPPENED) happenedBar(bar, top);
  if (state.view !== "statements") return;
  const outlets = tally(statements.filter((s) => s.in).map((s) => outletName(s.in)));
  top.append(
    h("fieldset", { class: "switch" }, h("legend", { class: "hidden" }, "Group by"),
      [["speaker", "By speaker"], ["date", "By date"]].map(([value, label]) =>
        h("label", {}, h("input", { type: "radio", name: "by", value, onchange: () => go({ by: value }) }), h("span", {}, label)))));
  bar.append(
    h("details", { class: "filters", open: !phone.matches }, h("summary", {}, "Filters"),
      h("div", { class: "filter-fields" },
        select("speaker", "Speaker", [option("", "All speakers"), [...byActor].map(([key, n]) => option(key, `${key === UNKNOWN ? "Speaker unknown" : speakerLabel(key)} (${n})`))]),
        select("outlet", "Outlet", [option("", "All outlets"), outlets.map(([name, n]) => option(name, `${name} (${n})`))]),
        select("mode", "Speech", [option("", "All"), ["direct", "indirect", "mixed"].map((m) => option(m, m))]),
        day("from", "From"), day("to", "To"),
        check("denials", "Denials only"), check("low", "Low confidence", `Only statements with a confidence under ${LOW.toFixed(2)}`))));
}

function fillBar() {
  for (const el of byId("bar").elements) {
    if (el.type === "radio") el.checked = state[el.name] === el.value;
    else if (el.type === "checkbox") el.checked = Boolean(state[el.name]);
    else if (el.name && !(el.name === "q" && searching) && el.value !== state[el.name]) el.value = state[el.name];
  }
}

// A search waits for a pause in the typing; until then the field is ahead of the place.
function searchSoon(q) {
  clearTimeout(searching);
  searching = setTimeout(() => {
    searching = 0;
    go({ q }, { replace: true });
  }, 90);
}

function showStatus(rows) {
  const words = [];
  if (state.view === "statements") {
    const speakers = new Set(rows.map((s) => s.who));
    speakers.delete(UNKNOWN);
    const of = filtering() ? ` of ${numbers.format(statements.length)}` : "";
    words.push(`${numbers.format(rows.length)}${of} statement${statements.length === 1 ? "" : "s"}, ${count(speakers.size, "named speaker")}, ${count(new Set(rows.map((s) => s.article)).size, "article")}`);
    if (state.from || state.to) {
      const undated = statements.filter((s) => !s.when).length;
      if (undated) words.push(`; ${count(undated, "statement")} without a date left out`);
    }
  } else if (state.view === ACTOR) {
    const of = filtering() ? `${numbers.format(rows.length)} of ` : "";
    words.push(of + count(viewSize(), "statement"));
  } else if (!(state.view in PAGES)) {
    const noun = { articles: "article", actors: "actor", quarantine: "item", [ACROSS]: { "": "utterance", stories: "story", terms: "term" }[shownHere()[0]], [HAPPENED]: DOING_NOUNS[partHere()[0]] }[state.view];
    const of = filtering() ? `${numbers.format(rows.length)} of ` : "";
    words.push(of + count(viewSize(), noun) + (state.view === "quarantine" ? " not read" : ""));
  }
  const status = byId("status");
  status.replaceChildren(h("span", {}, words), filterWords() ? h("span", { class: "filter-words" }, filterWords()) : "",
    filtering() ? h("a", { class: "clear", href: linkTo({ ...NO_FILTERS }) }, "Show all") : "");
}
