// The keyboard.

const typing = (el) => el.matches("input:not([type=checkbox]):not([type=radio]), select, textarea");

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const { key, target } = event;
  if (key === "Escape") return escape(target);
  if (typing(target)) return;
  const act = {
    "/": () => { const q = byId("bar").elements.q; if (!byId("page").inert) { q.focus(); q.select(); } },
    j: () => move(1), k: () => move(-1), "?": () => byId("help").showModal(),
    1: () => go({ ...DEFAULTS, view: VIEWS[0] }), 2: () => go({ ...DEFAULTS, view: VIEWS[1] }),
    3: () => go({ ...DEFAULTS, view: VIEWS[2] }), 4: () => go({ ...DEFAULTS, view: VIEWS[3] }),
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
  else if (state.view === ACTOR) go({ ...DEFAULTS, view: "actors" });
}

// With the reader open it follows along.
function move(by) {
  const row = step(by);
  if (!row) return;
  const link = row.querySelector(".row-link, .row-link-plain");
  const reader = byId("reader");
  if (reader.hidden) (link || byId("main")).focus({ preventScroll: true });
  else if (link && row.dataset.open) go(state.view === "articles" ? { article: row.dataset.open, open: "" } : { open: row.dataset.open, article: "" }, { replace: true });
}

// The actor of the statement that is open, or of the row.
function openActor() {
  const s = readerTarget()?.s || statementById.get(currentRow()?.dataset.open);
  if (!s?.actor || (state.view === ACTOR && state.id === s.speaker)) return null;
  go({ ...DEFAULTS, view: ACTOR, id: s.speaker });
  return undefined;
}

function openCurrent() {
  const link = currentRow()?.querySelector(".row-link, .row-link-plain");
  if (!link) return null;
  link.click();
  return undefined;
}
