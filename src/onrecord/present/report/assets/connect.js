// Connecting: a word that is pointed at, or has the focus, shows its counterparts in all renderings, with lines on a wide screen.

const SVG = "http://www.w3.org/2000/svg";

function connecting(box, tell) {
  const lines = document.createElementNS(SVG, "svg");
  lines.setAttribute("class", "lines");
  lines.setAttribute("aria-hidden", "true");
  box.append(lines);
  let held = 0;
  let shown = 0;
  const draw = () => {
    lines.replaceChildren();
    const from = box.querySelector(".base .v.lit");
    if (!shown || !from) return;
    // between the two columns only: a line over words would strike them out
    const edge = box.getBoundingClientRect();
    const end = (el, side) => [el.closest(".rendering").getBoundingClientRect()[side] - edge.left, middle(el) - edge.top];
    const [x1, y1] = end(from, "right");
    for (const to of box.querySelectorAll(".others .v.lit")) {
      const [x2, y2] = end(to, "left");
      if (x2 < x1) continue; // beneath each other: nothing to draw
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", `M${x1},${y1} C${(x1 + x2) / 2},${y1} ${(x1 + x2) / 2},${y2} ${x2},${y2}`);
      lines.append(path);
    }
  };
  const light = (n) => {
    if (n === shown) return;
    shown = n;
    for (const el of box.closest("main").querySelectorAll("[data-n]")) el.classList.toggle("lit", n > 0 && Number(el.dataset.n) === n);
    draw();
    tell(n);
  };
  const place = (event) => Number(event.target.closest?.("[data-n]")?.dataset.n || 0);
  box.addEventListener("pointerover", (event) => light(place(event) || held));
  box.addEventListener("pointerleave", () => light(held));
  box.addEventListener("focusin", (event) => place(event) && light(place(event)));
  box.addEventListener("focusout", (event) => box.contains(event.relatedTarget) || light(held));
  box.addEventListener("click", (event) => {
    const n = place(event);
    if (String(getSelection())) return;
    held = held === n ? 0 : n;
    light(held);
  });
  box.addEventListener("keydown", (event) => connectKey(event, box, () => event.target.click(), () => { const was = held; held = 0; light(0); return was; }));
  addEventListener("scroll", draw, { passive: true });
  dropped.push(() => removeEventListener("scroll", draw));
}

// Left and right along one rendering, up and down to the same place in the others.
function connectKey(event, box, hold, release) {
  const mark = event.target.closest(".v[role=button]");
  if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...mark.closest(".telling").querySelectorAll(".v[role=button]")];
  const others = [...box.querySelectorAll(`.v[role=button][data-n="${mark.dataset.n}"]`)];
  const to = { ArrowRight: all[all.indexOf(mark) + 1], ArrowLeft: all[all.indexOf(mark) - 1], ArrowDown: others[others.indexOf(mark) + 1], ArrowUp: others[others.indexOf(mark) - 1] }[event.key];
  if (event.key === "Enter" || event.key === " ") hold();
  else if (event.key === "Escape") {
    if (!release()) return;
  } else if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  if (!to) return;
  for (const el of to.closest(".telling").querySelectorAll(".v[tabindex='0']")) el.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

function middle(el) {
  const [first] = el.getClientRects();
  return (first.top + first.bottom) / 2;
}

// What a page of its own has to undo when it goes.
const dropped = [];
