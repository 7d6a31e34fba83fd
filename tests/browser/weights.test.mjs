// Own weights and maxima, the spread of unknown weights, and what raports say of them.
import assert from "node:assert/strict";
import { example } from "../node/support/engine.mjs";
import { file } from "./support/entry.mjs";
import { chooseSpread, openWeights, pool, type } from "./support/method.mjs";
import { WORDS, isReady, option, pageTest, saved, saysScore, scoreNow, until, useBrowser } from "./support/page.mjs";

useBrowser();
const CHECKLIST = await example("ceklis-2015");
const words = WORDS.id;
const LEAF = {
  kewajiban: "Kewajiban",
  mekanisme: "Mekanisme dan tata cara",
  sarana: "Sarana pengaduan",
  penyelesaian: "Penyelesaian pengaduan",
  pembinaan: "Pembinaan pengelola pengaduan",
};
const node = (leaf) => `pengaduan.pengelolaan.${leaf}`;

/** Five answers in one dimension; all else is printed, so that only five weights are open. */
const SHEET = {
  schema: 1, edition: "2022-2024", year: 2023, government: { name: "Kabupaten Alfa" },
  omit: ["output.ikm", node("indikator-6")],
  loci: [{
    name: "Dinas A", kind: "dinas", points: { input: 20, proses: 30, output: 20 },
    answers: { [node("kewajiban")]: 3, [node("mekanisme")]: 2, [node("sarana")]: 1, [node("penyelesaian")]: 3, [node("pembinaan")]: 0 },
  }],
};
const work = JSON.stringify(SHEET);
const open = (spread) => JSON.stringify({ ...SHEET, weightSpread: spread });
const weight = (leaf) => `Bobot sendiri: ${LEAF[leaf]}`;
const maximum = (leaf) => `Nilai penuh sendiri: ${LEAF[leaf]}`;
const picture = (page, wanted) => until(() => scoreNow(page), (text) => wanted.test(text));

async function complaints(page) {
  const panel = await openWeights(page);
  return [panel, await pool(panel, "Pengaduan")];
}

pageTest("own weights turn a range into one figure, are marked, saved, and undone one by one", { work }, async ({ page }) => {
  await picture(page, /Rentang yang mungkin 70,00–91,54/);
  const [panel, own] = await complaints(page);
  await own.getByText(/Terisi 0 dari 100\s%\. Sisa 100/).waitFor();
  await type(panel, weight("kewajiban"), "30");
  await type(panel, weight("mekanisme"), "25");
  await type(panel, weight("sarana"), "20");
  await type(panel, weight("penyelesaian"), "15");
  // 20 + 30 + 20 + 21.54 x (30 + 25 x 2/3 + 20 / 3 + 15) % = 84.7190
  await saysScore(page, words.now, "84,72", "B", words.green);
  assert.doesNotMatch(await scoreNow(page), /Rentang/);
  assert.match(await own.innerText(), /30\s% ✎ milik pengguna/);
  const expected = { [node("kewajiban")]: 30, [node("mekanisme")]: 25, [node("sarana")]: 20, [node("penyelesaian")]: 15 };
  assert.deepEqual((await file(page)).weights, expected);
  await until(() => saved(page), (text) => text.includes(`"${node("penyelesaian")}": 15`));
  await page.reload();
  await isReady(page);
  await saysScore(page, words.now, "84,72", "B", words.green);
  await page.getByText(/bobot 30\s% · milik pengguna/).first().waitFor();
});

pageTest("what is left is shown with every letter, before it counts", { work }, async ({ page }) => {
  const [panel, own] = await complaints(page);
  const field = panel.getByRole("textbox", { name: weight("sarana"), exact: true });
  await field.pressSequentially("40");
  await own.getByText(/Terisi 40 dari 100\s%\. Sisa 60/).waitFor();
  await field.pressSequentially("0");
  await own.getByText(/Terisi 400 dari 100\s%\. Lebih 300/).waitFor();
  assert.match(await scoreNow(page), /70,00–91,54/);
});

