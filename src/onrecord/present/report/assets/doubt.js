// What was left open: passages that may be statements, and articles in a language that is not read.

const THRESHOLD = "Left open: each may be a statement, but its confidence is below the threshold.";

const doubtShown = () => state.maybe !== "no";
const switchDoubt = () => go({ maybe: doubtShown() ? "no" : "" }, { replace: true });

// Where they stand in the text; nothing while they are switched off.
function doubtRanges(a) {
  if (!doubtShown()) return [];
  const at = units(a);
  return a.left_open.flatMap((x, n) => PARTS.flatMap((part) => x[part].filter((span) => span.length === 2).map((span) => ({
    kind: "open", n, start: at(span[0]), end: at(span[1]), note: `may be a statement: ${x.confidence.toFixed(2)}, below the threshold`,
  }))));
}

function doubtSwitch(a) {
  if (!a.left_open.length) return null;
  return h("label", { class: "check", title: THRESHOLD },
    h("input", { type: "checkbox", name: "maybe", checked: doubtShown(), onchange: switchDoubt }), `${numbers.format(a.left_open.length)} left open`);
}

// The same below the article, for those who cannot point at a line; a press on the number leads to the place.
function doubtNotes(a) {
  if (!a.left_open.length || !doubtShown()) return null;
  const said = (x) => PARTS.flatMap((part) => x[part]).sort((p, q) => p[0] - q[0]).map((span) => slice(a, span)).join(" … ");
  const place = (n) => byId("reader").querySelector(`.article [data-n~="${n}"]`);
  return h("div", {}, h("strong", {}, THRESHOLD),
    h("ul", {}, a.left_open.map((x, n) => h("li", {},
      h("button", { type: "button", class: "place", "aria-label": `Confidence ${x.confidence.toFixed(2)}: show the place`, onclick: () => place(n)?.scrollIntoView({ block: "center" }) }, x.confidence.toFixed(2)),
      " ", h("bdi", { class: "doubt" }, said(x))))));
}

// Why an article has no statements, where it was not read.
function unreadWords(a) {
  return a.unread && ["This article was not read for statements, because of its language (", bdi(languageName(a.language)), ")."];
}

function languageName(code) {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code);
  } catch {
    return code || "unknown";
  }
}

// What a statement rests on, in words; nothing where no model scored them.
function whyWords(s) {
  if (!s.scores) return null;
  const [source, cue, content] = s.scores.map((x) => x.toFixed(2));
  const said = (part) => ["“", bdi(words(s, part).join(" … ")), "”"];
  return [s.cue.length ? [said("cue"), ` announces it (${cue}), `] : "no words announce it, ",
    s.source.length ? [said("source"), ` says it (${source}), `] : "nobody is named as its source, ",
    `these are the words (${content}); confidence ${s.confidence.toFixed(2)}`];
}
