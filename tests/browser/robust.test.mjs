// When something fails: storage, saved work, scripts, the network. The page stays readable and says so.
import assert from "node:assert/strict";
import {
  URL_OF_PAGE, WORDS, WORK, chooseExample, download, enter, isReady, openExample, pageTest, result, saved, saysScore,
  says, until, unfoldMenu, useBrowser,
} from "./support/page.mjs";

useBrowser();
const words = WORDS.id;
const REFUSED = /Simpan berkas/;

/** Runs in the page: the device forbids storage altogether. */
const forbidStorage = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("forbidden", "SecurityError");
    },
  });
};

/** Runs in the page: the device has no room left. */
const fillStorage = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
};

for (const [name, before] of Object.entries({ "forbids storage": forbidStorage, "has no room": fillStorage })) {
  pageTest(`a device that ${name} still runs the page, which says so at a change`, { before }, async ({ page }) => {
    await saysScore(page, words.now, "49,85", "D", words.red);
    assert.equal(await page.getByRole("alert").filter({ hasText: REFUSED }).count(), 0);
    await enter(page, words.complaints, "13,76");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    await says(page, /tidak mengizinkan penyimpanan.*Simpan berkas/);
    await unfoldMenu(page);
    const { text } = await download(page, page.getByRole("button", { name: "Simpan berkas" }));
    assert.equal(JSON.parse(text).changes[0].to, 13.76);
  });
}

pageTest("a device that forbids storage says so once, not at each change", { before: forbidStorage }, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  const message = page.getByRole("alert").filter({ hasText: REFUSED });
  await message.getByRole("button", { name: "Tutup" }).click();
  await message.waitFor({ state: "hidden" });
  await enter(page, words.complaints, "13,75");
  await saysScore(page, words.simulated, "53,99", "D", words.red);
});

/** By name: what stands in the storage in place of work. */
const CORRUPT = {
  "half a text": '{"schema": 1, "edition": "2022-20',
  "no JSON at all": "\u0000\ud83d\ude00 not json",
  "a newer schema": JSON.stringify({ schema: 2, edition: "2030", news: [1] }),
  "an unknown edition": JSON.stringify({ schema: 1, edition: "2030", loci: [] }),
  "an unknown indicator": JSON.stringify({
    schema: 1, edition: "2022-2024", loci: [{ answers: { "output.baru": 1 } }],
  }),
};

for (const [name, work] of Object.entries(CORRUPT)) {
  pageTest(`saved work that is ${name} can be taken away, and the page opens`, { work }, async ({ page }) => {
    await saysScore(page, words.now, "49,85", "D", words.red);
    const message = page.getByRole("alert").filter({ hasText: "tidak terbaca" });
    const copy = await download(page, message.getByRole("button", { name: "Simpan salinan" }));
    assert.match(copy.name, /\.json$/);
    // The copy holds what was found: to the letter where it was no file at all.
    let found = work;
    try {
      found = JSON.parse(work);
      assert.deepEqual(JSON.parse(copy.text), found);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      assert.equal(copy.text, found);
    }
    assert.equal(await saved(page), work, "nothing overwrites it before a change");
  });
}

pageTest("saved work is kept through looking around and leaving", { work: CORRUPT["a newer schema"] }, async ({ page }) => {
  await page.getByRole("navigation").getByRole("button", { name: /Seluruh/ }).click();
  await page.reload();
  await isReady(page);
  assert.equal(await saved(page), CORRUPT["a newer schema"]);
});

pageTest("without JavaScript the page is readable and says that it is not official", { javaScriptEnabled: false, ready: false }, async ({ page }) => {
  for (const sentence of [
    "Bukan kalkulator resmi Ombudsman RI.", "49,85", "It is not official.", "Apa ini", "What this is",
  ]) {
    assert.ok(await page.getByText(sentence).first().isVisible(), sentence);
  }
  assert.ok(!(await page.getByText("Halaman ini gagal dimuat").isVisible()));
  // By its tag: Playwright's search by text passes over noscript.
  assert.ok((await page.locator("noscript p").boundingBox()).height > 0);
});

pageTest("without JavaScript nothing says that it is loading", { javaScriptEnabled: false, ready: false }, async ({ page }) => {
  assert.ok(!(await page.getByText("Memuat simulasi").isVisible()));
});

