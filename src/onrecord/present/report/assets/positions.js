// Positions: for each issue who is for or against it, when, in which words, and where that changed.

const STANCE_SIGNS = { for: "plus", against: "minus", neutral: "ring", conditional: "if" };
const MOST_POSITIONS = 80; // on an issue, before the others are folded away
const stanceOf = (p) => doings.stances[p.st];
const positionWho = (p) => (p.a === undefined ? p.name || "somebody" : actors[p.a].name);

// Issues with several positions each have their part; those with one stand together, or a page of headings would hide them.
function showPositions(main, rows, found) {
  const issues = new Map();
  for (const p of rows) (issues.get(p.issue) || issues.set(p.issue, []).get(p.issue)).push(p);
  const several = [...issues].filter(([, some]) => some.length > 1);
  const single = [...issues].filter(([, some]) => some.length === 1).map(([, [p]]) => p);
  showList(main, [...several.map(([issue, some]) => () => issueSection(issue, some, found)), ...(single.length ? [() => singleSection(single, several.length > 0, found)] : [])], "div", { class: "issues" });
}

function singleSection(single, others, found) {
  return h("section", { class: "issue single" },
    h("h3", { class: "said-head" }, others ? "Other issues, with one position each" : "Issues, with one position each", h("span", { class: "n" }, ` ${count(single.length, "position")}`)),
    positionTable(single.slice(0, MOST_POSITIONS), found, true),
    single.length > MOST_POSITIONS && unfolding(`${count(single.length - MOST_POSITIONS, "further position")}`, () => positionTable(single.slice(MOST_POSITIONS), found, true), { class: "folded" }));
}

function issueSection(issue, some, found) {
  const here = new Set(some);
  const drawn = Object.hasOwn(doings.charts.issues, issue) && some.some(drawable) ? doings.charts.issues[issue] : null;
  const sorted = sortedPositions(some);
  const used = [...new Set(some.map(stanceOf))];
  return h("section", { class: "issue" },
    h("h3", { class: "said-head", dir: "auto" }, lit(issue, found), h("span", { class: "n" }, ` ${count(some.length, "position")}`)),
    drawn && chart(drawn, {
      title: "Positions by actor and day.",
      note: [h("span", { class: "press" }, "Each sign is a position; press it to read the words. "), !some.every(drawable) && "“Day not known”: no date at all, or none closer than a year."],
      legend: doings.stances.filter((x) => used.includes(x)).map((x) => [STANCE_SIGNS[x], x]).concat(some.some((p) => p.was !== undefined) ? [["◯", "changed"]] : []),
      of: some.length,
      lane: (n) => positionWho(doings.positions[Number(n)]),
      mark: (n) => {
        const p = doings.positions[n];
        return here.has(p) && { label: `${positionWho(p)}, ${whenWords(p.w)}: ${stanceOf(p)}${p.was === undefined ? "" : `, before ${doings.stances[p.was]}`}. “${cutAtWord(placesText(p.x).replace(/\s+/g, " "), 160)}”`, href: linkTo({ open: "", article: articles[p.x[0][0]].id, at: `${p.x[0][0]}.${p.x[0][1]}-${p.x[0][2]}` }) };
      },
    }),
    !drawn && some.filter(drawable).length > 1 && h("p", { class: "muted" }, `No chart: this page draws those of the ${numbers.format(Object.keys(doings.charts.issues).length)} issues with most positions.`),
    positionTable(sorted.slice(0, MOST_POSITIONS), found),
    sorted.length > MOST_POSITIONS && unfolding(`${count(sorted.length - MOST_POSITIONS, "further position")}`, () => positionTable(sorted.slice(MOST_POSITIONS), found), { class: "folded" }));
}

// With `issues` each row begins with its issue.
function positionTable(some, found, issues = false) {
  return h("table", { class: `doings positions${issues ? " by-issue" : ""}` }, h("thead", {}, h("tr", {}, [...(issues ? ["Issue"] : []), "Actor", "Day", "Stance", "In the words"].map((x) => h("th", { scope: "col" }, x)))),
    h("tbody", {}, some.map((p, i) => positionRow(p, !issues && i > 0 && positionWho(some[i - 1]) === positionWho(p), found, issues))));
}

// By actor, those with most positions first, then by day.
function sortedPositions(some) {
  const order = new Map(tally(some.map(positionWho)).map(([name], i) => [name, i]));
  return [...some].sort((x, y) => order.get(positionWho(x)) - order.get(positionWho(y)) || byDay(x, y));
}

// Those without a date last.
function byDay(x, y) {
  const [a, b] = [x, y].map((one) => (one.w ? one.w.from : "~"));
  return a < b ? -1 : a > b ? 1 : 0;
}

function positionRow(p, again, found, issues) {
  const who = p.a === undefined ? bdi(positionWho(p), found) : actorLink(actors[p.a].id, actors[p.a].name, found);
  return h("tr", { class: `row${again ? " again" : ""}`, id: `row-${p.id}` },
    issues ? [h("th", { scope: "row", "data-name": "Issue", dir: "auto" }, lit(p.issue, found)), h("td", { "data-name": "Actor" }, who)]
      : h("th", { scope: "row", "data-name": "Actor" }, h("span", { class: again ? "hidden" : null }, who)),
    h("td", { "data-name": "Day" }, dayCell(p)),
    h("td", { "data-name": "Stance" }, h("span", { class: `stance stance-${stanceOf(p)}` }, signOf(STANCE_SIGNS[stanceOf(p)] === "if" ? "diamond" : STANCE_SIGNS[stanceOf(p)]), ` ${stanceOf(p)}`),
      p.was !== undefined && h("span", { class: "block was" }, `changed: was ${doings.stances[p.was]}`)),
    h("td", { "data-name": "In the words" }, h("span", { class: "said" }, evidence(p.x[0], p.s, found)),
      (p.if || []).length > 0 && h("span", { class: "block condition" }, h("b", {}, "If: "), p.if.map((x) => placeLink(x, p.s, { class: "words-link" }, bdi(slice(articles[x[0]], x.slice(1)), found)))),
      h("span", { class: "block muted" }, sourceWords(p.x[0], p.s))));
}