pageTest("entries that cannot count are refused in words where they stand, and lose nothing", { work }, async ({ page }) => {
  const [panel, own] = await complaints(page);
  await type(panel, weight("kewajiban"), "30");
  await until(async () => (await file(page)).weights, (found) => found?.[node("kewajiban")] === 30);
  const field = await type(panel, weight("sarana"), "80");
  await own.getByText(/berjumlah 110, seharusnya 100\. Perbaiki bobot Anda/).waitFor();
  assert.equal(await field.inputValue(), "80");
  assert.deepEqual((await file(page)).weights, { [node("kewajiban")]: 30 });
  await field.fill("2x");
  await field.press("Enter");
  await own.getByText("Isi angka, misalnya 9,61.").waitFor();
  assert.equal(await field.inputValue(), "2x");
  await field.fill("-1");
  await field.press("Enter");
  await own.getByText("Bobot tidak boleh kurang dari 0.").waitFor();
  await own.getByRole("button", { name: "Buang isian yang belum berlaku" }).click();
  await until(() => field.inputValue(), (text) => text === "");
  assert.deepEqual((await file(page)).weights, { [node("kewajiban")]: 30 });
});

pageTest("dimensions count once they make the total, and wait in their fields until then", { work }, async ({ page }) => {
  const panel = await openWeights(page);
  const own = await pool(panel, "Poin dimensi");
  const field = await type(panel, "Bobot sendiri: Input", "22,85");
  await own.getByText(/berjumlah 101, seharusnya 100/).waitFor();
  assert.equal((await file(page)).weights, undefined);
  assert.equal(await field.inputValue(), "22,85");
  await type(panel, "Bobot sendiri: Pengaduan", "20.54");
  await until(async () => (await file(page)).weights, (found) => found?.input === 22.85 && found?.pengaduan === 20.54);
  assert.match(await own.innerText(), /22,85 ✎ milik pengguna/);
});

pageTest("an own maximum counts, one below an answer is refused beside it, and reset can be undone", { work: open(1) }, async ({ page }) => {
  const [panel, own] = await complaints(page);
  await type(panel, maximum("sarana"), "4");
  await until(async () => (await file(page)).scales, (found) => found?.[node("sarana")] === 4);
  assert.match(await own.innerText(), /nilai penuh 4 ✎ milik pengguna/);
  const field = await type(panel, maximum("mekanisme"), "1");
  await own.getByText(/Jawaban 2 pada “Mekanisme dan tata cara” di luar skala 0 sampai 1/).waitFor();
  assert.equal(await field.inputValue(), "1");
  await type(panel, maximum("mekanisme"), "");
  await panel.getByRole("button", { name: "Kosongkan semua isian" }).click();
  await until(async () => (await file(page)).scales, (found) => found === undefined);
  await panel.getByRole("button", { name: words.undo, exact: true }).click();
  await until(async () => (await file(page)).scales, (found) => found?.[node("sarana")] === 4);
});