const TROUBLE = /Halaman ini gagal dimuat/;
const saysTrouble = (page) => page.getByRole("alert").filter({ hasText: TROUBLE }).waitFor({ timeout: 3_000 });
const anything = [/.*/];
const missing = (route) => route.fulfill({ status: 404, body: "" });
const abort = (route) => route.abort();
const altered = async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replace("21.85", "31.85") });
};

/** By what fails: which request, and how. */
const FAILURES = {
  "the module does not come": { "app-.*\\.wasm$": abort },
  "the module is not there": { "app-.*\\.wasm$": missing },
  "the edition is not there": { "assets/2022-2024.*\\.json$": missing },
  "the edition was tampered with": { "assets/2022-2024.*\\.json$": altered },
  "the first example does not come": { "assets/watdek.*\\.json$": abort },
  "the module's script does not come": { "assets/app-.*\\.js$": abort },
};

for (const [name, routes] of Object.entries(FAILURES)) {
  pageTest(`where ${name}, the page says so and stays readable`, { routes, ready: false, expected: anything }, async ({ page }) => {
    await saysTrouble(page);
    assert.ok(await page.getByText("49,85").first().isVisible());
    assert.ok(await page.getByText("Bukan kalkulator resmi Ombudsman RI.").first().isVisible());
    await until(() => page.getByText("Memuat simulasi").isVisible(), (own) => !own);
    assert.equal(await page.locator("html[data-ready]").count(), 0);
  });
}

pageTest("where even the boot script does not come, the page stays readable", {
  routes: { "assets/boot-.*\\.js$": abort }, ready: false, expected: anything,
}, async ({ page }) => {
  assert.ok(await page.getByText("49,85").first().isVisible());
  assert.ok(await page.getByText("Bukan kalkulator resmi Ombudsman RI.").first().isVisible());
});

pageTest("a page that stopped gives the saved work away", {
  routes: { "app-.*\\.wasm$": abort }, ready: false, expected: anything, work: '{"schema":1,"mine":true}',
}, async ({ page }) => {
  await saysTrouble(page);
  const { text } = await download(page, page.getByRole("button", { name: /Simpan salinan/ }));
  assert.equal(text, '{"schema":1,"mine":true}');
});

pageTest("a page that stopped starts again by its button", {
  routes: { "app-.*\\.wasm$": (route) => (route.request().frame().page().mended ? route.continue() : route.abort()) },
  ready: false, expected: anything,
}, async ({ page }) => {
  await saysTrouble(page);
  page.mended = true;
  await page.getByRole("button", { name: /Muat ulang/ }).click();
  await isReady(page);
  await saysScore(page, words.now, "49,85", "D", words.red);
  assert.ok(!(await page.getByText(TROUBLE).first().isVisible()));
});

pageTest("a host that does not know .wasm still serves the page", {
  routes: {
    "app-.*\\.wasm$": async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-type": "application/octet-stream" };
      await route.fulfill({ response, headers });
    },
  },
}, async ({ page }) => {
  await saysScore(page, words.now, "49,85", "D", words.red);
});

pageTest("an example that cannot be loaded is said, the work stays, and it can be tried again", {
  routes: { "assets/bangka.*\\.json$": (route) => (route.request().frame().page().mended ? route.continue() : route.abort()) },
  expected: [/net::ERR_FAILED/],
}, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  await chooseExample(page, "Bangka Tengah");
  await says(page, /gagal dimuat.*coba lagi/);
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  page.mended = true;
  await openExample(page, "Bangka Tengah");
  await saysScore(page, words.now, "93,71", "A", words.green);
});

pageTest("the page loads each file once, and only its own", {}, async ({ page, requests }) => {
  await result(page).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const twice = requests.filter((own, position) => requests.indexOf(own) !== position);
  assert.deepEqual(twice, []);
  for (const own of requests) assert.ok(own.startsWith(URL_OF_PAGE), own);
});

pageTest("a second visit in the same browser finds the work of the first", {}, async ({ page, context }) => {
  await enter(page, words.complaints, "13,76");
  // Left at once: what is not saved yet is saved on the way out.
  await page.goto("about:blank");
  const other = await context.newPage();
  await other.goto(URL_OF_PAGE);
  await isReady(other);
  await saysScore(other, words.simulated, "54,00", "C", words.yellow);
  assert.ok((await saved(other)).includes("13.76"), WORK);
});
