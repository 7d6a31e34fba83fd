// The government and its list of loci: begun, named, moved, doubled, removed; every step can be undone.
import assert from "node:assert/strict";
import { assessment, example, loadEngine } from "../node/support/engine.mjs";
import {
  PHONE, WORDS, choose, enter, isReady, look, openExample, openFile, pageTest, result, saysScore,
  scoreNow, until, useBrowser,
} from "./support/page.mjs";
import { file, focused } from "./support/entry.mjs";

useBrowser();
const words = WORDS.id;
const engine = await loadEngine();
const edition = engine.edition("2022-2024");

const tool = (page, name) => page.getByRole("button", { name, exact: true });
const undo = (page) => tool(page, words.undo).click();
const navigation = (page) => page.getByRole("navigation");
const heading = (page) => result(page).getByRole("heading", { level: 1 });
const names = async (page) => (await navigation(page).locator("button .name").allTextContents()).slice(1);
const offices = (page) => page.locator(".offices > li");
const loci = async (page) => (await file(page)).loci;
const named = (all) => all.map((own) => own.name);
const about = (page) => page.locator("summary").filter({ hasText: "Data lokus" });
const within = async (page, locus) => {
  await look(page, locus);
  await choose(page, "Mode", words.modeNow);
  if (!(await page.getByRole("textbox", { name: "Nama lokus" }).isVisible())) await about(page).click();
};

/** The form of the government. */
async function government(page) {
  await look(page, words.government);
  await choose(page, "Mode", words.modeNow);
  await page.getByRole("textbox", { name: "Nama", exact: true }).waitFor();
}

/** Nothing but an edition and a year. */
async function nothing(page) {
  await openFile(page, assessment([], { weightSpread: 2 }));
  await result(page).filter({ hasText: words.noScore }).waitFor();
  await government(page);
}

const USUAL = { "Kabupaten / Kota (7)": "kabupaten", "Provinsi (5)": "provinsi" };

for (const [button, kind] of Object.entries(USUAL)) {
  pageTest(`the loci that are usual in a ${kind} begin a list, and are undone`, {}, async ({ page }) => {
    await nothing(page);
    const usual = edition.usualLoci.find((own) => own.kinds.includes(kind)).loci;
    await tool(page, `Susunan ${button}`).click();
    await until(() => names(page), (all) => all.length === usual.length);
    assert.deepEqual(await loci(page), usual);
    assert.deepEqual(await names(page), named(usual));
    assert.equal(await page.getByText("Belum ada lokus.").count(), 0);
    assert.equal(await page.getByRole("button", { name: /^Susunan/ }).count(), 0, "only a list that is empty is begun");
    await undo(page);
    await page.getByText("Belum ada lokus.").waitFor();
    assert.deepEqual(await loci(page), []);
  });
}

pageTest("a locus is added from the list of loci, and is where one is then", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  const before = await loci(page);
  await navigation(page).getByRole("button", { name: "Tambah lokus" }).click();
  await heading(page).filter({ hasText: "Lokus 8" }).waitFor();
  const name = page.getByRole("textbox", { name: "Nama lokus" });
  assert.ok(await name.isVisible(), "the form of a new locus is open");
  await name.fill("Dinas Baru");
  await name.press("Enter");
  await heading(page).filter({ hasText: "Dinas Baru" }).waitFor();
  assert.deepEqual(await loci(page), [...before, { name: "Dinas Baru" }]);
  await undo(page);
  await undo(page);
  assert.deepEqual(await loci(page), before);
  await until(() => names(page), (all) => all.length === 7);
});

pageTest("the form of a new locus stays open and keeps the focus while it is filled", {}, async ({ page }) => {
  await nothing(page);
  await navigation(page).getByRole("button", { name: "Tambah lokus" }).click();
  const name = page.getByRole("textbox", { name: "Nama lokus" });
  await name.focus();
  await page.keyboard.type("Puskesmas 1");
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /^select-one Jenis/);
  await page.getByRole("combobox", { name: "Jenis" }).selectOption("puskesmas");
  await until(() => loci(page), (all) => all[0].kind === "puskesmas");
  const official = page.getByRole("textbox", { name: "Nilai resmi" });
  assert.ok(await official.isVisible(), "there is more to say of it");
  await official.fill("81,2");
  await official.press("Enter");
  await until(() => scoreNow(page), (said) => said.includes("81,20"));
});

