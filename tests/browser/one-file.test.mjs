// The page as one file: from a stick, from a server that knows no types, and in a sandbox.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { WORDS, enter, isReady, launch, saysScore, until } from "./support/page.mjs";
import { DIST } from "../node/support/engine.mjs";
import { bareHost, pageHost } from "./support/hosts.mjs";

const FILE = join(DIST, "zona-hijau.html");
const words = WORDS.id;
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** Opens an address, and notes all that is asked of any network and all that is complained of. */
async function open(address) {
  const context = await browser.newContext({ locale: "id-ID" });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const requests = [];
  const problems = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(address);
  return { context, page, requests, problems };
}

async function triesAFix(page) {
  await saysScore(page, words.now, "49,85", "D", words.red);
  await enter(page, words.complaints, "13,76");
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
}

test("the one file works from a folder, and saves there", async () => {
  const { context, page, requests, problems } = await open(pathToFileURL(FILE).href);
  await isReady(page);
  await triesAFix(page);
  await until(() => page.evaluate(() => localStorage.getItem("zonahijau:work")), (own) => own !== null);
  await page.reload();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await page.getByText("Indikator").first().waitFor({ state: "attached" });
  assert.deepEqual(problems, []);
  assert.deepEqual(new Set(requests.filter((own) => !own.startsWith("data:"))), new Set([pathToFileURL(FILE).href]));
  await context.close();
});

test("the one file works from a server that knows no types", async () => {
  const own = await bareHost();
  const { context, page, requests, problems } = await open(`${own}zona-hijau.html`);
  await isReady(page);
  await triesAFix(page);
  assert.deepEqual(problems, []);
  assert.deepEqual(requests.filter((address) => !address.startsWith("data:")), [`${own}zona-hijau.html`]);
  await context.close();
});

test("the one file works in a sandbox, and says there that nothing is saved", async () => {
  const own = await bareHost();
  const around = await pageHost(`<iframe sandbox="allow-scripts allow-downloads" src="${own}zona-hijau.html" width="800" height="600"></iframe>`);
  const { context, page, problems } = await open(around);
  const frame = page.frames()[1] ?? (await page.waitForEvent("frameattached"));
  await frame.locator("html[data-ready]").waitFor();
  await triesAFix(frame);
  await frame.getByRole("alert").filter({ hasText: "tidak mengizinkan penyimpanan" }).waitFor();
  assert.deepEqual(problems, []);
  await context.close();
});

test("what every view needs is inside: examples, later views, the editions", async () => {
  const { context, page, requests } = await open(pathToFileURL(FILE).href);
  await isReady(page);
  const select = page.getByRole("combobox", { name: /^Contoh/ });
  await select.selectOption({ label: "Kabupaten Contoh (rekaan, terisi lengkap)" });
  await page.getByText(/Mulai dari contoh: .*Kabupaten Contoh/).waitFor();
  await page.getByRole("button", { name: words.summary, exact: true }).click();
  await page.getByRole("textbox", { name: words.summary }).waitFor();
  assert.equal(requests.filter((own) => /^https?:/.test(own)).length, 0);
  await context.close();
});

test("checksums and policies are those of the files", async () => {
  const sums = await readFile(join(DIST, "SHA256SUMS.txt"), "utf8");
  const policies = await readFile(join(DIST, "policies.txt"), "utf8");
  const hash = (text, form) => createHash("sha256").update(text).digest(form);
  for (const name of ["zona-hijau.html", "embed.html", "card.html"]) {
    const html = await readFile(join(DIST, name), "utf8");
    assert.ok(sums.includes(`${hash(html, "hex")}  ${name}\n`), name);
    const policy = policies.split("\n").find((line) => line.startsWith(`${name}\t`)).split("\t")[1];
    assert.ok(html.includes(`content="${policy}"`), name);
    for (const tag of ["script", "style"]) {
      const inside = [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map((found) => found[1]);
      assert.equal(inside.length, 1, `${name}: ${tag}`);
      assert.ok(policy.includes(`'sha256-${hash(inside[0], "base64")}'`), `${name}: ${tag}`);
    }
    assert.doesNotMatch(html, /<(script|link|img|iframe)[^>]*(src|href)="(?!data:)/);
  }
});
