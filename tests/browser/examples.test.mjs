// The built-in examples, the way from one locus to another, and that the page says what the package does.
import assert from "node:assert/strict";
import { answers, assessment, example, loadEngine } from "../node/support/engine.mjs";
import {
  PHONE, WORDS, choose, look, openExample, openFile, pageTest, result, saved, saysScore, scoreNow,
  until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const engine = await loadEngine();
const words = WORDS.id;
const ZONES = { merah: words.red, kuning: words.yellow, hijau: words.green };
const comma = (number) => number.toFixed(2).replace(".", ",");

/** That the page shows a place with the standing that the package computes. */
async function showsStanding(page, name, { score, category }) {
  await result(page).getByRole("heading", { level: 1 }).filter({ hasText: name }).waitFor();
  await saysScore(page, words.now, comma(score.estimate), category.id, ZONES[category.zone]);
  const text = await result(page).innerText();
  const range = `${comma(score.low)}–${comma(score.high)}`;
  assert.equal(text.includes(range), score.low !== score.high, `${range} in ${text}`);
}

for (const size of [PHONE, { width: 1280, height: 800 }]) {
  pageTest(`Bangka Tengah opens as 93.71, A, green, at ${size.width} px`, { size }, async ({ page }) => {
    await openExample(page, "Bangka Tengah");
    await showsStanding(page, "Kabupaten Bangka Tengah", engine.score(await example("bangka-tengah-2023")));
    const text = await result(page).innerText();
    assert.match(text, /93,71/);
    assert.match(text, /Nilai resmi 93,71 \(A, zona hijau\)/);
    assert.match(text, /Bukan kalkulator resmi Ombudsman RI/);
    await page.getByText("(contoh nyata)").waitFor();
    await page.getByText("babel.antaranews.com").waitFor();
  });
}

pageTest("Banyumas opens as an empty sheet beside its official 96.98", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  await result(page).getByRole("heading", { level: 1 }).filter({ hasText: "Kabupaten Banyumas" }).waitFor();
  const text = await result(page).innerText();
  assert.match(text, /Belum ada nilai/);
  assert.match(text, /Nilai resmi 96,98 \(A, zona hijau\)/);
  assert.match(text, /Rata-rata dari 0 dari 7 lokus/);
  assert.match(await scoreNow(page), /Nilai resmi 96,98: A, zona hijau/);
  assert.doesNotMatch(await scoreNow(page), /Sekarang/);
  await page.getByText("Belum ada yang bisa dinaikkan.").waitFor();
  const entries = page.getByRole("navigation").getByRole("button").filter({ has: page.locator(".name") });
  assert.equal(await entries.count(), 8);
  assert.equal(await entries.filter({ hasText: "belum diisi" }).count(), 8);
});


pageTest("the invented government opens as 74.35 with its range in words, and says contoh", {}, async ({ page }) => {
  await openExample(page, "Kabupaten Contoh");
  await look(page, words.government);
  const answer = engine.score(await example("contoh"));
  assert.equal(answer.score.estimate, 74.35);
  await showsStanding(page, "(contoh)", answer);
  const range = `bisa ${comma(answer.score.low)}–${comma(answer.score.high)}, kategori ${answer.reachable.join(" atau ")}`;
  assert.ok((await result(page).innerText()).includes(range), range);
  await page.getByText("(contoh rekaan)").waitFor();
  await page.getByText("Sebagian bobot indikator belum diterbitkan").waitFor();
  await page.getByText("Skala jawaban adalah anggapan").waitFor();
});

pageTest("each locus is reached from the list and shows what the package computes", {}, async ({ page }) => {
  await openExample(page, "Kabupaten Contoh");
  const { loci } = engine.score(await example("contoh"));
  const list = page.getByRole("navigation");
  for (const locus of loci) {
    await look(page, locus.name);
    await showsStanding(page, locus.name, locus);
    const current = list.locator("[aria-current]");
    assert.equal(await current.count(), 1);
    assert.match(await current.innerText(), new RegExp(comma(locus.score.estimate)));
    // What is invented says so wherever its score stands.
    assert.match(await result(page).getByRole("heading", { level: 1 }).innerText(), /contoh/i);
  }
  await look(page, words.government);
  await result(page).getByRole("heading", { level: 1 }).filter({ hasText: "Kabupaten Contoh" }).waitFor();
});

pageTest("the list of loci is in the order of the assessment and says every zone in words", {}, async ({ page }) => {
  await openExample(page, "Bangka Tengah");
  const { loci } = await example("bangka-tengah-2023");
  const entries = page.getByRole("navigation").getByRole("button").filter({ has: page.locator(".name") });
  await until(() => entries.count(), (count) => count === 8);
  const names = await entries.evaluateAll((all) => all.map((own) => own.textContent));
  names.slice(1).forEach((name, position) => {
    assert.ok(name.startsWith(loci[position].name), name);
    assert.match(name, /A, zona hijau/);
  });
});

