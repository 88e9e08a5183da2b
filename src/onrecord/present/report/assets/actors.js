// The list of actors.

const ALSO = 8; // other names that a row shows

// Who speaks most comes first, then who is named most.
let weighed = null;
const actorsByWeight = () => (weighed ??= [...actors].sort((x, y) => y.statements.length - x.statements.length || timesNamed(y) - timesNamed(x)));

function showActors(main, rows, terms) {
  const body = h("table", { class: "actors" }, h("thead", {}, h("tr", {}, ["Name", "Kind", "Also called", "Statements"].map((x) => h("th", { scope: "col" }, x)))));
  main.append(h("div", { class: "table" }, body));
  showList(main, rows.map((a) => () => actorRow(a, terms)), "tbody", {});
  body.append(list.el);
}

function actorRow(a, terms) {
  const n = a.statements.length;
  const link = n ? h("a", { href: freshLink({ speaker: a.id }) }, count(n, "statement")) : h("span", { class: "muted" }, a.named.length ? `named in ${count(a.named.length, "article")}` : "none");
  const titles = [...new Set(a.offices.map((o) => o.title))];
  return h("tr", { class: "row", id: `row-${a.id}` },
    h("th", { scope: "row" }, h("a", { class: "row-link-plain actor-link", href: freshLink({ view: ACTOR, id: a.id }) }, bdi(a.name, terms)),
      titles.length > 0 && h("span", { class: "office" }, bdi(few(titles, 3, "; "), terms))),
    h("td", {}, a.type), h("td", { class: a.aliases.length ? null : "none" }, a.aliases.length ? bdi(few(foundFirst(a.aliases, terms), ALSO, ", "), terms) : "–"), h("td", {}, link));
}

function few(names, most, mark) {
  return names.slice(0, most).join(mark) + (names.length > most ? ` and ${numbers.format(names.length - most)} more` : "");
}

// What a search has found must be seen.
function foundFirst(names, terms) {
  if (!terms.length || names.length <= ALSO) return names;
  const hit = names.filter((name) => terms.some((term) => fold(name).includes(term)));
  return [...hit, ...names.filter((name) => !hit.includes(name))];
}
