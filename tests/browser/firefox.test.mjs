// The page, the one file and the frame in Firefox: another engine, other rules for files and sandboxes.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { DIST } from "../node/support/engine.mjs";
import { LINK, bareHost, pageHost } from "./support/hosts.mjs";
import { URL_OF_PAGE, until } from "./support/page.mjs";

let browser;
before(async () => {
  browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.ZONAHIJAU_FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    // One process a site, as users have it; without hardware there is nothing to draw with.
    extraPrefsFirefox: { "intl.accept_languages": "id-ID" },
  });
});
after(() => browser?.close());

/** Opens an address; gives the page, and the frame in it where there is one. */
async function open(address, isFramed = false) {
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(address);
  const frame = isFramed ? await until(() => page.frames()[1], Boolean) : page.mainFrame();
  await frame.waitForSelector("html[data-ready]", { timeout: 15_000 });
  // A first visit is ready before its module, which comes when the page is used.
  await page.mouse.move(1, 1);
  await frame.waitForSelector('html[data-ready=""]', { timeout: 15_000 });
  return { page, frame, problems };
}

const says = (frame, text) =>
  until(() => frame.$eval(".figures", (own) => own.innerText.replace(/\s+/g, " ")), (own) => own.includes(text));

/** Raises Pengaduan of Watdek by its field, and waits for the new zone. */
async function triesAFix(frame) {
  await says(frame, "49,85 D, zona merah");
  const field = await frame.waitForSelector("#field-0-pengaduan");
  await field.focus();
  await field.evaluate((own) => own.select());
  await field.type("13,76");
  await field.press("Enter");
  await says(frame, "54,00 C, zona kuning");
}

const FILE = pathToFileURL(join(DIST, "zona-hijau.html")).href;

for (const [what, address, isFramed] of [
  ["the page", () => URL_OF_PAGE],
  ["a link", () => `${URL_OF_PAGE}#${LINK}`],
  ["the one file from a folder", () => FILE],
  ["the one file from a server that knows no types", async () => `${await bareHost()}zona-hijau.html`],
  ["the one file in a sandbox", async () =>
    pageHost(`<iframe sandbox="allow-scripts" src="${await bareHost()}zona-hijau.html" width="900" height="700"></iframe>`), true],
  ["the frame in a sandbox", () =>
    pageHost(`<iframe sandbox="allow-scripts" src="${URL_OF_PAGE}embed.html#${LINK}" width="900" height="700"></iframe>`), true],
  ["<zona-hijau>", () =>
    pageHost(`<script src="${URL_OF_PAGE}embed.js"></script><zona-hijau link="${LINK}"></zona-hijau>`), true],
]) {
  test(`${what} works in Firefox`, async () => {
    const { page, frame, problems } = await open(await address(), isFramed);
    await triesAFix(frame);
    assert.deepEqual(problems, []);
    await page.close();
  });
}

test("a first visit answers in Firefox before its module is there, which then goes on", async () => {
  const visitor = await browser.createBrowserContext();
  const page = await visitor.newPage();
  await page.goto(URL_OF_PAGE);
  await page.waitForSelector('html[data-ready="still"]');
  await page.click("button.primary");
  await says(page, "54,00 C, zona kuning");
  await page.waitForSelector('html[data-ready=""]');
  await says(page, "54,00 C, zona kuning");
  await page.waitForSelector("details.tries");
  await visitor.close();
});
