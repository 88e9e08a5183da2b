// The views, and the pages of one thing.

const EMPTY = {
  statements: articles.some((a) => a.unread)
    ? `No statements in this dossier: ${count(articles.filter((a) => a.unread).length, "article")} not read for statements, because of the language.`
    : "No statements in this dossier. The articles were read, but nobody was found saying anything in them.",
  articles: "No articles in this dossier. Read a folder of press reports first, then make the dossier again.",
  actors: "No actors in this dossier: no statement in it has a speaker with a name.",
  quarantine: "Everything could be read. Had a file been refused, it would be listed here with the reason.",
};

function showMain() {
  const main = byId("main");
  const rows = filtered();
  const terms = queryTerms(state.q);
  dropList();
  for (const undo of dropped.splice(0)) undo();
  listed = new Set(rows.map((row) => row.id));
  main.replaceChildren(state.view === ACTOR ? actorHead(actorHere()) : h("h2", { class: "hidden" }, viewName()));
  main.dataset.view = state.view;
  if (state.view === UTTERANCE || state.view === STORY) main.replaceChildren(state.view === STORY ? storyPage(storyHere()) : utterancePage(utteranceHere()));
  document.body.dataset.view = state.view;
  showStatus(rows);
  if (state.view === UTTERANCE || state.view === STORY) return takeList(main);
  if (!rows.length) {
    if (!(state.view in PAGES) || filtering()) main.append(h("p", { class: "empty" }, filtering() && viewSize()
      ? ["Nothing here is ", filterWords() || "left by these filters", ". ", h("a", { href: linkTo({ ...NO_FILTERS }) }, "Show all")]
      : state.view === ACROSS ? NO_ACROSS[shownHere()[0]] : state.view === HAPPENED ? NO_DOINGS[partHere()[0]] : EMPTY[state.view]));
    return undefined;
  }
  if (state.view === "statements") showStatements(main, rows, terms);
  else if (state.view === "articles") showArticles(main, rows, terms);
  else if (state.view === "actors") showActors(main, rows, terms);
  else if (state.view === ACROSS) showAcross(main, rows, terms);
  else if (state.view === HAPPENED) showHappened(main, rows, terms);
  else if (state.view === ACTOR) showList(main, rows.map((s) => () => statementRow(s, terms)), "ul", { class: "rows by-speaker" });
  else showList(main, rows.map((x) => () => quarantineRow(x, terms)), "ul", { class: "rows" });
  return undefined;
}

function showStatements(main, rows, terms) {
  const items = [];
  for (const group of grouped(rows)) {
    items.push(() => groupHead(group));
    for (const s of group.rows) items.push(() => statementRow(s, terms));
  }
  showList(main, items, "ul", { class: `rows by-${state.by}` });
}

// By date, and apart at the end those that are not dated to a day.
function showArticles(main, rows, terms) {
  const first = rows.findIndex((a) => a.apart);
  const items = rows.map((a) => () => articleRow(a, terms));
  if (first >= 0) items.splice(first, 0, () => apartHead(rows.length - first));
  showList(main, items, "ul", { class: "rows" });
}

function apartHead(n) {
  return h("li", { class: "group" }, h("h3", {}, NOT_DATED), h("span", { class: "n" }, count(n, "article")));
}

function groupHead({ rows }) {
  const [s] = rows;
  const offices = state.by === "speaker" ? tally(rows.map((x) => x.office).filter(Boolean)).map(([o]) => o) : [];
  const name = state.by === "speaker" ? actorLink(s.speaker, speakerName(s)) : apart(s.when) ? NOT_DATED : whenWords(s.when);
  return h("li", { class: s.name || state.by === "date" ? "group" : "group group-unknown" },
    h("h3", {}, name), offices.length > 0 && h("span", { class: "office" }, bdi(offices.slice(0, 2).join("; ") + (offices.length > 2 ? ` and ${offices.length - 2} more` : ""))),
    h("span", { class: "n" }, count(rows.length, "statement")));
}

function articleRow(a, terms) {
  const link = h("a", { class: "row-link", href: linkTo({ article: a.id, open: "" }), "aria-label": `${articleTitle(a)}: open the article` });
  const notes = [count(a.statements.length, "statement")];
  if (!a.published && a.dateline) notes.push(`dateline “${slice(a, a.dateline).trim()}”`);
  if (a.against) notes.push("what it says about its day contradicts itself");
  if (a.unread) notes.push(["not read for statements: ", bdi(languageName(a.language))]);
  if (a.left_open.length) notes.push(`${count(a.left_open.length, "passage")} left open`);
  if (a.furniture.length) notes.push(`${count(a.furniture.length, "passage")} greyed`);
  if (a.defects.length) notes.push(`${count(a.defects.length, "defect")}: ${a.defects.map((x) => x[2]).join(", ")}`);
  return h("li", { class: "row article-row", id: `row-${a.id}`, "data-open": a.id, onclick: openRow },
    h("div", { class: "margin" }, h("span", { class: a.outlet ? "outlet" : "outlet muted" }, bdi(outletName(a), terms)), whenLabel(a.published)),
    h("div", { class: "body" }, h("p", { class: "headline", dir: "auto" }, link, lit(articleTitle(a), terms)), snippets(a, terms),
      a.apart && h("p", { class: "known" }, h("bdi", {}, a.published ? a.published.why.join(" ") : againstWords(a) || NOTHING)),
      h("p", { class: "meta" }, notes.map((n) => h("span", {}, n)), h("span", { class: "uri" }, bdi(a.uri, terms)))));
}

// A few places where the words searched for stand, and how many more there are.
function snippets(a, terms) {
  const found = hits(a.text, terms);
  if (!found.length) return null;
  const shown = [];
  for (const [start, end] of found) {
    if (shown.length === 3) break;
    if (!shown.length || start > shown[shown.length - 1][1]) shown.push(atWords(a.text, start - 60, end + 60));
  }
  return h("p", { class: "snippet", dir: "auto" }, shown.map(([start, end]) => ["… ", lit(a.text.slice(start, end), terms), " … "]), h("span", { class: "muted" }, count(found.length, "hit")));
}

// A stretch widened to whole words.
function atWords(text, from, to) {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  for (let i = 0; i < 20 && start > 0 && !/\s/.test(text[start - 1]); i++) start--;
  for (let i = 0; i < 20 && end < text.length && !/\s/.test(text[end]); i++) end++;
  return [start, end];
}

function quarantineRow(x, terms) {
  return h("li", { class: "row refused" }, h("div", { class: "margin" }, h("code", {}, x.code)),
    h("div", { class: "body" }, h("p", { class: "uri-line" }, bdi(x.uri, terms)), h("p", { class: "reason" }, bdi(x.reason, terms))));
}
