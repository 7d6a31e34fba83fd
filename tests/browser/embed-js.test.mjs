// <zona-hijau> on pages of others: what it makes, what it ignores, and that neither side reaches the other.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { URL_OF_PAGE, until } from "./support/page.mjs";
import { SCRIPT, TOOL, frameOf, heightOf, hostTest, say, settled, told, useHost } from "./support/host-page.mjs";

useHost();
const LINK = "1/2022-2024/l=Dinas;p0=60/end";
const PLAIN = `<a href="${URL_OF_PAGE}#${LINK}">Buka simulasi</a>`;
const READY = { zonahijau: 1, type: "ready" };
const height = (value) => ({ zonahijau: 1, type: "height", height: value });
const element = (attributes) => `<zona-hijau ${attributes}>${PLAIN}</zona-hijau>`;
const one = (attributes, more = "") => `<!doctype html><title>Situs</title>${element(attributes)}${more}${SCRIPT}`;
const link = (page) => page.getByRole("link", { name: "Buka simulasi" });
const addresses = (page) => page.locator("zona-hijau iframe").evaluateAll((frames) => frames.map((frame) => frame.src));

hostTest("each attribute arrives in the frame's address, and the frame is sandboxed, lazy and named", {
  body: one(`link="${LINK}" view="compact" language="en" theme="dark" accent="0F766e" locked locus="2" indicators="output.ikm,proses.standar.moto" height="500"`),
}, async ({ page }) => {
  const frame = page.locator("zona-hijau iframe");
  const have = await frame.evaluate((own) => ({
    src: own.src, sandbox: own.getAttribute("sandbox"), title: own.title, loading: own.loading,
    referrer: own.referrerPolicy, style: getComputedStyle(own).borderTopWidth,
  }));
  assert.deepEqual(have, {
    src: `${URL_OF_PAGE}embed.html#${LINK}&view=compact&language=en&theme=dark&accent=0F766e&locus=2&indicators=output.ikm,proses.standar.moto&locked=1`,
    sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
    title: "Zona Hijau: public service score, simulated (not official)",
    loading: "lazy", referrer: "no-referrer", style: "0px",
  });
});

hostTest("an address is as good as a link, options behind it do not count, and card has its own page", {
  body: `${element(`link=" https://contoh.go.id/zona/?a=b#${LINK}&view=card&locked=1#?secret=x "`)}${element('view="card"')}${element(`link="${LINK}" view="card"`)}${SCRIPT}`,
}, async ({ page }) => {
  assert.deepEqual(await addresses(page), [
    `${URL_OF_PAGE}embed.html#${LINK}`, `${URL_OF_PAGE}card.html#&view=card`, `${URL_OF_PAGE}card.html#${LINK}&view=card`,
  ]);
});