pageTest("the kind of an office says who is asked, and is undone", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  await within(page, "DPMPTSP");
  const kind = page.getByRole("combobox", { name: "Jenis" });
  assert.equal(await kind.inputValue(), "dpmptsp");
  const variable = page.locator(".variable").filter({ has: page.getByRole("heading", { name: "Kompetensi Pelaksana" }) });
  await variable.getByRole("button").click();
  const roles = () => page.locator(".indicator").first().locator("legend").allTextContents();
  const asked = (kinds) => edition.dimensions[0].variables[0].respondents
    .find((own) => (kinds === null ? !own.kinds : own.kinds?.includes(kinds)) && (own.years ?? [2023]).includes(2023))
    .roles.map((role) => role.id);
  const are = async (kinds) => {
    const expected = asked(kinds);
    const found = await until(roles, (own) => own[0].includes(expected[0]));
    expected.forEach((role, place) => assert.ok(found[place].endsWith(role), found[place]));
    assert.equal(found.length, expected.length);
  };
  await are("dinas");
  await kind.selectOption({ label: "Puskesmas" });
  await are("puskesmas");
  await kind.selectOption({ label: "Lainnya" });
  await are(null);
  await undo(page);
  await undo(page);
  await are("dinas");
  assert.equal(await kind.inputValue(), "dpmptsp", "the list shows what counts again");
  await look(page, "Puskesmas Purwokerto Timur 1");
  await until(() => kind.inputValue(), (own) => own === "puskesmas");
  assert.equal((await loci(page))[4].kind, "dpmptsp");
});

pageTest("a locus is renamed in its form, everywhere, and undone", { size: PHONE }, async ({ page }) => {
  await openExample(page, "Banyumas");
  await within(page, "DPMPTSP");
  await enter(page, "Nama lokus", "Kantor <i>Izin</i> & Modal");
  await heading(page).filter({ hasText: "Kantor <i>Izin</i> & Modal" }).waitFor();
  assert.equal((await names(page))[4], "Kantor <i>Izin</i> & Modal");
  await enter(page, "Nama lokus", "  ");
  await heading(page).filter({ hasText: "Lokus 5" }).waitFor();
  await undo(page);
  await undo(page);
  await heading(page).filter({ hasText: "DPMPTSP" }).waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Nama lokus" }).inputValue(), "DPMPTSP");
});

pageTest("in the list of the government, loci are doubled, moved and removed, and undone", {}, async ({ page }) => {
  await openExample(page, "Kabupaten Contoh");
  const before = await file(page);
  const [a, b, c] = named(before.loci);
  await government(page);
  const press = async (locus, name) => {
    const button = offices(page).filter({ has: page.getByRole("button", { name: locus, exact: true }) });
    await button.getByRole("button", { name: `${name} ${locus}`, exact: true }).click();
  };
  const are = async (expected) => {
    await until(() => names(page), (all) => JSON.stringify(all) === JSON.stringify(expected));
    assert.deepEqual(named(await loci(page)), expected);
  };
  const rest = named(before.loci).slice(3);
  await press(b, "Naik");
  await are([b, a, c, ...rest]);
  await press(b, "Turun");
  await are([a, b, c, ...rest]);
  await press(a, "Duplikat");
  await are([a, `${a} (salinan)`, b, c, ...rest]);
  const [original, copy] = await loci(page);
  assert.deepEqual(copy, { ...original, name: `${a} (salinan)` });
  await press(b, "Hapus lokus");
  await are([a, `${a} (salinan)`, c, ...rest]);
  const { score } = engine.score(await file(page));
  await saysScore(page, words.now, score.estimate.toFixed(2).replace(".", ","), "C", words.yellow);
  for (let step = 0; step < 4; step += 1) await undo(page);
  assert.deepEqual(await file(page), before);
  const steps = (place) => offices(page).nth(place).locator(".steps button").allTextContents();
  assert.ok(!(await steps(0)).some((own) => own.startsWith("Naik")), "the first goes no further up");
  assert.ok(!(await steps(before.loci.length - 1)).some((own) => own.startsWith("Turun")), "nor the last down");
});

