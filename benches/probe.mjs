// What is put into a page before its own scripts: it notes moments and says when the page is at rest.
// `probe` runs inside the browser, so it can refer to nothing outside itself.

/** Signals to the measuring side come through this binding. */
export const SIGNAL = "benchSignal";

/** `button` is what a first click goes to, `shown` what it changes; both are selectors. */
export function probe({ button, shown, signal, storage }) {
  for (const [key, value] of Object.entries(storage)) localStorage.setItem(key, value);

  const { setTimeout: later, clearTimeout: never } = window;
  const marks = {};
  const mark = (name) => (marks[name] ??= performance.now());
  const tell = (name, more) => window[signal](JSON.stringify({ name, ...more }));
  const bench = { marks, memory: undefined };
  Object.defineProperty(window, "bench", { value: bench });

  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    mark("wasm compiled");
    bench.memory = made.instance.exports.memory;
    return made;
  };

  // The module asks for its root element between reading its data and the first render.
  const getElementById = document.getElementById.bind(document);
  document.getElementById = (id) => {
    if (id === "app" && marks["wasm compiled"]) mark("data read, scored");
    return getElementById(id);
  };

  // Work that the page put off (the rest of a change, saving, announcing): timers of three frames and more.
  const waiting = new Map(); // How long each waits.
  let rested = () => {};
  const done = (timer) => waiting.delete(timer) && waiting.size === 0 && rested();
  window.setTimeout = (task, delay, ...given) => {
    if (!(delay >= 50)) return later(task, delay, ...given);
    const timer = later(() => (done(timer), task(...given)), delay);
    waiting.set(timer, delay);
    return timer;
  };
  window.clearTimeout = (timer) => (never(timer), done(timer));
  const timersDone = () => (waiting.size === 0 ? undefined : new Promise((then) => (rested = then)));

  const frame = () => new Promise((then) => requestAnimationFrame(() => later(then)));
  const idle = () => new Promise((then) => requestIdleCallback(then));
  const mutation = (element, options) =>
    new Promise((then) => {
      const observer = new MutationObserver(() => (observer.disconnect(), then()));
      observer.observe(element, options);
    });
  const change = (element) =>
    mutation(element, { subtree: true, childList: true, characterData: true, attributes: true });

  const middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const point = { x: left + width / 2, y: top + height / 2 };
    return element.contains(document.elementFromPoint(point.x, point.y)) ? point : undefined;
  };
  /** The middle of an element, which is scrolled to where the mouse reaches it. */
  const aim = async (element) => {
    // What is skipped outside the window gets its real height only when it comes into it.
    for (let turn = 0; turn < 5; turn += 1) {
      const point = middle(element);
      if (point) return point;
      element.scrollIntoView({ block: "center" });
      await frame();
    }
    throw new Error(`the mouse does not reach ${element.outerHTML.slice(0, 200)}`);
  };

  const readiness = () => mutation(document, { subtree: true, attributeFilter: ["data-ready"] });
  readiness().then(() => {
    mark("ready");
    change(document.querySelector(shown)).then(() => {
      mark("reacted");
      tell("reacted");
    });
    const control = document.querySelector(button);
    Promise.resolve(control && aim(control)).then((point) => tell("ready", { point }));
    whole();
  });
  /** A first visit is ready before its module is there, and says so. */
  async function whole() {
    while (document.documentElement.dataset.ready === "still") await readiness();
    mark("module goes on");
    tell("whole");
  }

  /** The radio buttons of the next indicator that are not chosen yet; each round takes others. */
  const nextAnswer = (turn) => {
    const all = [...document.querySelectorAll('input[type="radio"][name^="answer-"]')];
    const groups = [...new Set(all.map((input) => input.name))];
    const name = groups[turn % groups.length];
    const isOther = (input) => input.name === name && !input.checked && /^\d/.test(input.parentElement.textContent.trim());
    const others = all.filter(isOther);
    return others[Math.floor(turn / groups.length) % others.length];
  };

  bench.answerCount = () =>
    new Set([...document.querySelectorAll('input[name^="answer-"]')].map((input) => input.name)).size;
  /** Rows of answers come with the later piece of the module. */
  bench.answersThere = async (least) => {
    while (bench.answerCount() < least) await frame();
  };
  bench.aimAtAnswer = (turn) => aim(nextAnswer(turn).parentElement);
  bench.aimAtButton = () => aim(document.querySelector(button));
  bench.aimAtNothing = (selector) => aim(document.querySelector(selector));

  /** Marks the beginning of a change, once nothing else goes on. */
  let changed;
  bench.begin = async (name, mutates) => {
    await frame();
    await idle();
    changed = mutates ? change(document.body).then(() => performance.mark(`changed ${name}`)) : undefined;
    performance.mark(`begin ${name}`);
  };
  /** Marks the end of a change: its frame has been drawn. */
  bench.end = async (name) => {
    await changed;
    await frame();
    performance.mark(`end ${name}`);
  };
  /** Waits until all that was put off by at most so much is drawn. */
  bench.drawn = async (delay) => {
    while ([...waiting.values()].some((own) => own <= delay)) await frame();
    await frame();
  };
  /** Marks when what was put off is done and drawn. */
  bench.rest = async (name) => {
    await timersDone();
    await frame();
    performance.mark(`rest ${name}`);
  };

  /** Changes answers (or clicks the button) as fast as the page takes it, a task for each. */
  bench.drive = async (from, to, isPage) => {
    const channel = new MessageChannel();
    const task = () => new Promise((then) => ((channel.port1.onmessage = then), channel.port2.postMessage(0)));
    for (let turn = from; turn < to; turn += 1) {
      const before = change(document.body);
      (isPage ? nextAnswer(turn) : document.querySelector(button)).click();
      await before;
      await task();
    }
    await timersDone();
    await frame();
  };

  bench.setMode = async (position) => {
    const input = document.querySelectorAll('input[name="mode"]')[position];
    if (input.checked) return;
    const before = change(document.body);
    input.click();
    await before;
    await frame();
  };
}
