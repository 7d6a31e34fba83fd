// The plan: the cheapest proven way to the next zone, read, changed, decided, carried out and printed.
import assert from "node:assert/strict";
import { example, loadEngine } from "../node/support/engine.mjs";
import { DESK, PHONE, WORDS, choose, enter, openExample, openFile, pageTest, saved, until, useBrowser } from "./support/page.mjs";
import { readPdf } from "./support/pdf.mjs";
import { openPlan } from "./support/views.mjs";

useBrowser();
const engine = await loadEngine();
const contoh = await example("contoh");
const words = WORDS.id;
const comma = (number) => number.toFixed(2).replace(".", ",");

const panel = (page) => page.getByRole("region", { name: /^(Rencana aksi|Action plan)$/ });
const headline = (page) => panel(page).locator(".headline").innerText();
const saysHeadline = (page, text) => panel(page).locator(".headline").filter({ hasText: text }).waitFor();
const settled = (page) => panel(page).locator('.proposal[aria-busy="false"]').waitFor();
const steps = (page) => panel(page).locator(".plan-steps li");
const plain = (text) => text.replaceAll("\u00a0", " ");
const decide = (page) => panel(page).getByRole("button", { name: "Jadikan rencana aksi" }).click();

async function open(page) {
  await openExample(page, "Kabupaten Contoh");
  await openPlan(page);
  await settled(page);
}

