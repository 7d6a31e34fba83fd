// Starts the page: loads the module and its data side by side, and shows a way out when anything
// fails. The script before this one says where the parts come from, and what a frame does with them.
const isFrame = document.documentElement.dataset.kind === "frame";
// In a stranger's frame nothing that is saved on the device is opened, or changed.
const place = isFrame ? "frame" : parent !== window && !frameElement ? "guest" : "page";
const fragment = location.hash.slice(1);
const isLink = /^\d+\//.test(fragment); // Else it is a place on the page, or a frame's options.
const EXAMPLE = "__EXAMPLE__"; // What a visit opens with,
const FIRST = "__EDITION__"; // and its edition.
const WORK = "zonahijau:work";
const CURRENT = "zonahijau:current";
const trouble = document.getElementById("trouble");
let rescue; // once the module is there: saves what it has not saved yet
let copy; // what the button gives away

// The stored text of the work that is open in this tab, or else of the first.
function stored() {
  if (place !== "page") return null;
  try {
    const current = parseInt(sessionStorage.getItem(CURRENT) ?? localStorage.getItem(CURRENT), 10);
    return localStorage.getItem(current > 1 ? `${WORK}:${current}` : WORK) ?? localStorage.getItem(WORK);
  } catch {
    return null; // The device refuses storage.
  }
}

// Says what has become of the work: whatever stands there is true.
function show() {
  let state = "kept";
  try {
    // Once is enough: a second trap may come of the first.
    copy = rescue?.();
    if (copy) state = "loose";
  } catch {
    state = "unknown";
  }
  rescue = undefined;
  copy ??= stored();
  if (copy == null) state = "none";
  for (const own of trouble.querySelectorAll("[data-when]")) {
    own.hidden = !own.dataset.when.split(" ").includes(state);
  }
  trouble.hidden = false;
  document.getElementById("loading")?.remove();
  document.getElementById("slow")?.remove();
}

document.getElementById("reload").onclick = () => location.reload();
document.getElementById("rescue").onclick = () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([copy], { type: "application/json" }));
  link.download = "zona-hijau-salinan.json";
  link.click();
};
document.getElementById("fresh").onclick = () => {
  try {
    // No work has this place.
    sessionStorage.setItem(CURRENT, "0");
  } catch {
    // Then nothing is stored that could be in the way.
  }
  location.reload();
};

// A panic in the module ends it at once and arrives here as a RuntimeError, or as a RangeError where
// its stack was full. What is on the page no longer answers.
function fail(error) {
  if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError) || !trouble.hidden) return;
  show();
  document.getElementById("app").inert = true;
}
addEventListener("error", (event) => fail(event.error));
addEventListener("unhandledrejection", (event) => fail(event.reason));

// The edition of what is opened: a link names it behind its version, a saved work inside.
function named() {
  if (isLink) return /^\d+\/([^;/]+)/.exec(fragment)?.[1];
  try {
    return JSON.parse(stored())?.edition;
  } catch {
    return undefined; // Then it is no work that could be opened.
  }
}

const data = async (name) => (await part(name)).json();
const bytes = async (name) => (await part(name)).arrayBuffer();

// Joins a chunk of the module to the first. What several chunks need is inside the one that joins before
// all others.
const BASE = "__BASE__";
async function join(main, bytes) {
  const own = await WebAssembly.compile(bytes);
  await WebAssembly.instantiate(own, { __wasm_split: main });
  for (const further of WebAssembly.Module.customSections(own, "module")) await join(main, further);
}

// All at once; what fails on the way is shown, whatever it is.
let first;
try {
  first = firstVisit();
  // What stands there before the start is not what the link is about.
  if (isLink) document.querySelector("#app .result")?.remove();
  await first?.used;
  const names = new Set([FIRST, named()].map((id) => `core/${id}`).filter((name) => Object.hasOwn(parts, name)));
  const cores = Promise.all([...names].map(data));
  const example = data(EXAMPLE);
  const wasm = part("app.wasm");
  const app = await glue();
  const main = await app.default(wasm);
  const joined = {};
  const load = async (name) => {
    // Every other chunk depends on the base, which also reads what an edition says.
    const afterBase = async (own) => (await Promise.all([own, load(BASE)]))[0];
    if (name.startsWith("edition/")) return afterBase(data(name));
    if (!name.endsWith(".wasm")) return data(name);
    // A chunk joins once; after a failure it can be asked for again.
    const first = async () => (await Promise.all([bytes(name), dress()]))[0];
    return (joined[name] ??= (name === BASE ? first() : afterBase(bytes(name)))
      .then((own) => join(main, own))
      .catch((error) => {
        delete joined[name];
        throw error;
      }));
  };
  if (isFrame || isLink) await load("__LINKS__");
  const opened = [await cores, await example];
  await first?.released();
  app.run(...opened, load, isFrame || isLink ? fragment : "", place);
  rescue = app.rescue;
  await first?.goOn();
  // Yew draws in a microtask; the next task comes after it.
  if (isFrame) setTimeout(() => listen(app.post));
  // At the first sign of use, so that it is there when needed and costs nothing until then.
  for (const sign of ["pointerdown", "keydown", "focusin"]) {
    addEventListener(sign, () => load(BASE).catch(() => {}), { once: true, passive: true });
  }
} catch (error) {
  show();
  if (first) document.getElementById("app").inert = true;
  throw error;
}
