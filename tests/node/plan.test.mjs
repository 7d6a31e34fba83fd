// Plans against an integer programming solver, on tasks as large as a real government's.
import assert from "node:assert/strict";
import { test } from "node:test";
import loadSolver from "highs";
import { answers, assertPlain, assertProblem, assessment, example, loadEngine, thrownBy } from "./support/engine.mjs";
import { dice, programme, task } from "./support/plans.mjs";

const { edition, plan, score } = await loadEngine();
const tree = edition("2022-2024");
const solver = await loadSolver();

function compare(count, seed, settings) {
  const random = dice(seed);
  for (let round = 0; round < count; round += 1) {
    const own = task(tree, random, settings(random));
    const before = score(own.assessment).score.estimate;
    const target = Math.round(100 * (before + (99 - before) * (0.1 + random.below(80) / 100))) / 100;
    const found = plan(own.assessment, { ...own.options, target });
    const solved = solver.solve(programme(own, target), { mip_rel_gap: 0 });
    assert.equal(solved.Status, "Optimal");
    assert.ok(found.optimal);
    assert.equal(found.effort, Math.round(solved.ObjectiveValue), `round ${round}: ${target}`);
    assert.ok(found.after.score.estimate >= target);
  }
}

test("plans are as cheap as the solver's: usual efforts", () => {
  compare(80, 1, () => ({}));
});

test("plans are as cheap as the solver's: own efforts for every level", () => {
  compare(80, 2, () => ({ own: true }));
});

test("plans are as cheap as the solver's: floors", () => {
  compare(40, 3, (random) => ({ own: random.below(2) === 0, floor: 50 + random.below(20) }));
});

test("a government too large for a table gets a plan whose gap is true", () => {
  const own = task(tree, dice(4), { loci: 60, own: true });
  const target = 80;
  const found = plan(own.assessment, { ...own.options, target });
  const solved = solver.solve(programme(own, target), { mip_rel_gap: 0, time_limit: 20 });
  const least = Math.round(solved.ObjectiveValue);
  assert.ok(found.after.score.estimate >= target);
  assert.ok(found.effort - found.gap <= least && least <= found.effort, `${found.effort} - ${found.gap}, ${least}`);
  assert.equal(found.optimal, found.gap === 0);
});

test("the answer of the example is plain and ends where its steps lead", async () => {
  const contoh = await example("contoh");
  for (const mode of ["estimate", "guaranteed"]) {
    const found = plan(contoh, { target: "A", mode });
    assertPlain(found);
    assert.deepEqual(Object.keys(found).sort(), [
      "after", "before", "blockedBy", "effort", "frontier", "gap", "optimal", "status", "steps", "ties",
    ]);
    assert.equal(found.status, "plan");
    assert.ok(found.optimal);
    assert.equal(found.steps.at(-1).total, found.effort);
    const key = mode === "estimate" ? "estimate" : "low";
    assert.ok(found.after.score[key] >= 88);
    assert.ok(found.frontier.every(([days, points], at, all) => at === 0 || (days > all[at - 1][0] && points > all[at - 1][1])));
  }
});

test("every refusal of the options is an error as the contract says", () => {
  const own = assessment([{ answers: answers(tree, "pengaduan", 1) }]);
  const leaf = "pengaduan.pengelolaan.sarana";
  const other = "pengaduan.pengelolaan.kewajiban";
  const refused = [
    [{}, "goal-unclear", ""],
    [{ target: 1, budget: 1 }, "goal-unclear", ""],
    [{ target: "Z" }, "target-wrong", "/target"],
    [{ target: 101 }, "target-wrong", "/target"],
    [{ target: 50, floor: 101 }, "target-wrong", "/floor"],
    [{ budget: -1 }, "effort-wrong", "/budget"],
    [{ target: 50, effort: { [leaf]: -3 } }, "effort-wrong", `/effort/${leaf}`],
    [{ target: 50, effort: { [leaf]: 1e9 } }, "effort-wrong", `/effort/${leaf}`],
    [{ target: 50, effort: { [leaf]: [1, 2, -1] } }, "effort-wrong", `/effort/${leaf}/2`],
    [{ target: 50, effort: { [leaf]: "3" } }, "effort-wrong", `/effort/${leaf}`],
    [{ target: 50, mode: "sure" }, "type-wrong", "/mode"],
    [{ target: 50, locked: ["keluaran.*"] }, "node-unknown", "/locked/0"],
    [{ target: 50, locked: [{ locus: 4, node: leaf }] }, "locus-unknown", "/locked/0"],
    [{ target: 50, requires: [{ node: leaf }] }, "key-missing", "/requires/0/needs"],
    [{ target: 50, requires: [{ node: leaf, needs: leaf }] }, "requires-cycle", "/requires"],
    [{ target: 50, requires: [{ node: leaf, needs: other }, { node: other, needs: leaf }] }, "requires-cycle", "/requires"],
    [{ target: 50, shared: [[leaf, 3]] }, "locus-unknown", "/shared/0/1"],
    [{ target: 50, shared: [[leaf, 0], [leaf, 0]] }, "shared-twice", "/shared/1/1"],
    [{ budget: 5, floor: "D", locked: ["*"] }, "floor-locked", "/floor"],
    [{ goal: "A" }, "key-unknown", "/goal"],
    [null, "type-wrong", ""],
  ];
  for (const [options, code, path] of refused) {
    assertProblem(thrownBy(() => plan(own, options)), code, path);
  }
});
