// The sheet of a locus: answers, order, derivations, points of a raport, the two modes, the year.
import assert from "node:assert/strict";
import { example, loadEngine } from "../node/support/engine.mjs";
import {
  PHONE, WORDS, choose, enter, isReady, look, openExample, option, pageTest, result, saysScore, scoreNow,
  unfoldMenu, until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const engine = await loadEngine();
const contoh = await example("contoh");
const words = WORDS.id;
const ZONES = { merah: words.red, kuning: words.yellow, hijau: words.green };
const comma = (number) => number.toFixed(2).replace(".", ",");
const MECHANISM = { node: "pengaduan.pengelolaan.mekanisme", name: "Mekanisme dan tata cara" };
const RECOMMENDATION = /rekomendasi Ombudsman/i;

/** Opens the example whose first locus is answered in full. */
async function openContoh(page) {
  await openExample(page, "Kabupaten Contoh");
  await result(page).filter({ hasText: "Disdukcapil (contoh)" }).waitFor();
}

/** That the page shows the standing of a locus as simulated. */
const simulates = (page, { score, category }) =>
  saysScore(page, words.simulated, comma(score.estimate), category.id, ZONES[category.zone]);
const shows = (page, { score, category }) =>
  saysScore(page, words.now, comma(score.estimate), category.id, ZONES[category.zone]);

const level = (page, name, own) => option(page.getByRole("group", { name }), own);

/** The indicators of the sheet in the order in which they stand. */
const indicators = (page) =>
  page.getByRole("button", { name: /^Mengapa\? ./ }).evaluateAll((all) =>
    all.map((own) => own.textContent.replace("Mengapa?", "").trim()),
  );

/** The list by potential shows its first rows only, unless one asks for all. */
const showAll = (page) => page.getByRole("button", { name: /^Tampilkan semua/ }).click();

pageTest("an answer that is tried changes the score as the package says", {}, async ({ page }) => {
  await openContoh(page);
  const changes = [{ locus: 0, node: MECHANISM.node, to: 3 }];
  const { after, before } = engine.simulate({ ...contoh, changes });
  await shows(page, before.loci[0]);
  await level(page, MECHANISM.name, "3").click();
  await simulates(page, after.loci[0]);
  await shows(page, before.loci[0]);
  const own = page.getByRole("navigation").getByRole("button", { name: /Disdukcapil/ });
  assert.match(await own.innerText(), /\+1,20/);
  await look(page, words.government);
  await simulates(page, after);
  await look(page, "Disdukcapil");
  await page.getByRole("button", { name: "Batalkan", exact: true }).click();
  await until(() => scoreNow(page), (text) => !text.includes(words.simulated));
});

pageTest("what is tried becomes the state of now, or is removed", {}, async ({ page }) => {
  await openContoh(page);
  const changes = [{ locus: 0, node: MECHANISM.node, to: 3 }];
  const { after, before } = engine.simulate({ ...contoh, changes });
  await level(page, MECHANISM.name, "3").click();
  await page.getByRole("button", { name: "Hapus simulasi" }).click();
  await until(() => scoreNow(page), (text) => !text.includes(words.simulated));
  await shows(page, before.loci[0]);
  await level(page, MECHANISM.name, "3").click();
  await page.getByRole("button", { name: "Jadikan keadaan sekarang" }).click();
  await shows(page, after.loci[0]);
  assert.doesNotMatch(await scoreNow(page), /Simulasi/);
});

pageTest("indicators stand by potential, or in the official order", {}, async ({ page }) => {
  await openContoh(page);
  const tree = engine.edition("2022-2024");
  const list = tree.dimensions.flatMap((dimension) =>
    dimension.variables.flatMap((variable) => variable.indicators),
  );
  const counting = list.filter((own) => own.id !== "output.ikm");
  await choose(page, "Urutan", "Urutan resmi");
  const official = counting.map((own) => own.name.id);
  assert.deepEqual(await until(() => indicators(page), (own) => own[0] === official[0]), official);
  await choose(page, "Urutan", "Paling menaikkan");
  await showAll(page);
  const gains = new Map(
    engine.potentials(contoh)
      .filter((own) => own.locus === 0 && own.product === undefined)
      .map((own) => [own.node, own.locusGain]),
  );
  const gain = (own) => gains.get(own.id) ?? 0;
  const sorted = [...counting].sort((one, other) => gain(other) - gain(one)).map((own) => own.name.id);
  assert.deepEqual(await until(() => indicators(page), (own) => own[0] !== official[0]), sorted);
});

pageTest("Why? of the score derives it and closes again", {}, async ({ page }) => {
  await openContoh(page);
  await page.getByRole("button", { name: words.why, exact: true }).first().click();
  const section = page.getByRole("region", { name: "Asal angka" });
  const { score } = engine.score(contoh).loci[0];
  await section.getByText(comma(score.estimate)).first().waitFor();
  const term = engine.explain(contoh, { locus: 0 });
  await section.getByText(`tepatnya ${term.exact}`).waitFor();
  for (const [end, words] of [["low", "Terendah"], ["high", "Tertinggi"]]) {
    await option(section, words).click();
    await section.getByText(comma(score[end])).first().waitFor();
    const { exact } = engine.explain(contoh, { locus: 0, which: end });
    await section.getByText(`tepatnya ${exact}`).waitFor();
  }
  await section.getByRole("button", { name: "Tutup" }).click();
  await section.waitFor({ state: "hidden" });
});

pageTest("Why? of an indicator shows judgement, advice, law, derivation and sources", {}, async ({ page }) => {
  await openContoh(page);
  const toggle = page.getByRole("button", { name: `${words.why} ${MECHANISM.name}` });
  assert.equal(await toggle.getAttribute("aria-expanded"), "false");
  await toggle.click();
  assert.equal(await toggle.getAttribute("aria-expanded"), "true");
  const panel = page.locator(`[id="${await toggle.getAttribute("aria-controls")}"]`);
  for (const heading of ["Cara dinilai", "Cara menaikkan", "Bukti dukung", "Dasar hukum", "Asal angka"]) {
    await panel.getByText(heading, { exact: true }).first().waitFor();
  }
  const { exact } = engine.explain(contoh, { locus: 0, node: MECHANISM.node });
  await panel.getByText(`tepatnya ${exact}`).waitFor();
  await panel.getByText("UU 25/2009 pasal 36").waitFor();
  await panel.getByText("diterbitkan", { exact: true }).first().click();
  await panel.getByText(/^Sumber: \S+/).first().waitFor();
  await toggle.click();
  await until(() => toggle.getAttribute("aria-expanded"), (own) => own === "false");
  assert.equal(await panel.getByText("Dasar hukum").count(), 0);
});

pageTest("today's state is entered answer by answer, and can be emptied", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  await look(page, "DPMPTSP");
  await choose(page, "Mode", words.modeNow);
  const sheet = await example("banyumas-2023");
  const shown = async (answers) => {
    sheet.loci[4].answers = answers;
    await shows(page, engine.score(sheet).loci[4]);
  };
  await level(page, MECHANISM.name, "2").click();
  await shown({ [MECHANISM.node]: 2 });
  await level(page, "Kewajiban", "3").click();
  await shown({ [MECHANISM.node]: 2, "pengaduan.pengelolaan.kewajiban": 3 });
  await page.getByText("Ada jawaban yang belum diisi").waitFor();
  assert.match(await result(page).innerText(), /bisa \d+,\d\d–\d+,\d\d, kategori E, D, C, B atau A/);
  await level(page, "Kewajiban", "?").click();
  await shown({ [MECHANISM.node]: 2 });
  await level(page, MECHANISM.name, "?").click();
  await result(page).filter({ hasText: "Belum ada nilai" }).waitFor();
});

