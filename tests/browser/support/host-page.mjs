// A page of somebody else, on another host than the tool, for the tests of what stands in it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, launch } from "./page.mjs";

/** The tool's host, as a policy names it. */
export const TOOL = new URL(URL_OF_PAGE).origin;

/** The line that a webmaster writes. */
export const SCRIPT = `<script src="${URL_OF_PAGE}embed.js"></script>`;

/** Stands in for the tool's frame: keeps what it is told, and says what a test makes it say. */
const STUB = `<!doctype html><meta charset="utf-8"><title>stub</title><script>
window.told = [];
addEventListener("message", (event) => told.push({ data: event.data, fromParent: event.source === parent }));
</script>`;

let browser;
let host;
let requests = [];
let answers = {};

/** One browser and one foreign host for the tests of a file. */
export function useHost() {
  before(async () => {
    browser = await launch();
    host = createServer((request, response) => {
      requests.push({ path: request.url, headers: request.headers });
      const { status = 200, headers = {}, body } = answers[request.url] ?? { status: 404, body: "" };
      response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
    });
    await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));
  });
  after(async () => {
    await browser?.close();
    host?.closeAllConnections();
    host?.close();
  });
}

/**
 * A test on a foreign page. `files` are what its host answers, `policy` is its CSP; `stub` says whether the
 * tool's frames are stubs. Whatever goes to a third host, and each complaint that is not `expected`, fails it.
 */
export function hostTest(name, options, run) {
  const { body, policy, files = {}, stub = true, scripts = true, expected = [], clock = false } = options;
  test(name, async () => {
    const context = await browser.newContext({ javaScriptEnabled: scripts, locale: "id-ID" });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    // Another name than the tool's, so that nothing is same-site either.
    const own = `http://localhost:${host.address().port}`;
    const problems = [];
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      const address = request.url();
      if (!/^(blob|data):/.test(address) && ![TOOL, own].includes(new URL(address).origin)) problems.push(`request: ${address}`);
    });
    requests = [];
    answers = { "/": { headers: policy ? { "content-security-policy": policy } : {}, body }, "/favicon.ico": { body: "" } };
    for (const [path, file] of Object.entries(files)) answers[path] = typeof file === "string" ? { body: file } : file;
    if (stub) {
      for (const file of ["embed.html", "card.html"]) {
        await context.route(`${URL_OF_PAGE}${file}`, (route) => route.fulfill({ contentType: "text/html", body: STUB }));
      }
    }
    if (clock) await page.clock.install();
    try {
      await page.goto(own);
      await run({ page, own, requests: () => requests });
      const left = problems.filter((problem) => !expected.some((known) => known.test(problem)));
      assert.deepEqual(left, [], "the page complained");
    } finally {
      await context.close();
    }
  });
}

/** The frame of the element at a position, loaded. */
export async function frameOf(page, position = 0) {
  const element = await page.locator("zona-hijau").nth(position).locator("iframe").elementHandle();
  const frame = await element.contentFrame();
  await frame.waitForFunction(() => window.told && document.readyState === "complete");
  return frame;
}

/** Makes a stub say something to the page around it. */
export const say = (frame, message) => frame.evaluate((words) => parent.postMessage(words, "*"), message);

/** What a stub was told. */
export const told = (frame) => frame.evaluate(() => window.told);

/** Lets messages that are on their way arrive: what a later one changes, an earlier one has. */
export const settled = (page) => page.evaluate(() => new Promise((resolve) => {
  addEventListener("message", function own({ data }) {
    if (data !== "settled") return;
    removeEventListener("message", own);
    setTimeout(resolve, 50);
  });
  postMessage("settled", "*");
}));

export const heightOf = (page, position = 0) =>
  page.locator("zona-hijau").nth(position).locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
