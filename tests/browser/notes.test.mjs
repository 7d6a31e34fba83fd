// The user's own notes: kept with the work, given away in its file, never followed blindly.
import assert from "node:assert/strict";
import { example } from "../node/support/engine.mjs";
import { file } from "./support/entry.mjs";
import { WORDS, isReady, look, openExample, pageTest, saved, saysScore, until, useBrowser } from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const NAME = "Mekanisme dan tata cara";
const NODE = "pengaduan.pengelolaan.mekanisme";
const TEXT = "SOP pengaduan belum ditandatangani";
const LINK = "https://contoh.go.id/sop.pdf";
const work = JSON.stringify(await example("contoh"));

const field = (page, name) => page.getByRole("textbox", { name });
const row = (page) => page.locator(".indicator").filter({ hasText: NAME }).first();

async function unfold(page) {
  await page.getByRole("button", { name: `${words.why} ${NAME}` }).click();
  await field(page, "Catatan sendiri").waitFor();
}

/** Writes into a field and leaves it. */
async function write(page, name, text) {
  await field(page, name).fill(text);
  await field(page, name).blur();
}

const notes = async (page) => (await file(page)).extra?.notes;

pageTest("a note and a link are marked in the row, saved, found again and part of the file", { work }, async ({ page, requests }) => {
  await unfold(page);
  await write(page, "Catatan sendiri", TEXT);
  await write(page, "Tautan bukti dukung", LINK);
  await row(page).getByText("ada catatan").waitFor();
  const own = { locus: 0, node: NODE, text: TEXT, link: LINK };
  assert.deepEqual(await notes(page), [own]);
  await until(() => saved(page), (text) => text.includes(TEXT) && text.includes(LINK));
  await page.reload();
  await isReady(page);
  await saysScore(page, words.now, "89,23", "A", words.green);
  await unfold(page);
  assert.equal(await field(page, "Catatan sendiri").inputValue(), TEXT);
  assert.equal(await field(page, "Tautan bukti dukung").inputValue(), LINK);
  assert.ok(!requests.some((address) => address.includes("contoh.go.id")), "nothing is sent");
});

pageTest("a note is of its indicator and locus alone, is undone, and an empty one is none", { work }, async ({ page }) => {
  await unfold(page);
  await write(page, "Catatan sendiri", TEXT);
  await row(page).getByText("ada catatan").waitFor();
  assert.equal(await page.getByText("ada catatan").count(), 1);
  await look(page, "DPMPTSP");
  await saysScore(page, words.now, "85,46", "B", words.green);
  assert.equal(await page.getByText("ada catatan").count(), 0);
  await look(page, "Disdukcapil");
  await page.getByRole("button", { name: words.undo, exact: true }).click();
  await until(() => page.getByText("ada catatan").count(), (own) => own === 0);
  await page.getByRole("button", { name: words.redo, exact: true }).click();
  await row(page).getByText("ada catatan").waitFor();
  await write(page, "Catatan sendiri", "  ");
  await until(() => page.getByText("ada catatan").count(), (own) => own === 0);
  assert.equal(await notes(page), undefined);
});

pageTest("a link opens apart and only where it is one of the web; any other stays as text", { work }, async ({ page }) => {
  await unfold(page);
  const link = page.getByRole("link", { name: "Buka tautan" });
  for (const text of ["javascript:alert(1)", "data:text/html,<b>", "lemari 3, map biru", "//contoh.go.id"]) {
    await write(page, "Tautan bukti dukung", text);
    await row(page).getByText("ada catatan").waitFor();
    assert.equal(await link.count(), 0, text);
    assert.equal((await notes(page))[0].link, text);
  }
  await write(page, "Tautan bukti dukung", LINK);
  await link.waitFor();
  const attributes = ["href", "target", "rel"].map((name) => link.getAttribute(name));
  assert.deepEqual(await Promise.all(attributes), [LINK, "_blank", "noopener noreferrer"]);
});

pageTest("a note with markup is text, and no note changes a score", {}, async ({ page }) => {
  await openExample(page, "Kabupaten Contoh");
  await unfold(page);
  await write(page, "Catatan sendiri", "<img src=x onerror=alert(1)> & <b>tebal</b>");
  await row(page).getByText("ada catatan").waitFor();
  assert.equal(await page.locator(".details img, .details b").count(), 0);
  await saysScore(page, words.now, "89,23", "A", words.green);
});
