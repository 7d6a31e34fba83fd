// A whole locus is entered without a detour: by keyboard alone, by thumb alone, and by the quick ways.
import assert from "node:assert/strict";
import { example, loadEngine } from "../node/support/engine.mjs";
import {
  DESK, PHONE, WORDS, choose, download, look, open, openExample, openFile, option, pageTest, result, saysScore,
  scoreNow, until, useBrowser,
} from "./support/page.mjs";
import {
  LOCUS, arrowTo, cells, chosen, file, focused, shown, tabTo, wholeLocus,
} from "./support/entry.mjs";

useBrowser();
const words = WORDS.id;
const engine = await loadEngine();
const edition = engine.edition("2022-2024");
const banyumas = await example("banyumas-2023");
const WHOLE = wholeLocus(edition);
const NAME = "DPMPTSP Banyumas (coba isi)";
const PRODUCTS = ["Izin praktik dokter", "Izin mendirikan"];

/** The empty sheet with one locus filled, as a file. */
function filled() {
  const sheet = structuredClone(banyumas);
  const { answers, products } = structuredClone(WHOLE.locus);
  const named = products.map((product, place) => ({ name: PRODUCTS[place], ...product }));
  sheet.loci[LOCUS] = { ...sheet.loci[LOCUS], name: NAME, answers, products: named };
  return sheet;
}

/** Opens a file in a context of its own, goes to the filled locus and gives what is shown there. */
async function shownOf(page, sheet, size) {
  const view = await open(page.context().browser(), { size });
  try {
    await openFile(view.page, sheet);
    await look(view.page, NAME);
    await choose(view.page, "Mode", words.modeNow);
    await until(() => cells(view.page), (all) => all.length > 90);
    assert.deepEqual(view.problems, []);
    return await shown(view.page);
  } finally {
    await view.context.close();
  }
}

/** That the page is where it would be if it had opened the file of the same answers. */
async function isLikeFile(page, saved, size) {
  const sheet = filled();
  assert.deepEqual(saved.loci, sheet.loci);
  assert.deepEqual(saved, sheet);
  const { loci } = engine.score(sheet);
  assert.ok(loci[LOCUS].score.estimate > 50, "a score that no empty sheet has");
  const figure = loci[LOCUS].score.estimate.toFixed(2).replace(".", ",");
  assert.ok((await result(page).innerText()).includes(figure), `the package says ${figure}`);
  assert.deepEqual(await shown(page), await shownOf(page, sheet, size));
}

pageTest("a whole locus is entered from an empty sheet by keyboard alone", { tour: true, size: DESK }, async ({ page }) => {
  const { keyboard } = page;
  await tabTo(page, /^select-one Contoh/);
  await keyboard.press("Alt+ArrowDown");
  for (const letter of "Kabupaten Bany") await keyboard.press(letter === " " ? "Space" : letter);
  await keyboard.press("Enter");
  await result(page).filter({ hasText: "Kabupaten Banyumas" }).waitFor();

  await tabTo(page, /^button DPMPTSP/);
  await keyboard.press("Enter");
  await tabTo(page, /^radio Mode/);
  await arrowTo(page, /Isi jawaban$/);
  await tabTo(page, /^summary Data lokus/);
  await keyboard.press("Enter");
  await tabTo(page, /^text Nama lokus/);
  await keyboard.press("Control+A");
  await keyboard.type(NAME);

  // Two people are asked on complaints, four on the rest; two products are looked at.
  const variables = [
    [/^button Rinci semua per responden/, 24], [/^button Rinci semua per responden/, 36],
    [/^button Rinci per produk/, 22], [null, 5], [/^button Rinci semua per responden/, 12],
  ];
  let entered = 0;
  for (const [unfold, count] of variables) {
    if (unfold) {
      await tabTo(page, unfold, entered === 0 ? "Tab" : "Shift+Tab");
      await keyboard.press("Enter");
      await until(() => focused(page), (own) => /^button Satukan/.test(own));
      await tabTo(page, /^radio /);
    }
    for (const figure of WHOLE.figures.slice(entered, entered + count)) {
      await keyboard.press(figure === null ? "ArrowDown" : `Digit${figure}`);
    }
    entered += count;
  }
  assert.equal(entered, WHOLE.figures.length);

  // On from the last cell, and round to the form above.
  for (const [place, name] of PRODUCTS.entries()) {
    await tabTo(page, new RegExp(`^text Produk ${place + 1}`));
    await keyboard.type(name);
  }
  await tabTo(page, /^button Simpan berkas/, "Shift+Tab");
  const { text } = await download(page, { click: () => keyboard.press("Enter") });
  await isLikeFile(page, JSON.parse(text), DESK);
});

