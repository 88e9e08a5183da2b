// The apparatus as text, in the classical form: the base's words, a bracket, and what each other witness has.

function apparatusEntry(u, base, places, place) {
  const lemma = sayings(u, base, place.spans[base]);
  const shown = lemma ? h("bdi", { class: "lemma" }, lemma) : [h("span", { class: "muted" }, "after "), h("bdi", { class: "lemma" }, wordsBefore(u, base, places, place))];
  return [shown, " ] ", readings(u, place).map((x, i) => [i ? "; " : "", readingWords(x)])];
}

// Witnesses with the same reading stand together.
function readings(u, place) {
  const groups = new Map();
  for (const { w, op, kinds, to } of place.differ) {
    const said = sayings(u, w, place.spans[w]);
    const key = JSON.stringify([op, fold(said), to]);
    (groups.get(key) || groups.set(key, { op, said, kinds, to, by: [] }).get(key)).by.push(w);
  }
  return [...groups.values()];
}

function readingWords({ op, said, kinds, to, by }) {
  const moved = to ? `moved, see ${to}` : "moved";
  return [
    op === "omission" ? h("i", {}, "left out") : [op === "addition" && [h("i", {}, "adds"), " "], op === "transposition" && [h("i", {}, said ? moved : `${moved} `), " "], said && h("bdi", {}, said)],
    " ", by.map((w, i) => [i ? " " : "", h("b", { class: "siglum" }, siglum(w))]),
    kinds.filter((k) => k !== "other").map((k) => [" ", h("span", { class: GRAVE.includes(k) ? "badge badge-grave" : "badge" }, KIND_WORDS[k] || k)])];
}

const KIND_WORDS = { article: "a, an, the" };

// The last words that the base has before a place where others add.
function wordsBefore(u, base, places, place) {
  for (let i = places.indexOf(place) - 1; i >= 0; i--) {
    const said = sayings(u, base, places[i].spans[base]);
    if (said) return said.split(" ").slice(-2).join(" ");
  }
  return "the beginning";
}

function apparatus(u, base, places) {
  const numbered = places.filter((place) => place.n);
  if (!u.loci) return h("p", { class: "muted" }, "The words are not lined up here: some of them do not stand where the record says.");
  if (!numbered.length) return h("p", { class: "muted" }, "All have the same words.");
  return [h("p", { class: "muted" }, "Before the bracket stand the words of ", h("b", { class: "siglum" }, siglum(base)), "; after it what the others have in their place. The numbers are those in the texts above."),
    h("ol", { class: "apparatus" }, numbered.map((place) => h("li", { value: place.n, "data-n": place.n }, apparatusEntry(u, base, places, place))))];
}
