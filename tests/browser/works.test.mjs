// Several governments on one device: the list and what can be done to it, one file for all, and what
// opening something does to what was open.
import assert from "node:assert/strict";
import Ajv from "ajv/dist/2020.js";
import { IMPROPER, assessment, example, readJson } from "../node/support/engine.mjs";
import {
  PHONE, URL_OF_PAGE, WORDS, WORK, choose, chooseExample, download, enter, isReady, openExample, openFile, openPanel,
  pageTest, saved, saysScore, stored, until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
ajv.addSchema(await readJson("schema/assessment.json"));
const fitsCollection = ajv.compile(await readJson("schema/collection.json"));

const CONTOH = "Kabupaten Contoh (contoh)";
const panel = (page) => page.getByRole("region", { name: "Penilaian saya" });
const rows = (page) => panel(page).getByRole("listitem");
const row = (page, name) => rows(page).filter({ hasText: name });
const press = (page, name) => panel(page).getByRole("button", { name, exact: true }).click();
const works = (page) => openPanel(page, "Penilaian saya");

/** A government's assessment of one locus. */
const own = (name, total) =>
  assessment([{ name: "Dinas A", points: { total } }], { year: 2023, government: { name } });
const ALPHA = own("Kabupaten Alfa", 80);
const BETA = own("Kota Beta", 50);
const collection = (...assessments) => ({ schema: 1, assessments });

/** Waits until these works are stored, in this order, and nothing else. */
async function holds(page, ...names) {
  const read = async () => {
    const all = Object.entries(await stored(page)).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
    return all.map(([, text]) => JSON.parse(text).government?.name ?? null);
  };
  await until(read, (found) => JSON.stringify(found) === JSON.stringify(names));
}

/** The page with two works of the user's own, the second of which is open. */
async function withTwo(page) {
  await openFile(page, ALPHA);
  await saysScore(page, words.now, "80,00", "B", words.green);
  await openFile(page, BETA);
  await saysScore(page, words.now, "50,00", "D", words.red);
  await holds(page, "Kabupaten Alfa", "Kota Beta");
}

pageTest("the list says of each work its government, year, loci and score, and which is open", {}, async ({ page }) => {
  await openFile(page, collection(await example("contoh"), ALPHA, await example("banyumas-2023")));
  await works(page);
  assert.equal(await rows(page).count(), 3);
  for (const [name, said] of Object.entries({
    [CONTOH]: [/2023 · 7 lokus · sedang dibuka/, /74,35\s*C, zona kuning/],
    "Kabupaten Alfa": [/2023 · 1 lokus/, /80,00\s*B, zona hijau/],
    "Kabupaten Banyumas": [/2023 · \d+ lokus/, /Belum ada nilai/],
  })) {
    const text = await row(page, name).innerText();
    for (const pattern of said) assert.match(text, pattern);
  }
  assert.equal(await panel(page).getByText("sedang dibuka", { exact: true }).count(), 1);
  assert.equal(await rows(page).and(page.locator("[aria-current]")).count(), 1);
});

pageTest("where nothing is saved the list says so, and looking stores nothing", {}, async ({ page }) => {
  await works(page);
  await panel(page).getByText("Belum ada yang tersimpan.").waitFor();
  assert.equal(await rows(page).count(), 0);
  assert.deepEqual(await stored(page), {});
});

pageTest("another work opens from the list, and undo leads back to the first", {}, async ({ page }) => {
  await withTwo(page);
  await works(page);
  await press(page, "Buka Kabupaten Alfa");
  await saysScore(page, words.now, "80,00", "B", words.green);
  assert.equal(await panel(page).count(), 0);
  await page.getByRole("button", { name: words.undo }).click();
  await saysScore(page, words.now, "50,00", "D", words.red);
  await holds(page, "Kabupaten Alfa", "Kota Beta");
});

pageTest("a change is saved in the work that is open, and the other stays as it was", {}, async ({ page }) => {
  await withTwo(page);
  const before = await stored(page);
  await works(page);
  await press(page, "Buka Kabupaten Alfa");
  await enter(page, "Total lokus", "90");
  await saysScore(page, words.simulated, "90,00", "A", words.green);
  const after = await until(() => stored(page), (all) => all[WORK].includes('"to": 90'));
  assert.equal(after[`${WORK}:2`], before[`${WORK}:2`]);
});

pageTest("a change that is not saved yet is not lost by opening another work at once", {}, async ({ page }) => {
  await withTwo(page);
  await works(page);
  await enter(page, "Total lokus", "91");
  await press(page, "Buka Kabupaten Alfa");
  const all = await stored(page);
  assert.ok(all[`${WORK}:2`].includes('"to": 91'));
  assert.ok(!all[WORK].includes('"to": 91'));
});

pageTest("two tabs have two works open, each finds its own again, and a third begins with the last", {}, async ({ page, context }) => {
  await withTwo(page);
  const other = await context.newPage();
  await other.goto(URL_OF_PAGE);
  await isReady(other);
  await saysScore(other, words.now, "50,00", "D", words.red);
  await works(other);
  await press(other, "Buka Kabupaten Alfa");
  await saysScore(other, words.now, "80,00", "B", words.green);
  for (const [tab, said] of [[page, ["50,00", "D", words.red]], [other, ["80,00", "B", words.green]]]) {
    await tab.reload();
    await isReady(tab);
    await saysScore(tab, words.now, ...said);
  }
  const third = await context.newPage();
  await third.goto(URL_OF_PAGE);
  await isReady(third);
  await saysScore(third, words.now, "80,00", "B", words.green);
});

pageTest("an untouched example gives way to the next, also after a reload", {}, async ({ page }) => {
  await openExample(page, "Bangka Tengah");
  await holds(page, "Kabupaten Bangka Tengah");
  await openExample(page, "Banyumas");
  await holds(page, "Kabupaten Banyumas");
  await page.reload();
  await isReady(page);
  await openExample(page, "Bangka Tengah");
  await holds(page, "Kabupaten Bangka Tengah");
  await openFile(page, ALPHA);
  await holds(page, "Kabupaten Alfa");
});

for (const [name, go] of Object.entries({
  "an example": (page) => openExample(page, "Bangka Tengah"),
  "a file": (page) => openFile(page, own("Kabupaten Bangka Tengah", 93.71)),
})) {
  pageTest(`${name} does not replace work that was changed; undo and the list both lead back`, {}, async ({ page }) => {
    await enter(page, words.complaints, "13,76");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    const before = await until(() => saved(page), (text) => text?.includes("13.76"));
    await go(page);
    await saysScore(page, words.now, "93,71", "A", words.green);
    await holds(page, "Kabupaten Maluku Tenggara", "Kabupaten Bangka Tengah");
    assert.equal(await saved(page), before);
    await page.getByRole("button", { name: words.undo }).click();
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    await page.getByRole("button", { name: words.redo }).click();
    await saysScore(page, words.now, "93,71", "A", words.green);
    await works(page);
    await press(page, "Buka Kabupaten Maluku Tenggara");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    assert.equal(await saved(page), before);
  });
}

pageTest("a new government is an empty sheet, ready to be filled and kept", {}, async ({ page }) => {
  await openFile(page, ALPHA);
  await holds(page, "Kabupaten Alfa");
  await works(page);
  await press(page, "Penilaian baru (kosong)");
  await page.getByText(words.noScore).first().waitFor();
  assert.ok(await page.getByRole("radio", { name: words.modeNow }).isChecked());
  await holds(page, "Kabupaten Alfa", null);
  assert.deepEqual(JSON.parse((await stored(page))[`${WORK}:2`]), {
    schema: 1, edition: "2022-2024", year: 2023, weightSpread: 2, loci: [],
  });
  await page.getByRole("textbox", { name: "Nama", exact: true }).fill("Kota Baru");
  await page.keyboard.press("Tab");
  await holds(page, "Kabupaten Alfa", "Kota Baru");
});

pageTest("a duplicate is a work of its own that says so in its name", {}, async ({ page }) => {
  await openFile(page, ALPHA);
  await holds(page, "Kabupaten Alfa");
  const before = await saved(page);
  await works(page);
  await press(page, "Duplikat Kabupaten Alfa");
  await holds(page, "Kabupaten Alfa", "Kabupaten Alfa (salinan)");
  assert.equal(await saved(page), before);
  await until(() => page.evaluate(() => document.activeElement.textContent), (text) => text === "Buka Kabupaten Alfa (salinan)");
  await press(page, "Buka Kabupaten Alfa (salinan)");
  await enter(page, "Total lokus", "90");
  await saysScore(page, words.simulated, "90,00", "A", words.green);
  await until(() => stored(page), (all) => all[`${WORK}:2`].includes('"to": 90'));
  assert.equal(await saved(page), before);
});

pageTest("a removed work comes back to the letter, until the next is removed", {}, async ({ page }) => {
  await withTwo(page);
  const before = await stored(page);
  await works(page);
  await press(page, "Hapus Kabupaten Alfa");
  await panel(page).getByText("Kabupaten Alfa dihapus.").waitFor();
  await holds(page, "Kota Beta");
  await saysScore(page, words.now, "50,00", "D", words.red);
  // The keyboard stands where it can be taken back.
  await until(() => page.evaluate(() => document.activeElement.textContent), (text) => text === words.undo);
  await page.keyboard.press("Enter");
  await holds(page, "Kabupaten Alfa", "Kota Beta");
  assert.deepEqual(await stored(page), before);
  assert.equal(await panel(page).getByText("dihapus.").count(), 0);
  await press(page, "Hapus Kabupaten Alfa");
  await press(page, "Hapus Kota Beta");
  await holds(page);
  await press(page, words.undo);
  await holds(page, "Kota Beta");
});

pageTest("the open work can be removed: another opens, and it comes back open", {}, async ({ page }) => {
  await withTwo(page);
  await works(page);
  await press(page, "Hapus Kota Beta");
  await saysScore(page, words.now, "80,00", "B", words.green);
  await press(page, words.undo);
  await saysScore(page, words.now, "50,00", "D", words.red);
  await holds(page, "Kabupaten Alfa", "Kota Beta");
  await enter(page, "Total lokus", "90");
  await until(() => stored(page), (all) => all[`${WORK}:2`].includes('"to": 90'));
  await holds(page, "Kabupaten Alfa", "Kota Beta");
});

pageTest("the last work can be removed: an empty sheet opens, and nothing is stored", {}, async ({ page }) => {
  await openFile(page, ALPHA);
  await holds(page, "Kabupaten Alfa");
  await works(page);
  await press(page, "Hapus Kabupaten Alfa");
  await page.getByText(words.noScore).first().waitFor();
  await panel(page).getByText("Belum ada yang tersimpan.").waitFor();
  await page.waitForTimeout(700);
  await holds(page);
  await page.reload();
  await isReady(page);
  await saysScore(page, words.now, "49,85", "D", words.red);
});

pageTest("a work that is removed does not come back by what waited to be saved", {}, async ({ page }) => {
  await withTwo(page);
  await works(page);
  await enter(page, "Total lokus", "90");
  await press(page, "Hapus Kota Beta");
  await page.waitForTimeout(700);
  await holds(page, "Kabupaten Alfa");
});

pageTest("all in one file fits its schema, and brings everything to another device", {}, async ({ page, context }) => {
  await openFile(page, collection(await example("contoh"), ALPHA, BETA));
  await enterAll(page);
  const { name, text } = await download(page, panel(page).getByRole("button", { name: "Simpan semua dalam satu berkas" }));
  assert.equal(name, "zona-hijau-semua.json");
  const content = JSON.parse(text);
  assert.ok(fitsCollection(content), ajv.errorsText(fitsCollection.errors));
  // With the change that was made a moment ago.
  const tried = { ...(await example("contoh")), year: 2024 };
  assert.deepEqual(content, collection(tried, ALPHA, BETA));
  const before = await stored(page);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const other = await context.newPage();
  await other.goto(URL_OF_PAGE);
  await isReady(other);
  await openFile(other, text);
  await saysScoreOfContoh(other);
  assert.deepEqual(Object.values(await stored(other)), Object.values(before));
});

async function enterAll(page) {
  await choose(page, "Tahun", "2024");
  await works(page);
}

const saysScoreOfContoh = (page) => page.getByText("Mulai dari contoh: Kabupaten Contoh").waitFor();

pageTest("the same file opened again is not stored twice and overwrites nothing", {}, async ({ page }) => {
  const both = collection(ALPHA, BETA);
  await openFile(page, both);
  await saysScore(page, words.now, "80,00", "B", words.green);
  await holds(page, "Kabupaten Alfa", "Kota Beta");
  await openFile(page, both);
  await page.waitForTimeout(700);
  await holds(page, "Kabupaten Alfa", "Kota Beta");
  await enter(page, "Total lokus", "90");
  const changed = await until(() => saved(page), (text) => text.includes('"to": 90'));
  await openFile(page, both);
  await holds(page, "Kabupaten Alfa", "Kota Beta", "Kabupaten Alfa");
  assert.equal(await saved(page), changed);
});

/** By name: a collection with one thing wrong, and what the message must name of it. */
const WRONG = {
  "that is empty": [collection(), [/\/assessments/, /sedikitnya satu/]],
  "of a newer schema": [{ ...collection(ALPHA), schema: 2 }, [/skema 2/, /\/schema/]],
  "with an unknown key": [{ ...collection(ALPHA), catatan: 1 }, [/catatan/, /\/catatan/]],
  "whose second assessment has an unknown key": [
    collection(ALPHA, { ...BETA, jawaban: 1 }), [/jawaban/, /\/assessments\/1\/jawaban/],
  ],
  "whose second assessment has an answer off its scale": [
    collection(ALPHA, assessment([{ answers: { [IMPROPER]: 7 } }])), [/7/, /\/assessments\/1\/loci\/0\/answers/],
  ],
  "whose second assessment has an unknown edition": [
    collection(ALPHA, { ...BETA, edition: "2030" }), [/2030/, /\/assessments\/1\/edition/],
  ],
};

for (const [name, [content, expected]] of Object.entries(WRONG)) {
  pageTest(`a collection ${name} is refused with its place, and nothing of it is taken`, {}, async ({ page }) => {
    await enter(page, words.complaints, "13,76");
    await until(() => saved(page), (text) => text?.includes("13.76"));
    const before = await stored(page);
    await openFile(page, content);
    const message = page.getByRole("alert").filter({ hasText: "Belum bisa dipakai." });
    await message.waitFor();
    for (const pattern of expected) assert.match(await message.innerText(), pattern);
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    assert.deepEqual(await stored(page), before);
  });
}

pageTest("a collection for which there is no room is not taken by halves", {}, async ({ page }) => {
  await openFile(page, ALPHA);
  await holds(page, "Kabupaten Alfa");
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (text.includes("Kota Beta")) throw new DOMException("full", "QuotaExceededError");
      return setItem.call(this, key, text);
    };
  });
  await openFile(page, collection(own("Kota Gama", 60), BETA));
  await page.getByRole("alert").filter({ hasText: /tidak cukup.*Tidak ada yang dimasukkan/ }).waitFor();
  await holds(page, "Kabupaten Alfa");
  await saysScore(page, words.now, "80,00", "B", words.green);
});