pageTest("a whole locus is entered from an empty sheet by touch alone, on a phone", {
  tour: true, size: PHONE, hasTouch: true, isMobile: true,
}, async ({ page }) => {
  // A finger comes down once the page stands still; rows find their height when they come into view.
  const tap = async (locator) => {
    await locator.scrollIntoViewIfNeeded();
    await locator.evaluate((own) => new Promise((resolve) => {
      let [last, frames] = [NaN, 0];
      const look = () => {
        const { y } = own.getBoundingClientRect();
        frames = y === last ? frames + 1 : 0;
        last = y;
        if (frames === 3) resolve();
        else requestAnimationFrame(look);
      };
      look();
    }));
    await locator.tap();
  };
  await tap(page.locator("summary").filter({ hasText: "Menu" }));
  // The list that opens is the device's own, which no page sees.
  await page.getByRole("combobox").first().selectOption({ label: "Kabupaten Banyumas 2023 (lembar kosong)" });
  await result(page).filter({ hasText: "Kabupaten Banyumas" }).waitFor();
  await tap(page.getByRole("navigation").getByRole("button", { name: "DPMPTSP" }));
  await tap(option(page, "Isi jawaban"));
  await tap(page.locator("summary").filter({ hasText: "Data lokus" }));
  const write = async (label, text) => {
    const field = page.getByRole("textbox", { name: label, exact: true });
    await tap(field);
    await field.evaluate((own) => own.select());
    // What the device's keyboard does.
    await page.keyboard.insertText(text);
  };
  await write("Nama lokus", NAME);
  const heading = (variable) => page.locator(".variable").filter({ has: page.getByRole("heading", { name: variable }) });
  for (const variable of ["Kompetensi Pelaksana", "Sarana Prasarana", "Pengelolaan Pengaduan"]) {
    await tap(heading(variable).getByRole("button", { name: "Rinci semua per responden" }));
  }
  await tap(heading("Standar Pelayanan").getByRole("button", { name: "Rinci per produk" }));
  for (const [place, name] of PRODUCTS.entries()) await write(`Produk ${place + 1}`, name);
  const all = page.locator(".sheet .cell");
  await until(() => all.count(), (own) => own === WHOLE.figures.length);
  for (const [place, figure] of WHOLE.figures.entries()) {
    if (figure !== null) await tap(option(all.nth(place), `${figure}`));
  }
  await tap(page.locator("summary").filter({ hasText: "Menu" }));
  const button = page.getByRole("button", { name: "Simpan berkas" });
  const { text } = await download(page, { click: () => tap(button) });
  await isLikeFile(page, JSON.parse(text), PHONE);
});

/** Opens the empty example at the locus that the tests fill, ready to be answered. */
async function emptySheet(page) {
  await openExample(page, "Banyumas");
  await look(page, "DPMPTSP");
  await choose(page, "Mode", words.modeNow);
  await until(() => cells(page), (all) => all.length === 37);
}

/** The fully answered example, ready to be answered otherwise. */
async function fullSheet(page, mode = words.modeNow) {
  await openExample(page, "Kabupaten Contoh");
  await look(page, "Disdukcapil");
  await choose(page, "Mode", mode);
  await page.locator(".sheet .cell").first().waitFor();
}

