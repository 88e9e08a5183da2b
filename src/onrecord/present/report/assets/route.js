// Where the reader is: everything that a link or the back button should bring back stands after the "#".

const DEFAULTS = {
  view: "statements", id: "", q: "", by: "speaker", speaker: "", outlet: "", mode: "", from: "", to: "", denials: "", low: "",
  kind: "", speaking: "", show: "", sources: "", replaced: "", actor: "", whom: "", type: "", status: "", base: "", open: "", article: "", at: "", maybe: "", times: "", copied: "",
};
const ACROSS = "across";
const HAPPENED = "happened";
const VIEWS = ["statements", "articles", "actors", ACROSS, HAPPENED, "quarantine"];
const [ACTOR, UTTERANCE, STORY] = ["actor", "utterance", "story"];
const PAGES = { [ACTOR]: "actors", [UTTERANCE]: ACROSS, [STORY]: ACROSS }; // pages of one thing, #/actor/ID, and the view they belong to
let state = readHash();

function readHash() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const found = { ...DEFAULTS };
  const [view, id] = path.split("/");
  if (VIEWS.includes(view)) found.view = view;
  else if (view in PAGES && id) Object.assign(found, { view, id: decoded(id) });
  for (const [name, value] of new URLSearchParams(query)) {
    if (name in DEFAULTS && name !== "view" && name !== "id") found[name] = value;
  }
  if (found.by !== "date") found.by = "speaker";
  return found;
}

// An address may have been cut or typed.
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hashOf(wanted) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (name !== "view" && name !== "id" && value !== DEFAULTS[name]) query.set(name, value);
  }
  const text = query.toString();
  const path = wanted.view in PAGES ? `${wanted.view}/${encodeURIComponent(wanted.id)}` : wanted.view;
  return `#/${path}${text ? `?${text}` : ""}`;
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