pageTest("a copy for which there is no room is not made, and the page says so", {}, async ({ page }) => {
  await openFile(page, ALPHA);
  await holds(page, "Kabupaten Alfa");
  await works(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await press(page, "Duplikat Kabupaten Alfa");
  const message = page.getByRole("alert").filter({ hasText: /penuh.*coba lagi/ });
  await message.waitFor();
  assert.ok(!(await message.innerText()).includes("perubahan terakhir"), "nothing that was changed is at stake");
  await holds(page, "Kabupaten Alfa");
});

pageTest("what cannot be read is listed, given away as it is, and can be removed", { work: "{rusak" }, async ({ page }) => {
  await page.evaluate((text) => localStorage.setItem("zonahijau:work:3", text), JSON.stringify(ALPHA));
  await works(page);
  const broken = row(page, "Tidak terbaca (1)");
  const { text } = await download(page, broken.getByRole("button", { name: /Simpan salinan/ }));
  assert.equal(text, "{rusak");
  assert.equal(await broken.getByRole("button", { name: /^Buka/ }).count(), 0);
  // A change elsewhere does not overwrite it.
  await enter(page, words.complaints, "13,76");
  await until(() => stored(page), (all) => all["zonahijau:work:4"]?.includes("13.76"));
  assert.equal(await saved(page), "{rusak");
  await broken.getByRole("button", { name: /^Hapus/ }).click();
  await broken.waitFor({ state: "hidden" });
  assert.equal(await saved(page), null);
  await press(page, words.undo);
  await broken.waitFor();
  assert.equal(await saved(page), "{rusak");
});

pageTest("a work that cannot be read does not keep the others from opening", { work: "{rusak" }, async ({ page }) => {
  await page.evaluate((text) => localStorage.setItem("zonahijau:work:2", text), JSON.stringify(ALPHA));
  await page.reload();
  await isReady(page);
  await saysScore(page, words.now, "80,00", "B", words.green);
  await page.getByRole("alert").filter({ hasText: "tidak terbaca" }).waitFor();
});

pageTest("the list follows what another tab saves and removes", {}, async ({ page, context }) => {
  await withTwo(page);
  await works(page);
  const other = await context.newPage();
  await other.goto(URL_OF_PAGE);
  await isReady(other);
  await works(other);
  await press(other, "Duplikat Kabupaten Alfa");
  await row(page, "Kabupaten Alfa (salinan)").waitFor();
  await press(other, "Hapus Kabupaten Alfa");
  await until(() => rows(page).count(), (count) => count === 2);
});

pageTest("by keyboard on a phone: the panel is where the focus goes, and the menu where it returns", { size: PHONE }, async ({ page }) => {
  await works(page);
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await until(focused, (text) => text === "Penilaian saya");
  const { y, height } = await panel(page).getByRole("heading").boundingBox();
  assert.ok(y >= 0 && y + height <= PHONE.height, `the heading is at ${y}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await panel(page).waitFor({ state: "hidden" });
  await until(focused, (text) => text === "Menu");
});

for (const size of [PHONE, undefined]) {
  pageTest(`buttons of the list are large enough to touch (${size?.width ?? "desk"})`, { size }, async ({ page }) => {
    await openFile(page, collection(ALPHA, own(`Kabupaten ${"panjang ".repeat(12)}`, 50)));
    await works(page);
    for (const button of await panel(page).getByRole("button").all()) {
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 44 && height >= 44, `${await button.innerText()}: ${width} x ${height}`);
    }
    const [scroll, client] = await page.evaluate(() => [document.body.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(scroll <= client, `${scroll} > ${client}`);
  });
}

pageTest("an example chosen again while the panel is open closes it", {}, async ({ page }) => {
  await works(page);
  await chooseExample(page, "Bangka Tengah");
  await saysScore(page, words.now, "93,71", "A", words.green);
  await panel(page).waitFor({ state: "hidden" });
});
