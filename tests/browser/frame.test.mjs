// The page in the frames of other sites: what it shows, what it tells, what it takes, and what it keeps
// away from.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  PHONE, URL_OF_PAGE, WORDS, enter, launch, look, saysScore, steadily, until,
} from "./support/page.mjs";
import { LINK, pageHost } from "./support/hosts.mjs";

const words = WORDS.id;
const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"';
const OWN = { schema: 1, edition: "2022-2024", year: 2023, loci: [{ name: "Dinas Diterbitkan", points: { total: 91.5 } }] };
const OPEN = { zonahijau: 1, type: "open", text: JSON.stringify(OWN), publisher: "Kabupaten Alfa", date: "1 November 2026" };
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** A script of a page that keeps what its frames tell. */
const LISTEN = `<script>
  window.told = [];
  addEventListener("message", (event) => told.push({ origin: event.origin, data: event.data }));
</script>`;

const frameOf = (fragment, attributes = SANDBOX, page = "embed.html") =>
  `<iframe ${attributes} src="${URL_OF_PAGE}${page}#${fragment}" width="800" height="500"></iframe>`;

/** Opens a page of another site with this body, and waits until the first frame in it reacts. */
async function around(body, { size = { width: 1000, height: 800 }, headers, storage, sameSite } = {}) {
  const other = await pageHost(`${LISTEN}${body}`, headers);
  const address = sameSite ? other.replace("localhost", "127.0.0.1") : other;
  const context = await browser.newContext({ viewport: size, locale: "id-ID", colorScheme: "light" });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  // Nobody's network but that of the page around and of the host that the frame comes from.
  await context.route(
    (url) => !["data:", "blob:"].includes(url.protocol) && ![address, URL_OF_PAGE].some((own) => url.href.startsWith(own)),
    (route) => {
      problems.push(`request: ${route.request().url()}`);
      return route.abort();
    },
  );
  if (storage) {
    await page.goto(URL_OF_PAGE);
    await page.evaluate((own) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(own)) localStorage.setItem(key, value);
    }, storage);
  }
  await page.goto(address);
  const frame = await until(() => page.frames().find((own) => own.url().startsWith(URL_OF_PAGE)), Boolean);
  await frame.locator("html[data-ready]").waitFor();
  return { context, page, frame, problems, told: () => page.evaluate(() => window.told) };
}

/** A test with such a page, which may complain of nothing. */
function frameTest(name, body, run, options = {}) {
  const once = async () => {
    const view = await around(body, options);
    try {
      await run(view);
      assert.deepEqual(view.problems, []);
    } finally {
      await view.context.close();
    }
  };
  test(name, (context) => steadily(context, once));
}

const post = (page, message) =>
  page.evaluate((own) => document.querySelector("iframe").contentWindow.postMessage(own, "*"), message);

frameTest("a frame shows the work of its link, and a fix can be tried", frameOf(LINK), async ({ frame }) => {
  await saysScore(frame, words.now, "49,85", "D", words.red);
  await enter(frame, words.complaints, "13,76");
  await saysScore(frame, words.simulated, "54,00", "C", words.yellow);
  await look(frame, "Puskesmas B");
  await saysScore(frame, words.now, "80,00", "B", words.green);
  await frame.getByText(words.notOfficial).first().waitFor();
});

frameTest("a card shows the score alone", frameOf(`${LINK}&view=card`), async ({ frame }) => {
  await saysScore(frame, words.now, "49,85", "D", words.red);
  await frame.getByText(words.notOfficial).first().waitFor();
  assert.equal(await frame.getByRole("slider").count(), 0);
  assert.deepEqual(await frame.getByRole("button").allInnerTexts(), []);
});

frameTest("a compact frame shows the chosen indicators and no other",
  frameOf("1/2022-2024/l=A;26:3321/end&view=compact&indicators=proses.standar.persyaratan,proses.standar.biaya-tarif"),
  async ({ frame }) => {
    const rows = frame.locator(".indicator");
    await rows.first().waitFor();
    assert.equal(await rows.count(), 2);
    assert.equal(await frame.getByRole("navigation").count(), 0);
  });