pageTest("the list of biggest gains is the package's, and trying one gains what it says", {}, async ({ page }) => {
  await openExample(page, "Kabupaten Contoh");
  await look(page, words.government);
  const sheet = await example("contoh");
  const best = engine.potentials(sheet)
    .filter((own) => own.product === undefined)
    .sort((one, other) => other.governmentGain - one.governmentGain);
  const section = page.getByRole("region", { name: "Paling menaikkan nilai" });
  const entries = section.getByRole("listitem");
  assert.equal(await entries.count(), 10);
  for (const [position, own] of best.slice(0, 10).entries()) {
    const text = await entries.nth(position).innerText();
    assert.ok(text.includes(`+${comma(own.governmentGain)}`), text);
  }
  await entries.first().getByRole("button", { name: /^Coba / }).click();
  const after = engine.simulate({ ...sheet, changes: [{ locus: best[0].locus, node: best[0].node, to: 3 }] }).after;
  await saysScore(page, words.simulated, comma(after.score.estimate), after.category.id, ZONES[after.category.zone]);
  await entries.first().getByRole("button", { name: /^Batalkan / }).click();
  await until(() => scoreNow(page), (own) => !own.includes(words.simulated));
});

pageTest("the list of biggest gains names each thing once, also where products differ", {}, async ({ page }) => {
  const full = answers(engine.edition("2022-2024"), "proses", 3);
  const products = [3, 2].map((own) => ({ answers: { ...full, "proses.standar.moto": own } }));
  const points = { input: 21.85, output: 24.24, pengaduan: 21.54 };
  await openFile(page, assessment([{ name: "Dinas A", points, products }]));
  await result(page).filter({ hasText: "Dinas A" }).waitFor();
  await look(page, words.government);
  const section = page.getByRole("region", { name: "Paling menaikkan nilai" });
  await section.getByText("Moto").first().waitFor();
  const entries = await section.getByRole("listitem").allInnerTexts();
  assert.deepEqual(entries.length, new Set(entries).size, entries.join(" | "));
  assert.equal(entries.length, 1, entries.join(" | "));
});

pageTest("where products have printed totals, the page does not say that nothing is entered", {}, async ({ page }) => {
  const products = [{ name: "Izin A", points: { total: 40 } }, { name: "Izin B", points: { total: 90 } }];
  await openFile(page, assessment([{ name: "Dinas A", products }]));
  await result(page).filter({ hasText: "Dinas A" }).waitFor();
  await look(page, words.government);
  const section = page.getByRole("region", { name: "Paling menaikkan nilai" });
  await section.waitFor();
  assert.doesNotMatch(await section.innerText(), /Isi dulu keadaan sekarang/);
});

pageTest("opening an example can be undone, so that no work is lost", {}, async ({ page }) => {
  await page.getByRole("button", { name: words.try }).click();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await openExample(page, "Bangka Tengah");
  await saysScore(page, words.now, "93,71", "A", words.green);
  await page.getByRole("button", { name: words.undo }).click();
  await look(page, "Puskesmas Watdek");
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
});

pageTest("opening an example that is open already goes to where it opens", {}, async ({ page }) => {
  await look(page, words.government);
  await result(page).filter({ hasText: "Maluku Tenggara" }).waitFor();
  await openExample(page, "Watdek");
  await result(page).getByRole("heading", { level: 1 }).filter({ hasText: "Puskesmas Watdek" }).waitFor({ timeout: 2_000 });
});

pageTest("the opened example is kept, and the same one opens twice", {}, async ({ page }) => {
  await openExample(page, "Bangka Tengah");
  await saysScore(page, words.now, "93,71", "A", words.green);
  await until(() => saved(page), (text) => text?.includes("Bangka Tengah"));
  await openExample(page, "Watdek");
  await saysScore(page, words.now, "49,85", "D", words.red);
  await openExample(page, "Bangka Tengah");
  await saysScore(page, words.now, "93,71", "A", words.green);
});

pageTest("an example opens in English with its English words", {}, async ({ page }) => {
  await choose(page, "Bahasa", "English");
  await openExample(page, "Kabupaten Contoh");
  await look(page, WORDS.en.government);
  await saysScore(page, WORDS.en.now, "74.35", "C", WORDS.en.yellow);
  await page.getByText("An invented example").waitFor();
  assert.match(await result(page).innerText(), /can be 71\.\d\d–76\.\d\d, category C/);
});
