// The ledger of disputes: who says it on the left, who denies it on the right, in their words.

function showDisputes(main, rows, found) {
  main.append(h("div", { class: "ledger-head", "aria-hidden": "true" }, h("span", {}, "Affirmed by"), h("span", {}, "Denied by")));
  showList(main, rows.map((d) => () => disputeRow(d, found)), "ul", { class: "ledger" });
}

function disputeRow(d, found) {
  const kind = d.bare ? "accounts differ" : d.amount ? "how much" : "whether it is so";
  return h("li", { class: `row dispute${d.bare ? " dispute-bare" : ""}`, id: `row-${d.id}` },
    h("p", { class: "meta" }, h("span", { class: "badge" }, kind), confidenceBar(d.sure)),
    d.bare ? h("blockquote", {}, evidence(d.x, undefined, found), h("footer", {}, sourceWords(d.x), ". The text does not say in what they differ."))
      : h("div", { class: "sides" }, sideOf("Affirmed by", d.yes || [], found, "side-yes"), sideOf("Denied by", d.no || [], found, "side-no")),
    (d.why || []).length > 0 && folded("Why this is a dispute", d.why, (why) => h("bdi", {}, why)));
}

function sideOf(title, voices, found, kind) {
  return h("section", { class: `side ${kind}`, "aria-label": title }, h("h4", {}, title),
    voices.length ? voices.map((v) => h("blockquote", {}, h("p", { class: "side-who" }, v.a === undefined ? bdi(v.name || "somebody", found) : actorLink(actors[v.a].id, actors[v.a].name, found)),
      h("p", { class: "side-words" }, evidence(v.x, v.s, found)),
      h("footer", {}, sourceWords(v.x))))
      : h("p", { class: "muted" }, "Nobody in words that stand on this page."));
}