for (const size of [PHONE, DESK]) {
  pageTest(`from its score to A: the answer is that of the API and says that it is proven, ${size.width} px`, { size }, async ({ page }) => {
    await open(page);
    await choose(page, "Target pemerintah", "A · 88,00");
    await saysHeadline(page, "88,00");
    await settled(page);
    const plan = engine.plan(contoh, { target: "A" });
    assert.equal(plan.optimal, true);
    assert.equal(plain(await headline(page)), `Untuk mencapai 88,00: ${plan.effort} hari kerja, ${plan.steps.length} langkah.`);
    const verdict = await panel(page).locator(".verdict").innerText();
    assert.ok(verdict.includes(comma(plan.before.score.estimate)) && verdict.includes(comma(plan.after.score.estimate)), verdict);
    assert.match(verdict, /Terbukti: tidak ada cara lain yang lebih sedikit hari kerjanya\./);
    assert.match(await panel(page).locator(".how-low").innerText(), new RegExp(`bisa serendah ${comma(plan.after.score.low)}`));
    const first = await steps(page).first().innerText();
    assert.ok(first.includes(`+${comma(plan.steps[0].governmentGain)}`) && first.includes(`+${comma(plan.steps[0].locusGain)}`), first);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

pageTest("a step that is left out says what is lost, and another way without it is found", {}, async ({ page }) => {
  await open(page);
  const before = await headline(page);
  const label = await steps(page).first().getByRole("checkbox").getAttribute("aria-label");
  await steps(page).first().getByRole("checkbox").click();
  const lost = panel(page).getByRole("status").filter({ hasText: "langkah dilepas" });
  await lost.filter({ hasText: "Target tidak tercapai." }).waitFor();
  const plan = engine.plan(contoh, { target: "B" });
  const changes = plan.steps.slice(1).map(({ locus, product, node, to }) => ({ locus, product, node, to }));
  const { after } = engine.simulate(JSON.parse(JSON.stringify({ ...contoh, changes })));
  assert.ok((await lost.innerText()).includes(comma(after.score.estimate)), await lost.innerText());
  await panel(page).getByRole("button", { name: "Cari jalan lain tanpa langkah itu" }).click();
  await lost.waitFor({ state: "detached" });
  await settled(page);
  const other = engine.plan(contoh, { target: "B", locked: [{ locus: plan.steps[0].locus, node: plan.steps[0].node }] });
  assert.ok(plain(await headline(page)).includes(`${other.effort} hari kerja, ${other.steps.length} langkah`), `${before} ${await headline(page)}`);
  const labels = await steps(page).getByRole("checkbox").evaluateAll((all) => all.map((own) => own.getAttribute("aria-label")));
  const about = label.replace(/^.*?: /, "");
  assert.ok(!labels.some((own) => own.endsWith(about)), about);
});

pageTest("the target moves on the scale and the plan follows it across a border; a reached one and one out of reach say so", {}, async ({ page }) => {
  await open(page);
  const slider = panel(page).getByRole("slider", { name: "Geser target" });
  for (const [value, text] of [["7000", "Target sudah tercapai."], ["7850", "Untuk mencapai 78,50"], ["8800", "Untuk mencapai 88,00"]]) {
    await slider.fill(value);
    await saysHeadline(page, text);
    await settled(page);
  }
  await openFile(page, { ...contoh, extra: { plan: { question: { target: 99, locked: ["output.*", "pengaduan.*"] } } } });
  await saysHeadlineAfterOpening(page, "Tidak dapat mencapai 99,00.");
  const plan = engine.plan(contoh, { target: 99, locked: ["output.*", "pengaduan.*"] });
  assert.equal(plan.status, "unreachable");
  const text = await panel(page).innerText();
  assert.ok(text.includes(comma(plan.after.score.estimate)), text.slice(0, 600));
  assert.match(text, /Yang menahan/);
});

async function saysHeadlineAfterOpening(page, text) {
  await openPlan(page);
  await saysHeadline(page, text);
  await settled(page);
}

pageTest("a guarantee, a floor and a budget are answered as by the API", {}, async ({ page }) => {
  await open(page);
  await choose(page, "Dihitung dengan", "Terjamin");
  const sure = engine.plan(contoh, { target: "B", mode: "guaranteed" });
  await panel(page).locator(".from-to").filter({ hasText: `→ ${comma(sure.after.score.low)}` }).waitFor();
  await settled(page);
  await choose(page, "Dihitung dengan", "Perkiraan");
  await settled(page);
  await panel(page).getByRole("combobox", { name: "Setiap lokus paling rendah" }).selectOption({ label: "B, zona hijau: 78,00" });
  const floored = engine.plan(contoh, { target: "B", floor: "B" });
  await saysHeadline(page, `${floored.steps.length} langkah`);
  await settled(page);
  await panel(page).getByRole("combobox", { name: "Setiap lokus paling rendah" }).selectOption({ label: "tanpa syarat" });
  await choose(page, "Mulai dari", "Batas waktu");
  await enter(page, "Waktu yang ada", "12");
  const best = engine.plan(contoh, { budget: 12 });
  await panel(page).locator(".from-to").filter({ hasText: `→ ${comma(best.after.score.estimate)}` }).waitFor();
  await saysHeadline(page, "Terbaik untuk 12 hari kerja");
});

pageTest("days, locks and an order that must hold change the plan, and what contradicts itself is named", {}, async ({ page }) => {
  await open(page);
  await panel(page).locator(".conditions > summary").click();
  const complaints = panel(page).locator(".own-pool").filter({ hasText: "Pengaduan" });
  await complaints.locator("summary").click();
  await complaints.getByRole("checkbox", { name: "semua di dimensi ini tidak bisa diubah" }).click();
  const locked = engine.plan(contoh, { target: "B", locked: ["pengaduan.*"] });
  await saysHeadline(page, `${locked.steps.length} langkah`);
  await settled(page);
  assert.ok(plain(await headline(page)).includes(`${locked.effort} hari kerja`));
  await complaints.getByRole("checkbox", { name: "semua di dimensi ini tidak bisa diubah" }).click();
  await settled(page);
  const days = complaints.getByRole("textbox").first();
  await days.fill("banyak");
  await days.press("Enter");
  await page.getByRole("alert").filter({ hasText: "angka" }).waitFor();
  assert.equal(await days.inputValue(), "banyak");
  await days.fill("1, 2");
  await days.press("Enter");
  await panel(page).getByText(/tingkat|panjang|maksimum/i).first().waitFor();
  await days.fill("");
  await days.press("Enter");
  await settled(page);
  const waits = panel(page).getByRole("combobox", { name: "Yang menunggu" });
  await waits.selectOption("pengaduan.pengelolaan.sarana");
  await panel(page).getByRole("combobox", { name: "menunggu", exact: true }).selectOption("pengaduan.pengelolaan.mekanisme");
  await panel(page).getByRole("listitem").filter({ hasText: "Sarana pengaduan menunggu" }).waitFor();
  await panel(page).getByRole("combobox", { name: "menunggu", exact: true }).waitFor();
  await waits.selectOption("pengaduan.pengelolaan.mekanisme");
  await panel(page).getByRole("combobox", { name: "menunggu", exact: true }).selectOption("pengaduan.pengelolaan.sarana");
  await panel(page).locator(".message").filter({ hasText: "menunggu" }).waitFor();
});

pageTest("what is decided is saved; ticking a step as done moves the score of now, and unticking takes it back", { size: PHONE }, async ({ page }) => {
  await open(page);
  await decide(page);
  const table = panel(page).locator(".action-table");
  await table.getByRole("textbox", { name: "Penanggung jawab" }).first().fill("Bu Sri");
  await table.getByRole("textbox", { name: "Penanggung jawab" }).first().press("Enter");
  await table.getByLabel("Tenggat").first().fill("2026-12-01");
  const number = page.locator(".result .score.now .number");
  const before = await number.innerText();
  const plan = engine.plan(contoh, { target: "B" });
  const [{ locus, product, node, to }] = plan.steps;
  const { after } = engine.simulate(JSON.parse(JSON.stringify({ ...contoh, changes: [{ locus, product, node, to }] })));
  await table.getByRole("checkbox").first().click();
  await until(() => number.innerText(), (own) => own === comma(after.score.estimate));
  await table.getByText(`1 dari ${plan.steps.length} selesai`).waitFor();
  await until(() => saved(page), (text) => text?.includes('"person": "Bu Sri"') && text.includes('"deadline": "2026-12-01"') && text.includes('"done": true'));
  await page.reload();
  await page.getByRole("navigation").getByRole("button", { name: words.government }).click();
  await openPlan(page);
  const again = panel(page).locator(".action-table");
  assert.equal(await again.getByRole("textbox", { name: "Penanggung jawab" }).first().inputValue(), "Bu Sri");
  await again.getByRole("checkbox").first().click();
  await until(() => number.innerText(), (own) => own === before);
});

pageTest("steps are tried in the simulation with one press", {}, async ({ page }) => {
  await open(page);
  await panel(page).getByRole("button", { name: "Coba di simulasi" }).click();
  const plan = engine.plan(contoh, { target: "B" });
  await page.locator(".result .score.simulated .number").filter({ hasText: comma(plan.after.score.estimate) }).waitFor();
});

pageTest("a click on the curve asks for the plan of that place", {}, async ({ page }) => {
  await open(page);
  const before = await headline(page);
  const curve = panel(page).getByRole("img", { name: /^Hari kerja dan nilai/ });
  await curve.scrollIntoViewIfNeeded();
  const { width, height } = await curve.boundingBox();
  await curve.click({ position: { x: width * 0.4, y: height / 2 } });
  await until(() => headline(page), (own) => own !== before);
  await settled(page);
  assert.match(await headline(page), /Untuk mencapai \d\d,\d\d/);
});

pageTest("the table of actions prints on A4 with person, deadline and the caution", {}, async ({ page }) => {
  await open(page);
  await decide(page);
  const person = panel(page).getByRole("textbox", { name: "Penanggung jawab" }).first();
  await person.fill("Bu Sri Rahayu");
  await person.press("Enter");
  await panel(page).getByLabel("Tenggat").first().fill("2026-12-01");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".of-plan").waitFor({ state: "attached" });
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const all = pages.map((own) => own.text).join(" ");
  const plan = engine.plan(contoh, { target: "B" });
  for (const text of ["Rencana aksi", "Bu Sri Rahayu", "01/12/2026", "Penanggung jawab", "Bukti dukung", "Bukan kalkulator resmi Ombudsman", `Jumlah: ${plan.effort} hari kerja`]) {
    assert.ok(all.includes(text), `${text} is not in ${all}`);
  }
  assert.ok(all.split("Dinas Sosial").length > 2);
  for (const { size } of pages) assert.deepEqual(size, [595, 842]);
});

pageTest("an edition of printed points, and a sheet without answers, say why there is no plan", {}, async ({ page }) => {
  await openExample(page, "Dinas Sosial Provinsi Lampung");
  await page.locator(".tools").getByRole("button", { name: "Rencana aksi" }).click();
  await panel(page).getByText("tidak ada indikator yang dapat direncanakan").waitFor();
  await openExample(page, "Banyumas");
  await page.locator(".tools").getByRole("button", { name: "Rencana aksi" }).click();
  await panel(page).getByText("Isi dulu jawaban").waitFor();
});

pageTest("a long search leaves the page usable and can be stopped", {}, async ({ page }) => {
  const question = {
    target: 90, mode: "guaranteed", floor: 78,
    requires: [{ node: "pengaduan.pengelolaan.sarana", needs: "pengaduan.pengelolaan.mekanisme" }],
  };
  const loci = Array.from({ length: 4 }, () => contoh.loci).flat();
  await openFile(page, { ...contoh, loci, extra: { plan: { question } } });
  await page.locator(".tools").getByRole("button", { name: "Rencana aksi" }).click();
  const stop = panel(page).getByRole("button", { name: "Hentikan" });
  await stop.waitFor();
  const longest = await page.evaluate(() => new Promise((resolve) => {
    let last = performance.now();
    let most = 0;
    const end = last + 600;
    const turn = (now) => {
      most = Math.max(most, now - last);
      last = now;
      if (now < end) requestAnimationFrame(turn);
      else resolve(most);
    };
    requestAnimationFrame(turn);
  }));
  assert.ok(longest < 400, `the page stood still for ${longest} ms`);
  await stop.click();
  await panel(page).getByText("Dihentikan sebelum selesai.").waitFor();
  await panel(page).getByRole("button", { name: "Hitung lagi" }).click();
  await stop.waitFor();
});
