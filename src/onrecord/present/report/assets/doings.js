// Events by day with their timeline, and the tables of meetings and measures.

// Those without a day, or known no closer than to a month, stand apart at the end.
function showEvents(main, rows, found) {
  const here = new Set(rows);
  const drawn = doings.charts.timeline;
  if (drawn && rows.some(drawable)) {
    const used = new Set(rows.map(statusOf));
    main.append(chart(drawn, {
      title: "Events by day.",
      note: [h("span", { class: "press" }, "Each sign is an event; press it to read the words. "), "Where the words tell no day, it stands at the day of the first report. A line through a sign covers the days on which it can have been.",
        !rows.every(drawable) && " “Day not known”: no date at all, or none closer than a year."],
      legend: [...Object.entries(doings.charts.signs).filter(([name]) => used.has(name)).map(([name, sign]) => [sign, name]), ...(rows.some((o) => o.claim) ? [["dashed", "only claimed by somebody"]] : [])],
      lane: (name) => name,
      of: rows.length,
      mark: (n) => {
        const o = doings.occurrences[n];
        return here.has(o) && { label: eventLabel(o), href: linkTo({ open: "", article: articles[o.tellings[0].x[0]].id, at: `${o.tellings[0].x[0]}.${o.tellings[0].x[1]}-${o.tellings[0].x[2]}` }) };
      },
    }));
  }
  const groups = new Map();
  for (const o of rows) {
    const day = o.w ? whenWords(o.w) : o.rep ? `Reported ${whenWords(o.rep)}, the words tell no day` : "Without a date";
    (groups.get(day) || groups.set(day, []).get(day)).push(o);
  }
  const items = [...groups].flatMap(([day, some]) => [
    () => h("li", { class: "group" }, h("h3", {}, day), h("span", { class: "n" }, count(some.length, "event"))),
    ...some.map((o) => () => eventRow(o, found))]);
  showList(main, items, "ul", { class: "rows events" });
}

const toldWords = (o) => `${count(o.e.length, "report")} in ${count(new Set(o.in.map(teller)).size, "outlet")}`;
const eventLabel = (o) => `${o.w ? whenWords(o.w) : o.rep ? `reported ${whenWords(o.rep)}` : "no date"}: ${typeWords(typeOf(o))}, ${statusOf(o)}${o.claim ? ", claimed" : ""}. ${namesOf(o.a, o.an).join(", ") || "not named"}${mutual(o) ? together(o) : o.r || o.rn ? ` to ${namesOf(o.r, o.rn).join(", ")}` : ""}. ${toldWords(o)}.`;

function statusBadge(status, claim) {
  return [h("span", { class: `badge badge-st-${status.replace(/ /g, "-")}` }, status), claim && h("span", { class: "badge badge-claim", title: "No outlet says it in its own voice" }, "claimed")];
}

function eventRow(o, found) {
  const [first, ...rest] = o.tellings;
  return h("li", { class: "row event-row", id: `row-${o.id}`, onclick: openRow },
    h("div", { class: "margin" }, h("span", { class: "outlet" }, typeWords(typeOf(o))), h("span", { class: "muted" }, quadOf(o)), o.p && h("span", {}, "in ", bdi(o.p, found))),
    h("div", { class: "body" },
      h("p", { class: "headline" }, whoToWhom(o, found)),
      h("p", { class: "passage", dir: "auto" }, evidence(first.x, first.s, found)),
      h("p", { class: "meta" }, statusBadge(statusOf(o), o.claim), h("span", {}, toldWords(o)), sourceWords(first.x, first.s), confidenceBar(o.sure)),
      rest.length > 0 && unfolding(`${count(rest.length, "other report")}`, () => h("ul", {}, rest.map((e) => h("li", {}, evidence(e.x, e.s), " ", sourceWords(e.x, e.s)))), { class: "folded" }),
      (o.why || []).length > 0 && folded("Why these are one event", o.why, (why) => h("bdi", {}, why))));
}

// A column in which no row has anything is left out.
function doingTable(main, rows, names, cellsOf) {
  const used = names.map((_, i) => rows.some((x) => cellsOf(x)[i]));
  const columns = names.filter((_, i) => used[i]);
  const cells = (x) => cellsOf(x).filter((_, i) => used[i]);
  const head = h("thead", {}, h("tr", {}, columns.map((name) => h("th", { scope: "col" }, name))));
  const body = h("table", { class: "doings" }, head);
  main.append(h("div", { class: "table" }, body));
  showList(main, rows.map((x) => () => h("tr", { class: "row", id: `row-${x.id}` }, cells(x).map((cell, i) =>
    h(i ? "td" : "th", { scope: i ? null : "row", "data-name": columns[i], class: cell ? null : "none" }, cell || "–")))), "tbody", {});
  body.append(list.el);
}

const dayCell = (x) => (x.w ? whenLabel(x.w) : h("span", { class: "when muted" }, "no date"));

function showMeetings(main, rows, found) {
  doingTable(main, rows, ["Meeting", "Day and place", "Status", "Who", "About, and what came of it"], (m) => [
    [bdi(m.body || m.format || "meeting", found), m.body && m.format && h("span", { class: "muted block" }, bdi(m.format, found))],
    [dayCell(m), m.p && h("span", { class: "block" }, "in ", bdi(m.p, found))],
    statusBadge(m.st),
    (m.who || []).length > 0 && peopleLinks(m.who, [], found),
    [["About", m.agenda], ["Outcome", m.outcome]].map(([name, spans]) => spans && h("span", { class: "block" }, h("b", {}, `${name}: `), spans.map((x, i) => [i ? " … " : "", placeLink(x, undefined, { class: "words-link" }, bdi(slice(articles[x[0]], x.slice(1)), found))]))).concat(
      h("span", { class: "block said" }, evidence(m.x[0], undefined, found), " ", sourceWords(m.x[0]), m.x.length > 1 && h("span", { class: "from" }, ` and ${count(m.x.length - 1, "other report")}`))),
  ]);
}

function showMeasures(main, rows, found) {
  doingTable(main, rows, ["Measure", "Day", "Status", "Who → towards", "How much", "In the words of one"], (m) => [
    m.t, dayCell(m), statusBadge(m.st), (m.a || m.r) && whoToWhom(m, found),
    m.q && placeLink(m.q[0], undefined, { class: "words-link" }, bdi(placesText(m.q), found)),
    h("span", { class: "said" }, evidence(m.x[0], undefined, found), " ", sourceWords(m.x[0]), m.x.length > 1 && h("span", { class: "from" }, ` and ${count(m.x.length - 1, "other report")}`)),
  ]);
}
