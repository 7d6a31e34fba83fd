// The card for frames: a score and its zone, small enough for any page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { DIST, loadEngine } from "../node/support/engine.mjs";
import { URL_OF_PAGE, WORDS, launch, saysScore, steadily, until } from "./support/page.mjs";
import { LINK, pageHost } from "./support/hosts.mjs";

const engine = await loadEngine();
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const LISTEN = '<script>window.told = []; addEventListener("message", (event) => told.push(event.data));</script>';

/** A test on the card in a sandboxed frame of another site. */
function cardTest(name, fragment, run) {
  const once = async () => {
    const address = await pageHost(
      `${LISTEN}<iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" src="${URL_OF_PAGE}card.html#${fragment}" width="360" height="200"></iframe>`,
    );
    const context = await browser.newContext({ locale: "id-ID", colorScheme: "light" });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    const problems = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(address);
    const frame = await until(() => page.frames()[1], Boolean);
    try {
      await frame.locator("html[data-ready]").waitFor();
      await run({ context, page, frame, told: () => page.evaluate(() => window.told) });
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
    }
  };
  test(name, (context) => steadily(context, once));
}

const picture = (frame) => frame.locator("svg title").textContent();

for (const [fragment, options] of [
  [LINK, { language: "id" }],
  [`${LINK}&locus=0&language=en&theme=dark`, { locus: 0, language: "en" }],
  [`${LINK}&view=card&locus=1#?secret=abc`, { locus: 1, language: "id" }],
]) {
  cardTest(`the card of ${fragment.slice(LINK.length) || "a link"} is the badge that the engine draws`, fragment, async ({ frame }) => {
    const svg = engine.badge(engine.parseLink(LINK), options);
    assert.equal(await picture(frame), /<title>(.*?)<\/title>/.exec(svg)[1]);
    assert.equal(await frame.locator("html").getAttribute("lang"), options.language);
    await frame.getByText(options.language === "id" ? "Bukan kalkulator resmi" : "Not an official calculator").waitFor();
  });
}

cardTest("the card leads to the page with the same work", LINK, async ({ context, frame }) => {
  const [opened] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link").click()]);
  await saysScore(opened, WORDS.id.now, "49,85", "D", WORDS.id.red);
});

cardTest("the card tells that it reacts and how high it is", LINK, async ({ told }) => {
  const all = await until(told, (own) => own.some((message) => message.type === "ready"));
  const { height } = await until(async () => (await told()).findLast((own) => own.type === "height"), Boolean);
  assert.ok(height > 90 && height < 250, height);
  assert.ok(all.every((own) => own.zonahijau === 1));
});

const OPEN = {
  zonahijau: 1, type: "open", publisher: "<b>Alfa", date: "1 November 2026",
  text: JSON.stringify({ schema: 1, edition: "2022-2024", year: 2023, loci: [{ name: "Dinas & <i>", points: { total: 91.5 } }] }),
};
const post = (page, message) =>
  page.evaluate((own) => document.querySelector("iframe").contentWindow.postMessage(own, "*"), message);

cardTest("a posted work is shown with who published it, and only once", "&data=1", async ({ page, frame, told }) => {
  await frame.getByText("Memuat…").waitFor();
  await until(told, (own) => own.some((message) => message.type === "ready"));
  await post(page, OPEN);
  await until(() => picture(frame), (own) => own.includes("91,50") && own.includes("Dinas & <i>"));
  await frame.getByText(`Data dari <b>Alfa · ${new URL(page.url()).host} · 1 November 2026.`).waitFor();
  await post(page, { ...OPEN, text: OPEN.text.replace("91.5", "10") });
  await page.waitForTimeout(300);
  assert.match(await picture(frame), /91,50/);
});

for (const [what, text] of Object.entries({
  "no JSON": "{", "a list": "[]", "another edition": '{"schema":1,"edition":"1999","loci":[]}', "nothing": "null",
})) {
  cardTest(`a posted work that is ${what} is refused in words`, "&data=1", async ({ page, frame, told }) => {
    await until(told, (own) => own.some((message) => message.type === "ready"));
    await post(page, { ...OPEN, text });
    await until(() => frame.getByRole("alert").textContent(), (own) => own !== "Memuat…" && own.length > 20);
    assert.equal(await frame.locator("svg").count(), 0);
  });
}

cardTest("a broken link says so, and shows no score", "1/2022-2024/l=A", async ({ frame }) => {
  await frame.getByRole("alert").filter({ hasText: /terpotong/ }).waitFor();
  assert.equal(await frame.locator("svg").count(), 0);
});

test("the card is within the budget of a first load: 100,000 bytes", async () => {
  const bytes = await readFile(join(DIST, "card.html"));
  assert.ok(brotliCompressSync(bytes).length < 100_000);
});