pageTest("the spread is a choice in words that changes the range, shows each range, and is saved", { work }, async ({ page }) => {
  const panel = await openWeights(page);
  const ranges = panel.locator(".spread .ranges li");
  const shown = async () => (await ranges.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  assert.deepEqual(await shown(), [
    "sama rata 82,92", "hingga dua kali 77,90–87,23", "hanya yang diterbitkan 70,00–91,54",
  ]);
  await chooseSpread(page, "hingga dua kali");
  await picture(page, /Rentang yang mungkin 77,90–87,23/);
  await panel.getByText(/antara setengah dan dua kali bagian sama rata/).waitFor();
  assert.equal((await file(page)).weightSpread, 2);
  await chooseSpread(page, "sama rata");
  await picture(page, /Sekarang 82,92/);
  assert.doesNotMatch(await scoreNow(page), /Rentang/);
  assert.equal((await file(page)).weightSpread, 1);
  await chooseSpread(page, "hanya yang diterbitkan");
  await picture(page, /70,00–91,54/);
  assert.equal((await file(page)).weightSpread, undefined);
});

pageTest("a spread of a file that has no word of its own is a choice too", { work: open(3) }, async ({ page }) => {
  await openWeights(page);
  assert.ok(await page.getByRole("radio", { name: "hingga 3 kali" }).isChecked());
});

/** The same office with the points of its complaints printed. */
const raport = (points, more = []) => {
  const [locus] = SHEET.loci;
  const printed = (own, value) => ({ ...own, points: { ...own.points, pengaduan: value } });
  return JSON.stringify({ ...SHEET, loci: [printed(locus, points), ...more.map(([name, answers, value]) => printed({ ...locus, name, answers }, value))] });
};

pageTest("raports narrow unknown weights once they are used for them, and say which can be used", { work: raport(16) }, async ({ page }) => {
  const panel = await openWeights(page);
  const section = panel.locator(".raports");
  await section.getByText("Dinas A, Pengaduan 16,00").waitFor();
  await option(section, "bobot").click();
  const range = section.locator(".ranges li").filter({ hasText: LEAF.pembinaan });
  // The fifth answer is 0: whatever is not reached may all be its weight, (21.54 - 15.995) / 21.54.
  await until(async () => (await range.innerText()).replace(/\s+/g, " "), (text) => text.endsWith("0–25,74 %"));
  assert.equal((await file(page)).useRaports, true);
  await picture(page, /86,00–86,01/);
});

pageTest("raports that cannot hold together are named in the smallest set, with the spread's part in it", { work: raport(21) }, async ({ page }) => {
  const panel = await openWeights(page);
  const section = panel.locator(".raports");
  await chooseSpread(page, "sama rata");
  await option(section, "bobot").click();
  const clash = section.locator(".wrong");
  await clash.getByText("Dinas A, Pengaduan 21,00").waitFor();
  await clash.getByText(/hanya yang diterbitkan/).waitFor();
  await chooseSpread(page, "hanya yang diterbitkan");
  await clash.waitFor({ state: "detached" });
});

const UNKNOWN_2015 = {
  "Ketersediaan Sarana Pengukuran Kepuasan Pelanggan": "kinerja.pengukuran", "Ketersediaan Visi dan Misi Pelayanan": "visi.visi-misi",
  "Ketersediaan Moto Pelayanan": "visi.moto", "Ketersediaan Petugas Penyelenggara menggunakan ID Card": "atribut",
};

/** The checklist with the first and the third of the four indicators of unknown weight in place. */
const [checked] = CHECKLIST.loci;
const present = Object.values(UNKNOWN_2015).map((id, place) => [id, place % 2 === 0 ? 1 : 0]);
const COMPLETE = {
  ...CHECKLIST, weightSpread: null,
  loci: [{ ...checked, answers: { ...checked.answers, ...Object.fromEntries(present) } }],
};

pageTest("own weights turn the range of a 2015 sheet into one figure, in points and beside the published ones", { work: JSON.stringify(COMPLETE) }, async ({ page }) => {
  await picture(page, /Rentang yang mungkin 77,00–86,00/);
  const panel = await openWeights(page);
  const own = await pool(panel, "Semua indikator");
  await own.getByText(/Terisi 91 dari 100\. Sisa 9 untuk 4 bobot yang belum diketahui\./).waitFor();
  const weights = ["3", "2", "1,5", "2,5"];
  for (const [place, name] of Object.keys(UNKNOWN_2015).entries()) {
    await type(panel, `Bobot sendiri: ${name}`, weights[place]);
  }
  await own.getByText(/Terisi 100 dari 100\. Semua bobot diketahui\./).waitFor();
  // 77 + 3 + 1.5
  await picture(page, /Sekarang 81,50/);
  assert.doesNotMatch(await scoreNow(page), /Rentang/);
});

pageTest("2025 says that nothing can be entered, and why", { work: JSON.stringify(await example("lampung-2025")) }, async ({ page }) => {
  const panel = await openWeights(page);
  await panel.getByText(/dihitung dari nilai rapor saja/).waitFor();
  assert.equal(await panel.getByRole("textbox").count(), 0);
});