frameTest("options choose language, theme, accent and the locus",
  frameOf(`${LINK}&language=en&theme=dark&locus=1`), async ({ frame }) => {
    await saysScore(frame, WORDS.en.now, "80.00", "B", WORDS.en.green);
    assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
    assert.equal(await frame.locator("html").getAttribute("lang"), "en");
  });

frameTest("an accent colours the buttons, where it can carry white words", frameOf(`${LINK}&accent=7c2d12`), async ({ frame }) => {
  const accent = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim());
  assert.equal(await accent(), "#7c2d12");
});

frameTest("a locked frame lets nobody change anything", frameOf(`${LINK}&locked=1`), async ({ page, frame }) => {
  await saysScore(frame, words.now, "49,85", "D", words.red);
  assert.equal(await frame.getByRole("slider").first().isDisabled(), true);
  // Not even who takes the lock off the controls.
  await frame.evaluate(() => document.querySelector("fieldset").removeAttribute("disabled"));
  await frame.getByRole("slider", { name: words.complaints }).press("PageUp");
  await page.waitForTimeout(300);
  assert.equal(await frame.getByText(words.simulated, { exact: true }).count(), 0);
});

frameTest("“Buka penuh” leads to the page with what the frame shows", frameOf(LINK), async ({ context, frame }) => {
  await enter(frame, words.complaints, "13,76");
  await saysScore(frame, words.simulated, "54,00", "C", words.yellow);
  const [opened] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link", { name: /Buka penuh/ }).click()]);
  await saysScore(opened, words.simulated, "54,00", "C", words.yellow);
});

frameTest("a broken link says so, and no other work stands in its place", frameOf("1/2022-2024/l=A"), async ({ frame }) => {
  await frame.getByRole("alert").filter({ hasText: /terpotong/ }).waitFor();
  assert.equal(await frame.getByText("49,85").count(), 0);
  await frame.getByText(words.notOfficial).first().waitFor();
});

frameTest("WordPress's secret is no part of the link, and gets the height in WordPress's own form",
  frameOf(`${LINK}&view=card#?secret=abcDEF1234`), async ({ frame, told }) => {
    await saysScore(frame, words.now, "49,85", "D", words.red);
    const message = await until(async () => (await told()).findLast((own) => own.data.message === "height"), Boolean);
    assert.equal(message.data.secret, "abcDEF1234");
    assert.ok(message.data.value > 100 && message.data.value < 600, message.data.value);
  });

frameTest("a frame tells that it reacts and how high it is, and does not grow with its own height",
  frameOf(LINK), async ({ page, frame, told }) => {
    await until(async () => (await told()).some((own) => own.data.type === "ready"), Boolean);
    const height = async () => (await told()).findLast((own) => own.data.type === "height").data.height;
    const first = await until(height, (own) => own > 300);
    assert.ok(first < 4000, first);
    for (const given of [first, 3000, 4000, first]) {
      await page.evaluate((own) => (document.querySelector("iframe").height = own), given);
      await page.waitForTimeout(150);
    }
    assert.equal(await height(), first);
    assert.equal(await frame.evaluate(() => document.documentElement.scrollHeight), first);
  });

frameTest("a long work never makes a frame higher than 4000 pixels",
  frameOf(`1/2022-2024/${Array.from({ length: 40 }, (_, n) => `l=Dinas_${n};26:0000`).join("/")}/end&locus=0`),
  async ({ frame, told }) => {
    await frame.getByRole("button", { name: /^Semua|Tampilkan semua/ }).first().click();
    await until(async () => (await told()).findLast((own) => own.data.type === "height").data.height > 1000, Boolean);
    for (const own of await told()) assert.ok((own.data.height ?? 0) <= 4000);
  }, { size: PHONE });

frameTest("a work that the page around posts is shown with who published it and when",
  frameOf("&data=1"), async ({ page, frame, told }) => {
    await frame.getByText("Memuat…").waitFor();
    await until(async () => (await told()).some((own) => own.data.type === "ready"), Boolean);
    await post(page, OPEN);
    await saysScore(frame, words.now, "91,50", "A", words.green);
    const site = new URL(page.url()).host;
    await frame.getByText(`Data dari Kabupaten Alfa · ${site} · 1 November 2026.`).waitFor();
  });

