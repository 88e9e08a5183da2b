// Text: offsets, folding for search, dates.

// The record counts Unicode code points; JavaScript counts UTF-16 units, where an emoji is two.
function unitOffsets(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (n) => Math.min(n, text.length);
  const units = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) units.push(i);
  return (n) => (n < units.length ? units[n] : text.length);
}

// Folding keeps the length, so that a hit in the folded text is the same place in the text.
const FOLDED = new Map(Object.entries({
  "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‛": "'",
  "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\n": " ", "\r": " ", "\t": " ",
}));

function foldUnit(unit) {
  let folded = FOLDED.get(unit);
  if (folded === undefined) {
    folded = unit.normalize("NFD")[0].toLowerCase()[0];
    FOLDED.set(unit, folded);
  }
  return folded;
}

function fold(text) {
  let out = "";
  for (let i = 0; i < text.length; i++) out += foldUnit(text[i]);
  return out;
}

// Words and "phrases" of a query, folded.
function queryTerms(query) {
  const terms = [];
  for (const [, phrase, word] of fold(query).matchAll(/"([^"]+)"?|([^\s"]+)/g)) {
    const term = (phrase ?? word).trim();
    if (term) terms.push(term);
  }
  return terms;
}

// The first words of a text, with an ellipsis where more follow; a word that is longer than all of it is cut.
function cutAtWord(text, most) {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  return (/\s/.test(text[head.length]) ? head : head.replace(/\s+\S*$/, "")).replace(/[\s.,;:–—-]+$/, "") + "…";
}

const holdsAll = (folded, terms) => terms.every((t) => folded.includes(t));

// Where the terms stand in a text: [start, end] in UTF-16 units, merged and in order.
function hits(text, terms) {
  if (!terms.length) return [];
  const folded = fold(text);
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push([at, at + term.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged = [];
  for (const [start, end] of found) {
    const last = merged[merged.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const HOW = {
  weekday: "inferred from a weekday", "office-term": "inferred from a term of office",
  relative: "inferred from words such as “yesterday”", story: "inferred from other reports of the same event",
};

function dayWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

// A date as people write it, never more precise than the record has it; "no date" for none.
function whenWords(when) {
  if (!when) return "no date";
  const [year, month, day] = when.from.split("-").map(Number);
  const last = when.to.split("-").map(Number);
  const whole = (from, to) => when.from === when.to || (when.from.endsWith(from) && when.to.endsWith(to));
  if (when.precision === "year" && whole("-01-01", "-12-31")) return String(year);
  if (when.precision === "month" && whole("-01", `-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`)) return `${MONTHS[month - 1]} ${year}`;
  if (when.from === when.to) return dayWords(when.from);
  if (year === last[0] && month === last[1]) return `${day}–${dayWords(when.to)}`;
  return `${dayWords(when.from)} – ${dayWords(when.to)}`;
}

const whenBasis = (when) => (when && HOW[when.method]) || "";

const numbers = new Intl.NumberFormat("en-GB");
const count = (n, noun) => `${numbers.format(n)} ${noun}${n === 1 ? "" : "s"}`;
