// Looking through the published results, and what they say of one government over the years.
import assert from "node:assert/strict";
import { DESK, PHONE, WORDS, choose, enter, look, pageTest, until, useBrowser } from "./support/page.mjs";
import { government, openGovernment, standing } from "./support/standing.mjs";

useBrowser();
const words = WORDS.id;
const panel = (page) => page.getByRole("region", { name: "Hasil yang terbit" });
const shown = (page) => panel(page).getByRole("status");
const names = (page) => panel(page).locator("tbody th").evaluateAll((all) => all.map((own) => own.firstChild.textContent));
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function explore(page, work = government("Kabupaten Banyumas", 96.98)) {
  await openGovernment(page, work);
  await standing(page).getByRole("button", { name: "Hasil yang terbit", exact: true }).click();
  await shown(page).waitFor();
}

const pick = (page, label, option) => panel(page).getByRole("combobox", { name: label }).selectOption({ label: option });
const search = (page) => panel(page).getByRole("textbox", { name: "Cari nama" });

for (const size of [PHONE, DESK]) {
  pageTest(`a province and a part of a name narrow the table, and one button shows all again, ${size.width} px`, { size }, async ({ page }) => {
    await explore(page);
    const all = await names(page);
    assert.match(await shown(page).innerText(), new RegExp(`^${all.length} dari ${all.length} yang terbit .*415 kabupaten dinilai pada 2023`));
    await pick(page, "Provinsi", "Jawa Tengah");
    const inProvince = await until(() => names(page), (own) => own.length < all.length);
    assert.ok(inProvince.includes("Banyumas") && !inProvince.includes("Tuban"));
    await search(page).pressSequentially("KAB. bányu");
    assert.deepEqual(await until(() => names(page), (own) => own.length < inProvince.length), ["Banyumas"]);
    assert.match(await shown(page).innerText(), new RegExp(`^1 dari ${all.length} `));
    await panel(page).getByText("penilaian yang sedang dibuka").waitFor();
    assert.equal(await fits(page), true);
    await search(page).fill("tidak ada ini");
    await panel(page).getByText("Tidak ada yang cocok").waitFor();
    await panel(page).getByRole("button", { name: "Tampilkan semua" }).click();
    assert.deepEqual(await until(() => names(page), (own) => own.length === all.length), all);
    assert.equal(await search(page).inputValue(), "");
  });

  pageTest(`a heading orders by its column, once more the other way round, and says so, ${size.width} px`, { size }, async ({ page }) => {
    await explore(page);
    const order = (name) => panel(page).getByRole("columnheader", { name }).getAttribute("aria-sort");
    assert.equal(await order("Nilai"), "descending");
    assert.deepEqual((await names(page)).slice(0, 2), ["Tuban", "Sukoharjo"]);
    const by = (name) => panel(page).getByRole("columnheader", { name }).getByRole("button").click();
    await by("Peringkat");
    assert.equal(await until(() => order("Peringkat"), (own) => own !== "none"), "ascending");
    assert.equal(await order("Nilai"), "none");
    assert.deepEqual((await names(page)).slice(0, 4), ["Tuban", "Sukoharjo", "Jember", "Banyumas"]);
    await by("Nama");
    const sorted = await until(() => names(page), (own) => own[0] !== "Tuban");
    assert.deepEqual(sorted, [...sorted].sort());
    await by("Nama");
    assert.equal(await until(() => order("Nama"), (own) => own === "descending"), "descending");
    assert.deepEqual(await names(page), [...sorted].reverse());
    await by("Provinsi");
    await until(() => order("Provinsi"), (own) => own === "ascending");
    const provinces = await panel(page).locator("tbody td:nth-child(4)").allInnerTexts();
    assert.deepEqual(provinces, [...provinces].sort());
  });
}

pageTest("what is typed stays while tables arrive and the language changes, and is searched for in the next year", {}, async ({ page }) => {
  await explore(page);
  await search(page).pressSequentially("sukoh");
  await until(() => names(page), (own) => own.length === 1);
  await pick(page, "Tahun", "2024");
  await until(() => shown(page).innerText(), (own) => own.includes("416 kabupaten dinilai pada 2024"));
  assert.equal(await search(page).inputValue(), "sukoh");
  assert.deepEqual(await names(page), ["Sukoharjo"]);
  await choose(page, "Bahasa", "English");
  const english = page.getByRole("region", { name: "Published results" });
  await english.getByText(/^1 of \d+ published shown\. 416 regencies assessed in 2024/).waitFor();
  assert.equal(await english.getByRole("textbox", { name: "Search by name" }).inputValue(), "sukoh");
  assert.match(await english.getByRole("row").filter({ hasText: "Sukoharjo" }).innerText(), /99\.36\s+2/);
});

