// One statement in the list.

function statementRow(s, terms) {
  const by = state.view === ACTOR ? "speaker" : state.by;
  const who = [
    h("span", { class: s.name ? "who" : "who who-unknown" }, actorLink(s.speaker, speakerName(s), terms)),
    s.office && h("span", { class: "office" }, bdi(s.office, terms)),
  ];
  const where = [
    h("span", { class: s.in && s.in.outlet ? "outlet" : "outlet muted" }, bdi(s.in ? outletName(s.in) : "Article not in this dossier", terms)),
    whenLabel(s.when),
    s.in && !s.in.outlet && h("span", { class: "key muted" }, bdi(headline(s.in) || s.in.key, terms)),
  ];
  const label = `${speakerName(s)}, ${s.in ? outletName(s.in) : ""}, ${whenWords(s.when)}: open the article`;
  return h("li", { class: "row statement", id: `row-${s.id}`, "data-open": s.id, onclick: openRow },
    h("div", { class: "margin" }, by === "date" ? who : where),
    h("div", { class: "body" },
      h("p", { class: "passage", dir: "auto" }, h("a", { class: "row-link", href: linkTo({ open: s.id, article: "" }), "aria-label": label }), passage(s, terms)),
      h("p", { class: "meta" },
        by === "date" ? h("span", { class: "pair" }, where) : s.office && h("span", { class: "pair" }, bdi(s.office, terms)),
        modeBadge(s),
        s.negated && h("span", { class: "badge badge-denial" }, "denial"),
        cueLabel(s, terms),
        s.addressee && h("span", {}, "to ", bdi(s.addressee, terms)),
        s.venue && h("span", {}, "at ", bdi(s.venue, terms)),
        s.relay && h("span", {}, "passed on by ", actorLink(s.relay.actor, partyName(s.relay), terms)),
        nesting(s),
        s.tellings.filter((u) => outletsOf(u).length > 1).map((u) => h("a", { class: "compare-link", href: freshLink({ view: UTTERANCE, id: u.id }) }, countWords(u))),
        confidenceBar(s.confidence)),
      h("p", { class: "print-source" }, printSource(s))));
}

// "as told by", and how many statements are told inside this one.
function nesting(s) {
  const parent = s.parent && statementById.get(s.parent);
  const children = inside.get(s.id) || [];
  return [
    parent && h("span", { class: "nest" }, "as told by ", h("a", { href: linkTo({ open: parent.id, article: "" }) }, bdi(speakerName(parent)))),
    s.parent && !parent && h("span", { class: "nest" }, "told inside a statement that is not in this dossier"),
    children.length > 0 && h("span", { class: "nest" }, "tells ", children.map((c, i) => [
      i ? ", " : "", h("a", { href: linkTo({ open: c.id, article: "" }) }, bdi(speakerName(c)))])),
  ];
}

const modeBadge = (s) => h("span", { class: `badge badge-${["direct", "indirect", "mixed"].includes(s.mode) ? s.mode : "other"}` }, s.mode);

function cueLabel(s, terms) {
  const said = words(s, "cue").filter(Boolean).join(" … ");
  return h("span", { class: "cue-label" }, said ? ["cue ", h("i", { class: "m-cue" }, lit(said, terms))] : "no cue");
}

function whenLabel(when) {
  const basis = whenBasis(when);
  return h("span", { class: when ? "when" : "when muted" }, whenWords(when),
    basis && [" ", h("span", { class: "inferred", title: `${basis}: ${when.why.join(" ")}` }, "inferred")]);
}

function printSource(s) {
  if (!s.in) return "The article is not in this dossier.";
  return [outletName(s.in), articleTitle(s.in), whenWords(s.when), s.in.url || s.in.uri].filter(Boolean).join(" · ");
}

// A click anywhere in a row opens it, unless it meets a link or ends a selection of text.
function openRow(event) {
  if (event.target.closest("a, button") || String(getSelection())) return;
  if (event.defaultPrevented || event.button !== 0) return;
  event.currentTarget.querySelector(".row-link, .row-link-plain").click();
}
