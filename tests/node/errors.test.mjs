// Every error code and every note code that the engine can give, as JavaScript sees them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  IMPROPER, SINCE_2023, answers, assertPlain, assertProblem, assessment, loadEngine, thrownBy,
} from "./support/engine.mjs";

const { edition, explain, potentials, score, simulate } = await loadEngine();
const tree = edition("2022-2024");
const seen = { codes: new Set(), notes: new Set() };

const locus = (own) => assessment([own]);
const points = (own) => locus({ points: own });
const member = (key, value) => assessment([], { [key]: value });
const change = (own, tried) => assessment([own], { changes: [tried] });
const without = (key) => {
  const input = assessment([]);
  delete input[key];
  return input;
};
const old = (input) => ({ ...input, year: 2022 });
const answer = (value, node = IMPROPER) => locus({ answers: { [node]: value } });
const tried = (more) => ({ locus: 0, node: IMPROPER, to: 1, ...more });
const printed = { points: { total: 50 } };

/** By code: inputs that are wrong in this way, and where. */
const REFUSED = {
  "not-an-object": [[null, ""], [[], ""], ["{}", ""], [1, ""]],
  "schema-newer": [[{ schema: 2 }, "/schema"], [{ ...assessment([]), schema: 9 }, "/schema"]],
  "key-unknown": [
    [member("locus", []), "/locus"],
    [member("a/b~c", 1), "/a~1b~0c"],
    [locus({ answer: {} }), "/loci/0/answer"],
    [locus({ products: [{}, { kind: "x" }] }), "/loci/0/products/1/kind"],
    [change({}, tried({ by: 1 })), "/changes/0/by"],
  ],
  "key-missing": [
    [without("schema"), "/schema"],
    [without("edition"), "/edition"],
    [without("loci"), "/loci"],
    [change({}, { locus: 0, node: IMPROPER }), "/changes/0/to"],
  ],
  "type-wrong": [
    [member("schema", "1"), "/schema"],
    [member("year", "2023"), "/year"],
    [member("weights", { [IMPROPER]: "5" }), `/weights/${IMPROPER}`],
    [answer(null), `/loci/0/answers/${IMPROPER}`],
    [answer([1, "2"]), `/loci/0/answers/${IMPROPER}/1`],
    [points({ total: "5" }), "/loci/0/points/total"],
    [change({}, tried({ to: [] })), "/changes/0/to"],
  ],
  "edition-unknown": [[{ ...assessment([]), edition: "2030" }, "/edition"]],
  "year-unknown": [[member("year", 2021), "/year"], [member("year", 0), "/year"]],
  "node-unknown": [
    [member("weights", { "output.baru": 1 }), "/weights/output.baru"],
    [member("scales", { output: 1 }), "/scales/output"],
    [member("omit", ["output.baru"]), "/omit/0"],
    [answer(1, "proses.standar"), "/loci/0/answers/proses.standar"],
    [points({ [IMPROPER]: 1 }), `/loci/0/points/${IMPROPER}`],
    [change({}, tried({ node: "output.baru" })), "/changes/0/node"],
  ],
  "answer-out-of-range": [
    [answer(3.01), `/loci/0/answers/${IMPROPER}`],
    [answer(-0.01), `/loci/0/answers/${IMPROPER}`],
    [answer([3, null, 4]), `/loci/0/answers/${IMPROPER}/2`],
    [change({}, tried({ to: [1, 3.5] })), "/changes/0/to/1"],
  ],
  "points-out-of-range": [
    [points({ total: 100.01 }), "/loci/0/points/total"],
    [points({ input: 21.86 }), "/loci/0/points/input"],
    [member("government", { points: { total: 101 } }), "/government/points/total"],
    [change({ points: { input: 1 } }, tried({ node: "input", to: 22 })), "/changes/0/to"],
  ],
  "points-conflict": [
    [locus({ ...printed, products: [printed] }), "/loci/0/products/0/points"],
    [locus({ productCount: 3, products: [{}] }), "/loci/0/productCount"],
  ],
  "weights-exceed": [
    [member("weights", { [IMPROPER]: 100.01 }), "/weights"],
    [member("weights", { input: 101 }), "/weights"],
    [member("weights", answers(tree, "pengaduan", 16.68)), "/weights"],
  ],
  "weights-short": [
    [member("weights", answers(tree, "pengaduan", 16.66)), "/weights"],
    [member("weights", { input: 20 }), "/weights"],
  ],
  "spread-below-one": [[member("weightSpread", 0.99), "/weightSpread"]],
  "scale-wrong": [[member("scales", { [IMPROPER]: 0 }), `/scales/${IMPROPER}`]],
  "omit-not-optional": [
    [member("omit", ["output.ikm", IMPROPER]), "/omit/1"],
    [member("omit", ["input.sarpras.penyuluhan"]), "/omit/0"],
  ],
  "not-in-edition": [
    [member("governmentMean", "loci"), "/governmentMean"],
    [locus({ compliance: "lain" }), "/loci/0/compliance"],
    [points({ kepercayaan: 5 }), "/loci/0/points/kepercayaan"],
    [old(answer(1, SINCE_2023)), `/loci/0/answers/${SINCE_2023}`],
  ],
  "change-below-points": [
    [change(printed, tried()), "/changes/0/node"],
    [change({ points: { output: 5 } }, tried()), "/changes/0/node"],
    [change({}, tried({ node: "total" })), "/changes/0/node"],
  ],
  "locus-unknown": [
    [change({}, tried({ locus: 1 })), "/changes/0/locus"],
    [change({ products: [{}] }, tried({ product: 1 })), "/changes/0/product"],
  ],
};

