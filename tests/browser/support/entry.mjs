// Ways to fill a sheet, and to say what stands in it.
import assert from "node:assert/strict";
import { download, result, scoreNow, unfoldMenu, until } from "./page.mjs";

/** The locus of the empty example that the tests fill, by its position. */
export const LOCUS = 4;

/** Answers to an indicator of a sheet as its cells hold them, in a pattern that has every level. */
const level = (position) => [3, 2, 3, 1, 0, 3, 2][position % 7];

/**
 * A locus answered by four people, of two products, in the order of the sheet: what a file holds of
 * it, and each figure with the indicator, product and respondent that it belongs to. A `null` is a
 * cell that is left empty.
 */
export function wholeLocus(edition) {
  const answers = {};
  const products = [{ answers: {} }, { answers: {} }];
  const figures = [];
  const next = () => {
    const figure = figures.length % 23 === 22 ? null : level(figures.length);
    figures.push(figure);
    return figure;
  };
  const indicators = edition.dimensions.flatMap((dimension) =>
    dimension.variables.flatMap((variable) => variable.indicators.map((own) => [variable.id, own.id])),
  );
  for (const [variable, id] of indicators) {
    if (id === "output.ikm") continue;
    if (variable === "proses.standar") {
      for (const product of products) {
        const figure = next();
        if (figure !== null) product.answers[id] = figure;
      }
    } else if (variable === "output.persepsi") {
      const figure = next();
      if (figure !== null) answers[id] = figure;
    } else {
      const asked = variable === "pengaduan.pengelolaan" ? 2 : 4;
      answers[id] = Array.from({ length: asked }, next);
    }
  }
  return { locus: { answers, products }, figures };
}

/** What has the focus, in words: its kind and its name. */
export const focused = (page) =>
  page.evaluate(() => {
    const own = document.activeElement;
    const group = own.type === "radio" ? `${own.closest("fieldset").querySelector("legend").textContent} ` : "";
    const name = own.ariaLabel ?? own.labels?.[0]?.textContent ?? own.textContent;
    return `${own.type || own.localName} ${group}${name}`.trim();
  });

/** Presses Tab until something has the focus; fails where it never does. */
export async function tabTo(page, wanted, key = "Tab") {
  const seen = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
    if (wanted.test(seen.at(-1))) return;
  }
  assert.fail(`${key} never gets to ${wanted}: ${seen.join(" | ").slice(0, 3_000)}`);
}

/** Chooses an option of the radio group that has the focus by arrow keys. */
export async function arrowTo(page, wanted) {
  for (let presses = 0; presses < 6; presses += 1) {
    if (wanted.test(await focused(page))) return;
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`no arrow gets to ${wanted}: ${await focused(page)}`);
}

/** The cells of the sheet in their order: `name: what is chosen`. */
export const cells = (page) =>
  page.locator(".sheet .cell").evaluateAll((all) =>
    all.map((cell) => {
      const name = (cell.querySelector("legend") ?? cell.querySelector("label")).textContent;
      const field = cell.querySelector("input[type=text]");
      const value = field ? field.value : (cell.querySelector("input:checked")?.value ?? "-");
      return `${name}: ${value}`;
    }),
  );

/** What is chosen in the cells of an indicator, as one text. */
export async function chosen(page, indicator) {
  const own = (await cells(page)).filter((text) => text.startsWith(`${indicator},`) || text.startsWith(`${indicator}:`));
  return own.map((text) => text.split(": ").at(-1)).join(" ");
}

/** All that the page shows of results: the list of loci, the picture, the points of dimensions. */
export async function shown(page) {
  return {
    list: await page.getByRole("navigation").getByRole("button").allInnerTexts(),
    picture: await scoreNow(page),
    text: (await result(page).innerText()).replace(/\s+/g, " "),
    dimensions: await page.locator(".dimension > h2").allInnerTexts(),
    cells: await cells(page),
  };
}

/** The file that the page saves at this moment. */
export async function file(page) {
  await unfoldMenu(page);
  const { text } = await download(page, page.getByRole("button", { name: /Simpan berkas|Save file/ }));
  return JSON.parse(text);
}

/** Waits until the file that the page would save has this locus. */
export async function holds(page, locus, expected) {
  const own = async () => (await file(page)).loci[locus];
  await until(own, (found) => {
    try {
      assert.deepEqual(found, expected);
      return true;
    } catch {
      return false;
    }
  }, 2_000).catch(async () => assert.deepEqual(await own(), expected));
}
