// Chains: through whom words reached the reader, and which outlets have them from one source.

const ROLES = { outlet: "outlet", agency: "agency", relay: "passed on by", speaker: "speaker" };

// What the record tells of a statement, or at least its outlet and its speaker.
const chainOf = (s) => s.chain || [{ role: "outlet", name: teller(s.in) }, { role: "speaker", name: speakerName(s), actor: s.speaker }];

function chainList(s, { evidence = true } = {}) {
  return h("ol", { class: "chain", "aria-label": "From the reader to the speaker" }, chainOf(s).map((link) =>
    h("li", { class: `link link-${link.role}` }, h("span", { class: "role" }, ROLES[link.role] || link.role, " "),
      link.actor ? actorLink(link.actor, link.name) : bdi(link.name), evidence && link.x?.length > 0 && h("span", { class: "evidence" }, " “", bdi(evidenceWords(link.x)), "”"))));
}

const evidenceWords = (spans) => cutAtWord(spans.map(([n, ...span]) => slice(articles[n], span)).join(" … ").replace(/\s+/g, " "), 90);

// The hand that all of some statements went through, nearest to the reader; "" where there is none.
function throughWhom(some) {
  const names = some.map((s) => chainOf(s).filter((link) => link.role !== "speaker").map((link) => link.name));
  return names[0].find((name) => names.every((all) => all.includes(name))) || "";
}

const inSeries = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`);

// "Norpress and Veltra Today have it through Norpress and count once."
function onceWords(u) {
  return u.sources.filter((group) => group.length > 1).map((group) => {
    const some = group.map((w) => u.renderings[w]);
    const through = throughWhom(some);
    const names = [...new Set(some.map((s) => teller(s.in)))];
    if (names.length < 2) return `${names[0]} tells it ${count(group.length, "time")} and counts once.`;
    return `${inSeries(names)} ${through ? `have it through ${through}` : "share copied words"} and count once.`;
  }).join(" ");
}

function chainsOf(u) {
  return h("ol", { class: "sources" }, u.sources.map((group, i) => h("li", { class: group.length > 1 ? "source source-many" : "source" },
    h("h4", {}, `Source ${i + 1}`, h("span", { class: "muted" }, group.length > 1 ? `: ${count(group.length, "rendering")}, which count once` : "")),
    group.map((w) => h("div", { class: "chain-row" }, h("b", { class: "siglum" }, siglum(w)), chainList(u.renderings[w]))))));
}

// In the card of a statement: the way it came, and who else tells it.
const chainWords = (s) => s.chain && s.chain.length > 1 && chainList(s);

function tellingWords(s) {
  if (!s.tellings.length) return null;
  return s.tellings.map((u) => h("div", { class: "retold" }, h("a", { class: "compare-link", href: freshLink({ view: UTTERANCE, id: u.id }) }, `Compare all ${u.s.length} renderings`),
    h("span", { class: "muted" }, ` ${countWords(u)}. `),
    "Also in ", u.renderings.filter((x) => x !== s).map((x, i) => [i ? ", " : "", h("a", { href: linkTo({ open: x.id, article: "" }) }, bdi(teller(x.in)))])));
}
