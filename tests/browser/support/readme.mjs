// Writes the pictures of README.md to docs/, from the page that is served:
//   ZONAHIJAU_URL=http://127.0.0.1:8080/ node tests/browser/support/readme.mjs
import { fileURLToPath } from "node:url";
import { DESK, PHONE, WORDS, launch, open } from "./page.mjs";
import { VIEWS } from "./views.mjs";

const toTop = (page) => page.evaluate(() => scrollTo(0, 0));

/** The row in which what one answers next stands right below the result. */
const toRow = (page) => page.locator(".indicator").nth(1).evaluate((own) => own.scrollIntoView());

const PICTURES = {
  watdek: { view: "tries", size: DESK, scroll: toTop },
  bandingkan: { view: "compare", size: DESK, scroll: toTop },
  "isi-jawaban": { view: "now", size: PHONE, scroll: toRow },
};

const browser = await launch();
try {
  for (const [name, { view, size, scroll }] of Object.entries(PICTURES)) {
    const { page, context, problems } = await open(browser, { size, language: "id", theme: "light", reducedMotion: "reduce" });
    await VIEWS[view](page, WORDS.id);
    await scroll(page);
    await page.evaluate(() => document.activeElement.blur());
    await page.screenshot({ path: fileURLToPath(new URL(`../../../docs/${name}.png`, import.meta.url)) });
    if (problems.length > 0) throw new Error(`${name}: ${problems.join("\n")}`);
    await context.close();
  }
} finally {
  await browser.close();
}