pageTest("what is tried, noted and official follows its locus", {}, async ({ page }) => {
  const locus = (name) => ({ name, answers: { "proses.standar.moto": 1 } });
  const sheet = assessment(["A", "B", "C"].map(locus), {
    changes: [{ locus: 1, node: "proses.standar.moto", to: 3 }],
    extra: {
      notes: [{ locus: 1, node: "proses.standar.moto", text: "milik B" }],
      official: [{ locus: 1, score: 70 }, { locus: 2, score: 90 }],
    },
  });
  await openFile(page, sheet);
  await government(page);
  await offices(page).nth(0).getByRole("button", { name: "Hapus lokus A" }).click();
  await until(() => names(page), (all) => all.length === 2);
  await offices(page).nth(0).getByRole("button", { name: "Turun B" }).click();
  await until(() => names(page), (all) => all[0] === "C");
  const { loci: left, changes, extra } = await file(page);
  assert.deepEqual(named(left), ["C", "B"]);
  assert.deepEqual(changes, [{ locus: 1, node: "proses.standar.moto", to: 3 }]);
  assert.deepEqual(extra.notes, [{ locus: 1, node: "proses.standar.moto", text: "milik B" }]);
  assert.deepEqual(extra.official.toSorted((one, other) => one.locus - other.locus), [{ locus: 0, score: 90 }, { locus: 1, score: 70 }]);
  await look(page, /^B/);
  await result(page).filter({ hasText: "Nilai resmi 70,00" }).waitFor();
});

pageTest("whoever moves a locus in its own form goes with it", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  await within(page, "DPMPTSP");
  const move = (name) => page.locator(".form .steps").getByRole("button", { name: new RegExp(`^${name} `) }).click();
  const is = async (place) => {
    await until(() => names(page), (all) => all[place] === "DPMPTSP");
    assert.match(await heading(page).innerText(), /DPMPTSP/);
    assert.equal(await page.getByRole("textbox", { name: "Nama lokus" }).inputValue(), "DPMPTSP");
  };
  await move("Naik");
  await is(3);
  await move("Naik");
  await is(2);
  await move("Turun");
  await is(3);
});

pageTest("the last locus can be removed, and what is left is a government without any", {}, async ({ page }) => {
  await openFile(page, assessment([{ name: "Satu", points: { total: 80 } }]));
  await within(page, "Satu");
  await page.locator(".form .steps").getByRole("button", { name: "Hapus lokus Satu" }).click();
  await page.getByText("Belum ada lokus.").waitFor();
  assert.deepEqual(await loci(page), []);
  await undo(page);
  await look(page, "Satu");
  await saysScore(page, words.now, "80,00", "B", words.green);
});

pageTest("name and kind of the government are entered and undone", {}, async ({ page }) => {
  await nothing(page);
  await enter(page, "Nama", "Kota Uji");
  await heading(page).filter({ hasText: "Kota Uji" }).waitFor();
  const kind = page.getByRole("combobox", { name: "Jenis" });
  await kind.selectOption({ label: "Kota" });
  await until(async () => (await file(page)).government, (own) => own?.kind === "kota");
  assert.deepEqual((await file(page)).government, { name: "Kota Uji", kind: "kota" });
  await undo(page);
  await until(() => kind.inputValue(), (own) => own === "");
  await undo(page);
  assert.equal(await page.getByRole("textbox", { name: "Nama", exact: true }).inputValue(), "");
});

