// Dates: what each rests on, the words that it rests on, and every expression of time of an article.

const UNSAID = "The text gives this statement no day of its own";
const NOT_DATED = "Not dated to a day";
const NOTHING = "Neither the text nor what came with it tells enough to date it.";

// What made a date, in sentences, and the other days that the same words can mean.
function whyDate(when) {
  return [h("p", {}, h("bdi", {}, when.why.join(" "))),
    when.elsewhere.map((id) => articleById.get(id)).filter(Boolean).map((a) =>
      h("p", {}, "See ", h("a", { href: linkTo({ article: a.id, open: "" }) }, bdi(articleTitle(a))), ", ", bdi(outletName(a)), ", ", whenWords(a.published), ".")),
    when.others.length > 0 && h("p", {}, "It may also be ", when.others.map(dayWords).join(" or "), ".")];
}

// A small "why this" beside what was read; what it rests on is framed in the text while it stands open.
function whyDetail(shown, name, label, inner) {
  return h("details", { class: "why-date", ontoggle: (e) => frame(name, e.target.open) },
    h("summary", {}, shown, " ", h("span", { class: "ask" }, label)), h("div", { class: "why-words" }, inner));
}

function frame(name, on) {
  const framed = new Set((byId("reader").dataset.framed || "").split(" ").filter(Boolean));
  if (on) framed.add(name);
  else framed.delete(name);
  byId("reader").dataset.framed = [...framed].join(" ");
}

// The date of an article in its head.
function articleDate(a) {
  if (a.published) return whyDetail(whenLabel(a.published), "day", "why this date?", [whyDate(a.published), aloneWords(a), timesSwitch(a)]);
  return whyDetail(whenLabel(null), "day", "why not?", [h("p", {}, h("bdi", {}, againstWords(a) || NOTHING)), timesSwitch(a)]);
}

// What an article tells by itself where another one gave its date.
const aloneWords = (a) => a.alone && h("p", {}, "By itself it tells only: ", whenWords(a.alone), ". ", h("bdi", {}, a.alone.why.join(" ")));

// What an article says about its day that cannot all be true.
const againstWords = (a) => a.against && a.against.why.join(" ");

// The day of a statement: its own, or that of the report.
function saidDate(s) {
  if (s.said) return whyDetail(whenLabel(s.said), "said", "why this date?", whyDate(s.said));
  return h("span", { class: "unsaid" }, s.in && s.in.published ? `${UNSAID}; the report: ${whenWords(s.in.published)}` : UNSAID);
}

const timesShown = () => state.times === "yes";
const switchTimes = () => go({ times: timesShown() ? "" : "yes" }, { replace: true });

function timesSwitch(a) {
  if (!a.times.length) return null;
  return h("label", { class: "check" },
    h("input", { type: "checkbox", name: "times", checked: timesShown(), onchange: switchTimes }),
    a.times.length === 1 ? "mark the one expression of time in the text" : `mark the ${numbers.format(a.times.length)} expressions of time in the text`);
}

// Where the words stand that a date rests on, and the times while they are switched on.
function dateRanges(a, s) {
  const at = units(a);
  const found = (kind, spans) => spans.filter((x) => x.length === 2).map((x) => ({ kind, start: at(x[0]), end: at(x[1]) }));
  const times = timesShown() ? a.times : [];
  return [
    ...found("day", (a.published || a.against || { basis: [] }).basis),
    ...found("said", (s && s.in === a && s.said ? s.said.basis : [])),
    ...times.map(([start, end, type, value, why]) => ({ kind: "time", start: at(start), end: at(end), note: [`${type} ${value}`, why].filter(Boolean).join(": ") })),
  ];
}
