// Where a government's score would have stood among the published results of its year and kind.
import assert from "node:assert/strict";
import { DESK, PHONE, WORDS, enter, look, openFile, pageTest, result, until, useBrowser } from "./support/page.mjs";
import { government, openGovernment, standing } from "./support/standing.mjs";

useBrowser();
const words = WORDS.id;

async function open(page, work) {
  await openGovernment(page, work);
  await standing(page).getByRole("listitem").first().waitFor();
}

for (const size of [PHONE, DESK]) {
  pageTest(`Banyumas 2023 reads rank 7 of 415, published; at 97,44 it would be first or second, ${size.width} px`, { size }, async ({ page }) => {
    await open(page, government("Kabupaten Banyumas", 96.98));
    await standing(page).getByText("Sekarang 96,98: peringkat 7 dari 415 kabupaten (diterbitkan).").waitFor();
    await look(page, "Dinas A");
    await enter(page, "Total lokus", "97,44");
    await look(page, words.government);
    await standing(page).getByText("Simulasi 97,44: peringkat 1 atau 2 dari 415 kabupaten, setara dengan Tuban.").waitFor();
    await standing(page).getByRole("img", { name: /96,98 → 97,44/ }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

pageTest("who is not in the table gets a range, an estimate that says so, and what the next goal needs", {}, async ({ page }) => {
  await open(page, government("Kabupaten Rekaan", 70));
  const text = await standing(page).innerText();
  assert.match(text, /Sekarang 70,00: peringkat \d+–\d+ dari 415 kabupaten; perkiraan sekitar \d+\./);
  assert.match(text, /Masuk \d+ besar: pasti mulai \d+,\d\d/);
  assert.match(text, /Bukan peringkat resmi/);
});

pageTest("a kind without a name says what to do, and a year without results says so", {}, async ({ page }) => {
  const work = government("Kabupaten Rekaan", 70);
  delete work.government.kind;
  await openGovernment(page, work);
  await standing(page).getByText("Pilih jenisnya").waitFor();
  await openFile(page, { ...government("Kabupaten Rekaan", 70), edition: "2015-2019-pemda", year: 2016 });
  await result(page).filter({ hasText: "2016" }).waitFor();
  await look(page, words.government);
  await standing(page).getByText("2021 sampai 2025").waitFor();
});

for (const size of [PHONE, DESK]) {
  pageTest(`the published results are listed with their sources and notes, ${size.width} px`, { size }, async ({ page }) => {
    await open(page, government("Kabupaten Banyumas", 96.98));
    await standing(page).getByRole("button", { name: "Hasil yang terbit", exact: true }).click();
    const panel = page.locator("section.results");
    const row = panel.getByRole("row").filter({ hasText: "Banyumas" });
    await row.waitFor();
    assert.match(await row.innerText(), /96,98\s+7\s+Jawa Tengah/);
    const source = row.getByRole("link").first();
    assert.match(await source.getAttribute("href"), /^https:\/\//);
    assert.match(await source.getAttribute("rel"), /noopener/);
    await panel.getByRole("row").filter({ hasText: "Bojonegoro" }).filter({ hasText: "86" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

pageTest("results that do not come are asked for again, by hand", {
  routes: { "/results/2023-kabupaten\\.json": (route) => route.abort() }, expected: [/net::ERR_FAILED/],
}, async ({ page }) => {
  await openGovernment(page, government("Kabupaten Banyumas", 96.98));
  const again = standing(page).getByRole("button", { name: "Coba lagi" });
  await again.waitFor();
  await page.unroute(/results/);
  await page.unrouteAll();
  await again.click();
  await standing(page).getByText("peringkat 7 dari 415").waitFor();
});

pageTest("nothing of the results is loaded before they are looked at", {}, async ({ page, requests }) => {
  await openFile(page, government("Kabupaten Banyumas", 96.98));
  await result(page).filter({ hasText: "Dinas A" }).waitFor();
  assert.ok(!requests.some((address) => address.includes("/results/")));
  await look(page, words.government);
  // That of its year, and those of its kind for the line over the years; each once.
  const asked = () => requests.filter((address) => address.includes("/results/"));
  await until(asked, (own) => own.length === 5);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked().map((own) => own.slice(own.lastIndexOf("/") + 1)).sort(), [2021, 2022, 2023, 2024, 2025].map((year) => `${year}-kabupaten.json`));
});
