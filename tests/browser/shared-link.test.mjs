// Links that somebody shared, opened on the page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { loadEngine } from "../node/support/engine.mjs";
import {
  URL_OF_PAGE, WORDS, WORK, enter, isReady, pageTest, result, saysScore, says, stored, until, useBrowser,
} from "./support/page.mjs";
import { LINK } from "./support/hosts.mjs";

const engine = await loadEngine();
useBrowser();
const words = WORDS.id;
const OWN = JSON.stringify({
  schema: 1, edition: "2022-2024", year: 2023, loci: [{ name: "Dinas Sendiri", points: { total: 70 } }],
});
const hash = (page) => page.evaluate(() => location.hash);

/** Opens the page anew with this behind the `#`. */
async function visit(page, fragment) {
  await page.goto("about:blank");
  await page.goto(`${URL_OF_PAGE}#${fragment}`);
  await isReady(page);
}

pageTest("a link opens as what it says, is saved, and leaves the address", {}, async ({ page }) => {
  await visit(page, LINK);
  await saysScore(page, words.now, "49,85", "D", words.red);
  await result(page).getByRole("heading", { name: /Dinas Kesehatan/ }).waitFor();
  assert.equal(await hash(page), "");
  await until(() => stored(page), (own) => Object.values(own).some((text) => text.includes("Kota Contoh")));
  await page.reload();
  await result(page).getByRole("heading", { name: /Dinas Kesehatan/ }).waitFor();
});

pageTest("what was saved before stays, beside what the link brings", { work: OWN }, async ({ page }) => {
  await visit(page, LINK);
  await result(page).getByRole("heading", { name: /Dinas Kesehatan/ }).waitFor();
  const works = await until(() => stored(page), (own) => Object.keys(own).length === 2);
  assert.equal(works[WORK], OWN);
  await page.keyboard.press("Control+z");
  await result(page).getByRole("heading", { name: /Dinas Sendiri/ }).waitFor();
});

pageTest("a link that is opened twice is one work", {}, async ({ page }) => {
  await visit(page, LINK);
  await until(() => stored(page), (own) => Object.keys(own).length === 1);
  await visit(page, LINK);
  await result(page).getByRole("heading", { name: /Dinas Kesehatan/ }).waitFor();
  await page.waitForTimeout(600);
  assert.equal(Object.keys(await stored(page)).length, 1);
});

pageTest("a link put into the address of the open page opens there", {}, async ({ page }) => {
  await page.evaluate((link) => {
    location.hash = link;
  }, LINK);
  await result(page).getByRole("heading", { name: /Dinas Kesehatan/ }).waitFor();
  await until(() => hash(page), (own) => own === "");
});

pageTest("a link that was cut off says so, and changes nothing", { work: OWN }, async ({ page }) => {
  await visit(page, LINK.replace("/end", ""));
  await says(page, /terpotong/);
  await result(page).getByRole("heading", { name: /Dinas Sendiri/ }).waitFor();
  await page.waitForTimeout(600);
  assert.deepEqual(await stored(page), { [WORK]: OWN });
});

pageTest("a link of a later version or another edition is refused in words", {}, async ({ page }) => {
  await visit(page, LINK.replace(/^1/, "2"));
  await says(page, /versi/i);
  await visit(page, LINK.replace("2022-2024", "1999"));
  await says(page, /1999/);
});

pageTest("a place on the page is no link", {}, async ({ page }) => {
  await visit(page, "tentang");
  await saysScore(page, words.now, "49,85", "D", words.red);
  assert.equal(await hash(page), "#tentang");
});

pageTest("a name with markup in a link is a name", {}, async ({ page }) => {
  const name = "<img_src%3Dx_onerror%3Dalert%281%29>";
  await visit(page, `1/2022-2024/l=${encodeURIComponent(name).replace(/%25/g, "%")};p0=80/end`);
  await result(page).getByRole("heading", { name: /<img src=x onerror=alert\(1\)>/ }).waitFor();
  assert.equal(await page.locator("#app img").count(), 0);
});

pageTest("a megabyte behind the # does nothing but a message", {}, async ({ page }) => {
  await visit(page, `1/2022-2024/l=${"a".repeat(1_000_000)}/end`);
  await says(page, /./);
  await saysScore(page, words.now, "49,85", "D", words.red);
  await enter(page, words.complaints, "13,76");
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
});

const golden = await readFile(new URL("../links/v1.toml", import.meta.url), "utf8");
const links = [...golden.matchAll(/^text = '(.*)'$/gm)].map((found) => found[1]);

/** Whether the engine, which is another build, reads a link and can score what it says. */
function isSound(link) {
  try {
    engine.simulate(engine.parseLink(link));
    return true;
  } catch {
    return false;
  }
}

pageTest("the page opens every golden link that can be scored, and refuses every other in words", {}, async ({ page }) => {
  const sound = links.filter((link) => link.startsWith("1/") && isSound(link));
  assert.ok(sound.length > 10);
  const odd = [];
  for (const link of links.filter((own) => own.startsWith("1/"))) {
    await page.evaluate((own) => {
      location.hash = own;
    }, link);
    const alert = page.getByRole("alert").filter({ hasText: /Belum bisa dipakai/ });
    const end = await until(
      async () => ((await hash(page)) === "" ? "opened" : (await alert.count()) > 0 && "refused"),
      Boolean,
    );
    if ((end === "opened") !== sound.includes(link)) odd.push(`${link} is ${end}`);
    if (await alert.count()) await alert.getByRole("button", { name: "Tutup" }).click();
    await page.evaluate(() => history.replaceState(null, "", location.pathname));
  }
  assert.deepEqual(odd, []);
});
