// The first load: what comes over the network, when something is seen, when a control reacts, and what
// comes because one was used.

import { Visit } from "./browser.mjs";

/** Notes every request up to a moment, and the bytes that came for it, headers included. */
class Traffic {
  #bytes = new Map();
  #settled = new Map();
  #begun = [];

  constructor(client) {
    client.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (this.#settled.has(requestId)) return;
      this.#begun.push({ requestId, url: request.url });
      this.#settled.set(requestId, Promise.withResolvers?.() ?? withResolvers());
    });
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      this.#bytes.set(requestId, encodedDataLength);
      this.#settled.get(requestId)?.resolve();
    });
    client.on("Network.loadingFailed", ({ requestId, errorText }) => {
      this.#settled.get(requestId)?.reject(new Error(`a request failed: ${errorText}`));
    });
  }

  /** Each request begun so far, once it is through. */
  async soFar() {
    const begun = this.#begun.filter(({ url }) => url.startsWith("http"));
    await Promise.all(begun.map(({ requestId }) => this.#settled.get(requestId).promise));
    return begun.map(({ requestId, url }) => ({ url, bytes: this.#bytes.get(requestId) }));
  }
}

function withResolvers() {
  const own = {};
  own.promise = new Promise((resolve, reject) => Object.assign(own, { resolve, reject }));
  return own;
}

const FIRST_PAINT = `new Promise((then) => new PerformanceObserver((list) => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  if (paint) then(paint.startTime);
}).observe({ type: "paint", buffered: true }))`;

const RECEIVED = `[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .map(({ name, responseEnd }) => [name, responseEnd])`;

/** The file of an address, without the hash in its name. */
const file = (url) => new URL(url).pathname.split("/").pop().replace(/-[0-9a-f]{10}\./, ".") || "index.html";

const sum = (came) => came.reduce((sum, { bytes }) => sum + bytes, 0);

/** One cold load at slow 4G on a slow processor. Times are in ms since the navigation began. */
export async function firstLoad(browser, target) {
  const visit = await Visit.prepare(browser, target, { slowNetwork: true, slowCpu: true });
  const traffic = new Traffic(visit.client);
  await visit.navigate();
  const { point } = await visit.signal("ready");
  const requests = traffic.soFar();
  if (!point) throw new Error(`${target.address} has no ${target.button} to click`);
  const used = await visit.evaluate("performance.now()");
  await visit.click(point);
  await visit.signal("reacted");
  await visit.signal("whole");
  const whole = traffic.soFar();
  const paint = await visit.evaluate(FIRST_PAINT);
  const marks = await visit.evaluate("bench.marks");
  const came = await requests;
  const cameByUse = await whole;
  const received = await visit.evaluate(RECEIVED);
  await visit.close();
  return {
    bytes: sum(came),
    bytesByUse: sum(cameByUse),
    files: Object.fromEntries(cameByUse.map(({ url, bytes }) => [file(url), bytes])),
    requests: came.length,
    paint,
    reacted: marks.reacted,
    whole: marks["module goes on"],
    wholeAfterUse: Math.max(marks["module goes on"] - used, 0),
    steps: {
      ...Object.fromEntries(received.map(([url, end]) => [`received ${file(url)}`, end])),
      ...marks,
      "first paint": paint,
    },
  };
}
