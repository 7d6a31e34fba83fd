// The planner beside HiGHS on the same tasks, both in V8 with one thread; and how it grows with the loci.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { dice, programme, task } from "../tests/node/support/plans.mjs";
import { statistics } from "./report.mjs";

const TASKS = 60;
const dist = process.env.ZONAHIJAU_DIST ?? new URL("../dist", import.meta.url).pathname;
const engine = await import(pathToFileURL(`${dist}/pkg/zonahijau.js`));
await engine.default({ module_or_path: await readFile(`${dist}/pkg/zonahijau_bg.wasm`) });
const solver = await createRequire(new URL("../tests/package.json", import.meta.url))("highs")();
const tree = engine.edition("2022-2024");

function timed(run) {
  const start = performance.now();
  const answer = run();
  return [performance.now() - start, answer];
}

const ms = (value) => value.toFixed(value < 10 ? 2 : 0);

/** Targets from a tenth to nine tenths of what is missing to the maximum. */
function targetOf(random, { assessment }) {
  const before = engine.score(assessment).score.estimate;
  return Math.round(100 * (before + (99 - before) * (0.1 + random.below(80) / 100))) / 100;
}

function compare(label, settings) {
  const random = dice(11);
  const ours = [];
  const theirs = [];
  let slower = 0;
  for (let round = 0; round < TASKS; round += 1) {
    const own = task(tree, random, settings);
    const target = targetOf(random, own);
    const [our, found] = timed(() => engine.plan(own.assessment, { ...own.options, target }));
    const [their, solved] = timed(() => solver.solve(programme(own, target), { mip_rel_gap: 0 }));
    if (found.effort !== Math.round(solved.ObjectiveValue)) throw new Error(`${label}: ${found.effort} and ${solved.ObjectiveValue} days`);
    ours.push(our);
    theirs.push(their);
    if (our > their) slower += 1;
  }
  const [our, their] = [statistics(ours), statistics(theirs)];
  console.log(
    `${label}: ${ms(our.median)} ms (worst ${ms(our.max)}), HiGHS ${ms(their.median)} ms (worst ${ms(their.max)}), ` +
      `ratio of medians ${(their.median / our.median).toFixed(1)}, slower in ${slower} of ${TASKS}`,
  );
}

function alone(label, settings, options = {}) {
  const random = dice(12);
  const own = task(tree, random, settings);
  const [took, { optimal, gap, effort }] = timed(() => engine.plan(own.assessment, { ...own.options, ...options, target: 80 }));
  console.log(`${label}: ${ms(took)} ms, ${effort} days, ${optimal ? "optimal" : `gap ${gap} days`}`);
}

const WITH_REQUIRES = { requires: [{ node: "proses.standar.maklumat", needs: "input.sarpras.dasar-hukum" }] };
const SHARED = { shared: [["input.sarpras.dasar-hukum", 0, 1, 2, 3, 4, 5, 6]] };

compare("usual efforts", {});
compare("own efforts", { own: true });
compare("floors", { own: true, floor: 60 });
alone("prerequisite", { own: true }, WITH_REQUIRES);
alone("shared fix", { own: true }, SHARED);
alone("guaranteed", {}, { mode: "guaranteed" });
alone("guaranteed, own efforts", { own: true }, { mode: "guaranteed" });
alone("guaranteed with a prerequisite", {}, { mode: "guaranteed", ...WITH_REQUIRES });
for (const loci of [7, 70, 700]) {
  alone(`${loci} loci, usual efforts`, { loci });
  alone(`${loci} loci, own efforts`, { loci, own: true });
}
