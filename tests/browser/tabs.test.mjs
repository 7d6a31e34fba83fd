// Several tabs on one work: nothing that either did is lost, and they come to rest.
import assert from "node:assert/strict";
import {
  WORDS, WORK, anotherTab, enter, openExample, openPanel, pageTest, saved, saysScore, stored, until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const words = WORDS.id;

/** What a later version of the page may store. */
const NEWER = JSON.stringify({ schema: 2, edition: "2030", news: [1] });

const followed = (page) => page.getByRole("alert").filter({ hasText: "Diperbarui dari tab lain" });
const copied = (page) => page.getByRole("alert").filter({ hasText: /tersimpan terpisah.*salinan/ });

/** The page and another tab on the same changed work, both counting what they write. */
async function twoTabs(page, context) {
  await enter(page, words.complaints, "13,76");
  await until(() => saved(page), (text) => text?.includes("13.76"));
  const other = await anotherTab(context);
  await saysScore(other, words.simulated, "54,00", "C", words.yellow);
  for (const tab of [page, other]) {
    await tab.evaluate(() => {
      window.writes = 0;
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, text) {
        if (key.startsWith("zonahijau:work")) window.writes += 1;
        return setItem.call(this, key, text);
      };
    });
  }
  return other;
}

const writes = async (...tabs) => {
  await tabs[0].waitForTimeout(1_500);
  return Promise.all(tabs.map((tab) => tab.evaluate(() => window.writes)));
};

pageTest("a tab with nothing unsaved follows the other at once, says so, and can undo it", {}, async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await enter(page, words.complaints, "13,75");
  await saysScore(other, words.simulated, "53,99", "D", words.red);
  await followed(other).waitFor();
  assert.equal(await followed(page).count(), 0);
  assert.deepEqual(await writes(page, other), [1, 0], "the tabs write to each other");
  await followed(other).getByRole("button", { name: words.undo }).click();
  await saysScore(other, words.simulated, "54,00", "C", words.yellow);
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await followed(page).waitFor();
  assert.deepEqual(await writes(page, other), [1, 1], "the tabs write to each other");
  assert.deepEqual(Object.keys(await stored(page)), [WORK]);
});

pageTest("a tab with an unsaved change keeps it as a copy, and neither change is lost", {}, async ({ page, context }) => {
  const other = await twoTabs(page, context);
  // The other tab does not come to saving by itself, however fast or slow the machine is.
  await other.evaluate(() => {
    window.ownTimeout = window.setTimeout;
    window.setTimeout = (run, wait, ...rest) => (wait === 400 ? 0 : window.ownTimeout(run, wait, ...rest));
  });
  await enter(other, words.complaints, "13,50");
  await enter(page, words.complaints, "13,75");
  await copied(other).waitFor();
  await other.evaluate(() => (window.setTimeout = window.ownTimeout));
  assert.deepEqual(await writes(page, other), [1, 1], "the tabs write to each other");
  const texts = Object.values(await stored(page)).map((text) => JSON.parse(text));
  assert.deepEqual(texts.map((own) => own.government.name).sort(), [
    "Kabupaten Maluku Tenggara", "Kabupaten Maluku Tenggara (salinan)",
  ]);
  assert.deepEqual(texts.map((own) => own.changes[0].to).sort(), [13.5, 13.75]);
  assert.equal(await copied(page).count(), 0);
  // From here on each has its own.
  await enter(page, words.complaints, "14");
  await enter(other, words.complaints, "15");
  await page.waitForTimeout(1_000);
  const values = Object.values(await stored(page)).map((text) => JSON.parse(text).changes[0].to);
  assert.deepEqual(values.sort(), [14, 15]);
  assert.equal(await followed(page).count() + await followed(other).count(), 0);
});

pageTest("a page that comes back as it was left looks at what happened meanwhile", {}, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  await until(() => saved(page), (text) => text?.includes("13.76"));
  await page.evaluate((key) => {
    // The tab's own writing sends it no event, as if it had slept.
    localStorage.setItem(key, localStorage.getItem(key).replace("13.76", "13.75"));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  }, WORK);
  await saysScore(page, words.simulated, "53,99", "D", words.red);
  await followed(page).waitFor();
});

pageTest("without any event, what another tab wrote is not overwritten at the next change", {}, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  const before = await until(() => saved(page), (text) => text?.includes("13.76"));
  const other = before.replace("13.76", "13.75");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [WORK, other]);
  await enter(page, words.complaints, "13,50");
  await copied(page).waitFor();
  const all = await stored(page);
  assert.equal(all[WORK], other);
  assert.equal(JSON.parse(all[`${WORK}:2`]).changes[0].to, 13.5);
});

pageTest("what another tab stored and this one cannot read is left alone", {}, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  await until(() => saved(page), (text) => text?.includes("13.76"));
  await page.evaluate(([key, text]) => {
    localStorage.setItem(key, text);
    dispatchEvent(new StorageEvent("storage", { key }));
  }, [WORK, NEWER]);
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await enter(page, words.complaints, "13,50");
  await copied(page).waitFor();
  assert.equal(await saved(page), NEWER);
});

pageTest("work that another tab removes stays in this one, which says so and saves it at the next change", {}, async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await openPanel(other, "Penilaian saya");
  await other.getByRole("button", { name: /^Hapus Kabupaten/ }).click();
  await page.getByRole("alert").filter({ hasText: "dihapus di tab lain" }).waitFor();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  assert.deepEqual(await stored(page), {});
  await enter(page, words.complaints, "13,75");
  await until(() => stored(page), (all) => Object.values(all).some((text) => text.includes("13.75")));
});

pageTest("a tab that shows an untouched example does not follow another", {}, async ({ page, context }) => {
  await openExample(page, "Bangka Tengah");
  await until(() => saved(page), (text) => text?.includes("Bangka Tengah"));
  const other = await anotherTab(context);
  await openExample(other, "Kabupaten Contoh");
  await until(() => saved(page), (text) => text?.includes("Kabupaten Contoh"));
  await page.waitForTimeout(700);
  await saysScore(page, words.now, "93,71", "A", words.green);
  assert.equal(await page.getByRole("alert").filter({ hasText: "tab lain" }).count(), 0);
});
