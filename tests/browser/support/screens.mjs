// Writes pictures of the page's views to a folder: node tests/browser/support/screens.mjs <folder>
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DESK, PHONE, WORDS, launch, open } from "./page.mjs";
import { TOUR, VIEWS } from "./views.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("Name the folder to write to.");
await mkdir(folder, { recursive: true });
const browser = await launch();
try {
  for (const size of [PHONE, DESK]) {
    for (const theme of ["light", "dark"]) {
      for (const language of ["id", "en"]) {
        const take = async (name, view) => {
          const path = join(folder, `${name}-${size.width}-${theme}-${language}.png`);
          await view.page.screenshot({ path });
          for (const problem of view.problems) console.log(`${path}: ${problem}`);
        };
        const looks = { size, theme, language, reducedMotion: "reduce" };
        for (const [name, go] of Object.entries(VIEWS)) {
          const view = await open(browser, looks);
          await go(view.page, WORDS[language]);
          await take(name, view);
          await view.context.close();
        }
        const tour = await open(browser, { ...looks, tour: true });
        for (const [name, go] of Object.entries(TOUR)) {
          await go(tour.page, WORDS[language]);
          await take(name, tour);
        }
        await tour.context.close();
      }
    }
  }
} finally {
  await browser.close();
}
