// A list that grows as it is read: the first rows at once, the rest when wanted, all of them for paper.

const PAGE = 60;
let listed = new Set(); // the ids of all its rows, built or not
let list = null; // the list on screen: {items, built, el, more}

// items: functions that make one element each, and `count` of them are rows.
function showList(main, items, tag, props) {
  const el = h(tag, props);
  const more = h("button", { type: "button", class: "more", onclick: () => grow(PAGE) });
  list = { items, built: 0, el, more, watch: null };
  main.append(el, more);
  grow(PAGE);
  if (typeof IntersectionObserver === "function") {
    list.watch = new IntersectionObserver((seen) => seen.some((x) => x.isIntersecting) && grow(PAGE), { rootMargin: "600px" });
    list.watch.observe(more);
  }
}

// Rows that stand on a page already.
function takeList(el) {
  list = { items: [], built: 0, el, more: h("button", { type: "button" }), watch: null };
  listed = new Set(rowsBuilt().map((row) => row.dataset.open));
}

function dropList() {
  if (list && list.watch) list.watch.disconnect();
  list = null;
}

function grow(by) {
  if (!list) return;
  const end = Math.min(list.items.length, list.built + by);
  const fresh = document.createDocumentFragment();
  for (; list.built < end; list.built++) fresh.append(list.items[list.built]());
  list.el.append(fresh);
  const left = list.items.length - list.built;
  list.more.hidden = left === 0;
  list.more.textContent = `Show more (${numbers.format(left)} further down)`;
}

const growAll = () => list && grow(list.items.length);

// Build up to the row with this id; null when the list has none.
function rowFor(id) {
  if (!list || !listed.has(id)) return null;
  for (;;) {
    const row = byId(`row-${id}`);
    if (row || list.built === list.items.length) return row;
    grow(PAGE * 5);
  }
}

const rowsBuilt = () => (list ? [...list.el.querySelectorAll(".row")] : []);
const currentRow = () => (list ? list.el.querySelector(".row[aria-current]") : null);

function choose(row, { scroll = true } = {}) {
  const before = currentRow();
  if (before && before !== row) before.removeAttribute("aria-current");
  if (!row) return;
  row.setAttribute("aria-current", "true");
  if (scroll) row.scrollIntoView({ block: "nearest" });
}

// Move by one row and give the new row, or null at an end.
function step(by) {
  const at = rowsBuilt().indexOf(currentRow());
  if (by > 0 && at + 1 >= rowsBuilt().length) grow(PAGE);
  const row = rowsBuilt()[at < 0 ? 0 : at + by];
  if (!row) return null;
  choose(row);
  return row;
}
