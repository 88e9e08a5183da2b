// A passage: the article's own words from the first to the last span of a statement, each span marked.

const LONG_GAP = 360; // characters between two spans that a row shows; the article itself is always shown whole

// The spans of a statement that stand in its article, in UTF-16 units and in order.
function placed(s) {
  if (!s.in) return [];
  const at = units(s.in);
  return PARTS.flatMap((part) => s[part].filter((x) => stands(s, x)).map((x) => ({ part, start: at(x[0]), end: at(x[1]), s })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

// From where to where a row quotes: the spans, and the quotation marks and full stop right beside them.
function passageRange(s) {
  const spans = placed(s);
  if (!spans.length) return null;
  const text = s.in.text;
  let start = spans[0].start;
  let end = Math.max(...spans.map((x) => x.end));
  while (start > 0 && /["'“”„‟«»‘’‚(]/.test(text[start - 1])) start--;
  const tail = /^[.,;:!?…]?["'“”«»’)]*[.,;!?…]?["'“”«»’)]*/.exec(text.slice(end, end + 6));
  end += tail[0].length;
  return { start, end, spans };
}

function passageText(s) {
  const range = passageRange(s);
  return [range ? s.in.text.slice(range.start, range.end) : "", ...strays(s).map((x) => x.words)].join("\n");
}

// Spans whose words are not where the record says they are: shown by their words, and said to be so.
const strays = (s) => PARTS.flatMap((part) => s[part].filter((x) => !stands(s, x)).map((x) => ({ part, words: x[2] || "" })));

// The text from start to end cut at every edge of the given ranges: [{start, end, over: [ranges]}].
function segments(start, end, ranges) {
  const edges = new Set([start, end]);
  for (const r of ranges) {
    if (r.end <= start || r.start >= end) continue;
    edges.add(Math.max(start, r.start));
    edges.add(Math.min(end, r.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const out = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    while (next < sorted.length && sorted[next].start <= cuts[i]) open.push(sorted[next++]);
    open = open.filter((r) => r.end > cuts[i]);
    out.push({ start: cuts[i], end: cuts[i + 1], over: [...open] });
  }
  return out;
}

// The passage of a row: marked words, and grey ones between them.
function passage(s, terms) {
  const range = passageRange(s);
  const out = [];
  if (range) {
    const text = s.in.text;
    for (const seg of segments(range.start, range.end, range.spans)) {
      const piece = text.slice(seg.start, seg.end);
      const parts = new Set(seg.over.map((r) => r.part));
      if (parts.size) out.push(h("span", { class: markClass(parts) }, lit(piece, terms)));
      else if (piece.length > LONG_GAP && !terms.length) {
        out.push(piece.slice(0, 120), h("em", { class: "gap" }, ` [${numbers.format(piece.length - 240)} characters here, in the article] `), piece.slice(-120));
      } else out.push(h("span", { class: "between" }, lit(piece, terms)));
    }
  }
  for (const { part, words: said } of strays(s)) {
    out.push(out.length ? " … " : "", h("span", { class: `m-${part} stray`, title: "These words do not stand at this place of the article" }, lit(said, terms)));
  }
  return out.length ? out : [h("em", { class: "muted" }, "no words marked")];
}

const markClass = (parts) => PARTS.filter((p) => parts.has(p)).map((p) => `m-${p}`).join(" ");
