// Starts the page: loads the module and its data side by side, each checked against its checksum,
// and shows a way out when anything fails.
const parts = /*PARTS*/{};
const WORK = "zonahijau:work";
const trouble = document.getElementById("trouble");

function show() {
  trouble.hidden = false;
  document.getElementById("loading")?.remove();
}

document.getElementById("reload").onclick = () => location.reload();
document.getElementById("rescue").onclick = () => {
  let work = null;
  try {
    work = localStorage.getItem(WORK);
  } catch {
    // The device refuses storage: there is nothing to rescue.
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([work ?? "{}"], { type: "application/json" }));
  link.download = "zona-hijau-salinan.json";
  link.click();
};

// A panic in the module ends it at once and arrives here as a RuntimeError.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) show();
});
addEventListener("unhandledrejection", show);

async function part(name) {
  const known = parts[name];
  if (!known) throw new Error(`no part ${name}`);
  const answer = await fetch(new URL(known.url, import.meta.url), {
    integrity: known.integrity,
    credentials: "same-origin",
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

const data = async (name) => (await part(name)).json();

// Joins the later piece of the module to the first, once; after a failure it can be asked for again.
let joined;
async function join(main) {
  const bytes = await (await part("later.wasm")).arrayBuffer();
  await WebAssembly.instantiate(bytes, { __wasm_split: main });
}

// All at once; what fails on the way is shown, whatever it is.
try {
  const edition = data("core/2022-2024");
  const example = data("example/watdek-2023");
  const wasm = part("app.wasm");
  const { default: init, run } = await import("{{app.js:local}}");
  const main = await init({ module_or_path: wasm });
  const later = () =>
    (joined ??= join(main).catch((error) => {
      joined = undefined;
      throw error;
    }));
  run(await edition, await example, (name) => (name === "later.wasm" ? later() : data(name)));
  // At the first sign of use, so that it is there when needed and costs nothing until then.
  for (const sign of ["pointerdown", "keydown", "focusin"]) {
    addEventListener(sign, () => later().catch(() => {}), { once: true, passive: true });
  }
} catch (error) {
  show();
  throw error;
}
