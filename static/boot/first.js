// A first visit finds the page already drawn as it opens, and its first button answers, before the module
// is there: that is fetched at the first sign of use, does again what was done meanwhile, and goes on.
// src/app/prerender.rs draws both pictures with the module's own code; the templates of index.html hold them.
const whole = document.getElementById("app");
const slow = document.getElementById("slow"); // Appears by itself, 12 s after it is put somewhere.
const CONTROLS = "button, input, select, summary";
// Software that helps to use a page clicks and changes without a pointer or a key.
const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin", "click", "change"];
const WIDE = 960; // Pixels: as wide as the style's layout for a desk, where the menu is open.

// Whoever was here before has something stored, and comes for that.
function isFirst() {
  try {
    return !Object.keys(localStorage).some((key) => key.startsWith("zonahijau:"));
  } catch {
    return false; // The device refuses storage, so nobody can know.
  }
}

const prerendered = (name) => document.getElementById(name).content.cloneNode(true);
const controls = () => [...whole.querySelectorAll(CONTROLS)];
// A control by its place, and how it is known to be the same there.
const known = ({ localName, id, name, textContent }) => [localName, id, name, textContent].join();
const placed = (control) => ({ at: controls().indexOf(control), as: known(control) });
function found({ at, as }) {
  const control = controls()[at];
  return control && known(control) === as ? control : undefined;
}
// Until what is done next shows; not everything does.
const drawn = () =>
  new Promise((then) => {
    const observer = new MutationObserver(() => (observer.disconnect(), then()));
    observer.observe(whole, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(then, 200);
  });

// The first button shows at once what it leads to; whatever else was done has to wait.
function answer(control) {
  if (!control.matches(".primary")) {
    if (!slow.isConnected) whole.prepend(slow);
    return whole.setAttribute("aria-busy", "true");
  }
  const tried = prerendered("tried");
  for (const part of [".loci", ".result", ".work"]) {
    whole.querySelector(part).replaceChildren(...tried.querySelector(part).childNodes);
  }
}

// What was done to a control, done to the one in its place; where that is gone, there is nothing to do.
async function again({ control: own, key, type, value, files }) {
  const control = found(own);
  if (!control) return;
  const shown = drawn();
  if (key) control.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  else if (type === undefined || type === "radio") control.click();
  else {
    if (type === "file") control.files = files;
    else control.value = value;
    for (const name of ["input", "change"]) control.dispatchEvent(new Event(name, { bubbles: true }));
  }
  await shown;
  // The figures of an answer are drawn three frames before the rest.
  await new Promise((then) => setTimeout(then, 80));
}

// A page without its module: what it waits for, and how that goes on. Nothing where it is no first visit.
function firstVisit() {
  if (place !== "page" || isLink || !isFirst()) return undefined;
  whole.replaceChildren(prerendered("opened"));
  whole.querySelector("details").open = innerWidth >= WIDE;
  const done = [];
  const over = new AbortController();
  const on = (name, act, options) => addEventListener(name, act, { capture: true, signal: over.signal, ...options });
  const note = (control, entered) => {
    if (!controls().includes(control)) return;
    done.push({ control: placed(control), ...entered });
    if (control.localName !== "summary") answer(control);
  };
  on("click", ({ target }) => note(target.closest?.("button, summary")));
  on("change", ({ target }) => note(target, { type: target.type, value: target.value, files: target.files }));
  // How far a key moves a slider is the module's own affair.
  on("keydown", (event) => {
    const { target, key } = event;
    if (target.type !== "range" || !/^(Arrow|Page|Home|End)/.test(key)) return;
    event.preventDefault();
    note(target, { key });
  });

  // What is under a finger or half entered is not taken away: a slider, an open list, a text.
  const held = new Set();
  let free;
  const letGo = (what) => held.delete(what) && held.size === 0 && free?.();
  on("pointerdown", () => held.add("pointer"));
  for (const end of ["pointerup", "pointercancel"]) on(end, () => letGo("pointer"));
  on("focusin", ({ target }) => target.localName === "select" && held.add(target));
  on("input", ({ target }) => target.type === "text" && held.add(target));
  for (const end of ["change", "focusout"]) on(end, ({ target }) => letGo(target));

  document.documentElement.dataset.ready = "still";
  return {
    used: new Promise((use) => SIGNS.forEach((sign) => on(sign, use, { once: true, passive: true }))),
    async released() {
      while (held.size > 0) {
        await new Promise((then) => (free = then));
        // What letting go changes is said in a task after it.
        await new Promise((then) => setTimeout(then));
      }
      over.abort();
      const { activeElement } = document;
      this.focus = placed(activeElement);
      this.selected = [activeElement.selectionStart, activeElement.selectionEnd];
      this.opened = drawn();
    },
    async goOn() {
      await this.opened;
      whole.removeAttribute("aria-busy");
      for (const step of done) await again(step);
      const control = found(this.focus);
      if (!control || document.activeElement !== document.body) return;
      control.focus({ preventScroll: true });
      if (control.type === "text") control.setSelectionRange(...this.selected);
    },
  };
}