for (const whole of [true, false]) {
  const whose = whole ? "the government" : "a locus";
  pageTest(`the official score of ${whose} is a line on the scale and in its words, and never counts`, {}, async ({ page }) => {
    await openExample(page, "Kabupaten Contoh");
    const before = engine.score(await example("contoh"));
    const standing = whole ? before : before.loci[0];
    if (whole) await government(page);
    else await within(page, "Disdukcapil");
    const lines = () => page.locator("svg .official").count();
    const none = await lines();
    await enter(page, "Nilai resmi", "91,5");
    await until(() => scoreNow(page), (said) => said.includes("Nilai resmi 91,50: A, zona hijau"));
    assert.ok((await lines()) > none, "it is drawn");
    await result(page).filter({ hasText: "Nilai resmi 91,50 (A, zona hijau)" }).waitFor();
    const figure = standing.score.estimate.toFixed(2).replace(".", ",");
    await saysScore(page, words.now, figure, standing.category.id, words[{ merah: "red", kuning: "yellow", hijau: "green" }[standing.category.zone]]);
    await undo(page);
    await until(() => scoreNow(page), (said) => !said.includes("91,50"));
    assert.equal(await lines(), none);
  });

  pageTest(`an official score of ${whose} beyond the scale is refused in words`, {}, async ({ page }) => {
    await openExample(page, "Kabupaten Contoh");
    if (whole) await government(page);
    else await within(page, "Disdukcapil");
    const before = await file(page);
    await enter(page, "Nilai resmi", "150");
    await page.getByRole("alert").filter({ hasText: /150.*100|100.*150/s }).waitFor();
    assert.deepEqual(await file(page), before);
  });
}

const tour = (page) => page.getByRole("region", { name: "Perkenalan" });

pageTest("a first visit sees the score move within two interactions, step by step", { tour: true }, async ({ page }) => {
  await tour(page).getByText("1/3").waitFor();
  const before = await scoreNow(page);
  await page.getByRole("button", { name: words.try }).click();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  assert.notEqual(await scoreNow(page), before);
  await tour(page).getByText("2/3").waitFor();
  await tour(page).getByRole("button", { name: "Lanjut" }).click();
  await tour(page).getByText("3/3").waitFor();
  await tour(page).getByRole("button", { name: "Selesai" }).click();
  await tour(page).waitFor({ state: "detached" });
  await page.reload();
  await isReady(page);
  assert.equal(await tour(page).count(), 0);
});

pageTest("the tour goes on however the first thing is tried", { tour: true, size: PHONE }, async ({ page }) => {
  await tour(page).getByText("1/3").waitFor();
  await enter(page, words.complaints, "13,76");
  await tour(page).getByText("2/3").waitFor();
  await page.getByRole("button", { name: words.undo }).click();
  await tour(page).getByText("2/3").waitFor();
});

pageTest("the tour is skipped at any step and does not come again", { tour: true }, async ({ page }) => {
  await tour(page).getByRole("button", { name: "Lewati" }).click();
  await tour(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: words.try }).click();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  assert.equal(await tour(page).count(), 0);
  await page.reload();
  await isReady(page);
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  assert.equal(await tour(page).count(), 0);
});

pageTest("who opens something else in the tour is told how to go on with it", { tour: true }, async ({ page }) => {
  await openExample(page, "Banyumas");
  await tour(page).getByText("3/3").waitFor();
});

pageTest("the tour ends where it leads: at one's own assessments", { tour: true, size: PHONE }, async ({ page }) => {
  await page.getByRole("button", { name: words.try }).click();
  await tour(page).getByRole("button", { name: "Lanjut" }).click();
  await tour(page).getByRole("button", { name: "Penilaian saya" }).click();
  await page.getByRole("region", { name: "Penilaian saya" }).waitFor();
  await tour(page).waitFor({ state: "detached" });
  await page.reload();
  await isReady(page);
  assert.equal(await tour(page).count(), 0);
});

pageTest("who has work on the device gets no tour", { tour: true, work: JSON.stringify(await example("banyumas-2023")) }, async ({ page }) => {
  await result(page).filter({ hasText: "Banyumas" }).waitFor();
  assert.equal(await tour(page).count(), 0);
});

pageTest("a locus that is looked at when another device's file is opened is left for what the file begins with", {}, async ({ page }) => {
  await openExample(page, "Banyumas");
  await look(page, "Puskesmas Purwokerto Timur 2");
  await openFile(page, assessment([{ name: "Satu", points: { total: 80 } }]));
  await heading(page).filter({ hasText: "Satu" }).waitFor();
});
