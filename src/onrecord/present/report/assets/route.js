// Where the reader is: everything that a link or the back button should bring back stands after the "#".

const DEFAULTS = {
  view: "statements", q: "", by: "speaker", speaker: "", outlet: "", mode: "", from: "", to: "", denials: "", low: "",
  open: "", article: "", maybe: "", times: "",
};
const VIEWS = ["statements", "articles", "actors", "quarantine"];
let state = readHash();

function readHash() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const found = { ...DEFAULTS };
  if (VIEWS.includes(path)) found.view = path;
  for (const [name, value] of new URLSearchParams(query)) {
    if (name in DEFAULTS && name !== "view") found[name] = value;
  }
  if (found.by !== "date") found.by = "speaker";
  return found;
}

function hashOf(wanted) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (name !== "view" && value !== DEFAULTS[name]) query.set(name, value);
  }
  const text = query.toString();
  return `#/${wanted.view}${text ? `?${text}` : ""}`;
}

const linkTo = (patch) => hashOf({ ...state, ...patch });
const freshLink = (patch) => hashOf({ ...DEFAULTS, ...patch });

// Go somewhere; `replace` for steps that the back button should not stop at, such as each letter of a search.
function go(patch, { replace = false } = {}) {
  const hash = linkTo(patch);
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
  arrive();
}

function arrive() {
  const before = state;
  state = readHash();
  show(before);
}
