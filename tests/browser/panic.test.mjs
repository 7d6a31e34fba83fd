// The module stops: what was done until then is saved or given away, and what the page says of it is true.
import assert from "node:assert/strict";
import {
  MINE, PHONE, WORDS, WORK, download, enter, fillStorage, isReady, isWhole, look, openExample, pageTest, saved, saysScore, stored, until,
  useBrowser,
} from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const expected = [/.*/];
const trouble = (page) => page.getByRole("alert").filter({ hasText: /Halaman ini gagal dimuat atau berhenti/ });

/** Makes the module trap while it draws the next change: Yew takes for granted that this works. */
const trapAtNextChange = (page) =>
  page.evaluate(() => {
    for (const name of ["setAttribute", "removeAttribute"]) {
      Element.prototype[name] = () => {
        throw new Error("a test wants a panic");
      };
    }
  });

pageTest("a panic loses nothing: the change that it came with is saved, and a reload goes on with it", { expected }, async ({ page }) => {
  await enter(page, words.complaints, "13,75");
  await until(() => saved(page), (text) => text?.includes("13.75"));
  await trapAtNextChange(page);
  const start = Date.now();
  await enter(page, words.complaints, "13,76");
  await trouble(page).getByText("Pekerjaan Anda tersimpan di perangkat ini.").waitFor();
  assert.ok((await saved(page)).includes("13.76"), `not saved ${Date.now() - start} ms after`);
  const { text } = await download(page, trouble(page).getByRole("button", { name: /Simpan salinan/ }));
  assert.equal(JSON.parse(text).changes[0].to, 13.76);
  await trouble(page).getByRole("button", { name: /Muat ulang/ }).click();
  await isReady(page);
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
});

pageTest("after a panic nothing on the page pretends to react, and the way out is in view", { expected, size: PHONE }, async ({ page }) => {
  await trapAtNextChange(page);
  await enter(page, words.complaints, "13,76");
  await trouble(page).waitFor();
  assert.ok(await page.evaluate(() => document.getElementById("app").inert));
  const { y, height } = await trouble(page).boundingBox();
  assert.ok(y >= 0 && y + height <= PHONE.height, `at ${y}, ${height} high`);
  assert.ok(await trouble(page).getByRole("button", { name: /Muat ulang/ }).isEnabled());
});

pageTest("a panic in the second work saves it in its own place", { expected, work: JSON.stringify(MINE) }, async ({ page }) => {
  await openExample(page, "Watdek");
  await look(page, /Watdek/);
  await trapAtNextChange(page);
  await enter(page, words.complaints, "13,76");
  await trouble(page).waitFor();
  const all = await stored(page);
  assert.deepEqual(JSON.parse(all[WORK]), MINE);
  assert.equal(JSON.parse(all[`${WORK}:2`]).changes[0].to, 13.76);
  const { text } = await download(page, trouble(page).getByRole("button", { name: /Simpan salinan/ }));
  assert.equal(text, all[`${WORK}:2`]);
});

pageTest("a panic where the device refuses to store says so, and gives the change away", { expected, before: fillStorage }, async ({ page }) => {
  await isWhole(page);
  await trapAtNextChange(page);
  await enter(page, words.complaints, "13,76");
  await trouble(page).getByText("Perubahan terakhir belum tersimpan di perangkat ini.").waitFor();
  const { text } = await download(page, trouble(page).getByRole("button", { name: /Simpan salinan/ }));
  assert.equal(JSON.parse(text).changes[0].to, 13.76);
});

pageTest("a panic where nothing can be saved claims nothing, and keeps what was saved", { expected, work: JSON.stringify(MINE) }, async ({ page }) => {
  await saysScore(page, words.now, "80,00", "B", words.green);
  await trapAtNextChange(page);
  await page.evaluate(() => {
    JSON.stringify = () => {
      throw new Error("a test wants no text");
    };
  });
  await enter(page, "Total lokus", "90");
  await trouble(page).getByText(/perubahan sesaat sebelum halaman berhenti mungkin tidak ikut/).waitFor();
  assert.deepEqual(JSON.parse(await saved(page)), MINE);
});

pageTest("what cannot be written as a file is never saved in place of the work", { work: JSON.stringify(MINE) }, async ({ page }) => {
  await page.evaluate(() => {
    JSON.stringify = () => {
      throw new Error("a test wants no text");
    };
  });
  await enter(page, "Total lokus", "90");
  await page.getByRole("alert").filter({ hasText: "Simpan berkas" }).waitFor();
  assert.deepEqual(JSON.parse(await saved(page)), MINE);
});
