// Charts: drawn when the dossier was made, wide and narrow; the words come from the record here, as text.

const SIGN_WORDS = {
  disc: "●", diamond: "◇", triangle: "△", square: "□", cross: "⊗", plus: "⊕", minus: "⊟", ring: "○", if: "◇ if",
};

// `drawn`: {wide, narrow}. `lane(name)` gives the words of a lane, `mark(n)` {label, href} or null to leave a sign out; `of`: how many
// signs are asked for.
function chart(drawn, { title, legend, lane, mark, note, of }) {
  const figure = h("figure", { class: "chart" }, h("figcaption", {}, h("b", {}, title), " ", note));
  const box = h("div", { class: "drawing" });
  const [cut, broken] = [[], []];
  for (const [i, width] of ["wide", "narrow"].entries()) {
    const svg = document.importNode(new DOMParser().parseFromString(drawn[width], "image/svg+xml").documentElement, true);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `${title} The list below says the same in words.`);
    for (const text of svg.querySelectorAll("[data-lane]")) text.textContent = cutAtWord(lane(text.dataset.lane), i ? 40 : 23);
    for (const a of svg.querySelectorAll("[data-n]")) {
      const told = mark(Number(a.dataset.n));
      if (!told) {
        a.remove();
        continue;
      }
      const name = document.createElementNS("http://www.w3.org/2000/svg", "title");
      name.textContent = told.label;
      a.append(name);
      a.setAttribute("href", told.href);
      a.setAttribute("tabindex", "-1"); // the list below is the way there for the keyboard
    }
    box.append(svg);
    if (svg.querySelector(".break")) broken.push(h("li", { class: `strip-${width}` }, signOf("//"), " days without a sign, left out"));
    const n = svg.querySelectorAll("[data-n]").length;
    if (n < of) cut.push(h("p", { class: `muted room strip-${width}` }, `The chart has room for ${numbers.format(n)} of ${numbers.format(of)}; the list below has all.`));
  }
  figure.append(box, h("ul", { class: "signs" }, legend.map(([sign, name]) => h("li", {}, signOf(sign), ` ${name}`)), broken), ...cut);
  return figure;
}

const signOf = (sign) => h("span", { class: `sign-key sign-key-${sign.replace(/ .*/, "")}`, "aria-hidden": "true" }, SIGN_WORDS[sign] || sign);
