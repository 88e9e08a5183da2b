// Stories: articles on one event, and the words that went from one into another.

const storyHere = () => (state.view === STORY ? storyById.get(state.id) : undefined);

// The story of an article, and the passages that it shares; made when it is first asked for.
let ofArticles = null;

function across(a) {
  if (!ofArticles) {
    ofArticles = new Map(articles.map((one) => [one, { stories: [], passages: [] }]));
    for (const x of stories) for (const n of x.articles) ofArticles.get(articles[n]).stories.push(x);
    for (const x of passages) for (const n of new Set([x.a, x.b])) ofArticles.get(articles[n]).passages.push(x);
  }
  return ofArticles.get(a);
}

const storyText = (x) => (x.folded ??= fold([x.label, ...x.articles.flatMap((n) => [articleTitle(articles[n]), teller(articles[n])])].join("\n")));
const storyOutlets = (x) => [...new Set(x.articles.map((n) => teller(articles[n])))];

function storyRow(x, found) {
  return h("li", { class: "row", id: `row-${x.id}`, onclick: openRow },
    h("div", { class: "margin" }, h("span", { class: "outlet" }, count(x.articles.length, "article")), whenLabel(x.when)),
    h("div", { class: "body" }, h("p", { class: "headline", dir: "auto" }, h("a", { class: "row-link-plain row-cover", href: freshLink({ view: STORY, id: x.id }) }, lit(x.label, found))),
      h("p", { class: "meta" }, h("span", {}, bdi(few(storyOutlets(x), 6, ", "), found)), confidenceBar(x.confidence))));
}

function storyPage(x) {
  if (!x) return h("p", { class: "empty" }, "This story is not in this dossier. ", h("a", { href: freshLink({ view: ACROSS, show: "stories" }) }, "All stories"));
  const here = new Set(x.articles);
  const told = utterances.filter((u) => u.renderings.filter((s) => here.has(s.article)).length > 1);
  const copied = passages.filter((p) => here.has(p.a) && here.has(p.b));
  return h("article", { class: "story", "aria-labelledby": "page-name" },
    h("p", { class: "kicker" }, "One story"),
    h("h2", { id: "page-name", tabindex: "-1", dir: "auto" }, x.label),
    h("p", { class: "page-sum" }, `${count(x.articles.length, "article")} in ${count(storyOutlets(x).length, "outlet")}. `, whenLabel(x.when)),
    h("p", { class: "meta" }, confidenceBar(x.confidence)),
    folded("Why these are one story", x.why || [], (why) => h("bdi", {}, why)),
    section("Articles", h("ul", { class: "rows story-articles" }, x.articles.map((n) => articleRow(articles[n], [])))),
    told.length > 0 && section("Told in several of them", h("ul", { class: "rows" }, told.map((u) => utteranceRow(u, [])))),
    copied.length > 0 && section("Copied words", h("ul", { class: "copied" }, copied.map((p) => h("li", {}, passageWords(p))))));
}

const percent = (share) => `${share >= 0.995 ? 100 : Math.max(1, Math.round(share * 100))} %`;

// Who has words from whom, how many, and where that shows.
function passageWords(p, from = null) {
  const [a, b] = p.first === p.b ? [articles[p.b], articles[p.a]] : [articles[p.a], articles[p.b]];
  const name = (one) => (one === from ? "this article" : h("a", { href: linkTo({ article: one.id, open: "", copied: "yes" }) }, bdi(teller(one)), one.outlet ? "" : [" ", bdi(articleTitle(one))]));
  const span = p.xa.reduce((x, y) => (y[1] - y[0] > x[1] - x[0] ? y : x));
  const sample = cutAtWord(slice(articles[p.a], span).replace(/\s+/g, " ").trim(), 110);
  return [p.first === undefined ? [name(a), " and ", name(b), " share words"] : [name(b), " has words that ", name(a), " printed first"],
    h("span", { class: "muted" }, ` (${percent(p.share)} of the shorter)`), ": ", h("q", {}, h("bdi", {}, sample)), p.why && h("span", { class: "muted" }, " ", bdi(p.why.join(" ")))];
}

// Below an article: what it shares with others; and a switch that marks these words in the text.
function copiedNotes(a) {
  const found = across(a).passages;
  if (!found.length) return null;
  return h("div", {}, h("strong", {}, "Copied words:"), h("ul", {}, found.map((p) => h("li", {}, passageWords(p, a)))),
    h("label", { class: "check" }, h("input", { type: "checkbox", name: "copied", checked: state.copied === "yes", onchange: (e) => go({ copied: e.target.checked ? "yes" : "" }, { replace: true }) }), "mark them in the text"));
}

function copiedRanges(a) {
  if (state.copied !== "yes") return [];
  const at = units(a);
  return across(a).passages.flatMap((p) => {
    const other = articles[p.a] === a ? p.b : p.a;
    return (articles[p.a] === a ? p.xa : p.xb).map(([start, end]) => ({ kind: "copied", start: at(start), end: at(end), note: `Also in ${teller(articles[other])}` }));
  });
}

function storyWords(a) {
  return across(a).stories.map((x) => h("p", { class: "byline" }, "Story: ", h("a", { href: freshLink({ view: STORY, id: x.id }) }, bdi(x.label)), ` (${count(x.articles.length, "article")})`));
}
