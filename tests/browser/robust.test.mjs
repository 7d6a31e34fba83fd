// When something fails: storage, saved work, scripts, the network. The page stays readable and says so.
import assert from "node:assert/strict";
import {
  MINE, URL_OF_PAGE, WORDS, WORK, chooseExample, download, enter, fillStorage, isReady, openExample, openPanel,
  pageTest, result, saved, saysScore, says, stored, until, useBrowser,
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

/** By name: what keeps the device from storing, and how the message says so. */
const REFUSALS = {
  "forbids storage": [forbidStorage, /tidak mengizinkan penyimpanan/],
  "has no room": [fillStorage, /Penyimpanan di perangkat ini penuh/],
};
const refusal = (page) => page.getByRole("alert").filter({ hasText: REFUSED });

for (const [name, [before, said]] of Object.entries(REFUSALS)) {
  pageTest(`a device that ${name} still runs the page, which says so at a change with the way out`, { before }, async ({ page }) => {
    await saysScore(page, words.now, "49,85", "D", words.red);
    assert.equal(await refusal(page).count(), 0);
    await enter(page, words.complaints, "13,76");
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
    await says(page, said);
    const { text } = await download(page, refusal(page).getByRole("button", { name: "Simpan berkas" }));
    assert.equal(JSON.parse(text).changes[0].to, 13.76);
    // Editing goes on, and the message stays as long as it is true.
    await enter(page, words.complaints, "13,75");
    await saysScore(page, words.simulated, "53,99", "D", words.red);
    await says(page, said);
  });

  pageTest(`where the device ${name}, “Simpan semua” holds what is open`, { before }, async ({ page }) => {
    await enter(page, words.complaints, "13,76");
    await says(page, said);
    await openPanel(page, "Penilaian saya");
    await page.getByRole("listitem").filter({ hasText: "belum tersimpan" }).waitFor();
    const { text } = await download(page, page.getByRole("button", { name: /^Simpan semua/ }));
    assert.equal(JSON.parse(text).assessments[0].changes[0].to, 13.76);
  });
}

pageTest("a device that forbids storage says so once, not at each change", { before: forbidStorage }, async ({ page }) => {
  await enter(page, words.complaints, "13,76");
  const message = refusal(page);
  await message.getByRole("button", { name: "Tutup" }).click();
  await message.waitFor({ state: "hidden" });
  await enter(page, words.complaints, "13,75");
  await saysScore(page, words.simulated, "53,99", "D", words.red);
  await page.waitForTimeout(700);
  assert.equal(await message.count(), 0);
});

pageTest("once there is room again, the next change is saved and the message goes away", {}, async ({ page }) => {
  await page.evaluate(() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await enter(page, words.complaints, "13,76");
  await refusal(page).waitFor();
  assert.equal(await saved(page), null);
  await page.evaluate(() => {
    Storage.prototype.setItem = window.setItem;
  });
  await enter(page, words.complaints, "13,75");
  await until(() => saved(page), (text) => text?.includes("13.75"));
  await refusal(page).waitFor({ state: "hidden" });
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
    "Bukan kalkulator resmi Ombudsman RI.", "49,85", "The Ombudsman did not make this page", "Apa ini", "What this is",
  ]) {
    assert.ok(await page.getByText(sentence).first().isVisible(), sentence);
  }
  assert.ok(!(await page.getByText("Halaman ini gagal dimuat").isVisible()));
  // By its tag: Playwright's search by text passes over noscript.
  assert.ok((await page.locator("noscript p").boundingBox()).height > 0);
});

pageTest("without JavaScript nothing says that it is loading", { javaScriptEnabled: false, ready: false }, async ({ page }) => {
  await until(() => page.getByText("Memuat simulasi").isVisible(), (own) => !own);
});

const TROUBLE = /Halaman ini gagal dimuat/;
const trouble = (page) => page.getByRole("alert").filter({ hasText: TROUBLE });
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

pageTest("a page that cannot be loaded claims no saved work where there is none", {
  routes: { "app-.*\\.wasm$": abort }, ready: false, expected: anything,
}, async ({ page }) => {
  await saysTrouble(page);
  await trouble(page).getByText("Belum ada pekerjaan yang tersimpan di perangkat ini.").waitFor();
  assert.ok(!(await trouble(page).getByText("Pekerjaan Anda tersimpan").isVisible()));
  assert.equal(await trouble(page).getByRole("button", { name: /Simpan salinan|Mulai dari contoh/ }).count(), 0);
});

pageTest("a page that cannot be loaded with the work of this tab gives that away, and can begin without it", {
  routes: { "app-.*\\.wasm$": (route) => (route.request().frame().page().mended ? route.continue() : route.abort()) },
  ready: false, expected: anything, work: JSON.stringify(MINE),
  before: () => {
    localStorage.setItem("zonahijau:work:2", '{"mine": 2}');
    if (!sessionStorage.getItem("zonahijau:current")) sessionStorage.setItem("zonahijau:current", "2");
  },
}, async ({ page }) => {
  await saysTrouble(page);
  const { text } = await download(page, page.getByRole("button", { name: /Simpan salinan/ }));
  assert.equal(text, '{"mine": 2}');
  page.mended = true;
  await page.getByRole("button", { name: /Mulai dari contoh/ }).click();
  await isReady(page);
  await saysScore(page, words.now, "49,85", "D", words.red);
  assert.deepEqual(Object.keys(await stored(page)).sort(), [WORK, `${WORK}:2`]);
});

const slow = (page) => page.locator("#slow");
const HANG = { "app-.*\\.wasm$": () => {} };

pageTest("while nothing comes, the page says after a while what can be wrong, in both languages", { routes: HANG, ready: false }, async ({ page }) => {
  await page.getByText("Memuat simulasi").waitFor();
  assert.ok(!(await slow(page).isVisible()));
  const delay = await page.evaluate(() => {
    const [late] = document.getElementById("slow").getAnimations();
    const { delay } = late.effect.getTiming();
    late.finish();
    return delay;
  });
  assert.ok(delay >= 8_000 && delay <= 15_000, `${delay} ms`);
  for (const said of [/Sambungan mungkin lambat/, /connection may be slow/, /Chrome atau Edge 97/, /Chrome or Edge 97/, /belum diuji/, /not tested/]) {
    assert.ok(await slow(page).getByText(said).first().isVisible(), `${said}`);
  }
});

pageTest("a browser that cannot run the boot script is told the same", {
  routes: { "assets/boot-.*\\.js$": abort }, ready: false, expected: anything,
}, async ({ page }) => {
  await page.evaluate(() => document.getElementById("slow").getAnimations()[0].finish());
  assert.ok(await slow(page).getByText(/Perbarui peramban/).isVisible());
});

pageTest("once the page is there, or has failed, nothing says that it is slow", {}, async ({ page }) => {
  assert.equal(await slow(page).count(), 0);
});

pageTest("the browsers that the page names are the same everywhere", { routes: HANG, ready: false }, async ({ page }) => {
  const html = await page.content();
  const named = html.match(/Chrome (?:atau|or) Edge \d+, Firefox \d+, Safari \d+/g).map((text) => text.match(/\d+/g).join());
  assert.equal(named.length, 4);
  assert.equal(new Set(named).size, 1, named.join(" "));
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
  await says(page, /tidak dapat dimuat.*coba lagi/);
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
