// The pictures: each has its table, agrees with the score, and can be saved.
import assert from "node:assert/strict";
import { DESK, PHONE, WORDS, choose, look, pageTest, saysScore, useBrowser } from "./support/page.mjs";
import { openPictured, unfoldPictures } from "./support/pictures.mjs";

useBrowser();
const words = WORDS.id;
const picture = (page, svg) => page.locator("figure.picture").filter({ has: page.locator(`svg.${svg}`) });

/** The rows of a picture's table, as texts. */
const rows = (own) => own.locator("tbody tr").evaluateAll((all) =>
  all.map((row) => [...row.cells].map((cell) => cell.textContent)));

const number = (text) => Number(text.replace("\u2212", "-").replace(",", "."));
const round = (value) => Math.round(value * 100) / 100;

/** Clicks and gives what is then saved. */
async function saved(page, button) {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The figure of now and the simulated one, as the result says them. */
const figures = (page) => page.locator(".result .score .number").allInnerTexts();

for (const [place, size] of [[words.government, PHONE], ["Dinas Alfa", PHONE], [words.government, DESK], ["Dinas Alfa", DESK]]) {
  pageTest(`the steps add up to the difference that the result shows: ${place}, ${size.width} px`, { size }, async ({ page }) => {
    await openPictured(page, place);
    await unfoldPictures(page);
    const own = picture(page, "waterfall");
    const all = await rows(own);
    const [now, after] = await figures(page);
    assert.equal(all[0][2], now);
    const steps = all.slice(1, -1);
    assert.equal(steps.length, place === words.government ? 4 : 2);
    const sum = round(steps.reduce((total, row) => total + number(row[1]), 0));
    assert.equal(sum, round(number(after) - number(now)));
    const [, total, last] = all.at(-1);
    assert.deepEqual([number(total), last], [sum, after]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

for (const size of [PHONE, DESK]) {
  pageTest(`every locus is on the strip, and its names and figures are in the table: ${size.width} px`, { size }, async ({ page }) => {
    await openPictured(page, words.government);
    const own = picture(page, "strip");
    await own.locator("summary").click();
    const all = await rows(own);
    assert.equal(all.length, 5);
    assert.deepEqual(all.find(([name]) => name === "Puskesmas Beta"), ["Puskesmas Beta", "55,50", "–", "70,25"]);
    assert.match(all.find(([name]) => name === "Disdukcapil")[2], /^\d+,\d\d–\d+,\d\d$/);
    assert.equal(await own.locator("svg.now").count(), 5);
    assert.equal(await own.locator("svg.simulated").count(), 3);
    assert.match(await own.getByRole("img").first().getAttribute("aria-label"), /Puskesmas Beta 55,50 → 70,25/);
    // No name leaves the picture, and none lies on another.
    const boxes = await own.locator("svg.strip > svg[overflow] > text").evaluateAll((all) => all.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { left, right, top, bottom };
    }));
    assert.ok(boxes.length >= 3);
    for (const [place, box] of boxes.entries()) {
      assert.ok(box.left >= 0 && box.right <= size.width, JSON.stringify(box));
      for (const other of boxes.slice(place + 1)) {
        const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top + 4 || other.bottom <= box.top + 4;
        assert.ok(apart, JSON.stringify([box, other]));
      }
    }
  });
}

pageTest("dimensions are drawn inside their maxima, and the table says their points", {}, async ({ page }) => {
  await openPictured(page, "Dinas Alfa");
  const own = picture(page, "dimension-bars");
  await own.locator("summary").click();
  const all = await rows(own);
  assert.deepEqual(all.find(([name]) => name === "Pengaduan"), ["Pengaduan", "21,54", "9,00", "–", "13,00"]);
  const total = round(all.reduce((sum, row) => sum + number(row[2]), 0));
  assert.equal(`${total.toFixed(2)}`.replace(".", ","), (await figures(page))[0]);
  const ends = await own.locator("svg").first().evaluate((svg) => {
    const widths = (name) => [...svg.querySelectorAll(`rect.${name}`)].map((own) => own.getBoundingClientRect().right);
    return { frames: widths("frame"), held: widths("held"), change: widths("change") };
  });
  assert.equal(ends.frames.length, 4);
  ends.held.forEach((right, place) => assert.ok(right <= ends.frames[place] + 0.5));
  assert.equal(ends.change.length, 2);
  await look(page, "Disdukcapil");
  await picture(page, "dimension-bars").getByText("Perkiraan: sebagian belum diketahui").waitFor();
  assert.equal(await picture(page, "dimension-bars").locator("line.range").count(), 3);
});

pageTest("a locus of which only the total is printed has no dimensions to draw", {}, async ({ page }) => {
  await openPictured(page, "Dinas Alfa");
  await look(page, "Puskesmas Beta");
  await page.locator(".of-scale").waitFor();
  assert.equal(await picture(page, "dimension-bars").count(), 0);
});

pageTest("every picture is saved as an SVG that stands alone and says that it is not official", { size: PHONE }, async ({ page }) => {
  await openPictured(page, words.government);
  await unfoldPictures(page);
  await page.locator("svg.spread").waitFor();
  const names = new Set();
  const controls = page.getByRole("button", { name: /^SVG / });
  const count = await controls.count();
  assert.equal(count, 4, "steps, strip, spread and scale");
  for (let place = 0; place < count; place += 1) {
    const { name, bytes } = await saved(page, controls.nth(place));
    const text = bytes.toString("utf8");
    names.add(name);
    assert.match(name, /^zona-hijau-.*kabupaten-rekaan.*\.svg$/);
    const read = await page.evaluate((own) => {
      const parsed = new DOMParser().parseFromString(own, "image/svg+xml");
      const all = [...parsed.querySelectorAll("*")];
      return {
        isBroken: parsed.querySelector("parsererror") !== null,
        words: parsed.documentElement.textContent,
        styled: all.some((one) => one.hasAttribute("class") || one.hasAttribute("style")),
        links: all.flatMap((one) => [...one.attributes]).filter(({ name, value }) =>
          /href|src/.test(name) || (/url\(/.test(value) && !/url\("?#/.test(value))).length,
        // Rims of another colour than the paper would be seen.
        rims: [...new Set([...parsed.querySelectorAll("text[stroke]")].map((one) => one.getAttribute("stroke")))],
        paper: parsed.querySelector("rect").getAttribute("fill"),
        ids: [...own.matchAll(/url\(#([^)]+)\)/g)].every(([, id]) => parsed.getElementById(id) !== null),
      };
    }, text);
    const { words: said, rims, paper, ...rest } = read;
    assert.deepEqual(rest, { isBroken: false, styled: false, links: 0, ids: true }, name);
    assert.deepEqual(rims, name.includes("langkah") ? [paper] : [], name);
    assert.match(said, /Bukan kalkulator resmi Ombudsman/);
    assert.match(said, /Zona Hijau/);
    assert.match(said, /Kabupaten Rekaan/);
    assert.doesNotMatch(text.replaceAll("http://www.w3.org/2000/svg", ""), /https?:|data:|var\(/);
  }
  assert.equal(names.size, count);
});

pageTest("every picture is saved as a PNG at twice its size", {}, async ({ page }) => {
  await openPictured(page, words.government);
  await unfoldPictures(page);
  await page.locator("svg.spread").waitFor();
  const controls = page.getByRole("button", { name: /^PNG / });
  for (let place = 0; place < await controls.count(); place += 1) {
    const { name, bytes } = await saved(page, controls.nth(place));
    assert.match(name, /\.png$/);
    assert.equal(bytes.subarray(0, 8).toString("hex"), "89504e470d0a1a0a");
    assert.equal(bytes.readUInt32BE(16), 1600);
    assert.ok(bytes.readUInt32BE(20) >= 2 * (76 + 64 + 48));
    assert.ok(bytes.length > 10_000, `${name} is not empty`);
  }
});

pageTest("a browser that refuses to paint is answered with what to do instead", {
  before: () => { HTMLCanvasElement.prototype.toBlob = function refuse(done) { done(null); }; },
}, async ({ page }) => {
  await openPictured(page, words.government);
  await page.getByRole("button", { name: "PNG Skala zona" }).click();
  await page.getByRole("alert").filter({ hasText: "tidak mengizinkan gambar disimpan" }).waitFor();
});

pageTest("the pictures are printed without their controls", {}, async ({ page }) => {
  await openPictured(page, words.government);
  await page.evaluate(() => { window.print = () => {}; window.dispatchEvent(new Event("beforeprint")); });
  await page.emulateMedia({ media: "print" });
  const print = page.locator(".print");
  await print.locator("svg.strip").waitFor();
  await print.locator("svg.waterfall").waitFor();
  assert.equal(await print.locator(".save-picture:visible, details:visible").count(), 0);
});

pageTest("undoing all but one try takes the steps away; the result stays right", {}, async ({ page }) => {
  await openPictured(page, "Dinas Alfa");
  await picture(page, "waterfall").waitFor();
  for (let left = 4; left > 1; left -= 1) {
    await page.locator(".tries .items .link").first().click();
  }
  await picture(page, "waterfall").waitFor({ state: "detached" });
  await choose(page, /^Mode/, words.modeTry);
  await saysScore(page, words.now, "61,00", "C", words.yellow);
});
