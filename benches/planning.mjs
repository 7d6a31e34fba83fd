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
      let slower = 0;
      for (let round = 0; round < TASKS; round += 1) {
        const own = task(tree, random, settings);
        const target = targetOf(random, own);
        const [our, found] = timed(() => engine.plan(own.assessment, { ...own.options, target }));
        const [their, solved] = timed(() => solver.solve(programme(own, target), { mip_rel_gap: 0 }));
        if (found.effort !== Math.round(solved.ObjectiveValue)) {
          throw new Error(`${label}: ${found.effort} and ${solved.ObjectiveValue} days`);
        }
        ours.push(our);
        theirs.push(their);
        if (our > their) slower += 1;
      }
      const [our, their] = [statistics(ours), statistics(theirs)];
      return (
        `${label}: ${ms(our.median)} ms (worst ${ms(our.max)}), HiGHS ${ms(their.median)} ms (worst ${ms(their.max)}), ` +
        `ratio of medians ${(their.median / our.median).toFixed(1)}, slower in ${slower} of ${TASKS}`
      );
    },

    alone(label, settings, options = {}) {
      const random = dice(12);
      const own = task(tree, random, settings);
      const [took, { optimal, gap, effort }] = timed(() => engine.plan(own.assessment, { ...own.options, ...options, target: 80 }));
      return `${label}: ${ms(took)} ms, ${effort} days, ${optimal ? "optimal" : `gap ${gap} days`}`;
    },
  };
}