const [FIRST, SECOND] = ["Pengetahuan tentang komponen standar pelayanan", "Pengetahuan terkait tugas dan kewenangan jabatan"];
const LAST = "Indikator keenam (nama belum diketahui)";
const MOTO = "Moto";
const INDICATORS = edition.dimensions.flatMap((own) => own.variables.flatMap((variable) => variable.indicators));
const idOf = (name) => INDICATORS.find((own) => own.name.id === name).id;
const answersNow = async (page) => (await file(page)).loci[LOCUS].answers ?? {};
const own = (name) => new RegExp(`^radio ${name.replace(/[()]/g, "\\$&")} `);
const tool = (page, name) => page.getByRole("button", { name, exact: true });
const undo = (page) => tool(page, words.undo).click();
const row = (page, name) =>
  page.locator(".indicator").filter({ has: page.locator(".name").getByText(name, { exact: true }) });
const heading = (page, variable) =>
  page.locator(".variable").filter({ has: page.getByRole("heading", { name: variable }) });

/** Puts the focus into a cell as Tab would. */
const into = async (page, name) => {
  await row(page, name).locator(".cell input:checked").focus();
  assert.match(await focused(page), own(name));
};

pageTest("a digit answers and goes on, arrows and Enter move, Delete and Backspace clear", {}, async ({ page }) => {
  const { keyboard } = page;
  await emptySheet(page);
  await page.getByText("Papan ketik: angka mengisi lalu maju").waitFor();
  await into(page, FIRST);
  await keyboard.press("3");
  assert.match(await focused(page), own(SECOND));
  await keyboard.press("1");
  await keyboard.press("ArrowUp");
  assert.match(await focused(page), own(SECOND));
  assert.match(await focused(page), /1$/, "the focus is on what is chosen");
  await keyboard.press("Enter");
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowUp");
  assert.match(await focused(page), own(FIRST));
  assert.equal(`${await chosen(page, FIRST)}${await chosen(page, SECOND)}`, "31");
  await keyboard.press("Delete");
  assert.match(await focused(page), own(FIRST), "clearing stays where it is");
  await keyboard.press("ArrowDown");
  await keyboard.press("Backspace");
  assert.deepEqual(await answersNow(page), {});
});

pageTest("a digit beyond the scale, or with another key, answers nothing", {}, async ({ page }) => {
  await emptySheet(page);
  await into(page, FIRST);
  for (const key of ["4", "9", "Alt+2", "x", "-"]) await page.keyboard.press(key);
  assert.match(await focused(page), own(FIRST));
  assert.deepEqual(await answersNow(page), {});
});

pageTest("the same digit again goes on and changes nothing", {}, async ({ page }) => {
  await emptySheet(page);
  await into(page, FIRST);
  await page.keyboard.press("2");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("2");
  assert.match(await focused(page), own(SECOND));
  await undo(page);
  assert.deepEqual(await answersNow(page), {}, "one step was made, not two");
});

pageTest("at the first cell and at the last one, keys go nowhere and change nothing", {}, async ({ page }) => {
  const { keyboard } = page;
  await emptySheet(page);
  await into(page, FIRST);
  await keyboard.press("2");
  await keyboard.press("ArrowUp");
  for (const key of ["ArrowUp", "ArrowUp"]) await keyboard.press(key);
  assert.match(await focused(page), own(FIRST));
  await into(page, LAST);
  await keyboard.press("1");
  for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await keyboard.press(key);
  assert.match(await focused(page), own(LAST));
  assert.deepEqual(await answersNow(page), { [idOf(FIRST)]: 2, [idOf(LAST)]: 1 });
});

pageTest("left and right choose within a cell, as in every radio group", {}, async ({ page }) => {
  await emptySheet(page);
  await into(page, FIRST);
  await page.keyboard.press("1");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  assert.equal(await chosen(page, FIRST), "2");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await chosen(page, FIRST), "1");
  assert.match(await focused(page), own(FIRST));
});

