// The sheet's piece of the module: what it is loaded for, when, and what happens where it does not come.
import assert from "node:assert/strict";
import { example } from "../node/support/engine.mjs";
import { WORDS, enter, openExample, pageTest, saysScore, says, until, useBrowser } from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
/** Work with indicators; the first example has none. */
const work = JSON.stringify(await example("contoh"));
const SHEET = "sheet-.*\\.wasm$";
const of = (requests) => requests.filter((address) => new RegExp(SHEET).test(address));
const whyOfScore = (page) => page.getByRole("button", { name: words.why, exact: true }).first();
const whyOfIndicator = (page) => page.locator(".indicator button[aria-expanded]").first();
const derivation = (page) => page.getByRole("region", { name: "Asal angka" });
const answers = (page) => derivation(page).getByText(/tepatnya \S+/).first().waitFor();
const details = (page) => page.getByText("Cara menaikkan").first().waitFor();
const loading = (page) => page.getByText("Memuat…", { exact: true }).count();
const shownScore = (page) => saysScore(page, words.now, "89,23", "A", words.green);
const idle = (page) => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));

pageTest("the sheet's piece costs a first visit nothing, and is loaded once at the first use", {}, async ({ page, requests }) => {
  await idle(page);
  await page.mouse.move(200, 200);
  await page.waitForTimeout(300);
  assert.deepEqual(of(requests), []);
  await page.keyboard.press("Tab");
  await until(() => of(requests).length, (own) => own === 1);
  await whyOfScore(page).click();
  await answers(page);
  await openExample(page, "Kabupaten Contoh");
  await whyOfIndicator(page).click();
  await details(page);
  assert.equal(of(requests).length, 1);
});

pageTest("who has work with answers gets the sheet's piece at once", { work }, async ({ page }) => {
  await whyOfIndicator(page).click();
  await details(page);
});

pageTest("Why? answers also when it is the very first use", {}, async ({ page }) => {
  await whyOfScore(page).click();
  await answers(page);
});

/** A route that waits until the test lets it go on. */
const held = (route) => {
  route.request().frame().page().release = () => route.continue();
};

pageTest("while the sheet's piece is on its way, the page says so and goes on", { routes: { [SHEET]: held } }, async ({ page }) => {
  await whyOfScore(page).click();
  await until(() => loading(page), (own) => own === 1);
  await enter(page, words.complaints, "13,76");
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  assert.equal(await loading(page), 1);
  await page.release();
  await answers(page);
  assert.equal(await loading(page), 0);
});

pageTest("all that waits for the sheet's piece is drawn when it comes", { work, routes: { [SHEET]: held } }, async ({ page }) => {
  await until(() => loading(page), (own) => own === 1);
  await whyOfScore(page).click();
  await until(() => loading(page), (own) => own === 2);
  await page.release();
  await answers(page);
  await whyOfIndicator(page).click();
  await details(page);
  assert.equal(await loading(page), 0);
});

const tampered = async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) });
};

/** By what fails: how, and what the browser says of it. */
const FAILURES = {
  "does not come": [(route) => route.abort(), /net::ERR_FAILED/],
  "is not there": [(route) => route.fulfill({ status: 404, body: "" }), /404|integrity/],
  "was tampered with": [tampered, /integrity/],
};

for (const [name, [fail, complaint]] of Object.entries(FAILURES)) {
  const options = {
    routes: { [SHEET]: (route) => (route.request().frame().page().mended ? route.continue() : fail(route)) },
    expected: [complaint],
  };
  const failed = (page) => says(page, /Data ini tidak dapat dimuat.*coba lagi/);

  pageTest(`where the sheet's piece ${name}, it is said, the page goes on, and it can be asked for again`, options, async ({ page }) => {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(200);
    assert.ok(!(await page.getByText(/tidak dapat dimuat/).first().isVisible()), "nobody asked for it yet");
    await whyOfScore(page).click();
    await failed(page);
    assert.equal(await loading(page), 0);
    await page.getByRole("button", { name: "Tutup" }).click();
    await enter(page, words.complaints, "13,76");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    page.mended = true;
    await whyOfScore(page).click();
    await answers(page);
  });

  pageTest(`where the sheet's piece ${name}, saved work waits for it, and the next thing done asks again`, { ...options, work }, async ({ page }) => {
    await failed(page);
    await shownScore(page);
    page.mended = true;
    await page.getByRole("button", { name: "Tutup" }).click();
    await whyOfIndicator(page).click();
    await details(page);
  });
}