frameTest("what a hostile page posts changes nothing: other forms, too long, broken, a second work",
  frameOf(LINK), async ({ page, frame, told }) => {
    await until(async () => (await told()).some((own) => own.data.type === "ready"), Boolean);
    const wrong = [
      null, 1, "open", [], { type: "open" }, { ...OPEN, zonahijau: 2 }, { ...OPEN, type: "close" },
      { ...OPEN, text: OWN }, { ...OPEN, text: `${OPEN.text}${" ".repeat(300_000)}` },
    ];
    for (const message of wrong) await post(page, message);
    await saysScore(frame, words.now, "49,85", "D", words.red);
    await post(page, OPEN);
    await saysScore(frame, words.now, "91,50", "A", words.green);
    await post(page, { ...OPEN, text: JSON.stringify({ ...OWN, loci: [{ points: { total: 1 } }] }) });
    await page.waitForTimeout(300);
    await saysScore(frame, words.now, "91,50", "A", words.green);
  });

for (const [what, text] of Object.entries({
  "no JSON": "{",
  "a list": "[]",
  "prototype keys": '{"schema":1,"edition":"2022-2024","loci":[],"__proto__":{"x":1},"constructor":1}',
  "another edition": '{"schema":1,"edition":"1999","loci":[]}',
  "a later schema": '{"schema":9,"edition":"2022-2024","loci":[]}',
  "deep nesting": `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
})) {
  frameTest(`a posted work that is ${what} is refused in words`, frameOf("&data=1"), async ({ page, frame, told }) => {
    await until(async () => (await told()).some((own) => own.data.type === "ready"), Boolean);
    await post(page, { ...OPEN, text });
    await frame.getByRole("alert").filter({ hasText: /\S/ }).first().waitFor();
    await until(() => frame.getByText("Memuat…").count(), (own) => own === 0);
    assert.equal(await frame.evaluate(() => ({}).x), undefined);
    assert.equal(await frame.getByText("49,85").count(), 0);
  });
}

frameTest("names with markup stay names", frameOf("&data=1"), async ({ page, frame, told }) => {
  await until(async () => (await told()).some((own) => own.data.type === "ready"), Boolean);
  const name = "<img src=x onerror=alert(1)>";
  const text = JSON.stringify({ ...OWN, loci: [{ ...OWN.loci[0], name }] });
  await post(page, { ...OPEN, text, publisher: name, date: name });
  await frame.getByRole("heading", { level: 1, name }).waitFor();
  assert.equal(await frame.locator("#app img").count(), 0);
});

test("only the page around a frame may post into it", async () => {
  const body = `${frameOf("&data=1")}<iframe name="other" srcdoc="<script>
    addEventListener('message', (event) => parent.frames[0].postMessage(event.data, '*'));
  </script>"></iframe>`;
  const { context, page, frame, told } = await around(body);
  await until(async () => (await told()).some((own) => own.data.type === "ready"), Boolean);
  await page.evaluate((own) => window.frames[1].postMessage(own, "*"), OPEN);
  await page.waitForTimeout(400);
  await frame.getByText("Memuat…").waitFor();
  assert.equal(await frame.getByText("91,50").count(), 0);
  await context.close();
});

const SECRET = "Rahasia Kabupaten";
const SAVED = {
  "zonahijau:work": JSON.stringify({ ...OWN, government: { name: SECRET }, loci: [{ name: SECRET, points: { total: 60 } }] }),
};
for (const [what, name] of [
  ["the page", "index.html"], ["the one file", "zona-hijau.html"], ["the frame's own page", "embed.html"],
]) {
  // Another origin of the same site, where browsers let the frame have what is saved.
  frameTest(`${what} in a stranger's frame opens no saved work, and changes none`, frameOf("", "", name),
    async ({ page, frame }) => {
      assert.equal(await frame.evaluate(() => localStorage.getItem("zonahijau:work")), SAVED["zonahijau:work"]);
      await saysScore(frame, words.now, "49,85", "D", words.red);
      await enter(frame, words.complaints, "13,76");
      await saysScore(frame, words.simulated, "54,00", "C", words.yellow);
      await page.waitForTimeout(700);
      assert.equal(await frame.getByText(SECRET).count(), 0);
      assert.deepEqual(await frame.evaluate(() => ({ ...localStorage })), SAVED);
    }, { storage: SAVED, sameSite: true });
}
