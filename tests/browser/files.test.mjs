// Files: what is saved opens again, and what cannot be opened says why and how to go on.
import assert from "node:assert/strict";
import Ajv from "ajv/dist/2020.js";
import { IMPROPER, assessment, example, readJson } from "../node/support/engine.mjs";
import {
  WORDS, choose, download, enter, isWhole, openExample, openFile, pageTest, result, saysScore, scoreNow,
  unfoldMenu, until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const fitsAssessment = ajv.compile(await readJson("schema/assessment.json"));
const save = async (page) => {
  await unfoldMenu(page);
  return download(page, page.getByRole("button", { name: /Simpan berkas|Save file/ }));
};

pageTest("the saved file fits the schema, holds the work, and opens to the same", {}, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  const { name, text } = await save(page);
  assert.equal(name, "zona-hijau-kabupaten-maluku-tenggara.json");
  const content = JSON.parse(text);
  assert.ok(fitsAssessment(content), ajv.errorsText(fitsAssessment.errors));
  const changes = [{ locus: 0, node: "pengaduan", to: 13.76 }];
  assert.deepEqual(content, { ...(await example("watdek-2023")), changes });
  await openExample(page, "Bangka Tengah");
  await saysScore(page, words.now, "93,71", "A", words.green);
  await openFile(page, text);
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await saysScore(page, words.now, "49,85", "D", words.red);
  assert.deepEqual(await save(page), { name, text });
});

for (const [how, hasTouch] of [["a mouse", false], ["a finger", true]]) {
  // Leaving the field and pressing the button are one: all but the score would be drawn after both.
  pageTest(`a field that is left for the button that saves is in the file, by ${how}`, { hasTouch }, async ({ page }) => {
    await isWhole(page);
    await unfoldMenu(page);
    await page.getByRole("textbox", { name: words.complaints, exact: true }).fill("13,76");
    const button = page.getByRole("button", { name: "Simpan berkas" });
    const { text } = await download(page, { click: () => (hasTouch ? button.tap() : button.click()) });
    assert.deepEqual(JSON.parse(text).changes, [{ locus: 0, node: "pengaduan", to: 13.76 }]);
  });
}

for (const name of ["contoh", "banyumas-2023", "bangka-tengah-2023"]) {
  pageTest(`the example ${name} is saved just as it is`, {}, async ({ page }) => {
    const own = await example(name);
    await openFile(page, own);
    await page.getByText(`: ${own.extra.example.title.id} (`).waitFor();
    assert.deepEqual(JSON.parse((await save(page)).text), own);
  });
}

pageTest("all that a file may hold comes back: extra, decimals, unknown respondents, weights", {}, async ({ page }) => {
  const rich = assessment(
    [{
      name: "Dinas “A” <b>&amp;", kind: "dinas", points: { input: 12.345 },
      answers: { [IMPROPER]: [3, null, 2.5], "output.ikm": 87.996 },
      products: [{ name: "Izin", answers: { "proses.standar.moto": 1.125 } }, {}],
    }, {}],
    {
      year: 2024, weightSpread: 1.5, weights: { [IMPROPER]: 33.33 }, scales: { "proses.standar.biaya-tarif": 5 },
      omit: ["output.ikm", "pengaduan.pengelolaan.indikator-6"],
      extra: { plan: { steps: [1, null, true, "x"] }, __note: "x".repeat(50) },
    },
  );
  await openFile(page, rich);
  await result(page).filter({ hasText: "Dinas “A” <b>&amp;" }).waitFor();
  const { name, text } = await save(page);
  assert.equal(name, "zona-hijau-penilaian.json");
  assert.deepEqual(JSON.parse(text), rich);
});

const watdek = await example("watdek-2023");
const locus = (own) => assessment([own]);

/** By name: what is in the file, and what the message must name of place and remedy. */
const WRONG = {
  "half a file": ['{"schema": 1, "edition"', [/JSON yang utuh/, /Buka berkas yang disimpan/]],
  "an empty file": ["", [/JSON yang utuh/]],
  "a text of another kind": ["nama;nilai\nWatdek;49,85", [/JSON yang utuh/]],
  "a list": ["[]", [/bukan penilaian Zona Hijau/, /Buka berkas/]],
  "a newer schema": [{ ...watdek, schema: 2 }, [/versi yang lebih baru \(skema 2\)/, /Muat ulang/]],
  "an unknown edition": [{ ...watdek, edition: "2030" }, [/2030/, /2022-2024/]],
  "an answer off its scale": [locus({ answers: { [IMPROPER]: [1, 7] } }), [/7/, /Tidak patut/, /0 sampai 3/]],
  "an unknown indicator": [locus({ answers: { "output.baru": 1 } }), [/output\.baru/]],
  "an unknown key": [locus({ jawaban: {} }), [/jawaban/]],
  "weights that exceed": [assessment([], { weights: { [IMPROPER]: 101 } }), [/101|100/, /bobot/i]],
  "points above their maximum": [locus({ points: { input: 30 } }), [/30|21,85/]],
};

for (const [name, [content, expected]] of Object.entries(WRONG)) {
  pageTest(`${name} is refused with place and remedy, and the work stays`, {}, async ({ page }) => {
    await enter(page, words.complaints, "13,76");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    await openFile(page, content);
    const message = page.getByRole("alert").filter({ hasText: "Belum bisa dipakai." });
    await message.waitFor();
    for (const pattern of expected) assert.match(await message.innerText(), pattern);
    assert.ok((await message.innerText()).length < 400, "short enough to be read");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    await saysScore(page, words.now, "49,85", "D", words.red);
    await message.getByRole("button", { name: "Tutup" }).click();
    await message.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: words.undo }).click();
    await until(() => scoreNow(page), (text) => !text.includes(words.simulated));
  });
}

pageTest("a problem found by the edition names its place like one of the form", {}, async ({ page }) => {
  const places = [];
  for (const own of [locus({ jawaban: {} }), locus({ answers: { "output.baru": 1 } })]) {
    await openFile(page, own);
    const message = page.getByRole("alert").filter({ hasText: "Belum bisa dipakai." });
    places.push(await until(() => message.innerText(), (text) => !places.includes(text)));
  }
  assert.match(places[0], /\/loci\/0\/jawaban/);
  assert.match(places[1], /\/loci\/0\/answers\/output\.baru/);
});

pageTest("a refusal is said in English too, and the same file can be chosen again", {}, async ({ page }) => {
  await choose(page, "Bahasa", "English");
  await openFile(page, { ...watdek, schema: 2 });
  const message = page.getByRole("alert").filter({ hasText: "newer version (schema 2)" });
  await message.waitFor();
  assert.match(await message.innerText(), /Cannot be used yet\..*Reload the page/s);
  await message.getByRole("button", { name: "Close" }).click();
  await message.waitFor({ state: "hidden" });
  await openFile(page, { ...watdek, schema: 2 });
  await message.waitFor();
});

pageTest("an opened file can be undone", {}, async ({ page }) => {
  await openFile(page, locus({ name: "Dinas B", points: { total: 80 } }));
  await saysScore(page, words.now, "80,00", "B", words.green);
  await page.getByRole("button", { name: words.undo }).click();
  await page.getByRole("navigation").getByRole("button", { name: /Watdek/ }).click();
  await saysScore(page, words.now, "49,85", "D", words.red);
});

pageTest("a file without loci opens, and says that there is no score", {}, async ({ page }) => {
  await openFile(page, assessment([]));
  await result(page).filter({ hasText: "Belum ada nilai" }).waitFor();
});
