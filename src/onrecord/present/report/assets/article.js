// An article's text with everything that was marked in it.

// Paragraphs for the eye; the text inside them, line ends included, is the article's text to the last character.
function paragraphs(text) {
  const lines = text.split("\n").filter((l) => l.trim());
  const wrapped = lines.length > 6 && /\n[ \t\r]*\n/.test(text) && lines.filter((l) => l.length > 50 && l.length < 90).length > lines.length * 0.6;
  const pattern = wrapped ? /\s*\S[^]*?(?:\n[ \t\r]*\n\s*|$)/g : /\s*\S[^\n]*(?:\n\s*|$)/g;
  const out = [];
  let at = 0;
  for (const m of text.matchAll(pattern)) {
    if (!m[0]) continue;
    out.push([m.index, m.index + m[0].length]);
    at = m.index + m[0].length;
  }
  if (at < text.length) out.push([at, text.length]);
  return out;
}

function articleBody(a, s) {
  const lines = paragraphs(a.text);
  const edges = lines.map(([start, end]) => ({ kind: "paragraph", start, end }));
  const pieces = segments(0, a.text.length, [...articleRanges(a, s), ...edges]);
  const linked = new Set();
  const body = h("div", { class: "article", dir: "auto", lang: a.language || null });
  let next = 0;
  for (const [, end] of lines) {
    const p = h("p", { dir: "auto" });
    for (; next < pieces.length && pieces[next].end <= end; next++) {
      const { start, end: stop, over } = pieces[next];
      p.append(articlePiece(a.text.slice(start, stop), over.filter((r) => r.kind !== "paragraph"), s, linked));
    }
    if (isFurniture(p)) p.classList.add("aside");
    body.append(p);
  }
  return body;
}

// Whether a paragraph is nothing but furniture.
function isFurniture(p) {
  return [...p.childNodes].every((n) => !n.textContent.trim() || (n.classList && n.classList.contains("t-furniture")));
}

function articleRanges(a, s) {
  const at = units(a);
  const mark = (kind, x, note) => ({ kind, start: at(x[0]), end: at(x[1]), note });
  return [
    ...(a.title ? [mark("title", a.title)] : []),
    ...(a.dateline ? [mark("dateline", a.dateline)] : []),
    ...a.byline.map((x) => mark("byline", x)),
    ...a.furniture.map((x) => mark("furniture", x, x[2])),
    ...a.defects.map((x) => mark("defect", x, x[2])),
    ...doubtRanges(a),
    ...dateRanges(a, s),
    ...copiedRanges(a),
    ...whoRanges(a, s),
    ...openedRanges(a),
    ...a.statements.flatMap((other) => placed(other).map((r) => ({ ...r, kind: other === s ? "active" : "other" }))),
  ].filter((r) => r.end > r.start);
}

const NOTES = { furniture: (note) => `Not part of the report: ${note}`, defect: (note) => `Defect: ${note}`, open: (note) => note, time: (note) => note, copied: (note) => note };
const PLAIN = ["title", "dateline", "byline", "furniture", "defect", "day", "said", "time", "who", "named", "copied", "at"];

// One stretch of the article with everything that lies over it.
function articlePiece(piece, over, s, linked) {
  const kinds = new Set(over.map((r) => r.kind));
  if (!kinds.size) return piece;
  // what is a statement is no longer open
  const open = kinds.has("open") && !kinds.has("active") && !kinds.has("other");
  const n = over.filter((r) => r.kind === "open").map((r) => r.n).join(" ") || null;
  const classes = [...PLAIN, ...(open ? ["open"] : [])].filter((k) => kinds.has(k)).map((k) => `t-${k}`);
  const notes = over.filter((r) => NOTES[r.kind] && (r.kind !== "open" || open)).map((r) => NOTES[r.kind](r.note));
  const title = notes.length ? notes.join("; ") : null;
  if (kinds.has("active")) {
    const parts = new Set(over.filter((r) => r.kind === "active").map((r) => r.part));
    return h("mark", { class: ["active", markClass(parts), ...classes].join(" "), "data-n": n, title }, piece);
  }
  // of several statements over one stretch the innermost is meant
  const inner = over.filter((r) => r.kind === "other").sort((x, y) => x.end - x.start - (y.end - y.start))[0];
  if (!inner) return h("span", { class: classes.join(" "), "data-n": n, title }, piece);
  const first = !linked.has(inner.s);
  linked.add(inner.s);
  return h("a", {
    class: ["other", `o-${inner.part}`, ...classes].join(" "), href: linkTo({ open: inner.s.id, article: "" }),
    tabindex: first && piece.trim() ? null : "-1", "data-n": n, title: title || `A statement by ${speakerName(inner.s)}`,
  }, piece);
}

function articleNotes(a) {
  const grey = tally(a.furniture.map((x) => x[2])).map(([reason, n]) => `${reason} (${n})`).join(", ");
  return h("footer", { class: "notes" },
    grey && h("p", {}, h("strong", {}, "Greyed, not part of the report: "), grey, "."),
    a.defects.length > 0 && h("div", {}, h("strong", {}, "Defects in the text:"),
      h("ul", {}, a.defects.map((x) => h("li", {}, bdi(x[2]), ": ", h("q", {}, slice(a, x.slice(0, 2))))))),
    namedHere(a),
    copiedNotes(a),
    doubtNotes(a),
    h("p", { class: "uri" }, outLink(a.url), a.url && h("br"), bdi(a.uri)));
}
