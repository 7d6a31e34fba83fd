// Works of every edition on the page: each under its own rules, none ever under another's.
import assert from "node:assert/strict";
import { loadEngine } from "../node/support/engine.mjs";
import {
  DESK, PHONE, URL_OF_PAGE, WORDS, WORK, choose, download, enter, isReady, look, openExample, openFile, openPanel,
  pageTest, result, says, stored, unfoldMenu, until, useBrowser,
} from "./support/page.mjs";

const engine = await loadEngine();
useBrowser();
const words = WORDS.id;
const shows = (page, text) => result(page).filter({ hasText: text }).waitFor();
const picture = (page, text) => page.getByRole("img", { name: text }).waitFor();

const KL = {
  schema: 1, edition: "2015-2019-kl", year: 2016, government: { name: "Kementerian Contoh", kind: "kementerian" },
  loci: [{ name: "Unit contoh", points: { total: 89 } }],
};
const OPINION = {
  schema: 1, edition: "2025", year: 2025, government: { name: "Kota Lain" },
  loci: [{ name: "Dinas Sosial", points: { input: 23.32, proses: 19.76, output: 9.38, pengaduan: 10.97, kepercayaan: 25.82 } }],
};
const LINK_2021 = engine.toLink({ schema: 1, edition: "2021", loci: [{ name: "DPMPTSP", points: { total: 90.09 } }] });

for (const size of [PHONE, DESK]) {
  pageTest(`Dinas Sosial Provinsi Lampung 2025 reads 89,25, Sangat Baik, ${size.width} px`, { size }, async ({ page }) => {
    await openExample(page, "Lampung 2025");
    await shows(page, /89,25\s*Sangat Baik/);
    await shows(page, "Opini: Kualitas Tertinggi.");
    await page.getByText(/Empat dimensi 63,43 dari 70,00/).waitFor();
  });
}

pageTest("a dimension of 2025 has no potential, as nobody knows its maximum, and stays within what the others leave", {}, async ({ page }) => {
  await openExample(page, "Lampung 2025");
  const row = page.locator(".points").filter({ hasText: "Output" });
  assert.match(await row.innerText(), /nilai penuh tidak diterbitkan/);
  assert.doesNotMatch(await row.innerText(), /potensi/);
  // 70 - (23,32 + 19,76 + 10,97)
  assert.match(await row.innerText(), /paling tinggi 15,95/);
  await enter(page, "Output", "15,95");
  await shows(page, /Simulasi\s*95,82/);
  await enter(page, "Input", "23,33");
  await says(page, /70/);
  await shows(page, /Simulasi\s*95,82/);
});

pageTest("compliance makes the opinion one without maladministration", {}, async ({ page }) => {
  await openFile(page, OPINION);
  await shows(page, "Opini: Kualitas Tertinggi.");
  await choose(page, /^Mode/, words.modeNow);
  await page.getByRole("group").filter({ hasText: /Tentang lokus|Nama, jenis/ }).first().locator("summary").click().catch(() => {});
  await page.getByLabel("Tingkat kepatuhan (dalam opini)").selectOption("tinggi");
  await shows(page, "Opini: Kualitas Tertinggi Tanpa Maladministrasi.");
});

pageTest("a sheet of 2015 without the four unknown weights reads as a range, and published answers give their points", {}, async ({ page }) => {
  await openExample(page, "Ceklis 2015");
  await shows(page, /77,00\s*Kepatuhan Sedang/);
  await shows(page, "77,00–86,00");
  await page.getByText("bobot 12 poin · diterbitkan").first().waitFor();
  await page.getByText("bobot 2,25 poin · anggapan").first().waitFor();
});

pageTest("the years 2022 and 2023 ask for other inputs", {}, async ({ page }) => {
  const loci = [{ name: "Dinas Tahun", answers: { "proses.standar.moto": 3 } }];
  await openFile(page, { schema: 1, edition: "2022-2024", year: 2023, loci });
  await shows(page, "Dinas Tahun");
  await choose(page, "Urutan", "Urutan resmi");
  const asked = page.getByText("Pengetahuan tentang rekomendasi Ombudsman").first();
  await asked.waitFor();
  await unfoldMenu(page);
  await choose(page, "Tahun", "2022");
  await asked.waitFor({ state: "hidden" });
  await choose(page, "Tahun", "2023");
  await asked.waitFor();
});

pageTest("the scale of ministries runs to 110, in the picture and in its words", {}, async ({ page }) => {
  await openFile(page, KL);
  await picture(page, /0 sampai 110.*89,00: Kepatuhan Tinggi, zona hijau/);
  await choose(page, /^Mode/, words.modeTry);
  await page.getByText("dari 110,00").first().waitFor();
});

pageTest("a government of 2021 counts a locus as often as it has products", {}, async ({ page }) => {
  await openExample(page, "Banten 2021");
  await shows(page, "73,95");
  await look(page, "Dinas Pendidikan");
  await choose(page, /^Mode/, words.modeNow);
  const count = page.getByRole("textbox", { name: "Banyaknya produk layanan" });
  if (!(await count.isVisible())) await page.locator("details.form").first().locator("summary").click();
  await enter(page, "Banyaknya produk layanan", "21");
  await look(page, words.government);
  // (90,09 + 40,05) / 2
  await shows(page, "65,07");
});

pageTest("undo and redo lead from one edition to another, and each is saved under its own", {}, async ({ page }) => {
  await openFile(page, OPINION);
  await shows(page, "89,25");
  await openFile(page, KL);
  await shows(page, "89,00");
  await page.keyboard.press("Control+z");
  await shows(page, /89,25\s*Sangat Baik/);
  await page.keyboard.press("Control+y");
  await shows(page, /89,00\s*Kepatuhan Tinggi/);
  const works = await until(() => stored(page), (own) => Object.keys(own).length === 2);
  assert.deepEqual(Object.values(works).map((text) => JSON.parse(text).edition).sort(), ["2015-2019-kl", "2025"]);
});

