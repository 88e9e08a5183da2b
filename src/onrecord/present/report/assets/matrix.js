// Who did what to whom: actors by recipients, what happened counted in the four classes of PLOVER.

const [MOST_FROM, MOST_TO] = [12, 8]; // rows and columns; the list of pairs below has all

function showMatrix(main, rows, found) {
  const pairs = pairsOf(rows.filter((o) => statusOf(o) === "happened"));
  const one = rows.filter((o) => statusOf(o) === "happened" && !((o.a || []).length && (o.r || []).length)).length;
  const weigh = (i) => tally(pairs.flatMap((p) => Array(p.n).fill(p.who[i]))).map(([n]) => n);
  const [from, to] = [weigh(0), weigh(1)];
  const cell = new Map(pairs.map((p) => [p.who.join(), p]));
  if (!pairs.length) {
    main.append(h("p", { class: "empty" }, NO_DOINGS.matrix));
    return;
  }
  const table = h("table", { class: "matrix" },
    h("caption", {}, h("b", {}, "Events that happened, who to whom."), " Each counts once, however many report it", h("span", { class: "press" }, "; press a number to read them"), ". † some are only claimed by somebody. Planned, hoped, hypothetical and denied events are not counted",
      one > 0 && `, nor ${count(one, "event")} of which one side is not told or is no actor of this record`, "."),
    h("thead", {}, h("tr", {}, h("td", {}, "from ↓ to →"), to.slice(0, MOST_TO).map((n) => h("th", { scope: "col" }, bdi(cutAtWord(actors[n].name, 40)))))),
    h("tbody", {}, from.slice(0, MOST_FROM).map((a) => h("tr", {}, h("th", { scope: "row" }, actorLink(actors[a].id, actors[a].name)),
      to.slice(0, MOST_TO).map((b) => {
        const p = cell.get(`${a},${b}`);
        return h("td", { class: p ? "some" : "none", "data-name": `to ${actors[b].name}` }, p ? pairLink(p) : h("span", { class: "hidden" }, "none"));
      })))));
  main.append(h("div", { class: "table" }, table));
  const cut = [from.length > MOST_FROM && `${MOST_FROM} of ${numbers.format(from.length)} actors`, to.length > MOST_TO && `${MOST_TO} of ${numbers.format(to.length)} recipients`].filter(Boolean);
  if (!cut.length) return;
  main.append(h("p", { class: "muted" }, `The table has room for ${cut.join(" and ")}; the list below has all pairs.`));
  main.append(h("h3", { class: "said-head" }, "All pairs"));
  showList(main, pairs.map((p) => () => h("li", { class: "row pair-row" }, h("span", {}, actorLink(actors[p.who[0]].id, actors[p.who[0]].name, found), h("span", { "aria-hidden": "true" }, " → "), h("span", { class: "hidden" }, " to "), actorLink(actors[p.who[1]].id, actors[p.who[1]].name, found)), " ", pairLink(p))), "ul", { class: "pairs" });
}

function pairLink(p) {
  return h("a", { class: "pair-link row-link-plain", href: freshLink({ view: HAPPENED, actor: actors[p.who[0]].id, whom: actors[p.who[1]].id, status: "happened" }), "aria-label": `${actors[p.who[0]].name} to ${actors[p.who[1]].name}: ${p.quads.map((n, i) => n && `${n} ${doings.quads[i]}${p.claims[i] ? `, ${p.claims[i]} of them claimed` : ""}`).filter(Boolean).join("; ")}` },
    p.quads.map((n, i) => n > 0 && h("span", { class: `quad quad-${i}` }, h("b", {}, numbers.format(n)), p.claims[i] > 0 && "†", ` ${doings.quads[i]}`)));
}

// [{who: [actor, recipient], n, quads: how many in each class, claims}], those with most events first.
function pairsOf(some) {
  const pairs = new Map();
  for (const o of some) {
    for (const a of o.a || []) {
      for (const b of o.r || []) {
        if (a === b) continue;
        const key = `${a},${b}`;
        const p = pairs.get(key) || pairs.set(key, { who: [a, b], n: 0, quads: [0, 0, 0, 0], claims: [0, 0, 0, 0] }).get(key);
        p.n += 1;
        p.quads[doings.quad[o.t]] += 1;
        if (o.claim) p.claims[doings.quad[o.t]] += 1;
      }
    }
  }
  return [...pairs.values()].sort((x, y) => y.n - x.n || x.who[0] - y.who[0] || x.who[1] - y.who[1]);
}
