// Talking about a result: a text to send, and the page on paper.
import assert from "node:assert/strict";
import { example, loadEngine } from "../node/support/engine.mjs";
import { DESK, PHONE, WORDS, choose, look, openPanel, pageTest, until, useBrowser } from "./support/page.mjs";
import { readPdf } from "./support/pdf.mjs";

useBrowser();
const engine = await loadEngine();
const contoh = await example("contoh");
const words = WORDS.id;
const CHANGES = [{ locus: 0, node: "pengaduan.pengelolaan.mekanisme", to: 3 }];
const work = JSON.stringify({ ...contoh, changes: CHANGES });
const comma = (number) => number.toFixed(2).replace(".", ",");

const panel = (page) => page.getByRole("region", { name: /^(Ringkasan|Summary)$/ });
const text = (page) => panel(page).getByRole("textbox").inputValue();
async function openSummary(page) {
  await openPanel(page, words.summary);
}
const copyButton = (page) => panel(page).getByRole("button", { name: /^(Salin ringkasan|Copy the summary)$/ });

const FIRST = [
  "*Puskesmas Watdek 2023*",
  "Sekarang: *49,85* (kategori D, zona merah)",
  "Kurang 4,15 ke kategori C, zona kuning",
];

for (const size of [PHONE, DESK]) {
  pageTest(`the summary is copied as it is read, and a polite message says so, ${size.width} px`, {
    size, permissions: ["clipboard-read", "clipboard-write"],
  }, async ({ page }) => {
    await openSummary(page);
    const shown = await text(page);
    assert.deepEqual(shown.split("\n").slice(0, 3), FIRST);
    assert.match(shown, /Bukan kalkulator resmi Ombudsman RI\. Bobot yang belum diketahui dianggap sama rata\.$/);
    await until(async () => {
      const { y } = await panel(page).boundingBox();
      return y >= 0 && y < size.height;
    }, (isInView) => isInView);
    await copyButton(page).click();
    await page.getByRole("status").filter({ hasText: "Ringkasan tersalin." }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
    await panel(page).getByRole("button", { name: "Tutup" }).click();
    await panel(page).waitFor({ state: "detached" });
  });
}

pageTest("the summary follows what is tried, what is looked at and the language", { work }, async ({ page }) => {
  await openSummary(page);
  const { before, after } = engine.simulate(JSON.parse(work));
  const locus = (await text(page)).split("\n");
  assert.ok(locus.includes(`Simulasi: *${comma(after.loci[0].score.estimate)}* (kategori A, zona hijau), +1,20`), locus.join("\n"));
  await look(page, words.government);
  const government = await until(() => text(page), (own) => own.startsWith("*Kabupaten Contoh"));
  assert.ok(government.includes(`Sekarang: *${comma(before.score.estimate)}* (kategori C, zona kuning)`), government);
  const fixes = government.split("\n").filter((line) => /^\d\. /.test(line));
  const best = engine.potentials(contoh).filter((own) => own.product === undefined)
    .map((own) => own.governmentGain).sort((one, other) => other - one).slice(0, 5);
  assert.deepEqual(fixes.map((line) => line.match(/\+(.*)$/)[1]), best.map(comma));
  await choose(page, "Bahasa", "English");
  const english = await until(() => text(page), (own) => own.includes("Now: "));
  assert.match(english, /Not an official calculator.*Unknown weights are assumed equal\.$/);
});

/** Runs in the page before its scripts: a device that has no clipboard, or refuses it. */
const noClipboard = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
const refused = () => Object.defineProperty(navigator, "clipboard", {
  value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
});

for (const [name, before] of [["is missing", noClipboard], ["is refused", refused]]) {
  pageTest(`where the clipboard ${name}, the text is selected and it is said`, { before }, async ({ page }) => {
    await openSummary(page);
    await copyButton(page).click();
    await page.getByRole("status").filter({ hasText: "Teksnya sudah ditandai" }).waitFor();
    const selected = await panel(page).getByRole("textbox").evaluate((own) =>
      document.activeElement === own ? own.value.slice(own.selectionStart, own.selectionEnd) : "");
    assert.equal(selected, await text(page));
  });
}

const sharing = () => Object.defineProperty(navigator, "share", {
  value: (data) => { window.shared = data; return Promise.reject(new DOMException("closed", "AbortError")); },
});
const noSharing = () => Object.defineProperty(navigator, "share", { value: undefined });

pageTest("where the device can share, the text is shared, and closing the list of ways is no trouble", { before: sharing }, async ({ page }) => {
  await openSummary(page);
  await panel(page).getByRole("button", { name: "Kirim lewat…" }).click();
  const shared = await until(() => page.evaluate(() => window.shared), (own) => own !== undefined);
  assert.deepEqual(shared, { text: await text(page) });
  await page.waitForTimeout(100);
  assert.ok(!(await page.getByText("gagal dimuat atau berhenti").isVisible()));
});

pageTest("where the device cannot share, nothing offers it", { before: noSharing }, async ({ page }) => {
  await openSummary(page);
  assert.equal(await page.getByRole("button", { name: "Kirim lewat…" }).count(), 0);
});

/** The page as it is printed. */
async function printed(page) {
  // The first thing done on a visit brings the piece that draws it.
  await page.keyboard.press("Shift");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".print").waitFor({ state: "attached" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

const includes = (whole, parts) => {
  for (const part of parts) assert.ok(whole.includes(part), `${part}\n${whole}`);
};

pageTest("a locus on paper: title, score, scale, parts, derivation and sources, on A4", {}, async ({ page }) => {
  const pages = await printed(page);
  assert.ok(pages.every(({ size }) => size.join() === "595,842"), JSON.stringify(pages.map((own) => own.size)));
  assert.ok(pages.length <= 3, `${pages.length} pages`);
  const whole = pages.map((own) => own.text).join(" ");
  includes(whole, [
    "Puskesmas Watdek 2023", "Sekarang 49,85 D, zona merah", "merah", "kuning", "hijau",
    "Kurang 4,15 ke kategori C", "Bukan kalkulator resmi Ombudsman RI.", "Kabupaten Maluku Tenggara",
    "Penilaian Kepatuhan Penyelenggaraan Pelayanan Publik 2022–2024", "Dicetak",
    "Input 21,85 8,72", "Dinas Pendidikan 52,86 D, zona merah", "+21,61", "Asal angka",
    "Input (nilai rapor) 8,72", "Yang perlu diketahui", "sentralnusantara.com/", "kamedia.id/",
  ]);
  assert.match(whole, new RegExp(`Dicetak \\d{1,2} \\S+ ${new Date().getFullYear()}`));
  for (const control of ["Urungkan", "Coba naikkan", "Menu", "Mengapa?", "Tampilan", "Tentang", "Coba perbaikan"]) {
    assert.ok(!whole.includes(control), control);
  }
});

pageTest("a government on paper in English, from a dark page: what is tried and each locus, black on white", {
  work, theme: "dark", language: "en",
}, async ({ page }) => {
  await look(page, WORDS.en.government);
  const whole = (await printed(page)).map((own) => own.text).join(" ");
  const { after } = engine.simulate(JSON.parse(work));
  includes(whole, [
    "Kabupaten Contoh (contoh)", after.score.estimate.toFixed(2), "Changes tried",
    "Mechanism and procedure Disdukcapil (contoh) 2 3 +1.20", "Biggest gains", "Good to know",
    "Mean of all loci", "Not an official calculator",
  ]);
  for (const { name, score } of after.loci) includes(whole, [`${name} `, score.estimate.toFixed(2)]);
  await page.emulateMedia({ media: "print" });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
});

pageTest("on paper the zones are told apart without colour", {}, async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  const fills = await page.locator(".scale .band .fill").evaluateAll((all) => all.map((own) => getComputedStyle(own).fill));
  assert.deepEqual([...new Set(fills)], ["rgb(255, 255, 255)"]);
  const hatches = await page.locator(".scale .band rect[fill]").evaluateAll((all) => all.map((own) => own.getAttribute("fill")));
  assert.equal(new Set(hatches).size, 3);
});

pageTest("who prints before anything else gets the result alone, and no word of loading", {}, async ({ page }) => {
  const [only, ...rest] = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  assert.deepEqual(rest, []);
  includes(only.text, ["Puskesmas Watdek 2023", "49,85", "Bukan kalkulator resmi Ombudsman RI."]);
  assert.ok(!only.text.includes("Memuat"), only.text);
});

const spy = () => {
  window.printed = [];
  window.print = () => {
    window.printed.push(document.body.innerText.includes("Asal angka"));
    window.dispatchEvent(new Event("beforeprint"));
    window.dispatchEvent(new Event("afterprint"));
  };
};

pageTest("the button prints once the paper is drawn, once a press, and clears it away after", { before: spy }, async ({ page }) => {
  const print = page.getByRole("button", { name: "Cetak" });
  const prints = () => page.evaluate(() => window.printed.length);
  const sections = () => page.locator(".print").count();
  for (const presses of [1, 2]) {
    await print.click();
    await until(prints, (count) => count === presses);
    await until(sections, (count) => count === 0);
  }
  await page.waitForTimeout(200);
  assert.equal(await prints(), 2);
});

pageTest("what is printed is not on the screen", {}, async ({ page }) => {
  await page.keyboard.press("Tab");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await until(() => page.locator(".print").count(), (count) => count === 1);
  assert.ok(!(await page.locator(".print").isVisible()));
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await until(() => page.locator(".print").count(), (count) => count === 0);
});

pageTest("no row of a table is split between pages", { work }, async ({ page }) => {
  const pages = await printed(page);
  assert.ok(pages.length > 1);
  // A row that is split has its name on one page and its figures at the top of the next.
  for (const { pieces } of pages.slice(1)) {
    const top = Math.max(...pieces.map(({ y }) => y));
    const first = pieces.filter(({ y }) => y > top - 2).map(({ text }) => text);
    assert.ok(!/^[+−\d,.%\s×=]+$/.test(first.join("")), `a page begins with ${first}`);
  }
});
