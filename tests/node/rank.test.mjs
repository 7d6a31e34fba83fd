// Where a score stood among the published results, as integrators ask for it.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { DIST, assertPlain, assertProblem, loadEngine, thrownBy } from "./support/engine.mjs";

const { rank } = await loadEngine();
const KINDS = ["kementerian", "lembaga", "provinsi", "kota", "kabupaten"];

test("Banyumas 2023 was seventh of 415, and Tuban's score is the first", () => {
  const banyumas = rank({ year: 2023, kind: "kabupaten", score: 96.98 });
  assertPlain(banyumas);
  assert.deepEqual(banyumas, { best: 7, worst: 7, of: 415, estimate: 7 });
  assert.equal(rank({ year: 2023, kind: "kabupaten", score: 97.44 }).best, 1);
});

test("a better score never ranks worse, in any year and kind", () => {
  for (const year of [2021, 2022, 2023, 2024, 2025]) {
    for (const kind of KINDS) {
      let before;
      for (let score = 0; score <= 100; score += 0.5) {
        const own = rank({ year, kind, score });
        const order = 1 <= own.best && own.best <= own.estimate && own.estimate <= own.worst;
        assert.ok(order && own.worst <= own.of, `${year} ${kind} ${score}: ${JSON.stringify(own)}`);
        if (before) {
          assert.ok(own.best <= before.best && own.estimate <= before.estimate, `${year} ${kind} ${score}`);
        }
        before = own;
      }
    }
  }
});

test("a score is ranked as it is printed", () => {
  const exact = rank({ year: 2023, kind: "kabupaten", score: 96.98 });
  assert.deepEqual(rank({ year: 2023, kind: "kabupaten", score: 96.975 }), exact);
});

test("what cannot be ranked is refused with its place", () => {
  const asked = { year: 2023, kind: "kota", score: 80 };
  const refused = (change, code, path) =>
    assertProblem(thrownBy(() => rank({ ...asked, ...change })), code, path);
  refused({ year: 2020 }, "year-unknown", "/year");
  refused({ kind: "unit" }, "kind-unknown", "/kind");
  refused({ score: 100.01 }, "points-out-of-range", "/score");
  refused({ score: -1 }, "points-out-of-range", "/score");
  refused({ score: "80" }, "type-wrong", "/score");
  refused({ score: undefined }, "key-missing", "/score");
  refused({ name: "x" }, "key-unknown", "/name");
});

test("every year and kind has a file whose offices name their sources", async () => {
  const names = (await readdir(`${DIST}/results`)).filter((name) => name.endsWith(".json"));
  assert.equal(names.length, 30);
  for (const name of names) {
    const table = JSON.parse(await readFile(`${DIST}/results/${name}`, "utf8"));
    assert.equal(name, `${table.year}-${table.kind}.json`);
    // Of single offices nobody knows how many there are, so nothing is ranked.
    if (table.kind === "unit") assert.ok(!("known" in table || "of" in table), name);
    else assert.equal(table.offices.length, table.known.length, name);
    for (const office of table.offices) {
      assert.ok(office[6].length > 0 && office[6].every((at) => /^https?:/.test(table.sources[at])), office[0]);
    }
  }
});