pageTest("a saved work of another edition opens with the page", { work: JSON.stringify(OPINION) }, async ({ page, requests }) => {
  await shows(page, /89,25\s*Sangat Baik/);
  assert.ok(requests.some((address) => /2025-core/.test(address)));
  assert.equal((await stored(page))[WORK], JSON.stringify(OPINION));
});

pageTest("the list of works scores each under its own edition", { work: JSON.stringify(OPINION) }, async ({ page }) => {
  await openFile(page, KL);
  await shows(page, "89,00");
  await until(() => stored(page), (own) => Object.keys(own).length === 2);
  await page.reload();
  await isReady(page);
  await openPanel(page, "Penilaian saya");
  const panel = page.getByRole("region", { name: "Penilaian saya", exact: true });
  const row = (name) => panel.getByRole("listitem").filter({ hasText: name });
  await row("Kota Lain").filter({ hasText: /89,25\s*Sangat Baik/ }).waitFor();
  await row("Kementerian Contoh").filter({ hasText: /89,00\s*Kepatuhan Tinggi/ }).waitFor();
  await row("Kota Lain").getByRole("button", { name: /^Buka/ }).click();
  await shows(page, /89,25\s*Sangat Baik/);
});

pageTest("a link of another edition opens, at the start and on the open page", {}, async ({ page }) => {
  await page.evaluate((link) => { location.hash = link; }, LINK_2021);
  await shows(page, /90,09\s*Kepatuhan Tinggi/);
  await page.goto("about:blank");
  await page.goto(`${URL_OF_PAGE}#${engine.toLink(OPINION)}`);
  await isReady(page);
  await shows(page, /89,25\s*Sangat Baik/);
});

pageTest("an edition that nobody knows is refused in words, and nothing is read as another", {}, async ({ page }) => {
  await openFile(page, { ...OPINION, edition: "2030" });
  await says(page, "Edisi “2030” tidak dikenal. Yang ada: 2025, 2022-2024, 2021, 2015-2019-pemda, 2015-2019-kl.");
  await page.evaluate(() => { location.hash = "1/2030/end"; });
  await says(page, "2030");
  await shows(page, "49,85");
});

pageTest("a file of a newer schema is refused in words", {}, async ({ page }) => {
  await openFile(page, { ...OPINION, schema: 2 });
  await says(page, /versi/i);
  await shows(page, "49,85");
});

pageTest("a collection of several editions opens, each under its own", {}, async ({ page }) => {
  await openFile(page, OPINION);
  await shows(page, "89,25");
  await openFile(page, KL);
  await shows(page, "89,00");
  await openPanel(page, "Penilaian saya");
  const { text } = await download(page, page.getByRole("button", { name: /Simpan semua/ }));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await isReady(page);
  await openFile(page, text);
  const works = await until(() => stored(page), (own) => Object.keys(own).length >= 2);
  assert.deepEqual(Object.values(works).map((own) => JSON.parse(own).edition).sort(), ["2015-2019-kl", "2025"]);
});

pageTest("a new sheet is begun for the edition that is chosen", {}, async ({ page }) => {
  await openPanel(page, "Penilaian saya");
  await page.getByLabel("Aturan penilaian").selectOption("2015-2019-pemda");
  await page.getByRole("button", { name: "Penilaian baru (kosong)" }).click();
  await page.getByRole("heading", { name: /^Data pemerintah/ }).waitFor();
  const works = await until(() => stored(page), (own) => Object.keys(own).length > 0);
  assert.ok(Object.values(works).some((own) => JSON.parse(own).edition === "2015-2019-pemda"));
  await page.getByLabel("Nilai pemerintah daerah adalah").selectOption("loci");
  await until(() => stored(page), (own) => Object.values(own).some((text) => JSON.parse(text).governmentMean === "loci"));
});

pageTest("a frame and a card show a work of another edition", {}, async ({ page }) => {
  const link = engine.toLink(OPINION);
  await page.goto(`${URL_OF_PAGE}embed.html#${link}&view=compact&locus=0`);
  await isReady(page);
  await shows(page, /89,25\s*Sangat Baik/);
  await page.goto(`${URL_OF_PAGE}card.html#${link}`);
  await page.getByRole("img", { name: /89,25/ }).waitFor();
  await page.goto("about:blank");
  await page.goto(`${URL_OF_PAGE}card.html#1/2030/end`);
  await page.getByRole("alert").filter({ hasText: "2030" }).waitFor();
});

for (const size of [PHONE, DESK]) {
  pageTest(`a government's years are a line that breaks where the rules change, ${size.width} px`, { size }, async ({ page }) => {
    const year = (edition, year, total) => ({
      schema: 1, edition, year, government: { name: "Kabupaten Alfa" }, loci: [{ name: "Dinas A", points: { total } }],
    });
    const works = [year("2021", 2021, 70), year("2022-2024", 2022, 75), year("2022-2024", 2023, 80), year("2025", 2025, 90)];
    await openFile(page, { schema: 1, assessments: works });
    await shows(page, "70,00");
    await look(page, words.government);
    const line = page.getByRole("region", { name: "Dari tahun ke tahun" });
    await line.getByRole("img", { name: "2021: 70,00; 2022: 75,00; 2023: 80,00; 2025: 90,00" }).waitFor();
    assert.equal(await line.locator("line.break").count(), 2);
    assert.equal(await line.locator("line.line").count(), 1);
    await line.getByText("tidak dapat dibandingkan").waitFor();
    assert.equal(await line.getByRole("row").count(), 5);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}
