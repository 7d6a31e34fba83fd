// Giving a work away: the link, the badge, and the code for other sites.
import assert from "node:assert/strict";
import { DIST, example, loadEngine } from "../node/support/engine.mjs";
import {
  DESK, PHONE, URL_OF_PAGE, WORDS, choose, download, isReady, look, openExample, openPanel, pageTest, until, useBrowser,
} from "./support/page.mjs";

useBrowser();
const engine = await loadEngine();
const contoh = await example("contoh");
const permissions = ["clipboard-read", "clipboard-write"];

const MECHANISM = "pengaduan.pengelolaan.mekanisme";
const NOTE = { locus: 0, node: MECHANISM, text: "belum ditandatangani" };
const SCENARIO = { name: "Rencana", changes: [{ locus: 1, node: MECHANISM, to: 3 }] };
const changed = { ...contoh, changes: [{ locus: 0, node: MECHANISM, to: 3 }] };
const whole = { ...changed, extra: { ...contoh.extra, notes: [NOTE], scenarios: [SCENARIO] } };
const without = (...members) => ({
  ...whole,
  extra: Object.fromEntries(Object.entries(whole.extra).filter(([name]) => !members.includes(name))),
});
const work = JSON.stringify(whole);
const addressOf = (assessment) => `${URL_OF_PAGE}#${engine.toLink(assessment)}`;

const panel = (page) => page.getByRole("region", { name: /^(Bagikan|Share)$/ });
const button = (page, name) => panel(page).getByRole("button", { name, exact: true });
const field = (page, name) => panel(page).getByRole("textbox", { name, exact: true });
const share = (page, language = "id") => openPanel(page, WORDS[language].share);
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page, words) => panel(page).getByRole("status").filter({ hasText: words }).waitFor();

const TEXTS = {
  id: {
    link: "Tautan", copyLink: "Salin tautan", linkCopied: "Tautan tersalin.", inIt: "ada di dalam tautan ini",
    tooLong: "terlalu panjang untuk sebuah tautan", save: "Simpan berkas",
  },
  en: {
    link: "Link", copyLink: "Copy the link", linkCopied: "The link is copied.", inIt: "is in this link itself",
    tooLong: "too long for a link", save: "Save file",
  },
};

for (const [language, size] of [["id", PHONE], ["en", DESK]]) {
  const texts = TEXTS[language];
  pageTest(`the link that is copied is the engine's, behind the page's address, ${language}, ${size.width} px`, {
    work, language, size, permissions,
  }, async ({ page }) => {
    await share(page, language);
    await panel(page).getByText(texts.inIt).waitFor();
    await button(page, texts.copyLink).click();
    await said(page, texts.linkCopied);
    const copied = await clipboard(page);
    assert.equal(copied, addressOf(whole));
    assert.equal(await field(page, texts.link).inputValue(), copied);
  });

  const long = { ...contoh, loci: Array.from({ length: 60 }, (_, place) => ({ name: `Dinas ${place} ${"ab ".repeat(30)}`, points: { total: 70 } })) };
  pageTest(`what is too long for a link is offered as a file, ${language}`, {
    work: JSON.stringify(long), language, size,
  }, async ({ page }) => {
    assert.ok(!engine.linkFits(engine.toLink(long)), "it is too long");
    await share(page, language);
    await panel(page).getByText(texts.tooLong).waitFor();
    assert.equal(await button(page, texts.copyLink).count(), 0);
    const { name, text } = await download(page, button(page, texts.save));
    assert.equal(name, "zona-hijau-kabupaten-contoh-contoh.json");
    assert.deepEqual(JSON.parse(text).loci.length, 60);
  });
}

pageTest("notes are left out of the link where one wishes, and the link follows what is changed", { work }, async ({ page }) => {
  await share(page);
  const link = () => field(page, "Tautan").inputValue();
  assert.equal(await link(), addressOf(whole));
  await button(page, "Tanpa catatan dan rencana").click();
  assert.equal(await until(link, (own) => own !== addressOf(whole)), addressOf(without("notes")));
  await button(page, "Tanpa catatan dan rencana").click();
  await until(link, (own) => own === addressOf(whole));
  await page.getByRole("button", { name: "Hapus simulasi" }).click();
  const { changes: _, ...untried } = whole;
  await until(link, (own) => own === addressOf(untried));
});

