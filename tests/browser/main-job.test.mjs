// The main job: a real office, one figure raised until the zone turns, undone, and found again.
import assert from "node:assert/strict";
import {
  PHONE, WORDS, choose, enter, isReady, pageTest, saved, saysScore, scoreNow, until, useBrowser,
} from "./support/page.mjs";

useBrowser();

const NUMBERS = {
  id: { start: "49,85", below: "53,99", border: "54,00", points: "13,75", next: "13,76", own: "9,61" },
  en: { start: "49.85", below: "53.99", border: "54.00", points: "13.75", next: "13.76", own: "9.61" },
};

/** Waits for the simulated score in its zone. */
const simulates = (page, words, score, category, zone) =>
  saysScore(page, words.simulated, score, category, zone);

/** Presses a key until the picture says a zone, and gives what it said before. */
async function pressUntil(page, slider, key, zone) {
  let last = await scoreNow(page);
  for (let presses = 0; presses < 100; presses += 1) {
    await slider.press(key);
    const now = await until(() => scoreNow(page), (own) => own !== last);
    if (now.includes(zone)) return { before: last, after: now, presses: presses + 1 };
    last = now;
  }
  return assert.fail(`no ${zone} in 100 steps: ${last}`);
}

for (const [language, numbers] of Object.entries(NUMBERS)) {
  const words = WORDS[language];

  pageTest(`Puskesmas Watdek opens with its real score (${language})`, { language }, async ({ page }) => {
    await saysScore(page, words.now, numbers.start, "D", words.red);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    await page.getByText(words.notOfficial).first().waitFor();
    assert.equal(await page.getByText("Memuat simulasi").count(), 0);
    assert.doesNotMatch(await scoreNow(page), new RegExp(words.simulated));
  });

  pageTest(`the slider turns the zone yellow step by step (${language})`, { language }, async ({ page }) => {
    const slider = page.getByRole("slider", { name: words.complaints });
    await slider.focus();
    const { before, after, presses } = await pressUntil(page, slider, "ArrowRight", words.yellow);
    assert.match(before, new RegExp(`${words.simulated} 53[,.]95: D, ${words.red}`));
    assert.match(after, new RegExp(`${words.simulated} 54[,.]05: C, ${words.yellow}`));
    assert.equal(presses, 42);
    assert.match(await slider.getAttribute("aria-valuetext"), /^13[,.]81 /);
    await slider.press("ArrowLeft");
    await simulates(page, words, numbers.border.replace("54", "53").replace("00", "95"), "D", words.red);
  });

  pageTest(`53.99 is still red and 54.00 is yellow (${language})`, { language }, async ({ page }) => {
    await enter(page, words.complaints, numbers.points);
    await simulates(page, words, numbers.below, "D", words.red);
    await enter(page, words.complaints, numbers.next);
    await simulates(page, words, numbers.border, "C", words.yellow);
    await saysScore(page, words.now, numbers.start, "D", words.red);
    await page.getByText(language === "id" ? "+4,15" : "+4.15").first().waitFor();
  });

  pageTest(`the one thing to try does what it says (${language})`, { language }, async ({ page }) => {
    const button = page.getByRole("button", { name: words.try });
    await button.click();
    await simulates(page, words, numbers.border, "C", words.yellow);
    await button.waitFor({ state: "hidden" });
    const box = page.getByRole("textbox", { name: words.complaints, exact: true });
    assert.equal(await box.inputValue(), numbers.next);
  });

  pageTest(`a reload finds the work again (${language})`, { language }, async ({ page }) => {
    await enter(page, words.complaints, numbers.next);
    await simulates(page, words, numbers.border, "C", words.yellow);
    await page.reload();
    await isReady(page);
    await simulates(page, words, numbers.border, "C", words.yellow);
    await saysScore(page, words.now, numbers.start, "D", words.red);
  });
}

