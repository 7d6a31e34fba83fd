// The planner beside HiGHS in a tab of Chromium, and how it grows with the loci. `cargo xtask bench` starts it.
//
// The tab's address is one of the built page's, so that it may load the package; what measures comes from the
// repository under an address beside it.

import { join } from "node:path";
import { launch } from "./browser.mjs";

const ROOT = new URL("..", import.meta.url).pathname;
const address = process.env.ZONAHIJAU_URL;
if (!address) throw new Error("ZONAHIJAU_URL is not set: start this by cargo xtask bench");

const WITH_REQUIRES = { requires: [{ node: "proses.standar.maklumat", needs: "input.sarpras.dasar-hukum" }] };
const SHARED = { shared: [["input.sarpras.dasar-hukum", 0, 1, 2, 3, 4, 5, 6]] };
const CASES = [
  ["compare", "usual efforts", {}],
  ["compare", "own efforts", { own: true }],
  ["compare", "floors", { own: true, floor: 60 }],
  ["alone", "prerequisite", { own: true }, WITH_REQUIRES],
  ["alone", "shared fix", { own: true }, SHARED],
  ["alone", "guaranteed", {}, { mode: "guaranteed" }],
  ["alone", "guaranteed, own efforts", { own: true }, { mode: "guaranteed" }],
  ["alone", "guaranteed with a prerequisite", {}, { mode: "guaranteed", ...WITH_REQUIRES }],
  ["alone", "guaranteed with a floor", {}, { mode: "guaranteed", floor: 70 }],
  ...[7, 70, 700].flatMap((loci) => [
    ["alone", `${loci} loci, usual efforts`, { loci }],
    ["alone", `${loci} loci, own efforts`, { loci, own: true }],
  ]),
];

const browser = await launch();
try {
  const page = await browser.newPage();
  const beside = new URL("repository/", address).href;
  await page.route(`${beside}**`, (route) =>
    route.fulfill({ path: join(ROOT, decodeURIComponent(route.request().url().slice(beside.length))) }),
  );
  await page.goto(new URL("pkg/package.json", address).href);
  await page.evaluate(
    async ([module, address]) => {
      const { measuring } = await import(module);
      globalThis.measuring = await measuring(address);
    },
    [`${beside}benches/planning.mjs`, address],
  );
  console.log(`Chromium ${browser.version()}`);
  for (const [way, ...settings] of CASES) {
    console.log(await page.evaluate(([way, settings]) => globalThis.measuring[way](...settings), [way, settings]));
  }
} finally {
  await browser.close();
}
