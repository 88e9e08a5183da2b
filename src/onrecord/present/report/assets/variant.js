// The words of a rendering with a mark at each place where witnesses differ. The same number is the same place everywhere.

const SIGN = { addition: "+", omission: "…", transposition: "↔" };

// All of a rendering, from its first to its last word, told which witness it is read against.
function renderingText(u, w, base, places) {
  const s = u.renderings[w];
  const range = passageRange(s);
  if (!range) return h("p", { class: "telling" }, passage(s, []));
  const at = units(s.in);
  const content = range.spans.filter((x) => x.part === "content");
  const out = [];
  let cursor = range.start;
  let last = content.length ? content[0].start : range.start;
  const flow = (to) => {
    if (to <= cursor) return;
    for (const seg of segments(cursor, to, content)) out.push(seg.over.length ? s.in.text.slice(seg.start, seg.end) : betweenWords(s.in.text.slice(seg.start, seg.end)));
    cursor = to;
  };
  for (const place of places) {
    const spans = place.spans[w].map(([start, end]) => [at(start), at(end)]);
    const differs = w === base ? place.n : place.differ.find((x) => x.w === w);
    if (place.n && !spans.length && (w === base || differs)) {
      flow(last);
      out.push(variantMark(u, place, w, base, "", true));
    }
    spans.forEach(([start, end], i) => {
      if (place.n) {
        flow(start);
        out.push(variantMark(u, place, w, base, s.in.text.slice(Math.max(start, cursor), end), i === spans.length - 1));
        cursor = Math.max(cursor, end);
      }
      last = Math.max(last, end);
    });
  }
  flow(range.end);
  const first = out.find((x) => x instanceof Element && x.tabIndex === -1 && x.matches("[role=button]"));
  if (first) first.tabIndex = 0; // one stop of the Tab key a rendering; the arrow keys go on from there
  return h("p", { class: "telling", dir: "auto", lang: s.in.language || null }, out);
}

// What stands between the words that were said: the outlet's own.
function betweenWords(piece) {
  if (piece.length <= LONG_GAP) return h("span", { class: "between" }, piece);
  return h("span", { class: "between" }, piece.slice(0, 80), h("em", { class: "gap" }, " […] "), piece.slice(-80));
}

// `numbered`: one place may be several stretches, and the last of them bears the number.
function variantMark(u, place, w, base, said, numbered) {
  const differs = place.differ.find((x) => x.w === w);
  if (w !== base && !differs) return h("span", { class: "v v-same", "data-n": place.n, "data-w": w }, said);
  const op = w === base ? "base" : differs.op;
  const grave = (w === base ? place.differ : [differs]).some((x) => x.kinds.some((k) => GRAVE.includes(k)));
  // what others only lack stays light: it is not in other words anywhere
  const lacked = place.differ.every((x) => x.op === "omission");
  const heat = w !== base ? null : lacked ? 1 : Math.ceil((place.differ.length / (u.s.length - 1)) * 4);
  return h("span", {
    class: ["v", `v-${op}`, grave && "v-grave", !said && "v-none"].filter(Boolean).join(" "), role: "button", tabindex: "-1",
    "data-n": place.n, "data-w": w, "data-heat": heat, "aria-label": `${said} (${markWords(u, place, w, base)})`.trim(),
  }, op === "addition" && h("span", { class: "sign" }, SIGN.addition), said || h("span", { class: "sign" }, w === base ? SIGN.addition : SIGN[op] || SIGN.omission),
  numbered && h("sup", {}, place.n));
}

function markWords(u, place, w, base) {
  if (w === base) return `place ${place.n}: ${place.differ.length} of ${u.s.length - 1} differ`;
  const { op, kinds } = place.differ.find((x) => x.w === w);
  const lemma = sayings(u, base, place.spans[base]);
  return `place ${place.n}: ${{ substitution: `${siglum(base)} has “${lemma}”`, addition: `not in ${siglum(base)}`, omission: `left out: “${lemma}”`, transposition: "stands elsewhere" }[op]}${kinds.filter((k) => k !== "other").map((k) => `; ${k}`).join("")}`;
}
