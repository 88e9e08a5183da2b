// The keyboard.

const typing = (el) => el.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const { key, target } = event;
  if (key === "Escape") return escape(target);
  if (typing(target)) return;
  const act = {
    "/": () => { const q = byId("bar").elements.q; if (q && !byId("page").inert) { q.focus(); q.select(); } },
    j: () => move(1), k: () => move(-1), "?": () => byId("help").showModal(),
    ...Object.fromEntries(VIEWS.map((view, i) => [i + 1, () => go({ ...DEFAULTS, view })])),
    c: () => openUtterance(),
    o: () => (readerTarget()?.a?.left_open.length ? switchDoubt() : null),
    t: () => (readerTarget()?.a?.times.length ? switchTimes() : null),
    a: () => openActor(),
    Enter: () => target.matches("a, button, summary, input") ? null : openCurrent(),
  }[key];
  if (!act || act() === null) return;
  event.preventDefault();
}

function escape(target) {
  if (target.name === "q" && target.value) {
    target.value = "";
    searchSoon("");
  } else if (typing(target)) target.blur();
  else if (!byId("reader").hidden) closeReader();
  else if (state.view in PAGES) go({ ...DEFAULTS, view: PAGES[state.view], show: state.view === STORY ? "stories" : "" });
}

// With the reader open it follows along.
function move(by) {
  const row = step(by);
  if (!row) return;
  const link = row.querySelector(".row-link, .row-link-plain");
  const reader = byId("reader");
  if (reader.hidden) (link || byId("main")).focus({ preventScroll: true });
  else if (link && row.dataset.open) go(row.matches(".article-row") ? { article: row.dataset.open, open: "" } : { open: row.dataset.open, article: "" }, { replace: true });
}

// The actor of the statement that is open, or of the row.
function openActor() {
  const s = readerTarget()?.s || statementById.get(currentRow()?.dataset.open);
  if (!s?.actor || (state.view === ACTOR && state.id === s.speaker)) return null;
  go({ ...DEFAULTS, view: ACTOR, id: s.speaker });
  return undefined;
}

// The utterance that the statement renders which is open, or that of the row.
function openUtterance() {
  const u = (readerTarget()?.s || statementById.get(currentRow()?.dataset.open))?.tellings[0];
  if (!u || u === utteranceHere()) return null;
  go({ ...DEFAULTS, view: UTTERANCE, id: u.id });
  return undefined;
}

function openCurrent() {
  const link = currentRow()?.querySelector(".row-link, .row-link-plain");
  if (!link) return null;
  link.click();
  return undefined;
}
