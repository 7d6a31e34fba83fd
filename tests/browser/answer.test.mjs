// What the browser has to do for an answer, which decides how fast a slow phone shows the score.
import assert from "node:assert/strict";
import { DESK, PHONE, WORDS, choose, isDrawn, look, openExample, option, pageTest, result, useBrowser } from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const level = (page, own) => option(page.locator(".indicator").first().locator(".cell").first(), own);

/** A sheet in which the next answer changes figures and nothing else of the result. */
async function openSheet(page, mode) {
  await openExample(page, "Kabupaten Contoh");
  await look(page, "Dinas Sosial");
  await choose(page, "Mode", mode);
  await level(page, "2").click();
  await result(page).filter({ hasText: mode === words.modeTry ? words.simulated : words.now }).waitFor();
  await isDrawn(page);
}

for (const [hand, options] of [["mouse", {}], ["finger", { size: PHONE, hasTouch: true }]]) {
  pageTest(`a level that is pressed by ${hand} is one click, not one more for its words`, options, async ({ page }) => {
    await openSheet(page, words.modeTry);
    await page.evaluate(() => {
      window.clicks = 0;
      addEventListener("click", () => (window.clicks += 1), true);
    });
    const pressed = level(page, "1");
    await (options.hasTouch ? pressed.tap() : pressed.click());
    await isDrawn(page);
    assert.ok(await pressed.isChecked());
    assert.equal(await page.evaluate(() => window.clicks), 1);
  });
}

/** What was laid out first after the figures had changed: a part of the page, or all of it. */
async function laidOut(page, change) {
  const browser = page.context().browser();
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      performance.mark("figures changed");
      seen.disconnect();
    });
    seen.observe(document.querySelector(".figures"), { subtree: true, childList: true, characterData: true });
  });
  await browser.startTracing(page, { categories: ["devtools.timeline", "blink.user_timing"] });
  await change();
  await isDrawn(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mark = traceEvents.find(({ name }) => name === "figures changed");
  const layouts = traceEvents.filter(({ name, ph, ts, tid }) => name === "Layout" && ph === "X" && tid === mark.tid && ts > mark.ts);
  layouts.sort((one, other) => one.ts - other.ts);
  return layouts[0].args.beginData;
}

for (const size of [PHONE, DESK]) {
  for (const mode of [words.modeTry, words.modeNow]) {
    pageTest(`for an answer nothing is measured but its figures: ${mode}, ${size.width} px`, { size }, async ({ page }) => {
      await openSheet(page, mode);
      const { partialLayout, totalObjects } = await laidOut(page, () => level(page, "1").click());
      assert.ok(partialLayout, `the whole page, ${totalObjects} objects`);
      assert.ok(totalObjects <= 8, `${totalObjects} objects`);
    });
  }
}
