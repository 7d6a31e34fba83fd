// The JSON Schemas fit what the package reads and answers, and refuse what it would refuse.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import {
  EXAMPLES, IMPROPER, answers, assessment, example, leavesOf, loadEngine, readJson, thrownBy,
} from "./support/engine.mjs";

const { edition, editions, score, simulate } = await loadEngine();
const tree = edition("2022-2024");
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const compile = async (name) => ajv.compile(await readJson(`schema/${name}.json`));
const fitsAssessment = await compile("assessment");
const fitsScore = await compile("score");
const fitsEdition = await compile("edition");

function assertFits(validate, value, name) {
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`);
}

/** A generator of numbers from a seed, so that a failure can be repeated. */
function* numbers(seed) {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** A valid assessment of all that the edition allows. */
function randomAssessment(seed) {
  const random = numbers(seed);
  const next = () => random.next().value;
  const chance = (share) => next() < share;
  const upTo = (most) => Math.floor(next() * (most + 1));
  const decimal = (most) => Math.round(next() * most * 1000) / 1000;
  const leaves = leavesOf(tree).filter((leaf) => leaf !== "output.ikm");
  const level = () => (chance(0.5) ? upTo(3) : decimal(3));
  const oneAnswer = () =>
    chance(0.3) ? Array.from({ length: 1 + upTo(3) }, () => (chance(0.2) ? null : level())) : level();
  const some = (share) =>
    Object.fromEntries(leaves.filter(() => chance(share)).map((leaf) => [leaf, oneAnswer()]));
  const maxima = { input: 21.85, proses: 32.37, output: 24.24, pengaduan: 21.54, total: 100 };
  const printed = () =>
    Object.fromEntries(
      Object.entries(maxima).filter(() => chance(0.3)).map(([node, most]) => [node, decimal(most)]),
    );
  const locus = (position) => {
    const own = chance(0.8) ? { name: `Lokus ${position}`, kind: "dinas" } : {};
    if (chance(0.4)) own.points = printed();
    if (chance(0.7)) own.answers = some(next());
    if (chance(0.3)) own.products = Array.from({ length: 1 + upTo(2) }, () => ({ answers: some(0.3) }));
    return own;
  };
  const input = assessment(Array.from({ length: upTo(5) }, (_, position) => locus(position)));
  if (chance(0.5)) input.weightSpread = chance(0.3) ? null : 1 + decimal(3);
  if (chance(0.3)) input.weights = { [IMPROPER]: decimal(40) };
  if (chance(0.2)) input.scales = { "proses.standar.moto": 3 + upTo(5) };
  if (chance(0.2)) input.omit = ["pengaduan.pengelolaan.indikator-6", "output.ikm"];
  if (chance(0.3)) input.government = { name: "Kota A", points: { total: decimal(100) } };
  if (chance(0.3)) input.extra = { note: "x" };
  if (chance(0.2)) delete input.year;
  return input;
}

for (const { id } of editions()) {
  test(`the edition ${id} fits its schema, from the folder and from the package`, async () => {
    assertFits(fitsEdition, await readJson(`editions/${id}.json`), "file");
    assertFits(fitsEdition, edition(id), "package");
  });
}

for (const name of EXAMPLES) {
  test(`the example ${name} fits the schema, and so does its score`, async () => {
    const sheet = await example(name);
    assertFits(fitsAssessment, sheet, name);
    assertFits(fitsScore, score(sheet), name);
  });
}

test("300 assessments fit the schema, and their scores do", () => {
  let scored = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const input = randomAssessment(seed);
    assertFits(fitsAssessment, input, `seed ${seed}`);
    const answer = score(input);
    assertFits(fitsScore, answer, `seed ${seed}`);
    assert.equal(answer.of, input.loci.length);
    for (const { score: own } of answer.loci) {
      const { low, estimate, high } = own;
      assert.ok(low <= high && (estimate === null || (low <= estimate && estimate <= high)), `seed ${seed}`);
      scored += 1;
    }
  }
  assert.ok(scored > 500, `${scored} loci`);
});

test("before and after of a simulation fit the score's schema", async () => {
  const sheet = await example("contoh");
  const changes = [{ locus: 2, node: "proses.standar.maklumat", to: 3 }];
  const { before, after } = simulate({ ...sheet, changes });
  assertFits(fitsAssessment, { ...sheet, changes }, "changes");
  assertFits(fitsScore, before, "before");
  assertFits(fitsScore, after, "after");
});

test("what the schema of assessments refuses, the engine refuses too", () => {
  const wrong = {
    "no schema": { edition: "2022-2024", loci: [] },
    "no edition": { schema: 1, loci: [] },
    "no loci": { schema: 1, edition: "2022-2024" },
    "a newer schema": { ...assessment([]), schema: 2 },
    "an unknown edition": { ...assessment([]), edition: "2030" },
    "an unknown key": assessment([], { locus: [] }),
    "an unknown key of a locus": assessment([{ answer: {} }]),
    "an unknown key of a product": assessment([{ products: [{ kind: "x" }] }]),
    "points of an indicator": assessment([{ points: { [IMPROPER]: 1 } }]),
    "points below nothing": assessment([{ points: { total: -1 } }]),
    "an answer below nothing": assessment([{ answers: { [IMPROPER]: -1 } }]),
    "an answer of null": assessment([{ answers: { [IMPROPER]: null } }]),
    "no respondents": assessment([{ answers: { [IMPROPER]: [] } }]),
    "a text as answer": assessment([{ answers: { [IMPROPER]: "3" } }]),
    "a weight below nothing": assessment([], { weights: { [IMPROPER]: -1 } }),
    "a scale without room": assessment([], { scales: { [IMPROPER]: 0 } }),
    "a spread below one": assessment([], { weightSpread: 0.5 }),
    "a year with a fraction": assessment([], { year: 2023.5 }),
    "no products counted": assessment([{ productCount: 0 }]),
    "a change without a value": assessment([{}], { changes: [{ locus: 0, node: IMPROPER }] }),
    "a change of a locus below 0": assessment([{}], { changes: [{ locus: -1, node: IMPROPER, to: 1 }] }),
    "an unknown mean": assessment([], { governmentMean: "median" }),
    "extra as a list": assessment([], { extra: [] }),
  };
  for (const [name, input] of Object.entries(wrong)) {
    assert.ok(!fitsAssessment(input), `the schema takes ${name}`);
    // The schema of files wants `extra` to be an object; the engine does not look into it.
    if (!name.startsWith("extra")) assert.ok(thrownBy(() => score(input)).code, name);
  }
  assert.ok(!fitsAssessment([]) && !fitsAssessment(null));
});

test("the schema of scores refuses what misses a key, or has one more", () => {
  const whole = () => score(assessment([{ answers: answers(tree, "output", 2) }]));
  assertFits(fitsScore, whole(), "whole");
  for (const key of Object.keys(whole())) {
    const answer = whole();
    delete answer[key];
    assert.ok(!fitsScore(answer), `without ${key}`);
  }
  for (const key of Object.keys(whole().loci[0])) {
    const answer = whole();
    delete answer.loci[0][key];
    assert.ok(!fitsScore(answer), `a locus without ${key}`);
  }
  assert.ok(!fitsScore({ ...whole(), more: 1 }));
  assert.ok(!fitsScore({ ...whole(), score: { low: 1, high: 2 } }));
  assert.ok(!fitsScore({ ...whole(), category: { id: "A", label: "x", zone: "biru" } }));
  assert.ok(!fitsScore({ ...whole(), notes: [{ code: "mine", path: "" }] }));
});

test("the schema of editions refuses what the page could not show", () => {
  const changed = (change) => {
    const copy = structuredClone(tree);
    change(copy);
    return copy;
  };
  for (const [name, change] of Object.entries({
    "no mark": (own) => delete own.dimensions[0].mark,
    "no source": (own) => delete own.categories[0].source,
    "no English": (own) => delete own.title.en,
    "no years": (own) => { own.years = []; },
    "an unknown mark": (own) => { own.dimensions[0].mark = "sure"; },
    "an unknown key": (own) => { own.dimensions[0].color = "red"; },
    "a newer schema": (own) => { own.schema = 2; },
  })) {
    assert.ok(!fitsEdition(changed(change)), name);
  }
});
