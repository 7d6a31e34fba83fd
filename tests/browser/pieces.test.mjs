// The pieces of the module besides the sheet's: each comes with the view that is opened, in any order, and
// one that does not come takes nothing else along.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { DIST, example } from "../node/support/engine.mjs";
import { WORDS, isReady, launch, look, pageTest, saysScore, says, until, useBrowser } from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const work = JSON.stringify(await example("contoh"));

const pieces = (requests) => requests.map((own) => /\/(\w+)-[0-9a-f]+\.wasm$/.exec(own)?.[1]).filter(Boolean);
const has = async (requests, name) => until(() => pieces(requests), (own) => own.includes(name));
const heading = (page, name) => page.locator(".above").getByRole("heading", { name, exact: true });
/** The advice on an indicator of the sheet, and not that in the steps of a plan. */
const advice = (page) => page.locator(".indicator").getByText("Cara menaikkan").first().waitFor();
const indicator = (page) => page.locator(".indicator button[aria-expanded]").first();
/** What stands in the place of a panel that is on its way. */
const loading = (page) => page.locator(".work > p").filter({ hasText: "Memuat…" });
const failed = (page) => says(page, /Data ini tidak dapat dimuat.*coba lagi/);
const menu = (name) => (page) => page.locator(".menu").getByRole("button", { name, exact: true }).click();

/** By piece: how one of its panels is opened, and its heading. */
const PANELS = {
  plan: [(page) => page.locator(".tools").getByRole("button", { name: "Rencana aksi" }).click(), "Rencana aksi"],
  works: [menu(words.share), words.share],
  method: [(page) => page.getByRole("button", { name: "Cara menghitung", exact: true }).first().click(), "Cara menghitung"],
};

pageTest("the indicators of a dimension come with the sheet's piece, and neither plan nor works nor method with them", { work }, async ({ page, requests }) => {
  await look(page, "Disdukcapil");
  await indicator(page).click();
  await advice(page);
  await page.getByRole("heading", { name: "Nilai per dimensi" }).or(page.locator(".pictures")).first().waitFor();
  assert.deepEqual(pieces(requests), ["app", "sheet", "results"], "pictures stand below the sheet, so their piece comes after it");
});

for (const [piece, [open, name]] of Object.entries(PANELS)) {
  const route = `/${piece}-[0-9a-f]+\\.wasm$`;
  const isOther = (own) => own !== piece && PANELS[own];

  pageTest(`“${name}” brings its piece once, and no other panel's`, { work }, async ({ page, requests }) => {
    await open(page);
    await heading(page, name).waitFor();
    await page.getByRole("button", { name: "Tutup", exact: true }).click();
    await open(page);
    await heading(page, name).waitFor();
    assert.equal(pieces(requests).filter((own) => own === piece).length, 1);
    assert.deepEqual(pieces(requests).filter(isOther), []);
  });

  pageTest(`“${name}” can be the very first thing that is done`, {}, async ({ page }) => {
    await open(page);
    await heading(page, name).waitFor();
  });

  pageTest(`while the piece of “${name}” is on its way that is said, and the sheet reacts`, {
    work,
    routes: { [route]: (own) => { own.request().frame().page().release = () => own.continue(); } },
  }, async ({ page }) => {
    await open(page);
    await until(() => page.release !== undefined, (own) => own);
    await loading(page).waitFor();
    await look(page, "Disdukcapil");
    await indicator(page).click();
    await advice(page);
    await page.release();
    // The plan is for all loci, and stays open while one is looked at.
    await heading(page, name).waitFor();
    assert.equal(await loading(page).count(), 0);
  });

  pageTest(`where the piece of “${name}” does not come that is said, another opens still, and it can be asked for again`, {
    work,
    routes: { [route]: (own) => (own.request().frame().page().mended ? own.continue() : own.abort()) },
    expected: [/net::ERR_FAILED/],
  }, async ({ page }) => {
    await look(page, "Disdukcapil");
    await indicator(page).click();
    await advice(page);
    await page.getByRole("button", { name: words.why, exact: true }).first().click();
    await page.getByText(/tepatnya \S+/).first().waitFor();
    await open(page);
    await failed(page);
    assert.equal(await loading(page).count(), 0);
    assert.equal(await heading(page, name).count(), 0);
    const [other, [openOther, nameOther]] = Object.entries(PANELS).find(([own]) => own !== piece);
    await openOther(page);
    await heading(page, nameOther).waitFor();
    page.mended = true;
    await page.getByRole("button", { name: "Tutup", exact: true }).first().click();
    await open(page);
    await heading(page, name).waitFor();
    assert.notEqual(other, piece);
  });
}

pageTest("where the piece of the pictures does not come nobody is told: nobody waits for it", {
  work, routes: { "/results-[0-9a-f]+\\.wasm$": (own) => own.abort() }, expected: [/net::ERR_FAILED/],
}, async ({ page, requests }) => {
  await look(page, "Disdukcapil");
  await indicator(page).click();
  await has(requests, "results");
  await advice(page);
  assert.equal(await page.getByText(/tidak dapat dimuat/).filter({ visible: true }).count(), 0);
  assert.equal(await page.locator(".pictures").count(), 0);
});

pageTest("who prints waits for its piece; where that does not come it is said", {
  work,
  before: () => { window.prints = 0; window.print = () => { window.prints += document.querySelector(".print svg") ? 1 : 100; }; },
  routes: { "/results-[0-9a-f]+\\.wasm$": (own) => (own.request().frame().page().mended ? own.continue() : own.abort()) },
  expected: [/net::ERR_FAILED/],
}, async ({ page }) => {
  const prints = () => page.evaluate(() => window.prints);
  await menu("Cetak")(page);
  await failed(page);
  assert.equal(await prints(), 0);
  page.mended = true;
  await menu("Cetak")(page);
  assert.equal(await until(prints, (own) => own > 0), 1);
});

pageTest("the order in which pieces come does not matter: results, plan, the sheet, works, method", { work }, async ({ page, requests }) => {
  await look(page, words.government);
  await page.getByRole("button", { name: "Hasil yang terbit", exact: true }).click();
  await heading(page, "Hasil yang terbit").waitFor();
  await PANELS.plan[0](page);
  await heading(page, "Rencana aksi").waitFor();
  await page.locator(".plan .headline").waitFor();
  await look(page, "Disdukcapil");
  await indicator(page).click();
  await advice(page);
  await PANELS.works[0](page);
  await heading(page, words.share).waitFor();
  await PANELS.method[0](page);
  await heading(page, "Cara menghitung").waitFor();
  await saysScore(page, words.now, "89,23", "A", words.green);
  assert.deepEqual(pieces(requests), ["app", "sheet", "results", "plan", "works", "method"]);
});

test("the page in one file has every piece inside", async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const asked = [];
    page.on("request", (own) => asked.push(own.url()));
    await page.goto(pathToFileURL(join(DIST, "zona-hijau.html")).href);
    await isReady(page);
    for (const [open, name] of Object.values(PANELS)) {
      await open(page);
      await heading(page, name).waitFor();
    }
    await page.locator(".pictures").waitFor();
    assert.deepEqual(asked.filter((own) => /^https?:/.test(own)), []);
  } finally {
    await browser.close();
  }
});