pageTest("where there is no note, there is none to leave out", { work: JSON.stringify(contoh) }, async ({ page }) => {
  await share(page);
  await button(page, "Salin tautan").waitFor();
  assert.equal(await button(page, "Tanpa catatan dan rencana").count(), 0);
});

pageTest("where the device can share, the link is shared", {
  work, before: () => Object.defineProperty(navigator, "share", { value: async (data) => { window.shared = data; } }),
}, async ({ page }) => {
  await share(page);
  await button(page, "Kirim lewat…").click();
  const shared = await until(() => page.evaluate(() => window.shared), (own) => own !== undefined);
  assert.deepEqual(shared, { text: addressOf(whole) });
});

pageTest("where copying is refused, the link is selected and that is said", {
  work, before: () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }),
}, async ({ page }) => {
  await share(page);
  await button(page, "Salin tautan").click();
  await said(page, "Teksnya sudah ditandai");
  assert.equal(await page.evaluate(() => {
    const { activeElement: own } = document;
    return own.value.slice(own.selectionStart, own.selectionEnd);
  }), addressOf(whole));
});

const ONE_FILE = "zona-hijau.html";
const noSite = async (page) => {
  await button(page, "Simpan SVG").waitFor();
  assert.equal(await button(page, "Pasang di situs").count(), 0, "nothing that a site could load lies beside it");
};

pageTest("the one file on a server is shared by its own address", { work }, async ({ page }) => {
  await page.goto(URL_OF_PAGE + ONE_FILE);
  await isReady(page);
  await share(page);
  await noSite(page);
  const link = addressOf(whole).replace(URL_OF_PAGE, URL_OF_PAGE + ONE_FILE);
  assert.equal(await field(page, "Tautan").inputValue(), link);
});

pageTest("the one file on a device has no address that others could open, and offers the work as a file", {
  expected: [/^request: file:/],
}, async ({ page }) => {
  await page.goto(`file://${DIST}/${ONE_FILE}`);
  await isReady(page);
  await share(page);
  await panel(page).getByText("Halaman ini dibuka dari berkas di perangkat").waitFor();
  await noSite(page);
  assert.equal(await button(page, "Salin tautan").count(), 0);
  const { text } = await download(page, button(page, "Simpan berkas"));
  assert.deepEqual(JSON.parse(text), await example("watdek-2023"));
});

pageTest("the badge is the engine's: seen, saved, and copied as an image with its words", { work, permissions }, async ({ page }) => {
  await share(page);
  for (const [locus, open] of [[0, () => {}], [undefined, () => look(page, WORDS.id.government)]]) {
    await open();
    const svg = engine.badge(contoh, { ...(locus === undefined ? {} : { locus }), language: "id" });
    const [, title] = /<title>(.*)<\/title>/.exec(svg);
    const shown = panel(page).getByRole("img", { name: title });
    await shown.waitFor();
    assert.ok(await shown.evaluate((own) => own.complete && own.naturalWidth === 360), "it is drawn");
    const { name, text } = await download(page, button(page, "Simpan SVG"));
    assert.match(name, /^zona-hijau-[a-z-]+-lencana\.svg$/);
    assert.equal(text, svg);
    await button(page, "Salin <img>").click();
    await said(page, "Kode lencana tersalin.");
    const code = await clipboard(page);
    const [src, alt] = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      const [image, ...more] = body.querySelectorAll("*");
      return more.length ? [] : [image.getAttribute("src"), image.alt];
    }, code);
    assert.equal(decodeURIComponent(src.replace("data:image/svg+xml,", "")), svg);
    assert.equal(alt, title);
    assert.match(alt, /tidak resmi/);
  }
});

const openSite = (page) => button(page, /^(Pasang di situs|Put it on a website)$/).click();
const pick = (page, label, option) => panel(page).getByRole("combobox", { name: label, exact: true }).selectOption(option);
const code = (page) => field(page, /^(Kode untuk ditempel|Code to paste)$/).inputValue();
const codeWith = (page, part) => until(() => code(page), (own) => own.includes(part));
const frame = (page) => panel(page).locator("iframe");
const published = `${URL_OF_PAGE}embed.html#${engine.toLink(without("notes", "scenarios"))}`;