hostTest("what an attribute may not say counts as absent, and never leaves its place", {
  body: one('link="1/a&#34;><b>/end" view="huge&data=1" language="fr" theme="x" accent="red" locus="-1" indicators="a&b=c" height="many"'),
}, async ({ page }) => {
  const [address] = await addresses(page);
  assert.match(address, /embed\.html#1\/a%22%3E%3Cb%3E\/end$/);
  const frame = await frameOf(page);
  await say(frame, height(900));
  await until(() => heightOf(page), (pixels) => pixels === 900);
});

hostTest("the link shows until the frame is ready, and no longer", { body: one("") }, async ({ page }) => {
  const frame = await frameOf(page);
  assert.ok(await link(page).isVisible());
  await say(frame, READY);
  await link(page).waitFor({ state: "hidden" });
});

hostTest("a frame that says nothing for 20 seconds goes, and the link stays", { body: one(""), clock: true }, async ({ page }) => {
  await frameOf(page);
  await page.clock.runFor(19_000);
  assert.equal(await page.locator("zona-hijau iframe").count(), 1);
  await page.clock.runFor(2_000);
  assert.equal(await page.locator("zona-hijau iframe").count(), 0);
  assert.ok(await link(page).isVisible());
});

hostTest("without scripts there is the link", { body: one(`link="${LINK}"`), scripts: false }, async ({ page }) => {
  assert.ok(await link(page).isVisible());
  assert.equal(await page.locator("iframe").count(), 0);
});

hostTest("heights stay between 80 and 4000, and below the page's own limit", {
  body: `${element("")}${element('height="300"')}${SCRIPT}`,
}, async ({ page }) => {
  const [free, limited] = [await frameOf(page, 0), await frameOf(page, 1)];
  for (const [asked, first, second] of [[200, 200, 200], [1e9, 4000, 300], [-5, 80, 80], [320.5, 321, 300]]) {
    await say(free, height(asked));
    await say(limited, height(asked));
    await until(async () => [await heightOf(page, 0), await heightOf(page, 1)], ([a, b]) => a === first && b === second);
  }
});

hostTest("changed attributes make one new frame, which has to be ready again; removed elements leave none", {
  body: one(`link="${LINK}"`),
}, async ({ page }) => {
  await say(await frameOf(page), READY);
  await link(page).waitFor({ state: "hidden" });
  await page.locator("zona-hijau").evaluate((own) => {
    window.made = [];
    new MutationObserver((all) => all.forEach((one) => window.made.push(...one.addedNodes))).observe(own.shadowRoot, { childList: true });
    own.setAttribute("theme", "dark");
    own.setAttribute("view", "compact");
    own.removeAttribute("link");
  });
  await until(() => addresses(page), ([address]) => address === `${URL_OF_PAGE}embed.html#&view=compact&theme=dark`);
  assert.equal(await page.evaluate(() => window.made.length), 1);
  assert.ok(await link(page).isVisible());
  assert.equal(await page.locator("zona-hijau").evaluate((own) => {
    own.remove();
    return own.shadowRoot.querySelectorAll("iframe").length;
  }), 0);
});

hostTest("several elements, also later ones and a script loaded twice, do not mix", {
  body: `${element(`link="${LINK}"`)}${element('view="card"')}${SCRIPT}${SCRIPT}`,
}, async ({ page }) => {
  await page.evaluate(() => {
    const own = document.createElement("zona-hijau");
    own.setAttribute("locus", "1");
    document.body.append(own);
  });
  assert.equal(await page.locator("zona-hijau iframe").count(), 3);
  const before = [await heightOf(page, 0), await heightOf(page, 2)];
  const card = await frameOf(page, 1);
  await say(card, READY);
  await say(card, height(234));
  await until(() => heightOf(page, 1), (pixels) => pixels === 234);
  assert.deepEqual([await heightOf(page, 0), await heightOf(page, 2)], before);
  assert.deepEqual(await page.locator("zona-hijau a").evaluateAll((all) => all.map((own) => own.checkVisibility())), [true, false]);
});

const DATA = '{"schema":1,"edition":"2022-2024","loci":[]}';

hostTest("data of the host's own are fetched without credentials, once, and given to a ready frame", {
  body: one('src="data/nilai.json" publisher="Kabupaten Contoh" date="2 Januari 2024"'),
  files: { "/data/nilai.json": DATA },
}, async ({ page, own, requests }) => {
  await page.context().addCookies([{ name: "sesi", value: "rahasia", url: own }]);
  const frame = await frameOf(page);
  assert.deepEqual(await addresses(page), [`${URL_OF_PAGE}embed.html#&data=1`]);
  assert.equal(requests().filter(({ path }) => path === "/data/nilai.json").length, 0, "before the frame was ready");
  await say(frame, READY);
  await say(frame, READY);
  await until(() => told(frame), (all) => all.length > 0);
  await link(page).waitFor({ state: "hidden" });
  await settled(page);
  const message = { zonahijau: 1, type: "open", text: DATA, publisher: "Kabupaten Contoh", date: "2 Januari 2024" };
  assert.deepEqual(await told(frame), [{ data: message, fromParent: true }]);
  const [asked, ...more] = requests().filter(({ path }) => path === "/data/nilai.json");
  assert.deepEqual(more, []);
  assert.equal(asked.headers.cookie, undefined);
  assert.equal(asked.headers.referer, undefined);
});

for (const [what, file] of Object.entries({
  "are not there": undefined,
  "are larger than 256 KiB": " ".repeat(256 * 1024 + 1),
})) {
  hostTest(`where the data ${what}, the plain link stays`, {
    body: one('src="/nilai.json"'), files: file ? { "/nilai.json": file } : {},
    expected: [/zona-hijau/, /404/],
  }, async ({ page }) => {
    await say(await frameOf(page), READY);
    await until(() => page.locator("zona-hijau iframe").count(), (count) => count === 0);
    assert.ok(await link(page).isVisible());
  });
}

hostTest("256 KiB of data are still taken", { body: one('src="/a.json"'), files: { "/a.json": " ".repeat(256 * 1024) } }, async ({ page }) => {
  const frame = await frameOf(page);
  await say(frame, READY);
  const [{ data }] = await until(() => told(frame), (all) => all.length > 0);
  assert.equal(data.text.length, 256 * 1024);
});

/** Whatever a frame could send to gain something; the prototype keys come as JSON does. */
const FORGED = [
  null, 1, "ready", [], {}, "__proto__", { type: "ready" }, { zonahijau: "1", type: "ready" }, { zonahijau: 2, type: "ready" },
  { zonahijau: 1 }, { zonahijau: 1, type: ["ready"] }, { zonahijau: 1, type: "open", text: "x" }, { zonahijau: 1, type: "__proto__" },
  { zonahijau: 1, type: "height" }, height("900"), height("1px; position: fixed"), height(null), height([900]), height({ valueOf: 900 }),
  height(NaN), height(Infinity), height(-Infinity), { zonahijau: 1, type: "height", value: 900 },
  JSON.parse('{"zonahijau":1,"type":"height","__proto__":{"height":900}}'), { message: "height", value: 900, secret: "x" },
  { zonahijau: 1, type: "<img src=x onerror=alert(1)>", height: 900 }, "x".repeat(1e6),
];
const markup = (page) => page.evaluate(() => document.documentElement.outerHTML);

hostTest("a hostile child changes nothing in the page around it", {
  body: one('link="1/2022-2024/end"'), expected: [/Unsafe attempt|Blocked|sandbox|SecurityError/],
}, async ({ page, own }) => {
  const frame = await frameOf(page);
  const [before, pixels] = [await markup(page), await heightOf(page)];
  for (const message of FORGED) await say(frame, message);
  const reached = await frame.evaluate(() => {
    const tries = {
      document: () => parent.document.title,
      location: () => { top.location = "about:blank#taken"; },
      name: () => parent.name,
      storage: () => localStorage.length,
      cookie: () => document.cookie,
      dialog: () => { alert("x"); throw new Error("a dialog says nothing"); },
    };
    return Object.keys(tries).filter((name) => {
      try {
        tries[name]();
        return true;
      } catch {
        return false;
      }
    });
  });
  await settled(page);
  assert.deepEqual(reached, []);
  assert.equal(page.url(), `${own}/`);
  assert.equal(await markup(page), before);
  assert.equal(await heightOf(page), pixels);
  assert.ok(await link(page).isVisible());
});

const STRANGER = `<!doctype html><script>
const words = ${JSON.stringify([READY, height(900)])};
for (const message of words) parent.postMessage(message, "*");
for (const message of words) for (let i = 0; i < parent.length; i += 1) parent[i].postMessage(message, "*");
</script>`;

hostTest("another frame of the page, and the page itself, cannot speak for the tool's frame", {
  body: one('src="/a.json"', '<iframe src="/lain" title="lain"></iframe><iframe sandbox="allow-scripts" src="/lain" title="lain"></iframe>'),
  files: { "/lain": STRANGER, "/a.json": DATA },
}, async ({ page, requests }) => {
  const frame = await frameOf(page);
  const pixels = await heightOf(page);
  await page.evaluate((words) => words.forEach((message) => postMessage(message, "*")), [READY, height(900)]);
  await until(requests, (all) => all.filter(({ path }) => path === "/lain").length === 2);
  await page.waitForLoadState("load");
  await settled(page);
  assert.equal(await heightOf(page), pixels);
  assert.ok(await link(page).isVisible());
  assert.equal(requests().filter(({ path }) => path === "/a.json").length, 0);
  assert.deepEqual((await told(frame)).filter(({ fromParent }) => fromParent), []);
});

hostTest("whoever takes the frame's place without its sandbox is not listened to", {
  body: one(""), files: { "/lain": STRANGER },
}, async ({ page, requests }) => {
  await frameOf(page);
  const pixels = await heightOf(page);
  await page.locator("zona-hijau iframe").evaluate((frame) => {
    frame.removeAttribute("sandbox");
    frame.src = "/lain";
  });
  await until(requests, (all) => all.some(({ path }) => path === "/lain"));
  await page.waitForLoadState("networkidle");
  await settled(page);
  assert.equal(await heightOf(page), pixels);
  assert.ok(await link(page).isVisible());
});

const guide = await readFile(new URL("../../docs/embedding.md", import.meta.url), "utf8");
const [, documented] = guide.match(/^```\n(script-src .*)\n```$/m);
const POLICY = `default-src 'none'; ${documented.replaceAll("https://contoh.go.id", TOOL)}`;

hostTest("a page with the strictest policy and the documented lines shows the frame", {
  policy: POLICY, body: one(`link="${LINK}"`),
}, async ({ page }) => {
  const frame = await frameOf(page);
  await say(frame, READY);
  await say(frame, height(777));
  await until(() => heightOf(page), (pixels) => pixels === 777);
  await link(page).waitFor({ state: "hidden" });
});

hostTest("data of one's own need connect-src 'self' and nothing else", {
  policy: `${POLICY}; connect-src 'self'`, body: one('src="/a.json"'), files: { "/a.json": DATA },
}, async ({ page }) => {
  const frame = await frameOf(page);
  await say(frame, READY);
  const [{ data }] = await until(() => told(frame), (all) => all.length > 0);
  assert.equal(data.text, DATA);
});

hostTest("under that policy the tool itself runs in the frame, and tells its height", {
  policy: POLICY, body: one(`link="${LINK}" view="compact"`), stub: false,
}, async ({ page }) => {
  const frame = page.frameLocator("zona-hijau iframe");
  await frame.locator("html[data-ready]").waitFor();
  await frame.getByText("60,00").first().waitFor();
  await link(page).waitFor({ state: "hidden" });
  const inside = await frame.locator("body").evaluate((body) => body.getBoundingClientRect().height);
  await until(() => heightOf(page), (pixels) => pixels === Math.ceil(inside));
});

hostTest("the card runs there too, and its frame is as low as the card", {
  policy: POLICY, body: one(`link="${LINK}" view="card"`), stub: false,
}, async ({ page }) => {
  const frame = page.frameLocator("zona-hijau iframe");
  await frame.locator("html[data-ready]").waitFor();
  await frame.getByText("60,00", { exact: true }).waitFor();
  await link(page).waitFor({ state: "hidden" });
  const inside = await frame.locator("body").evaluate((body) => body.getBoundingClientRect().height);
  await until(() => heightOf(page), (pixels) => pixels === Math.max(Math.ceil(inside), 80));
});

hostTest("a regency's own data open in the frame, which says who published them and where", {
  body: one('src="/nilai.json" publisher="Kabupaten <b>Contoh</b>" date="2 Januari 2024"'), stub: false,
  files: { "/nilai.json": '{"schema":1,"edition":"2022-2024","loci":[{"name":"Dinas <i>A</i>","points":{"total":91.5}}]}' },
}, async ({ page, own }) => {
  const frame = page.frameLocator("zona-hijau iframe");
  await frame.getByText("91,50").first().waitFor();
  for (const words of ["Dinas <i>A</i>", "Kabupaten <b>Contoh</b>", "2 Januari 2024", new URL(own).host]) {
    await frame.getByText(words).first().waitFor();
  }
  await link(page).waitFor({ state: "hidden" });
});

hostTest("a script that a plugin has inlined says how to load it, and the link stays", {
  body: `${element("")}<script>${await (await fetch(`${URL_OF_PAGE}embed.js`)).text()}</script>`,
  expected: [/load embed\.js by <script src>/],
}, async ({ page }) => {
  assert.ok(await link(page).isVisible());
  assert.equal(await page.locator("zona-hijau iframe").count(), 0);
});
