// Elements. Everything from the record enters the page as text, never as markup.

// h("p", {class: "x", onclick: f}, "words", child): null and false children are left out.
function h(tag, props, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) el.addEventListener(name.slice(2), value);
    else if (name in el && typeof value === "boolean") el[name] = value;
    else el.setAttribute(name, value);
  }
  el.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return el;
}

const byId = (id) => document.getElementById(id);

// A text with the hits of a search marked.
function lit(text, terms) {
  const out = [];
  let at = 0;
  for (const [start, end] of hits(text, terms)) {
    out.push(text.slice(at, start), h("mark", { class: "hit" }, text.slice(start, end)));
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

const bdi = (text, terms = []) => h("bdi", {}, lit(text, terms));

// A link out of the dossier, only where it is plainly a web address.
function outLink(url) {
  if (!/^https?:\/\//i.test(url || "")) return url ? bdi(url) : null;
  return h("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, url);
}

function confidenceBar(value) {
  const bar = h("span", { class: "conf-bar", "aria-hidden": "true" });
  bar.style.setProperty("--value", Math.max(0, Math.min(1, value)));
  const number = value.toFixed(2);
  return h("span", { class: value < LOW ? "conf conf-low" : "conf", title: `Confidence ${number} of 1` },
    h("span", { class: "hidden" }, "Confidence "), bar, number);
}