pageTest("each choice is in the code, which is copied as it is read", { work, permissions }, async ({ page }) => {
  await share(page);
  assert.equal(await frame(page).count(), 0, "no frame before it is asked for");
  await openSite(page);
  const link = addressOf(without("notes", "scenarios"));
  const escaped = link.replaceAll("&", "&amp;");
  const first = await codeWith(page, "<iframe");
  assert.ok(first.includes(`src="${published}&amp;locus=0"`), first);
  assert.ok(first.includes(`<a href="${escaped}">Buka penuh</a> (simulasi, tidak resmi)`), first);
  assert.match(first, /sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"/);

  await pick(page, "Isi", "Ringkas (beberapa indikator)");
  await codeWith(page, "&amp;view=compact&amp;locus=0");
  await pick(page, "Indikator", "tetap, yang sekarang");
  await codeWith(page, `&amp;indicators=${MECHANISM}"`);
  await pick(page, "Bahasa", "English");
  assert.match(await codeWith(page, "&amp;language=en"), /Open in full<\/a> \(simulation, not official\)/);
  await pick(page, "Tampilan", "Gelap");
  await codeWith(page, "&amp;theme=dark");
  await pick(page, "Pembaca", "hanya melihat");
  await codeWith(page, "&amp;locked=1");
  await pick(page, "Yang ditampilkan", "Kabupaten Contoh (contoh)");
  await until(() => code(page), (own) => !own.includes("locus="));
  const framed = await code(page);
  assert.ok(framed.includes(`${published}&amp;view=compact&amp;language=en&amp;theme=dark&amp;locked=1&amp;indicators=${MECHANISM}"`), framed);

  await pick(page, "Cara", "Elemen (embed.js)");
  const element = await codeWith(page, "<zona-hijau");
  assert.ok(element.startsWith(`<script src="${URL_OF_PAGE}embed.js" async></script>\n<zona-hijau link="`), element);
  assert.ok(element.includes(`" view="compact" language="en" theme="dark" locked indicators="${MECHANISM}"><a href="${escaped}">`), element);

  await pick(page, "Cara", "Satu berkas di situs sendiri");
  await codeWith(page, `src="zona-hijau.html#1/`);
  await page.getByLabel("Alamat berkas di situs").fill("/media/zona-hijau.html");
  await page.keyboard.press("Tab");
  await codeWith(page, `src="/media/zona-hijau.html#1/`);
  await panel(page).getByRole("link", { name: "Unduh zona-hijau.html" }).waitFor();

  await pick(page, "Cara", "Tautan");
  const plain = await codeWith(page, "<p><a");
  assert.equal(plain, `<p><a href="${escaped}">Zona Hijau: Kabupaten Contoh (contoh) (simulation, not official)</a></p>`);

  await pick(page, "Cara", "Lencana");
  const badge = await codeWith(page, "<img");
  assert.ok(badge.includes(`<a href="${escaped}"><img src="data:image/svg+xml,`), badge);
  assert.match(badge, /alt="Kabupaten Contoh \(contoh\): .*not official/);

  await button(page, "Salin kode").click();
  await said(page, "Kode tersalin.");
  assert.equal(await clipboard(page), badge);
});

pageTest("a card is a file of its own", { work }, async ({ page }) => {
  await share(page);
  await openSite(page);
  await pick(page, "Tampilan", "Gelap");
  await codeWith(page, "theme=dark");
  await pick(page, "Isi", "Kartu (nilai saja)");
  const link = engine.toLink(without("notes", "scenarios"));
  await codeWith(page, `src="${URL_OF_PAGE}card.html#${link}&amp;theme=dark&amp;locus=0"`);
  assert.equal(await panel(page).getByRole("combobox", { name: "Pembaca" }).count(), 0, "there is nothing to lock");
  await frame(page).scrollIntoViewIfNeeded();
  await page.frameLocator("iframe").getByRole("img", { name: /^Disdukcapil \(contoh\): nilai 89,23/ }).waitFor();
});

const SITES = {
  WordPress: /HTML Kustom.*tempel kode/, Joomla: /Toggle Editor.*Prohibited Elements/s, "HTML biasa": /<body>.*frame-src/s,
};
pageTest("the steps are those of the site", { work }, async ({ page }) => {
  await share(page);
  await openSite(page);
  for (const [site, words] of Object.entries(SITES)) {
    await pick(page, "Situs", site);
    await until(() => panel(page).locator("ol.steps").innerText(), (own) => words.test(own));
  }
  await pick(page, "Situs", "WordPress");
  await pick(page, "Cara", "Satu berkas di situs sendiri");
  await panel(page).getByText(/Media → Tambah Berkas Media/).waitFor();
});

for (const language of ["id", "en"]) {
  pageTest(`the preview is the frame itself, loaded anew with each choice, ${language}`, { work, language }, async ({ page }) => {
    await share(page, language);
    await openSite(page);
    await frame(page).scrollIntoViewIfNeeded();
    const inside = page.frameLocator("iframe");
    const label = language === "id" ? "Sekarang" : "Now";
    const own = language === "id" ? "" : "&language=en";
    assert.equal(await frame(page).getAttribute("src"), `${published}${own}&locus=0`);
    await inside.getByRole("img", { name: new RegExp(`${label} 89[,.]23`) }).waitFor();
    await pick(page, language === "id" ? "Yang ditampilkan" : "What it shows", "DPMPTSP (contoh)");
    await inside.getByRole("img", { name: new RegExp(`${label} 85[,.]46`) }).waitFor();
    assert.equal(await frame(page).getAttribute("src"), `${published}${own}&locus=1`);
  });
}

const EVIL = `"><script>top.evil = 1</script><img src=x onerror="top.evil = 1">&`;
pageTest("a name with markup stays a name, in every way to show it", {
  work: JSON.stringify({ ...contoh, government: { ...contoh.government, name: EVIL }, loci: [{ name: EVIL, points: { total: 80 } }] }),
}, async ({ page }) => {
  await share(page);
  await openSite(page);
  const expected = {
    "Bingkai (iframe)": "IFRAME P A", "Elemen (embed.js)": "SCRIPT ZONA-HIJAU A", Tautan: "P A",
    "Satu berkas di situs sendiri": "IFRAME P A", Lencana: "A IMG",
  };
  for (const place of [0, 1]) {
    await panel(page).getByRole("combobox", { name: "Yang ditampilkan" }).selectOption({ index: place });
    let last = "";
    for (const [way, wanted] of Object.entries(expected)) {
      await pick(page, "Cara", way);
      last = await until(() => code(page), (own) => own !== last);
      const tags = await page.evaluate((html) => {
        const { head, body } = new DOMParser().parseFromString(html, "text/html");
        return [...head.children, ...body.querySelectorAll("*")].map((own) => own.tagName).join(" ");
      }, last);
      assert.equal(tags, wanted, last);
    }
  }
  assert.equal(await page.evaluate(() => window.evil), undefined);
});

pageTest("everything is done by keyboard, and the focus stays", { work, size: DESK, permissions }, async ({ page }) => {
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await page.locator(".menu").getByRole("button", { name: WORDS.id.share, exact: true }).focus();
  await page.keyboard.press("Enter");
  await until(() => page.evaluate(() => document.activeElement.id), (own) => own === "share-heading");
  const tabTo = async (words) => {
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press("Tab");
      if (await focused() === words) return;
    }
    assert.fail(`Tab never gets to ${words}`);
  };
  await tabTo("Salin tautan");
  await page.keyboard.press("Enter");
  await said(page, "Tautan tersalin.");
  assert.equal(await focused(), "Salin tautan");
  await tabTo("Pasang di situs");
  await page.keyboard.press("Enter");
  await until(() => panel(page).getByRole("button", { expanded: true }).count(), (own) => own === 1);
  assert.equal(await focused(), "Pasang di situs");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await codeWith(page, "<zona-hijau");
  assert.equal(await page.evaluate(() => document.activeElement.id), "site-kind");
  await button(page, "Tutup").focus();
  await page.keyboard.press("Enter");
  await panel(page).waitFor({ state: "detached" });
});

pageTest("what was chosen is forgotten with the work that it was about", { work }, async ({ page }) => {
  await share(page);
  await button(page, "Tanpa catatan dan rencana").click();
  await openSite(page);
  await codeWith(page, "<iframe");
  await openExample(page, "Watdek");
  await share(page);
  await button(page, "Salin tautan").waitFor();
  assert.equal(await frame(page).count(), 0);
  await choose(page, "Bahasa", "English");
  await button(page, "Copy the link").waitFor();
});