pageTest("Ctrl+Z in a cell undoes and Ctrl+Y does it again, without leaving the cell", {}, async ({ page }) => {
  const { keyboard } = page;
  await emptySheet(page);
  await into(page, FIRST);
  await keyboard.press("3");
  await keyboard.press("2");
  const third = await focused(page);
  await keyboard.press("Control+z");
  assert.deepEqual(await answersNow(page), { [idOf(FIRST)]: 3 });
  await into(page, FIRST);
  await keyboard.press("Control+z");
  assert.deepEqual(await answersNow(page), {});
  await into(page, FIRST);
  await keyboard.press("Control+y");
  await keyboard.press("Control+Shift+Z");
  assert.deepEqual(await answersNow(page), { [idOf(FIRST)]: 3, [idOf(SECOND)]: 2 });
  assert.notEqual(third, await focused(page));
});

pageTest("keys of the grid do not disturb what is typed into fields", {}, async ({ page }) => {
  const { keyboard } = page;
  await emptySheet(page);
  await page.locator("summary").filter({ hasText: "Data lokus" }).click();
  const name = page.getByRole("textbox", { name: "Nama lokus" });
  await name.fill("");
  await name.focus();
  await keyboard.type("Dinas 123");
  await keyboard.press("Backspace");
  await keyboard.press("ArrowLeft");
  await keyboard.press("Delete");
  await keyboard.type("4");
  await keyboard.press("Control+z");
  assert.match(await name.inputValue(), /^Dinas 1/, "the field undoes its own text");
  await name.fill("Dinas 14");
  await keyboard.press("Enter");
  assert.match(await focused(page), /Nama lokus/);
  const points = page.getByRole("textbox", { name: "Input", exact: true });
  await points.focus();
  await keyboard.type("2,50");
  await keyboard.press("Enter");
  const { name: saved, points: printed, answers } = (await file(page)).loci[LOCUS];
  assert.deepEqual([saved, printed, answers], ["Dinas 14", { input: 2.5 }, undefined]);
});

pageTest("what is being typed stays while the page says something", {}, async ({ page }) => {
  const field = page.getByRole("textbox", { name: words.complaints, exact: true });
  await page.getByRole("textbox", { name: "Proses", exact: true }).fill("12");
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("13,");
  // The result of the first figure is announced meanwhile.
  await until(() => page.getByRole("status").textContent(), (said) => said.includes("51,09"));
  assert.equal(await field.inputValue(), "13,");
  await page.keyboard.type("76");
  await page.keyboard.press("Enter");
  await saysScore(page, words.simulated, "55,24", "C", words.yellow);
});

pageTest("what is being typed stays while a part of the page arrives", {
  routes: { "sheet-.*\\.wasm$": (route) => { route.request().frame().page().release = () => route.continue(); } },
}, async ({ page }) => {
  const field = page.getByRole("textbox", { name: words.complaints, exact: true });
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("13,");
  await until(() => page.release !== undefined, (own) => own);
  await page.getByRole("button", { name: words.why, exact: true }).first().evaluate((own) => own.click());
  await page.getByText("Memuat…", { exact: true }).first().waitFor();
  await page.release();
  await page.getByText(/tepatnya \S+/).first().waitFor();
  assert.equal(await field.inputValue(), "13,");
});

