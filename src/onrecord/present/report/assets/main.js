// Start, and what happens when the place after "#" changes.

const PLACE = ["view", "id"];
const LISTING = [...PLACE, "by", "show", "base", ...FILTERS];

function show(before) {
  const changed = (names) => !before || names.some((name) => before[name] !== state[name]);
  if (changed([...PLACE, "show"])) {
    showTabs();
    buildBar();
  }
  fillBar();
  if (changed(LISTING)) {
    showMain();
    if (before && changed(PLACE)) arriveAt();
    else if (before && changed(["base"])) document.querySelector("[name=base]")?.focus({ preventScroll: true });
  }
  if (state.open || state.article) choose(rowFor(state.open || state.article), { scroll: !before });
  if (changed([...PLACE, "open", "article", "at"])) {
    nameWindow();
    showReader();
    const row = currentRow();
    if (row && state.open) row.scrollIntoView({ block: "nearest" });
  } else if (changed(["maybe", "times", "copied"])) redrawArticle();
}

// At the top; who cannot see that a page of its own has come is told by the focus.
function arriveAt() {
  scrollTo(0, 0);
  document.querySelector("#actor-name, #page-name")?.focus({ preventScroll: true });
}

// The window is named after what is open, so that the history reads well.
function nameWindow() {
  const name = state.open || state.article ? articleTitleOpen() : state.view in PAGES ? viewName() : "";
  document.title = name ? `${name} · ${TITLE}` : TITLE;
}

const TITLE = document.title;
const articleTitleOpen = () => {
  const target = readerTarget();
  return target && target.a ? articleTitle(target.a) : "Statement";
};

const THEMES = ["auto", "light", "dark"];

function setTheme(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  byId("theme").textContent = `Theme: ${theme}`;
  byId("theme").value = theme;
}

// A page from disk may be denied storage: the theme is then only for this visit.
function stored(theme) {
  try {
    if (theme) localStorage.setItem("onrecord-theme", theme);
    return localStorage.getItem("onrecord-theme");
  } catch {
    return null;
  }
}

byId("theme").addEventListener("click", () => {
  const next = THEMES[(THEMES.indexOf(byId("theme").value) + 1) % THEMES.length];
  setTheme(next);
  stored(next);
});
setTheme(THEMES.includes(stored()) ? stored() : "auto");

// Paper cannot be pressed: everything stands open on it.
function unfold() {
  growAll();
  for (const el of byId("main").querySelectorAll("details")) {
    el.dispatchEvent(new Event("unfold")); // a toggle would come too late
    el.open = true;
  }
}

byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("print").addEventListener("click", () => {
  unfold();
  print();
});
addEventListener("beforeprint", unfold);
byId("bar").addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", onKey);
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#/']");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const hash = link.getAttribute("href"); // a link in a chart has no hash of its own
  // a row may have been built before the last change of place: what it opens is all that is taken from it
  const wanted = new URLSearchParams(hash.split("?")[1]);
  if (link.matches(".row-link, .other, .nest a")) go({ open: wanted.get("open") || "", article: wanted.get("article") || "", at: "" });
  else if (location.hash !== hash) {
    history.pushState(null, "", hash);
    arrive();
  }
});
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("main").focus();
});
addEventListener("popstate", arrive);
addEventListener("hashchange", () => hashOf(state) !== location.hash && arrive());
phone.addEventListener("change", () => setModal(byId("reader"), phone.matches && !byId("reader").hidden));

show(null);
