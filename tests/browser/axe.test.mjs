// The rules of axe, in every view, theme, language and size.
import assert from "node:assert/strict";
import axe from "axe-core";
import { DESK, PHONE, WORDS, pageTest, useBrowser } from "./support/page.mjs";
import { TOUR, VIEWS } from "./support/views.mjs";

useBrowser();

/** Each pair of theme, language and size occurs. */
const LOOKS = [
  { theme: "light", language: "id", size: PHONE },
  { theme: "light", language: "en", size: DESK },
  { theme: "dark", language: "id", size: DESK },
  { theme: "dark", language: "en", size: PHONE },
];

/** What axe finds wrong, as lines to read. */
async function violations(page) {
  // The debugger's way in, which the page's policy does not hinder.
  await page.evaluate(`window.axe || (() => { ${axe.source} })()`);
  return page.evaluate(async () => {
    const { violations: own } = await window.axe.run(document, { resultTypes: ["violations"] });
    return own.map(({ id, impact, nodes }) => ({
      id, impact, places: nodes.slice(0, 2).map((node) => node.html.slice(0, 160)), count: nodes.length,
      why: nodes[0].failureSummary.split("\n")[1],
    }));
  });
}

async function nothingWrong(page, views, words) {
  const found = {};
  for (const [name, go] of Object.entries(views)) {
    await go(page, words);
    const wrong = await violations(page);
    if (wrong.length > 0) found[name] = wrong;
  }
  assert.equal(JSON.stringify(found, null, 1), "{}");
}

for (const { theme, language, size } of LOOKS) {
  const title = `${theme}, ${language}, ${size.width} px`;
  const look = { theme, language, size, reducedMotion: "reduce" };
  pageTest(`axe finds nothing wrong in any view: ${title}`, look, ({ page }) => nothingWrong(page, VIEWS, WORDS[language]));
  pageTest(`axe finds nothing wrong in the tour: ${title}`, { ...look, tour: true }, ({ page }) => nothingWrong(page, TOUR, WORDS[language]));
}