for (const [code, cases] of Object.entries(REFUSED)) {
  test(`${code} is given with its place and in both languages, by every function`, () => {
    for (const [input, path] of cases) {
      for (const call of [score, simulate, potentials, (own) => explain(own, {})]) {
        assertProblem(thrownBy(() => call(input)), code, path);
      }
      seen.codes.add(code);
    }
  });
}

test("what explain() is asked for must be there", () => {
  for (const [question, code, path] of [
    [{ locus: 1 }, "locus-unknown", "/locus"],
    [{ node: "input" }, "key-missing", "/locus"],
    [{ locus: 0, node: "output.baru" }, "node-unknown", "/node"],
    [{ locus: 0, node: "output.ikm" }, "node-unknown", "/node"],
  ]) {
    assertProblem(thrownBy(() => explain(locus({}), question)), code, path);
  }
});

test("edition() names the editions that there are", () => {
  const error = thrownBy(() => edition("2030"));
  assertProblem(error, "edition-unknown", "/edition");
  for (const words of Object.values(error.messages)) assert.match(words, /2030.*2022-2024/);
});

test("with useRaports a dimension is scored from its answers, not from its printed points", () => {
  const input = assessment([{ points: { output: 20 }, answers: answers(tree, "output", 3) }]);
  const estimate = (more) => score({ ...input, ...more }).loci[0].dimensions[2].points.estimate;
  assert.equal(estimate({}), 20);
  assert.equal(estimate({ useRaports: true }), 24.24);
});

/** Other dimensions are printed as nothing, Output is answered. */
const output = (value, more = {}) => assessment([{
  points: { input: 0, proses: 0, pengaduan: 0 },
  answers: { ...answers(tree, "output", 3), [IMPROPER]: value },
}], more);

/** One leaf of Output is full and the others are nothing; its points are printed and bind the weights. */
const raport = (points, more = {}) => assessment([{
  points: { input: 0, proses: 0, output: points, pengaduan: 0 },
  answers: { ...answers(tree, "output", 0), [IMPROPER]: 3 },
}], { useRaports: true, ...more });

/** By code: inputs that are noted in this way, and where; and inputs that are not. */
const NOTED = {
  "scale-assumed": {
    noted: [[output(3), ["/scales"]]],
    silent: [output(3, { scales: answers(tree, "output", 3) }), points({ total: 50 })],
  },
  "weights-assumed": {
    noted: [[output(1), ["/weights"]], [output([3, null]), ["/weights"]]],
    silent: [output(3), output(1, { weights: answers(tree, "output", 20) })],
  },
  "answers-open": {
    noted: [
      [output([3, null]), ["/loci/0"]],
      [assessment([printed, { answers: { [IMPROPER]: 1 } }]), ["/loci/1"]],
    ],
    silent: [output(3), assessment([{}, printed])],
  },
  "locus-empty": {
    noted: [[assessment([{}, printed, { answers: { [IMPROPER]: [null] } }]), ["/loci/0", "/loci/2"]]],
    silent: [locus({ answers: { [IMPROPER]: 0 } }), points({ input: 0 })],
  },
  "parts-disagree": {
    noted: [[
      points({ total: 49.8751, input: 8.72, proses: 10.76, output: 20.76, pengaduan: 9.61 }),
      ["/loci/0/points"],
    ]],
    silent: [
      points({ total: 49.875, input: 8.72, proses: 10.76, output: 20.76, pengaduan: 9.61 }),
      points({ total: 60, input: 8.72 }),
    ],
  },
  "weights-normalised": {
    noted: [[
      output(1, { weights: { ...answers(tree, "output", 20), [IMPROPER]: 20.01 } }), ["/weights"],
    ]],
    silent: [output(1, { weights: answers(tree, "output", 20) })],
  },
  // Only one leaf of Output is full, and its equal share is 4.848.
  "estimate-moved": {
    noted: [[raport(6.06), ["/loci/0"]]],
    silent: [raport(6.06, { useRaports: false }), raport(4.85)],
  },
  "raports-contradict": {
    noted: [[raport(12, { weightSpread: 2 }), ["/loci/0/points/output", "/weightSpread"]]],
    silent: [raport(12), raport(12, { weightSpread: 2, useRaports: false })],
  },
};

for (const [code, { noted, silent }] of Object.entries(NOTED)) {
  test(`the note ${code} is given where it touches the result, and only there`, () => {
    const places = (input) =>
      score(input).notes.filter((note) => note.code === code).map((note) => note.path);
    for (const [input, paths] of noted) {
      const { notes } = score(input);
      assertPlain(notes);
      for (const note of notes) assert.deepEqual(Object.keys(note).sort(), ["code", "path"]);
      assert.deepEqual(places(input), paths, JSON.stringify(input));
      seen.notes.add(code);
    }
    for (const input of silent) assert.deepEqual(places(input), [], JSON.stringify(input));
  });
}

after(() => {
  assert.equal(seen.codes.size, 19);
  assert.equal(seen.notes.size, 8);
});
