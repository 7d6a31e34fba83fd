// Chromium, and visits to a page in it: each with an empty cache and storage of its own.

import { createRequire } from "node:module";
import { probe, SIGNAL } from "./probe.mjs";

const { chromium } = createRequire(new URL("../tests/package.json", import.meta.url))("playwright-core");

/** Slow 4G, as Chromium's own tools understand it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
export const SLOW_CPU = 4;
const SIZE = { width: 1280, height: 720 };
const PATIENCE_MS = 120_000;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.ZONAHIJAU_CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

function patiently(promise, what) {
  let timer;
  const patience = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: nothing in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}

/** One visit to a page. */
export class Visit {
  #signals = new Map();

  /** Opens a tab that is about to visit `target`; `storage` is what an earlier visit left. */
  static async prepare(browser, target, { slowNetwork = false, slowCpu = false, storage = {} } = {}) {
    const visit = new Visit();
    visit.browser = browser;
    visit.target = target;
    visit.context = await browser.newContext({ viewport: SIZE });
    visit.page = await visit.context.newPage();
    visit.client = await visit.context.newCDPSession(visit.page);
    visit.faults = [];
    visit.page.on("pageerror", (error) => visit.faults.push(error));
    await visit.#putProbe(storage);
    await visit.send("Network.enable");
    if (slowNetwork) await visit.send("Network.emulateNetworkConditions", SLOW_4G);
    if (slowCpu) await visit.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
    return visit;
  }

  /** Opens a page and waits until its controls react. */
  static async ready(browser, target, options) {
    const visit = await Visit.prepare(browser, target, options);
    await visit.navigate();
    await visit.signal("ready");
    return visit;
  }

  async #putProbe(storage) {
    const { button, shown } = this.target;
    const given = JSON.stringify({ button, shown, signal: SIGNAL, storage });
    this.client.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name !== SIGNAL) return;
      const told = JSON.parse(payload);
      this.#slot(told.name).tell(told);
    });
    await this.send("Page.enable");
    await this.send("Runtime.enable");
    await this.send("Runtime.addBinding", { name: SIGNAL });
    await this.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${probe})(${given})` });
  }

  #slot(name) {
    if (!this.#signals.has(name)) {
      const slot = {};
      slot.told = new Promise((tell) => (slot.tell = tell));
      this.#signals.set(name, slot);
    }
    return this.#signals.get(name);
  }

  signal(name) {
    return patiently(this.#slot(name).told, `${this.target.address} does not say "${name}"`).catch((error) => {
      throw new Error([error.message, ...this.faults].join("\n"));
    });
  }

  send(method, parameters) {
    return this.client.send(method, parameters);
  }

  async navigate() {
    const { errorText } = await this.send("Page.navigate", { url: this.target.address });
    if (errorText) throw new Error(`${this.target.address}: ${errorText}`);
  }

  async evaluate(expression) {
    const asked = this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await patiently(asked, expression);
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async mouse(type, { x, y }) {
    const isMove = type === "mouseMoved";
    await this.send("Input.dispatchMouseEvent", {
      type,
      x,
      y,
      button: isMove ? "none" : "left",
      clickCount: isMove ? 0 : 1,
    });
  }

  /** A press and a release, as fast as a mouse can. */
  click(point) {
    return Promise.all([this.mouse("mousePressed", point), this.mouse("mouseReleased", point)]);
  }

  close() {
    return this.context.close();
  }
}
