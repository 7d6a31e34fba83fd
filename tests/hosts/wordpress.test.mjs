// A real WordPress shows the tool in each of the ways that docs/embedding.md names.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { URL_OF_PAGE, launch, steadily } from "../browser/support/page.mjs";
import { publishEmbed } from "./wordpress/editor.mjs";
import { startWordPress } from "./wordpress/start.mjs";

const { ZONAHIJAU_DIST: DIST, ZONAHIJAU_SCREENS: SCREENS } = process.env;
const LINK = "1/2022-2024;y=2023/l=Puskesmas_Watdek;k=puskesmas;p1=8.72,10.76,20.76,9.61/end";
const FRAME = `${URL_OF_PAGE}embed.html#${LINK}&view=compact&locus=0`;
const block = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

let site;
let browser;
let addresses;

before(async () => {
  if (SCREENS) await mkdir(SCREENS, { recursive: true });
  [site, browser] = await Promise.all([startWordPress(Number(new URL(URL_OF_PAGE).port)), launch()]);
  const file = await site.upload(`${DIST}/zona-hijau.html`);
  addresses = await site.publish({
    frame: block(`<iframe src="${FRAME.replaceAll("&", "&amp;")}" width="600" height="480" sandbox="allow-scripts" title="Zona Hijau (tidak resmi)"></iframe>`),
    element: block(`<script src="${URL_OF_PAGE}embed.js"></script>\n<zona-hijau link="${LINK}" view="compact" locus="0"><a href="${URL_OF_PAGE}#${LINK}">Buka simulasi</a></zona-hijau>`),
    file: block(`<iframe src="${file}#${LINK}" width="600" height="900" sandbox="allow-scripts" title="Zona Hijau (tidak resmi)"></iframe>`),
  });
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A test on a published page, as a visitor sees it; requests to third hosts fail it. */
function visit(name, which, run) {
  test(name, (test) => steadily(test, async () => {
    const context = await browser.newContext({ locale: "id-ID", viewport: { width: 1000, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      const address = request.url();
      if (/^(blob|data|about):/.test(address)) return;
      if (![site.site, new URL(URL_OF_PAGE).origin].includes(new URL(address).origin)) problems.push(`request: ${address}`);
    });
    try {
      if (which === "pasted") addresses.pasted ??= await paste(test);
      await page.goto(addresses[which]);
      const frame = page.frameLocator(".entry-content iframe, zona-hijau iframe");
      await run({ page, frame, box: page.locator(".entry-content iframe, zona-hijau iframe") });
      assert.deepEqual(problems, []);
    } finally {
      if (SCREENS) await page.screenshot({ path: `${SCREENS}/wordpress-${which}.png` });
      await context.close();
    }
  }));
}

/** Pastes an address into the editor; where that fails the server's last words say more. */
function paste(test) {
  return publishEmbed(browser, site, `${URL_OF_PAGE}oembed/watdek-2023.html`).catch((error) => {
    test.diagnostic(site.log().slice(-2_000));
    throw error;
  });
}

/** That the frame shows the score of Watdek, and that trying something changes it. */
async function reacts(frame) {
  await frame.locator("html[data-ready]").waitFor();
  await frame.getByText("49,85").first().waitFor();
  const field = frame.getByRole("textbox", { name: "Pengaduan", exact: true });
  await field.fill("13,76");
  await field.press("Enter");
  await frame.getByText("54,00").first().waitFor();
}

visit("an address in an Embed block of the editor becomes a frame, which WordPress sandboxes and gives its own height", "pasted", async ({ page, frame, box }) => {
  const source = await box.getAttribute("src");
  assert.ok(source.startsWith(`${URL_OF_PAGE}embed.html#1/2022-2024;y=2023/g=Kabupaten_Maluku_Tenggara`), source);
  assert.match(source, /\/end&view=compact&locus=0#\?secret=\w+$/);
  assert.equal(await box.getAttribute("sandbox"), "allow-scripts");
  assert.match(await box.getAttribute("title"), /tidak resmi/);
  await reacts(frame);
  // The quotation, which is for those without scripts, has gone.
  await page.locator(".entry-content blockquote").waitFor({ state: "hidden" });
  const inside = await frame.locator("body").evaluate((body) => body.getBoundingClientRect().height);
  await page.waitForFunction((wanted) => document.querySelector(".entry-content iframe").clientHeight === wanted, Math.ceil(inside));
});

visit("a frame in an HTML block shows the score, and trying something changes it", "frame", ({ frame }) => reacts(frame));

visit("<zona-hijau> in an HTML block does so too, and hides its link", "element", async ({ page, frame }) => {
  await reacts(frame);
  await page.getByRole("link", { name: "Buka simulasi" }).waitFor({ state: "hidden" });
});

visit("the one file from the media library does so in a sandboxed frame", "file", ({ frame }) => reacts(frame));