for (const size of [PHONE, { width: 1280, height: 800 }]) {
  pageTest(`the points of a raport are entered, four or a total, at ${size.width} px`, { size }, async ({ page }) => {
    await openExample(page, "Banyumas");
    await look(page, "DPMPTSP");
    await choose(page, "Mode", words.modeNow);
    for (const [name, points] of [["Input", "20"], ["Proses", "30,5"], ["Output", "21,25"], ["Pengaduan", "16,30"]]) {
      await enter(page, name, points);
    }
    await saysScore(page, words.now, "88,05", "A", words.green);
    await enter(page, "Total lokus", "87,99");
    await saysScore(page, words.now, "87,99", "B", words.green);
    await page.getByText("Total dan nilai dimensi pada rapor berbeda").waitFor();
    await enter(page, "Total lokus", "");
    await saysScore(page, words.now, "88,05", "A", words.green);
    await choose(page, "Mode", words.modeTry);
    await enter(page, "Pengaduan", "16,24");
    await saysScore(page, words.simulated, "87,99", "B", words.green);
  });
}

pageTest("the year 2022 has no question on Ombudsman's recommendations, 2023 has", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  await look(page, "DPMPTSP");
  await showAll(page);
  const recommendation = page.getByRole("group", { name: RECOMMENDATION });
  await recommendation.waitFor();
  assert.equal((await indicators(page)).length, 37);
  await unfoldMenu(page);
  await choose(page, "Tahun", "2022");
  await recommendation.waitFor({ state: "detached" });
  assert.equal((await indicators(page)).length, 36);
  await result(page).getByRole("heading", { level: 1 }).filter({ hasText: "2022" }).waitFor();
  await choose(page, "Tahun", "2023");
  await recommendation.waitFor();
});

pageTest("a year that has no place for an answer is refused in words, and stays as it was", {}, async ({ page }) => {
  await openContoh(page);
  await choose(page, "Tahun", "2022");
  await page.getByRole("alert").filter({ hasText: "2022" }).waitFor();
  await shows(page, engine.score(contoh).loci[0]);
  const chosen = page.getByRole("group", { name: "Tahun" }).getByRole("radio", { name: "2023" });
  assert.ok(await chosen.isChecked(), "the year that counts is the one that is shown as chosen");
});

pageTest("language and theme are kept over a reload, and the device's theme is the default", { colorScheme: "dark" }, async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await choose(page, "Tampilan", "Terang");
  const light = await until(paper, (own) => own !== dark);
  await choose(page, "Bahasa", "English");
  await page.reload();
  await isReady(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.equal(await paper(), light);
  await choose(page, "Appearance", "Dark");
  await until(paper, (own) => own === dark);
  await choose(page, "Appearance", "Same as device");
  await page.emulateMedia({ colorScheme: "light" });
  await until(paper, (own) => own === light);
});