pageTest("single offices are a kind of their own, without ranks", {}, async ({ page }) => {
  await explore(page);
  await pick(page, "Jenis", "unit (satu kantor)");
  await panel(page).getByText("Banyaknya unit yang dinilai tidak diketahui").waitFor();
  assert.equal(await panel(page).getByRole("columnheader", { name: "Peringkat" }).count(), 0);
  const row = panel(page).getByRole("row").filter({ hasText: "Kabupaten Kendal: Dinas Kesehatan" });
  assert.match(await row.innerText(), /97,72\s+Jawa Tengah/);
  assert.match(await row.getByRole("link").first().getAttribute("href"), /^https:/);
});

pageTest("a year and kind of which nothing is published says so", {}, async ({ page }) => {
  await explore(page);
  await pick(page, "Jenis", "lembaga");
  await pick(page, "Tahun", "2025");
  await panel(page).getByText("Belum ada nilai yang terbit untuk jenis dan tahun ini.").waitFor();
  assert.match(await shown(page).innerText(), /^0 dari 0 .*8 lembaga dinilai pada 2025/);
});

pageTest("a work without a kind, of a year without results, can look through them all the same", {}, async ({ page }) => {
  const work = government("Rekaan", 70, { edition: "2015-2019-pemda", year: 2016 });
  delete work.government.kind;
  await explore(page, work);
  await until(() => shown(page).innerText(), (own) => own.includes("kabupaten dinilai pada 2021"));
});

pageTest("another work begins with its own year and kind, whatever was chosen before", {}, async ({ page }) => {
  await explore(page);
  await search(page).fill("zzz");
  await pick(page, "Tahun", "2021");
  const other = government("Kota Magelang", 98.17, { government: { name: "Kota Magelang", kind: "kota" }, year: 2024 });
  await explore(page, other);
  await until(() => shown(page).innerText(), (own) => own.includes("98 kota dinilai pada 2024"));
  assert.equal(await search(page).inputValue(), "");
});

pageTest("the neighbours in the province are named, above and below, and follow what is tried", {}, async ({ page }) => {
  await openGovernment(page, government("Kabupaten Banyumas", 96.98));
  await standing(page).getByText(/Di Jawa Tengah, terdekat di atasnya: Sukoharjo 97,41 \(peringkat 2\); terdekat di bawahnya: Karanganyar 96,73/).waitFor();
  await look(page, "Dinas A");
  await enter(page, "Total lokus", "97,44");
  await look(page, words.government);
  await standing(page).getByText(/Di Jawa Tengah, terdekat di atasnya: tidak ada yang terbit; terdekat di bawahnya: Sukoharjo 97,41/).waitFor();
});

pageTest("of a government that is in no table no province is guessed", {}, async ({ page }) => {
  await openGovernment(page, government("Kabupaten Rekaan", 70));
  await standing(page).getByRole("listitem").first().waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator(".neighbours").count(), 0);
});

for (const size of [PHONE, DESK]) {
  pageTest(`the line over the years also goes through what is published, with its sources, ${size.width} px`, { size }, async ({ page }) => {
    await openGovernment(page, government("Kabupaten Sukoharjo", 97));
    const line = page.getByRole("region", { name: "Dari tahun ke tahun" });
    await line.getByRole("img", { name: "2021: 84,93; 2023: 97,41; 2024: 99,36" }).waitFor();
    assert.equal(await line.locator("path.published").count(), 3);
    assert.equal(await line.locator("line.break").count(), 1);
    await line.getByText("Belah ketupat: nilai yang terbit").waitFor();
    await line.getByText("tidak dapat dibandingkan").waitFor();
    const row = line.getByRole("row").filter({ hasText: "2024" }).last();
    assert.match(await row.innerText(), /99,36/);
    assert.match(await row.getByRole("link").first().getAttribute("href"), /^https:/);
    assert.equal(await fits(page), true);
  });
}
