// What is tried in one list, scenarios side by side, and what is weakest.
import assert from "node:assert/strict";
import { example, loadEngine } from "../node/support/engine.mjs";
import {
  DESK, PHONE, WORDS, choose, enter, look, openExample, openFile, option, pageTest, result, saved, saysScore,
  scoreNow, until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const engine = await loadEngine();
const contoh = await example("contoh");
const watdek = await example("watdek-2023");
const words = WORDS.id;
const work = JSON.stringify(contoh);
const comma = (number) => number.toFixed(2).replace(".", ",");
const signed = (number) => `${number < 0 ? "−" : "+"}${comma(Math.abs(number))}`;
const MECHANISM = { node: "pengaduan.pengelolaan.mekanisme", name: "Mekanisme dan tata cara" };
const MODE = /^Mode/;

const list = (page) => page.getByRole("group").filter({ hasText: /^Yang dicoba/ });
const tried = (page) => list(page).getByRole("listitem");
const level = (page, name, own) => option(page.getByRole("group", { name }), own);
const button = (page, name) => page.getByRole("button", { name });
const table = (page) => page.getByRole("table");
const row = (page, name) => page.getByRole("row", { name });
const compare = async (page) => {
  await choose(page, MODE, "Bandingkan");
  await page.getByRole("heading", { name: "Bandingkan" }).waitFor();
};
const isNowOnly = (page) => until(() => scoreNow(page), (text) => !text.includes(words.simulated));
const cells = async (page, name) => (await row(page, name).getByRole("cell").allInnerTexts())
  .map((text) => text.replace(/\s+/g, " ").trim());

/** What is tried in several places: a whole locus, one product of another, and respondents. */
const CHANGES = [
  { locus: 0, node: MECHANISM.node, to: 3 },
  { locus: 1, product: 1, node: "proses.standar.persyaratan", to: 3 },
  { locus: 2, node: "input.kompetensi.tugas-kewenangan", to: [3, 2, null, 3] },
];

pageTest("all that is tried stands in one list, also of other loci, with what each adds alone", {
  work: JSON.stringify({ ...contoh, changes: CHANGES }),
}, async ({ page }) => {
  await tried(page).first().waitFor();
  const shown = (await tried(page).allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  const alone = CHANGES.map((change) =>
    engine.simulate({ ...contoh, changes: [change] }).difference.loci[change.locus]);
  const expected = [
    ["Mekanisme dan tata cara", "Disdukcapil (contoh)", "2 → 3", signed(alone[0])],
    ["Persyaratan", "DPMPTSP (contoh) · Persetujuan bangunan gedung (contoh)", "2 → 3", signed(alone[1])],
    ["tugas dan kewenangan", "Dinas Pendidikan (contoh)", "1 → 2", signed(alone[2])],
  ];
  assert.equal(shown.length, 3);
  expected.forEach((parts, place) => {
    for (const part of parts) assert.ok(shown[place].includes(part), `${part} in ${shown[place]}`);
  });
  await look(page, words.government);
  await until(() => tried(page).count(), (count) => count === 3);
});

pageTest("each of all that is tried is taken back by itself, a product's too", {
  work: JSON.stringify({ ...contoh, changes: CHANGES }),
}, async ({ page }) => {
  await button(page, /^Batalkan Persyaratan, DPMPTSP/).click();
  await until(() => tried(page).count(), (count) => count === 2);
  const changes = [CHANGES[0], CHANGES[2]];
  const text = await until(() => saved(page), (own) => JSON.parse(own).changes.length === 2);
  assert.deepEqual(JSON.parse(text).changes, changes);
  const { after } = engine.simulate({ ...contoh, changes });
  await look(page, words.government);
  await saysScore(page, words.simulated, comma(after.score.estimate), after.category.id, words.yellow);
  await button(page, /^Batalkan Mekanisme/).click();
  await button(page, /^Batalkan Pengetahuan/).click();
  await isNowOnly(page);
  assert.equal(await list(page).count(), 0);
});

for (const [size, isOpen] of [[PHONE, false], [DESK, true]]) {
  pageTest(`the list of tries is ${isOpen ? "open" : "one line"} at ${size.width} px, and says how many and the gain`, { size }, async ({ page }) => {
    await enter(page, words.complaints, "13,76");
    const summary = list(page).locator("summary");
    assert.match(await summary.innerText(), /^Yang dicoba: 1\s+\+4,15$/);
    assert.equal(await button(page, "Hapus simulasi").isVisible(), isOpen);
    if (!isOpen) {
      const { height } = await list(page).boundingBox();
      assert.ok(height <= 56, `${height} px`);
      await summary.click();
    }
    await button(page, "Hapus simulasi").click();
    await isNowOnly(page);
  });
}

pageTest("on a desk what is pressed stays under the finger when the list of tries appears", { work }, async ({ page }) => {
  const chosen = level(page, MECHANISM.name, "3");
  await chosen.waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  const before = await chosen.boundingBox();
  await chosen.click();
  await tried(page).first().waitFor();
  await until(async () => Math.abs((await chosen.boundingBox()).y - before.y), (moved) => moved <= 2);
});

/** Notes from now on, until it is called again, how far an element is at most from where it stands. */
const moves = (locator) => locator.evaluate((own) => {
  const { top } = own.getBoundingClientRect();
  const noted = { most: 0 };
  let last = 0;
  window.moved = noted;
  const look = () => {
    // Seen twice: what is looked at amid a frame may not have been painted.
    const now = Math.abs(own.getBoundingClientRect().top - top);
    noted.most = Math.max(noted.most, Math.min(last, now));
    last = now;
    if (window.moved === noted) requestAnimationFrame(() => setTimeout(look));
  };
  look();
});

/** Where an element stands once it does, for a tenth of a second: rows find their height when they come into view. */
async function steady(locator) {
  const seen = [];
  return until(() => locator.boundingBox(), ({ y }) => seen.unshift(y) > 5 && seen.slice(0, 5).every((own) => own === y));
}

for (const where of ["at the top of the page", "in the middle of the window"]) {
  pageTest(`a level that is tried stays under the finger while pictures come and the list of tries grows, ${where}`, { work }, async ({ page }) => {
    await level(page, MECHANISM.name, "3").waitFor();
    const names = await page.locator(".indicator .name").evaluateAll((all) => all.slice(0, 5).map((own) => own.textContent));
    // Each once, and then one of them again.
    for (const [place, name] of [...names, names[1]].entries()) {
      const chosen = level(page, name, place === names.length ? "0" : "1");
      if (place > 0 || where !== "at the top of the page") {
        await chosen.evaluate((own) => own.scrollIntoView({ block: "center" }));
      }
      const box = await steady(chosen);
      await moves(chosen);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await until(() => tried(page).count(), (count) => count === Math.min(place + 1, names.length));
      // What is put off comes a tenth of a second later.
      await page.waitForTimeout(400);
      const moved = await page.evaluate(() => window.moved.most);
      assert.ok(moved <= 2, `${moved} px, try ${place + 1}`);
    }
    const rows = await page.locator(".waterfall ~ details tbody tr").count();
    assert.equal(rows, names.length + 2, "the picture of the steps is there");
  });
}

pageTest("without scenarios it is said what one is, and the button leads to trying", {}, async ({ page }) => {
  await compare(page);
  await page.getByText(/^Skenario adalah simulasi yang disimpan/).waitFor();
  assert.equal(await table(page).count(), 0);
  await button(page, "Coba perbaikan").click();
  await page.getByRole("slider").first().waitFor();
});

/** Keeps two scenarios of Watdek, and tries something that is neither. */
async function keepTwo(page) {
  await enter(page, words.complaints, "13,76");
  await button(page, "Simpan sebagai skenario").click();
  await until(() => page.getByLabel("Nama skenario").inputValue(), (own) => own === "Skenario 2");
  await enter(page, "Input", "20");
  await page.getByLabel("Nama skenario").fill("Rencana besar");
  await page.getByLabel("Nama skenario").press("Enter");
  await until(() => page.getByLabel("Nama skenario").inputValue(), (own) => own === "Skenario 3");
  await enter(page, "Input", "21");
}

pageTest("now, what is tried and each scenario stand side by side, differences first, then the scores", {}, async ({ page }) => {
  await keepTwo(page);
  await compare(page);
  const heads = await table(page).getByRole("columnheader").allInnerTexts();
  assert.deepEqual(heads, ["Butir", "Sekarang", "Simulasi", "Skenario 1", "Rencana besar"]);
  assert.deepEqual(await cells(page, /^Input/), ["8,72", "21", "8,72", "20"]);
  assert.deepEqual(await cells(page, /^Pengaduan/), ["9,61", "13,76", "13,76", "13,76"]);
  const raise = (input) => engine.simulate({
    ...watdek,
    changes: [{ locus: 0, node: "pengaduan", to: 13.76 }, ...(input ? [{ locus: 0, node: "input", to: input }] : [])],
  });
  const all = [raise(21), raise(), raise(20)];
  const now = all[0].before;
  const shown = (own, before) => new RegExp(`^${comma(own.score.estimate)} ${own.category.id}( ?, zona \\S+)? \\${signed(own.score.estimate - before.score.estimate)}$`);
  const check = async (name, pick) => {
    const [first, ...rest] = await cells(page, name);
    assert.match(first, new RegExp(`^${comma(pick(now).score.estimate)} ${pick(now).category.id}`));
    rest.forEach((text, place) => assert.match(text, shown(pick(all[place].after), pick(now))));
  };
  await check(/^Seluruh pemerintah daerah/, (score) => score);
  await check(/^Puskesmas Watdek/, (score) => score.loci[0]);
  assert.match((await cells(page, /^Seluruh/))[0], /zona kuning/);
  const order = await table(page).locator("th[scope=row]").allInnerTexts();
  const names = order.map((text) => text.split("\n")[0]);
  assert.deepEqual(names.slice(0, 4), ["Input", "Pengaduan", "Seluruh pemerintah daerah", "Puskesmas Watdek"]);
  assert.equal(names.length, 4 + 6, "the loci whose score stays come last");
  await page.getByText(new RegExp(`^Tertinggi: Simulasi, ${comma(all[0].after.loci[0].score.estimate)}`)).waitFor();
  await look(page, words.government);
  await page.getByText(new RegExp(`^Tertinggi: Simulasi, ${comma(all[0].after.score.estimate)}`)).waitFor();
});

pageTest("a scenario is used, named again, updated and removed, and each is undone", {}, async ({ page }) => {
  await keepTwo(page);
  await compare(page);
  const heads = () => table(page).getByRole("columnheader").allInnerTexts();
  const has = (...all) => until(heads, (own) => JSON.stringify(own.slice(2)) === JSON.stringify(all));
  const undo = () => button(page, words.undo).click();
  await button(page, "Pakai Skenario 1").click();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await has("Skenario 1\nsedang dicoba", "Rencana besar");
  await undo();
  await has("Simulasi", "Skenario 1", "Rencana besar");
  const name = page.getByLabel("Ganti nama").first();
  await name.fill("Rencana kecil");
  await name.press("Enter");
  await has("Simulasi", "Rencana kecil", "Rencana besar");
  await undo();
  await has("Simulasi", "Skenario 1", "Rencana besar");
  assert.equal(await name.inputValue(), "Skenario 1");
  await button(page, "Perbarui dari simulasi Rencana besar").click();
  await has("Skenario 1", "Rencana besar\nsedang dicoba");
  await undo();
  await button(page, "Hapus Skenario 1").click();
  await has("Simulasi", "Rencana besar");
  await undo();
  await has("Simulasi", "Skenario 1", "Rencana besar");
});

pageTest("scenarios are saved with the work, and no score counts them", {}, async ({ page }) => {
  await keepTwo(page);
  await button(page, "Hapus simulasi").click();
  await isNowOnly(page);
  await saysScore(page, words.now, "49,85", "D", words.red);
  const text = await until(() => saved(page), (own) => own !== null && JSON.parse(own).changes === undefined);
  const { scenarios } = JSON.parse(text).extra;
  assert.deepEqual(scenarios.map((own) => own.name), ["Skenario 1", "Rencana besar"]);
  assert.deepEqual(scenarios[0].changes, [{ locus: 0, node: "pengaduan", to: 13.76 }]);
});

pageTest("a scenario whose points are gone stays, and says why with its place", {}, async ({ page }) => {
  const broken = [{ name: "Lama", changes: [{ locus: 1, node: "pengaduan", to: 5 }] }];
  await openFile(page, { ...watdek, extra: { ...watdek.extra, scenarios: broken } });
  await compare(page);
  const message = page.getByRole("listitem").filter({ hasText: "Tidak bisa dihitung lagi." });
  await message.waitFor();
  assert.match(await message.innerText(), /Dinas Pendidikan, Pengaduan: \S+/);
  assert.deepEqual((await cells(page, /^Seluruh/)).slice(1), ["–"]);
  assert.equal(await button(page, "Pakai Lama").count(), 0);
  await button(page, "Hapus Lama").click();
  await until(() => table(page).count(), (count) => count === 0);
});

pageTest("at 360 px two scenarios are read beside now, and more scroll inside a region that takes the focus", { size: PHONE }, async ({ page }) => {
  const scenarios = ["Satu", "Dua", "Tiga", "Empat"].map((name, place) => ({
    name, changes: [{ locus: 0, node: "pengaduan", to: 10 + place }],
  }));
  await openFile(page, { ...watdek, extra: { ...watdek.extra, scenarios } });
  await compare(page);
  const region = page.getByRole("region", { name: "Bandingkan" });
  const seen = async (name) => {
    const { x, width } = await table(page).getByRole("columnheader", { name }).boundingBox();
    return x >= 0 && x + width <= 360;
  };
  for (const name of ["Sekarang", "Satu", "Dua"]) assert.ok(await seen(name), name);
  assert.ok(!(await seen("Empat")));
  await region.focus();
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press("ArrowRight");
  await until(() => seen("Empat"), (own) => own);
  assert.ok(await seen("Butir"), "the names of the rows stay");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
});

pageTest("the weakest locus and dimension are named; the link leads to the locus", { work }, async ({ page }) => {
  await look(page, words.government);
  const sentence = page.getByText(/^Lokus terlemah: /);
  await sentence.waitFor();
  const { loci } = engine.score(contoh);
  const lowest = loci.reduce((one, other) => (other.score.estimate < one.score.estimate ? other : one));
  const text = (await sentence.innerText()).replace(/\s+/g, " ");
  assert.ok(text.includes(`${lowest.name} (${comma(lowest.score.estimate)})`), text);
  const share = (own) => {
    const sum = (pick) => loci.reduce((all, locus) => all + pick(locus.dimensions[own]), 0);
    return sum((dimension) => dimension.points.estimate) / sum((dimension) => dimension.max);
  };
  const weakest = [0, 1, 2, 3].reduce((one, other) => (share(other) < share(one) ? other : one));
  const name = ["Input", "Proses", "Output", "Pengaduan"][weakest];
  assert.ok(text.includes(`Dimensi terlemah: ${name} (${comma(share(weakest) * 100)}`), text);
  await sentence.getByRole("button", { name: lowest.name }).click();
  await result(page).filter({ hasText: lowest.name }).waitFor();
  await page.getByText(/^Dimensi terlemah: /).waitFor();
  assert.equal(await page.getByText(/Lokus terlemah/).count(), 0);
});

pageTest("the biggest gains of a government are ranked with bars, ten at first, all on request", { work }, async ({ page }) => {
  await look(page, words.government);
  const section = page.getByRole("region", { name: "Paling menaikkan nilai" });
  const entries = section.getByRole("listitem");
  await until(() => entries.count(), (count) => count === 10);
  const gains = engine.potentials(contoh).filter((own) => own.product === undefined && own.governmentGain > 0);
  const widths = await section.locator("svg rect").evaluateAll((all) => all.map((own) => own.getBoundingClientRect().width));
  assert.ok(widths.every((width, place) => place === 0 || width <= widths[place - 1] + 0.5), widths.join(" "));
  await section.getByRole("button", { name: `Tampilkan semua (${gains.length})` }).click();
  await until(() => entries.count(), (count) => count === gains.length);
  const shown = (await entries.allInnerTexts()).map((text) => text.match(/\+\d+,\d\d/)[0]);
  const ranked = gains.map((own) => own.governmentGain).sort((one, other) => other - one);
  assert.deepEqual(shown, ranked.map(signed));
});