pageTest("digits try in “Coba perbaikan”, and the state of now stays", {}, async ({ page }) => {
  await fullSheet(page, words.modeTry);
  const before = (await file(page)).loci;
  const first = page.locator(".sheet .cell").first();
  const name = await first.locator("legend").textContent();
  await first.locator("input:checked").focus();
  await page.keyboard.press("3");
  assert.doesNotMatch(await focused(page), own(name), "and goes on");
  const saved = await file(page);
  assert.deepEqual(saved.loci, before);
  assert.deepEqual(saved.changes, [{ locus: 0, node: idOf(name), to: 3 }]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  assert.deepEqual((await file(page)).changes, saved.changes, "nobody tries not to know");
});

pageTest("“Semua penuh” makes a locus full, “Kosongkan” empties it, and both are undone", {}, async ({ page }) => {
  await fullSheet(page);
  const before = await file(page);
  await tool(page, "Semua penuh").click();
  await saysScore(page, words.now, "100,00", "A", words.green);
  const full = await file(page);
  assert.equal(engine.score(full).loci[0].score.low, 100);
  assert.deepEqual(full.loci.slice(1), before.loci.slice(1));
  await tool(page, "Kosongkan").click();
  await result(page).filter({ hasText: words.noScore }).waitFor();
  const empty = (await file(page)).loci[0];
  assert.equal(empty.answers, undefined);
  assert.ok((empty.products ?? []).every((product) => product.answers === undefined));
  assert.deepEqual([empty.name, empty.kind], [before.loci[0].name, before.loci[0].kind]);
  await undo(page);
  await saysScore(page, words.now, "100,00", "A", words.green);
  await undo(page);
  assert.deepEqual(await file(page), before);
});

pageTest("what was tried on a locus ends when all of it is filled or emptied", {}, async ({ page }) => {
  await fullSheet(page, words.modeTry);
  await option(page.locator(".sheet .cell").first(), "0").click();
  await result(page).filter({ hasText: words.simulated }).waitFor();
  await choose(page, "Mode", words.modeNow);
  for (const name of ["Semua penuh", "Kosongkan"]) {
    await tool(page, name).click();
    await until(() => scoreNow(page), (said) => !said.includes(words.simulated));
    await undo(page);
    await result(page).filter({ hasText: words.simulated }).waitFor();
  }
});

pageTest("“Semua penuh” fills all that is asked, also by respondent and by product", {}, async ({ page }) => {
  await emptySheet(page);
  await heading(page, "Kompetensi").getByRole("button").click();
  await heading(page, "Standar Pelayanan").getByRole("button").click();
  await tool(page, "Semua penuh").click();
  await saysScore(page, words.now, "100,00", "A", words.green);
  assert.equal(await chosen(page, FIRST), "3 3 3 3");
  assert.equal(await chosen(page, MOTO), "3 3");
  assert.equal(await chosen(page, LAST), "3");
});

pageTest("“Salin dari lokus lain” takes over all that is entered there, again and again", {}, async ({ page }) => {
  await fullSheet(page);
  await look(page, "Puskesmas Contoh Kota");
  const before = await file(page);
  const [from, to] = [0, before.loci.findIndex((locus) => locus.name.startsWith("Puskesmas Contoh Kota"))];
  const list = page.getByRole("combobox", { name: "Salin dari lokus lain" });
  const options = await list.locator("option").allInnerTexts();
  assert.equal(options.length, before.loci.length, "all the others, and the first line");
  assert.ok(!options.includes(before.loci[to].name));
  const { name, kind } = before.loci[to];
  for (let time = 0; time < 2; time += 1) {
    await list.selectOption({ label: before.loci[from].name });
    const copied = { ...before.loci[from], name, kind };
    await until(async () => JSON.stringify((await file(page)).loci[to].answers), (own) => own === JSON.stringify(copied.answers));
    assert.deepEqual((await file(page)).loci[to], copied);
    // The list is something to do, so it goes back to its first line.
    await until(() => list.inputValue(), (own) => own === "");
    await undo(page);
    assert.deepEqual(await file(page), before);
  }
});

pageTest("“Belum penuh” leaves what is not full, and what becomes full stays until it is asked again", {}, async ({ page }) => {
  await emptySheet(page);
  await tool(page, "Semua penuh").click();
  await option(row(page, FIRST), "2").click();
  await option(row(page, MOTO), "1").click();
  const filter = page.getByRole("button", { name: /Belum penuh$/ });
  const names = () => page.locator(".indicator .name").allTextContents();
  assert.equal(await filter.getAttribute("aria-pressed"), "false");
  await filter.click();
  await until(names, (all) => all.length === 2);
  assert.deepEqual(await names(), [FIRST, MOTO]);
  assert.equal(await filter.getAttribute("aria-pressed"), "true");
  await into(page, FIRST);
  await page.keyboard.press("3");
  assert.match(await focused(page), own(MOTO), "keys go through what is left");
  await until(() => chosen(page, FIRST), (own) => own === "3");
  assert.deepEqual(await names(), [FIRST, MOTO]);
  await filter.click();
  await until(names, (all) => all.length === 37);
  await filter.click();
  await until(names, (all) => all.length === 1);
  assert.deepEqual(await names(), [MOTO]);
  await look(page, "Dinas Pendidikan");
  assert.equal(await filter.getAttribute("aria-pressed"), "false", "another locus shows all");
});

pageTest("an indicator unfolds into its respondents and folds into their mean, each undone", {}, async ({ page }) => {
  await emptySheet(page);
  const own = row(page, FIRST);
  await option(own, "2").click();
  const before = await scoreNow(page);
  await own.getByRole("button", { name: "Rinci per responden" }).click();
  await until(() => chosen(page, FIRST), (all) => all === "2 2 2 2");
  assert.equal(await scoreNow(page), before, "each said what was said once");
  const roles = await own.locator("legend").allInnerTexts();
  assert.match(roles[0], /Kepala atau sekretaris dinas/);
  assert.equal(new Set(roles).size, 4);
  await option(own.locator(".cell").nth(3), "3").click();
  await option(own.locator(".cell").nth(2), "3").click();
  await own.getByText("sekarang 2,5 · 4 responden").waitFor();
  const unfolded = await scoreNow(page);
  await own.getByRole("button", { name: "Satukan" }).click();
  await until(() => answersNow(page), (all) => all[idOf(FIRST)] === 2.5);
  assert.equal(await scoreNow(page), unfolded);
  assert.equal(await chosen(page, SECOND), "?", "the next one is as it was");
  await undo(page);
  await until(() => chosen(page, FIRST), (all) => all === "2 2 3 3");
  for (let step = 0; step < 3; step += 1) await undo(page);
  assert.deepEqual(await answersNow(page), { [idOf(FIRST)]: 2 });
});

pageTest("a variable unfolds and folds at once, and says which of the two it does", {}, async ({ page }) => {
  await emptySheet(page);
  const button = heading(page, "Pengelolaan Pengaduan").getByRole("button");
  assert.equal(await button.innerText(), "Rinci semua per responden");
  await option(row(page, LAST), "1").click();
  await button.click();
  await until(() => button.innerText(), (own) => own === "Satukan semua responden");
  const { [idOf(LAST)]: last, ...rest } = await answersNow(page);
  assert.deepEqual(last, [1, 1]);
  assert.equal(Object.keys(rest).length, 5);
  assert.ok(Object.values(rest).every((own) => JSON.stringify(own) === "[null,null]"));
  await button.click();
  await until(() => button.innerText(), (own) => own === "Rinci semua per responden");
  assert.deepEqual(await answersNow(page), { [idOf(LAST)]: 1 });
  await undo(page);
  await undo(page);
  assert.deepEqual(await answersNow(page), { [idOf(LAST)]: 1 });
  assert.equal(await chosen(page, LAST), "1");
});

pageTest("products are added, named, answered apart, removed and folded, each undone", {}, async ({ page }) => {
  await emptySheet(page);
  await option(row(page, MOTO), "1").click();
  const button = heading(page, "Standar Pelayanan").getByRole("button");
  assert.equal(await button.innerText(), "Rinci per produk");
  await button.click();
  await until(() => chosen(page, MOTO), (all) => all === "1 1");
  await page.locator("summary").filter({ hasText: "Data lokus" }).click();
  await page.getByRole("button", { name: "Tambah produk" }).click();
  await until(() => chosen(page, MOTO), (all) => all === "1 1 1");
  const names = ["Izin <b>A</b>", "Izin B", "Izin C"];
  for (const [place, name] of names.entries()) {
    await page.getByRole("textbox", { name: `Produk ${place + 1}` }).fill(name);
  }
  await page.keyboard.press("Enter");
  await option(row(page, MOTO).locator(".cell").nth(1), "3").click();
  const legends = await row(page, MOTO).locator("legend").allInnerTexts();
  names.forEach((name, place) => assert.ok(legends[place].includes(name), legends[place]));
  const products = async () => (await file(page)).loci[LOCUS].products;
  const moto = (figure) => ({ answers: { [idOf(MOTO)]: figure } });
  const all = [{ name: names[0], ...moto(1) }, { name: names[1], ...moto(3) }, { name: names[2], ...moto(1) }];
  assert.deepEqual(await products(), all);
  await page.getByRole("button", { name: "Hapus Produk 1" }).click();
  await until(() => chosen(page, MOTO), (own) => own === "3 1");
  assert.deepEqual(await products(), all.slice(1));
  assert.equal(await page.getByRole("textbox", { name: "Produk 1" }).inputValue(), "Izin B");
  await button.click();
  await until(() => answersNow(page), (own) => own[idOf(MOTO)] === 2);
  assert.equal(await products(), undefined);
  await undo(page);
  await undo(page);
  assert.deepEqual(await products(), all);
  for (let step = 0; step < 5; step += 1) await undo(page);
  assert.deepEqual(await products(), [{}, {}]);
  await undo(page);
  assert.equal(await products(), undefined);
  assert.deepEqual(await answersNow(page), { [idOf(MOTO)]: 1 });
});

for (const size of [PHONE, DESK]) {
  pageTest(`the first answer of an empty sheet leaves the next cell under the finger, ${size.width} px`, { size }, async ({ page }) => {
    await emptySheet(page);
    // As far up as it goes, where nothing above could give way unseen.
    const next = row(page, SECOND).locator(".cell");
    await row(page, FIRST).scrollIntoViewIfNeeded();
    const place = async () => (await next.boundingBox()).y;
    // Rows find their height when they come into view.
    let before;
    do {
      before = await place();
      await page.evaluate(() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then))));
    } while ((await place()) !== before);
    await option(row(page, FIRST), "2").click();
    await until(() => chosen(page, FIRST), (own) => own === "2");
    const moved = Math.abs((await place()) - before);
    assert.ok(moved < 22, `${moved} px, half of what a finger touches`);
  });
}