pageTest("undo goes back to the real score and redo forth again", {}, async ({ page }) => {
  const words = WORDS.id;
  const undo = page.getByRole("button", { name: words.undo });
  const redo = page.getByRole("button", { name: words.redo });
  assert.ok(await undo.isDisabled());
  const slider = page.getByRole("slider", { name: words.complaints });
  await slider.focus();
  for (let press = 0; press < 5; press += 1) await slider.press("ArrowRight");
  await simulates(page, words, "50,35", "D", words.red);
  await enter(page, words.complaints, "13,76");
  await simulates(page, words, "54,00", "C", words.yellow);
  assert.ok(await redo.isDisabled());
  await undo.click();
  await simulates(page, words, "50,35", "D", words.red);
  // All that the slider did until it was left is one step.
  await undo.click();
  await until(() => scoreNow(page), (own) => !own.includes(words.simulated));
  await saysScore(page, words.now, "49,85", "D", words.red);
  assert.ok(await undo.isDisabled());
  await redo.click();
  await redo.click();
  await simulates(page, words, "54,00", "C", words.yellow);
  assert.ok(await redo.isDisabled());
});

pageTest("a decimal point and a decimal comma mean the same in both languages", {}, async ({ page }) => {
  const words = WORDS.id;
  await enter(page, words.complaints, "13.76");
  await simulates(page, words, "54,00", "C", words.yellow);
  await choose(page, "Bahasa", "English");
  await simulates(page, WORDS.en, "54.00", "C", WORDS.en.yellow);
  await enter(page, WORDS.en.complaints, "13,75");
  await simulates(page, WORDS.en, "53.99", "D", WORDS.en.red);
});

pageTest("what is no number stays in its field, with a message", {}, async ({ page }) => {
  await enter(page, WORDS.id.complaints, "13,7x");
  await page.getByRole("alert").filter({ hasText: "Isi angka, misalnya 9,61." }).waitFor();
  const box = page.getByRole("textbox", { name: WORDS.id.complaints, exact: true });
  assert.equal(await box.inputValue(), "13,7x");
  await saysScore(page, WORDS.id.now, "49,85", "D", WORDS.id.red);
  await enter(page, WORDS.id.complaints, "13,76");
  await simulates(page, WORDS.id, "54,00", "C", WORDS.id.yellow);
  await page.getByText("Isi angka, misalnya").waitFor({ state: "hidden" });
});

pageTest("points above the maximum are refused in words, and nothing changes", {}, async ({ page }) => {
  await enter(page, WORDS.id.complaints, "21,55");
  await page.getByRole("alert").filter({ hasText: "21,54" }).waitFor();
  await saysScore(page, WORDS.id.now, "49,85", "D", WORDS.id.red);
  assert.doesNotMatch(await scoreNow(page), /Simulasi/);
});

for (const size of [PHONE, { width: 1280, height: 800 }]) {
  pageTest(`the keyboard alone does the job at ${size.width} px`, { size }, async ({ page }) => {
    const words = WORDS.id;
    const focused = () =>
      page.evaluate(() => {
        const own = document.activeElement;
        return `${own.type ?? own.localName} ${own.ariaLabel ?? own.labels?.[0]?.textContent ?? own.textContent}`;
      });
    const tabTo = async (wanted) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press("Tab");
        if (wanted.test(await focused())) return;
      }
      assert.fail(`Tab never gets to ${wanted}`);
    };
    await tabTo(/^range Pengaduan/);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("PageUp");
    await simulates(page, words, "53,85", "D", words.red);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await simulates(page, words, "54,05", "C", words.yellow);
    await tabTo(/^text Pengaduan/);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("13,76");
    await page.keyboard.press("Enter");
    await simulates(page, words, "54,00", "C", words.yellow);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+z");
    await simulates(page, words, "54,05", "C", words.yellow);
    await page.keyboard.press("Control+z");
    await until(() => scoreNow(page), (own) => !own.includes(words.simulated));
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+Shift+Z");
    await simulates(page, words, "54,00", "C", words.yellow);
  });
}

pageTest("an untouched visit saves nothing, and a change is saved soon", {}, async ({ page }) => {
  assert.equal(await saved(page), null);
  await enter(page, WORDS.id.complaints, "13,76");
  const text = await until(() => saved(page), (own) => own !== null);
  assert.deepEqual(JSON.parse(text).changes, [{ locus: 0, node: "pengaduan", to: 13.76 }]);
});
