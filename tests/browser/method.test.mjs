// The view of how an edition computes: every number with its mark and its source, and what is unknown.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { example } from "../node/support/engine.mjs";
import { METHOD, openMethod, region } from "./support/method.mjs";
import { DESK, PHONE, WORDS, pageTest, useBrowser } from "./support/page.mjs";
import { readPdf } from "./support/pdf.mjs";

useBrowser();
const edition = JSON.parse(await readFile(new URL("../../static/editions/2022-2024.json", import.meta.url), "utf8"));
const contoh = await example("contoh");
const work = JSON.stringify(contoh);
const rows = (panel) => panel.locator(".tree li:not(.variable-name)");
const row = (panel, name) => rows(panel).filter({ has: panel.page().locator(".name", { hasText: new RegExp(`^${name}$`) }) });

const indicators = edition.dimensions.flatMap((own) => own.variables.flatMap((variable) => variable.indicators));
const MARKS = /diterbitkan|dihitung|anggapan|belum diketahui|milik pengguna/;

pageTest("each indicator says its weight, maximum and law, each with a mark", { work }, async ({ page }) => {
  const panel = await openMethod(page);
  const texts = await rows(panel).evaluateAll((all) => all.map((own) => ({
    name: own.querySelector(".name").textContent,
    facts: [...own.querySelectorAll(".fact")].map((fact) => fact.textContent),
    signs: own.querySelectorAll(".sign").length,
  })));
  assert.deepEqual(texts.map((own) => own.name), indicators.map((own) => own.name.id));
  for (const { name, facts, signs } of texts) {
    assert.equal(facts.length, 3, name);
    assert.ok(signs >= 2, name);
    for (const fact of facts) assert.match(fact, new RegExp(`${MARKS.source}|tidak ikut dihitung`), `${name}: ${fact}`);
  }
});

pageTest("the one published weight opens its source, and an unknown one says what is used and what is possible", { work }, async ({ page }) => {
  const panel = await openMethod(page);
  const known = row(panel, "Pengetahuan tentang komponen standar pelayanan");
  assert.match(await known.innerText(), /12,22\s% ● diterbitkan/);
  const link = known.getByRole("link", { name: /Tabel instrumen dengan bobot/ });
  const attributes = await Promise.all(["href", "target", "rel"].map((name) => link.getAttribute(name)));
  assert.deepEqual(attributes, ["https://id.scribd.com/document/670445282", "_blank", "noopener noreferrer"]);
  const unknown = row(panel, "Kegiatan penyuluhan kepada masyarakat");
  assert.match(await unknown.innerText(), /\? belum diketahui; dipakai dalam perkiraan 6,27\s% ≈ anggapan; mungkin 3,14–12,54\s%/);
});

pageTest("each number in brackets stands for a source in the list, with its address", { work }, async ({ page }) => {
  const panel = await openMethod(page);
  const cited = new Set(await panel.locator(".cite").allInnerTexts());
  const list = panel.locator(".cited > li");
  const count = await list.count();
  assert.ok(count > 5);
  for (const text of cited) {
    const number = Number(text.slice(1, -1));
    assert.ok(number >= 1 && number <= count, text);
  }
  for (const text of await list.allInnerTexts()) assert.match(text, /: \S+\.\S+/);
});

pageTest("what is not known is said with what the page does about it, and own weights show in the tree", { work: JSON.stringify({ ...contoh, weights: { "input.sarpras.penyuluhan": 10, "input.kompetensi.komponen-standar": 12 }, scales: { "proses.standar.maklumat": 5 } }) }, async ({ page }) => {
  const panel = await openMethod(page);
  await panel.getByRole("heading", { name: /^Yang belum diketahui/ }).waitFor();
  for (const { text } of edition.unknown) await panel.getByText(text.id).waitFor();
  assert.match(await row(panel, "Kegiatan penyuluhan kepada masyarakat").innerText(), /10\s% ✎ milik pengguna/);
  assert.match(await row(panel, "Pengetahuan tentang komponen standar pelayanan").innerText(), /12\s% ✎ milik pengguna; bobot edisi 12,22\s% ● diterbitkan/);
  assert.match(await row(panel, "Maklumat pelayanan").innerText(), /nilai penuh 5 ✎ milik pengguna/);
});

pageTest("Why? leads to the method, the keyboard too, and closing leads back", { work }, async ({ page }) => {
  await page.getByRole("button", { name: WORDS.id.why, exact: true }).first().click();
  const why = region(page, "Asal angka");
  await why.getByRole("button", { name: METHOD.id, exact: true }).press("Enter");
  const panel = region(page, METHOD.id);
  await panel.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "method-heading");
  await panel.getByRole("button", { name: "Tutup" }).first().click();
  await panel.waitFor({ state: "detached" });
});

for (const size of [PHONE, DESK]) {
  pageTest(`nothing of the method is cut off at ${size.width} px`, { work, size }, async ({ page }) => {
    await openMethod(page);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(inner <= outer, `${inner} > ${outer}`);
  });
}

pageTest("the method prints on A4 with its addresses, and without the result", { work }, async ({ page }) => {
  await openMethod(page);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const own of pages) assert.deepEqual(own.size, [595, 842]);
  const text = pages.map((own) => own.text).join(" ");
  assert.match(text, /Cara menghitung/);
  assert.match(text, /id\.scribd\.com\/document\/670445282/);
  assert.match(text, /Bukan kalkulator resmi/);
  assert.doesNotMatch(text, /Kurang \d/);
});

const OTHERS = {
  "ceklis-2015": ["2015-2019-pemda", /Poin indikator = .* bobotnya dalam poin/],
  "banten-2021": ["2021", /Poin indikator = .* bobotnya dalam poin/],
  "lampung-2025": ["2025", /Nilai = jumlah poin yang tercetak pada rapor/],
};

for (const [name, [id, formula]] of Object.entries(OTHERS)) {
  pageTest(`the method of ${id} has its own formula, tree, unknowns and history`, { work: JSON.stringify(await example(name)) }, async ({ page }) => {
    const own = JSON.parse(await readFile(new URL(`../../static/editions/${id}.json`, import.meta.url), "utf8"));
    const panel = await openMethod(page);
    await panel.getByText(formula).waitFor();
    const leaves = own.dimensions.flatMap((dimension) => dimension.variables.flatMap((variable) => variable.indicators));
    assert.deepEqual(await rows(panel).locator(".name").allInnerTexts(), leaves.map((leaf) => leaf.name.id));
    for (const text of await rows(panel).locator(".fact").allInnerTexts()) assert.match(text, MARKS);
    for (const { text } of [...own.unknown, ...(own.history ?? [])]) await panel.getByText(text.id).waitFor();
    for (const { derivedMaximum } of own.dimensions) {
      if (derivedMaximum) await panel.getByText(derivedMaximum.text.id).waitFor();
    }
    assert.equal(await panel.getByRole("heading", { name: /^Sebelum edisi ini: riwayat saja/ }).count(), own.history ? 1 : 0);
  });
}
