// What benches/plan.mjs measures, as it runs in a tab: the planner beside HiGHS on the same tasks, both on one thread.

import highs from "../tests/node_modules/highs/build/highs.mjs";
import { dice, programme, task } from "../tests/node/support/plans.mjs";
import { statistics } from "./report.mjs";

const TASKS = 60;

function timed(run) {
  const start = performance.now();
  const answer = run();
  return [performance.now() - start, answer];
}

const ms = (value) => value.toFixed(value < 10 ? 2 : 0);

/** The measuring with the engine package of an address; both modules are compiled before it begins. */
export async function measuring(address) {
  const engine = await import(`${address}pkg/zonahijau.js`);
  await engine.default();
  const solver = await highs();
  const tree = engine.edition("2022-2024");
  // With every indicator locked a call reads, checks, scores and writes, and has nothing to plan.
  const everything = tree.dimensions.map(({ id }) => `${id}.*`);

  /** Targets from a tenth to nine tenths of what is missing to the maximum. */
  function targetOf(random, { assessment }) {
    const before = engine.score(assessment).score.estimate;
    return Math.round(100 * (before + (99 - before) * (0.1 + random.below(80) / 100))) / 100;
  }

  return {
    compare(label, settings) {
      const random = dice(11);
      const ours = [];
      const theirs = [];
      const around = [];
      let slower = 0;
      // The first task is done before the others are timed: what runs for the first time is compiled then.
      for (let round = -1; round < TASKS; round += 1) {
        const own = task(tree, random, settings);
        const target = targetOf(random, own);
        const [our, found] = timed(() => engine.plan(own.assessment, { ...own.options, target }));
        const locked = { ...own.options, floor: null, locked: everything, target };
        const [fixed] = timed(() => engine.plan(own.assessment, locked));
        const [their, solved] = timed(() => solver.solve(programme(own, target), { mip_rel_gap: 0 }));
        if (found.effort !== Math.round(solved.ObjectiveValue)) {
          throw new Error(`${label}: ${found.effort} and ${solved.ObjectiveValue} days`);
        }
        if (round < 0) continue;
        around.push(fixed);
        ours.push(our);
        theirs.push(their);
        if (our > their) slower += 1;
      }
      const [our, their] = [statistics(ours), statistics(theirs)];
      const planning = our.median - statistics(around).median;
      return (
        `${label}: ${ms(our.median)} ms (worst ${ms(our.max)}), HiGHS ${ms(their.median)} ms (worst ${ms(their.max)}), ` +
        `ratio of medians ${(their.median / our.median).toFixed(1)}, of the worst ${(their.max / our.max).toFixed(1)}, ` +
        `slower in ${slower} of ${TASKS}; without reading, scoring and writing ${ms(planning)} ms, ` +
        `ratio ${(their.median / planning).toFixed(1)}`
      );
    },

    alone(label, settings, options = {}) {
      const random = dice(12);
      const own = task(tree, random, settings);
      const [took, { optimal, gap, effort }] = timed(() => engine.plan(own.assessment, { ...own.options, ...options, target: 80 }));
      return `${label}: ${ms(took)} ms, ${effort} days, ${optimal ? "proven" : `proven but for ${gap} days`}`;
    },
  };
}