pageTest("every indicator says how it is judged, its law, advice and evidence beside it", { size: PHONE }, async ({ page }) => {
  await emptySheet(page);
  for (const indicator of INDICATORS.filter((own) => own.id !== "output.ikm")) {
    const name = indicator.name.id;
    const toggle = page.getByRole("button", { name: `${words.why} ${name}`, exact: true });
    await toggle.click();
    const panel = page.locator(`[id="${await toggle.getAttribute("aria-controls")}"]`);
    await panel.getByText("Asal angka").waitFor();
    const text = await panel.innerText();
    for (const label of ["Cara menaikkan", "Bukti dukung", "Dasar hukum"]) assert.ok(text.includes(label), `${name}: ${label}`);
    const { advice, law, judged } = indicator;
    for (const said of [advice.fix, advice.evidence, ...law, ...(judged ? [judged] : [])]) {
      assert.ok(text.includes(said.text.id ?? said.text), `${name}: ${JSON.stringify(said)}`);
    }
    await toggle.click();
    await until(() => toggle.getAttribute("aria-expanded"), (own) => own === "false");
  }
  const judged = INDICATORS.filter((own) => own.judged).length;
  assert.ok(judged > 0, "of some it is known how they are judged");
});

pageTest("a list by potential shows the first ten, all on demand, and the first again", {}, async ({ page }) => {
  await fullSheet(page, words.modeTry);
  const names = () => page.locator(".indicator .name").allTextContents();
  const first = await names();
  assert.equal(first.length, 10);
  await tool(page, "Tampilkan semua (37)").click();
  const all = await until(names, (own) => own.length === 37);
  assert.deepEqual(all.slice(0, 10), first);
  assert.equal(new Set(all).size, 37);
  await tool(page, "Tampilkan yang terbesar saja").click();
  assert.deepEqual(await until(names, (own) => own.length === 10), first);
});
