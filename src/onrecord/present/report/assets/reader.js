// The reader: an article beside the list, with the words of one statement marked where they stand.

const phone = matchMedia("(max-width: 860px)");
let returnTo = null; // what had the focus before the reader opened

function readerTarget() {
  const s = state.open ? statementById.get(state.open) : null;
  const a = s ? s.in : articleById.get(state.article);
  return s || a ? { s, a } : null;
}

function showReader() {
  const target = readerTarget();
  const reader = byId("reader");
  if (!target) return closeReaderPane(reader);
  const fresh = reader.hidden;
  delete reader.dataset.framed;
  const focusInside = reader.contains(document.activeElement);
  if (fresh) returnTo = document.activeElement;
  reader.replaceChildren(readerHead(target), target.s ? statementCard(target.s) : "", readerBody(target));
  reader.hidden = false;
  document.body.classList.add("reading");
  setModal(reader, phone.matches);
  if (fresh || focusInside) byId("reader-title").focus({ preventScroll: true });
  const scroller = reader.querySelector(".reader-scroll");
  const first = reader.querySelector(".article .t-at") || reader.querySelector(".article .active") || reader.querySelector(".article .t-named");
  scroller.scrollTop = 0;
  const depth = first ? first.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0;
  if (depth > scroller.clientHeight * 0.6) scroller.scrollTop = depth - scroller.clientHeight / 4;
  return undefined;
}

// The text again, with or without what was left open; the place in it and the focus stay.
function redrawArticle() {
  const { s, a } = readerTarget() || {};
  const reader = byId("reader");
  if (!a || reader.hidden) return;
  reader.querySelector(".article").replaceWith(articleBody(a, s));
  reader.querySelector(".notes").replaceWith(articleNotes(a));
  for (const box of reader.querySelectorAll("[name=maybe], [name=times], [name=copied]")) box.checked = box.name === "maybe" ? doubtShown() : state[box.name] === "yes";
}

function closeReaderPane(reader) {
  if (reader.hidden) return;
  const inFocus = reader.contains(document.activeElement);
  reader.hidden = true;
  reader.replaceChildren();
  document.body.classList.remove("reading");
  setModal(reader, false);
  const link = currentRow()?.querySelector(".row-link");
  const back = link || (returnTo && returnTo.isConnected && returnTo !== document.body ? returnTo : byId("main"));
  if (inFocus || document.activeElement === document.body) back.focus({ preventScroll: true });
  returnTo = null;
}

// On a phone the reader covers the page, so the page behind it is out of reach.
function setModal(reader, modal) {
  byId("page").inert = modal;
  if (modal) reader.setAttribute("aria-modal", "true");
  else reader.removeAttribute("aria-modal");
}

const closeReader = () => go({ open: "", article: "", at: "" });

function readerHead({ s, a }) {
  const siblings = a ? a.statements : [];
  const at = s ? siblings.indexOf(s) : -1;
  const turn = (by, sign, name) => {
    const other = siblings[at + by];
    return h("button", { type: "button", class: "quiet", "aria-label": name, disabled: !other, onclick: () => go({ open: other.id, article: "" }, { replace: true }) }, sign);
  };
  return h("div", { class: "reader-bar" },
    siblings.length > 0 && h("div", { class: "turn" },
      turn(-1, "‹", "Statement before this one in the article"),
      h("span", {}, s ? `${at + 1} of ${siblings.length}` : count(siblings.length, "statement")),
      turn(1, "›", "Next statement in the article")),
    a && h("p", { class: "bar-source" }, articleSource(a)),
    a && doubtSwitch(a),
    h("button", { type: "button", class: "quiet close", onclick: closeReader }, "Close ", h("kbd", {}, "Esc")));
}

function readerBody({ s, a }) {
  return h("div", { class: "reader-scroll", tabindex: "0", role: "region", "aria-label": "Article" },
    a ? articleHead(a) : h("h2", { id: "reader-title", tabindex: "-1" }, "The article is not in this dossier"),
    a && articleBody(a, s),
    a && articleNotes(a));
}

const articleSource = (a) => [bdi(outletName(a)), h("span", { class: "sep" }, " · "), whenLabel(a.published)];

function articleHead(a) {
  const byline = a.byline.map((x) => slice(a, x)).join(", ");
  return h("header", { class: "article-head" },
    h("p", { class: "article-source" }, bdi(outletName(a))),
    h("h2", { id: "reader-title", tabindex: "-1", dir: "auto", class: a.title ? "in-text" : null }, articleTitle(a)),
    articleDate(a),
    byline && h("p", { class: "byline" }, bdi(byline)),
    storyWords(a),
    a.agency && h("p", { class: "byline" }, "Agency in the dateline: ", bdi(a.agency)),
    a.unread && h("p", { class: "unread" }, unreadWords(a)));
}

function statementCard(s) {
  // the words of source and cue are marked in the text right below: only who cannot see that needs them here too
  const field = (name, value, unseen) => value && h("div", { class: unseen ? "hidden" : null }, h("dt", {}, name), h("dd", {}, value));
  const parts = (part) => words(s, part).filter(Boolean).map((x, i) => [i ? h("span", { class: "sep" }, " … ") : "", h("span", { class: `m-${part}` }, x)]);
  const told = nesting(s).filter(Boolean);
  return h("section", { class: "card", "aria-label": "This statement" },
    h("p", { class: "card-who" }, h("span", { class: s.name ? "who" : "who who-unknown" }, actorLink(s.speaker, speakerName(s))),
      s.office && h("span", { class: "office" }, bdi(s.office))),
    h("p", { class: "meta" }, modeBadge(s), s.negated && h("span", { class: "badge badge-denial" }, "denial"), told, confidenceBar(s.confidence)),
    h("dl", {},
      field("Source", s.source.length ? parts("source") : "not named in the text", s.source.every((x) => stands(s, x))),
      field("Cue", s.cue.length ? parts("cue") : "none", s.cue.every((x) => stands(s, x))),
      field("Who", whoDetail(s)),
      field("For", forWords(s)),
      field("Via", s.relay && partyWords(s, s.relay)),
      field("Chain", chainWords(s)),
      field("Told", tellingWords(s)),
      field("Why", whyWords(s)),
      field("Said", saidDate(s)),
      field("To", s.addressee && actorLink(addressed(s)?.id, s.addressee)),
      field("At", s.venue && bdi(s.venue)),
      strays(s).length > 0 && field("Note", "Some words are not where the record says they are: " + strays(s).map((x) => `“${x.words}”`).join(", "))));
}
