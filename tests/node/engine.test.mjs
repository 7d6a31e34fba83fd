// What the package answers to valid input.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  EXAMPLES, IMPROPER, answers, assertPlain, assessment, example, leavesOf, loadEngine, readJson,
} from "./support/engine.mjs";

const engine = await loadEngine();
const { edition, editions, explain, potentials, score, simulate } = engine;
const tree = edition("2022-2024");

const LOCUS_KEYS = ["category", "dimensions", "name", "opinion", "reachable", "score", "toNext"];
const SCORE_KEYS = [
  "category", "counted", "loci", "notes", "of", "opinion", "reachable", "score", "toNext",
];
const keys = (value) => Object.keys(value).sort();
const exactly = (value) => ({ low: value, estimate: value, high: value });

/** That a score has every key of the contract everywhere, and survives JSON. */
function assertWhole(answer) {
  assertPlain(answer);
  assert.deepEqual(JSON.parse(JSON.stringify(answer)), answer);
  assert.deepEqual(keys(answer), SCORE_KEYS);
  for (const locus of answer.loci) {
    assert.deepEqual(keys(locus), LOCUS_KEYS);
    for (const dimension of locus.dimensions) {
      assert.deepEqual(keys(dimension), ["id", "max", "points"]);
    }
  }
}

test("the package exports the functions of the contract and an init", () => {
  for (const name of [
    "editions", "edition", "score", "simulate", "potentials", "explain", "toLink", "parseLink", "linkFits",
    "badge",
  ]) {
    assert.equal(typeof engine[name], "function", name);
  }
  assert.equal(typeof engine.default, "function");
});

test("a second init changes nothing", async () => {
  await engine.default();
  assert.equal(score(assessment([])).score, null);
});

test("editions() lists id, title, years, maximum and unit of the weights", () => {
  const list = editions();
  assertPlain(list);
  const [own] = list.filter((edition) => edition.id === "2022-2024");
  assert.deepEqual(keys(own), ["id", "maximum", "title", "titles", "weightUnit", "years"]);
  assert.deepEqual(own.years, [2022, 2023, 2024]);
  assert.equal(own.maximum, 100);
  assert.equal(own.weightUnit, "percent-of-dimension");
  assert.equal(own.title, own.titles.id);
  const about = list.map(({ id, maximum, weightUnit }) => `${id} ${maximum} ${weightUnit}`);
  assert.deepEqual(about, [
    "2025 100 null", "2022-2024 100 percent-of-dimension", "2021 100 points",
    "2015-2019-pemda 100 points", "2015-2019-kl 110 points",
  ]);
});

test("2025 is scored from printed components and gives an opinion", () => {
  const points = { input: 23.32, proses: 19.76, output: 9.38, pengaduan: 10.97, kepercayaan: 25.82 };
  const answer = score({ schema: 1, edition: "2025", loci: [{ points, compliance: "tinggi" }] });
  assertPlain(answer);
  const [own] = answer.loci;
  assert.equal(own.score.estimate, 89.25);
  assert.deepEqual(own.category, { id: "sangat-baik", label: "Sangat Baik", zone: null });
  assert.equal(own.opinion, "Kualitas Tertinggi Tanpa Maladministrasi");
  assert.equal(answer.opinion, "Kualitas Tertinggi");
  assert.deepEqual(own.dimensions.map(({ id, max }) => [id, max]), [
    ["input", null], ["proses", null], ["output", null], ["pengaduan", null],
    ["dimensi", 70], ["kepercayaan", 30],
  ]);
});

test("edition(id) is the whole file as a plain object, fresh each time", async () => {
  assertPlain(tree);
  assert.deepEqual(tree, await readJson("editions/2022-2024.json"));
  assert.equal(leavesOf(tree).length, 38);
  edition("2022-2024").dimensions.length = 0;
  assert.equal(edition("2022-2024").dimensions.length, 4);
});

test("Bangka Tengah scores 93.71, A, hijau, with every key", async () => {
  const answer = score(await example("bangka-tengah-2023"));
  assertWhole(answer);
  assert.deepEqual(answer.score, exactly(93.71));
  assert.deepEqual(answer.category, { id: "A", label: "Kualitas Tertinggi", zone: "hijau" });
  assert.deepEqual(answer.reachable, ["A"]);
  assert.equal(answer.toNext, null);
  assert.equal(answer.opinion, null);
  assert.deepEqual([answer.counted, answer.of, answer.notes.length], [7, 7, 0]);
  const [first] = answer.loci;
  assert.deepEqual(first.score, exactly(95.32));
  const dimensions = first.dimensions.map(({ id, max, points }) => [id, max, points]);
  const parts = [["input", 21.85], ["proses", 32.37], ["output", 24.24], ["pengaduan", 21.54]];
  assert.deepEqual(dimensions, parts.map((part) => [...part, null]));
});

test("Puskesmas Watdek scores 49.85, D, 4.15 short of C", async () => {
  const { loci: [watdek], score: government } = score(await example("watdek-2023"));
  assert.deepEqual(watdek.score, exactly(49.85));
  assert.deepEqual([watdek.category.id, watdek.category.zone], ["D", "merah"]);
  assert.equal(watdek.toNext, 4.15);
  assert.deepEqual(watdek.dimensions[3].points, exactly(9.61));
  // (49.85 + 52.86 + 55.09 + 59.85 + 62.06 + 71.08 + 74.82) / 7 = 60.801...
  assert.equal(government.estimate, 60.8);
});

test("the invented government scores 74.35 within its bounds", async () => {
  const answer = score(await example("contoh"));
  assertWhole(answer);
  assert.equal(answer.score.estimate, 74.35);
  assert.ok(answer.score.low < 74.35 && answer.score.high > 74.35);
  for (const locus of answer.loci) {
    assert.ok(locus.score.low <= locus.score.estimate && locus.score.estimate <= locus.score.high);
  }
});

test("an empty sheet has bounds, and no estimate or category", async () => {
  const answer = score(await example("banyumas-2023"));
  assertWhole(answer);
  assert.deepEqual(answer.score, { low: 0, estimate: null, high: 100 });
  assert.equal(answer.category, null);
  assert.deepEqual(answer.reachable, ["E", "D", "C", "B", "A"]);
  assert.deepEqual([answer.counted, answer.of], [0, 7]);
});

test("without loci nothing can be said, and every key says so", () => {
  const answer = score(assessment([]));
  assertWhole(answer);
  assert.deepEqual(answer, {
    score: null, category: null, reachable: [], toNext: null, opinion: null,
    counted: 0, of: 0, loci: [], notes: [],
  });
});

test("a simulation raises Pengaduan to the border of C exactly", async () => {
  const watdek = await example("watdek-2023");
  const to = (points) =>
    simulate({ ...watdek, changes: [{ locus: 0, node: "pengaduan", to: points }] });
  const below = to(13.75);
  assert.equal(below.after.loci[0].score.estimate, 53.99);
  assert.equal(below.after.loci[0].category.zone, "merah");
  const above = to(13.76);
  assertWhole(above.before);
  assertWhole(above.after);
  assert.deepEqual(keys(above), ["after", "before", "difference"]);
  assert.deepEqual(above.before, score(watdek));
  assert.equal(above.after.loci[0].score.estimate, 54);
  assert.equal(above.after.loci[0].category.zone, "kuning");
  assert.deepEqual(above.difference.loci, [4.15, 0, 0, 0, 0, 0, 0]);
  const gain = Math.round((above.after.score.estimate - above.before.score.estimate) * 100) / 100;
  assert.equal(above.difference.score, gain);
});

test("changes apply in order and score() ignores them", () => {
  const locus = { points: { total: 50 } };
  const changes = [70, 60].map((to) => ({ locus: 0, node: "total", to }));
  const tried = assessment([locus], { changes });
  assert.equal(simulate(tried).after.score.estimate, 60);
  assert.equal(score(tried).score.estimate, 50);
});

/** The largest value of a node: the total, a dimension or a leaf. */
function maximumOf(node, { edition: id, scales = {}, year }) {
  const own = edition(id);
  if (node === "total") return own.maximum;
  for (const dimension of own.dimensions) {
    if (dimension.id === node) {
      const holds = ({ years }) => !years || years.includes(year ?? own.defaultYear);
      return dimension.weights.find(holds).value;
    }
    for (const variable of dimension.variables) {
      const leaf = variable.indicators.find((own) => own.id === node);
      if (leaf) return scales[node] ?? leaf.scale.maximum;
    }
  }
  throw new Error(`no node ${node}`);
}

for (const name of EXAMPLES) {
  test(`each potential of ${name} is what simulating its maximum gains`, async () => {
    const sheet = await example(name);
    const list = potentials(sheet);
    assertPlain(list);
    assert.equal(list.length > 0, name !== "banyumas-2023");
    for (const { locus, product, node, locusGain, governmentGain } of list) {
      const change = { locus, node, to: maximumOf(node, sheet) };
      if (product !== undefined) change.product = product;
      const { difference } = simulate({ ...sheet, changes: [change] });
      assert.equal(difference.loci[locus], locusGain, `${locus} ${node}`);
      assert.equal(difference.score, governmentGain, `${locus} ${node}`);
    }
  });
}

test("a potential of a product with a printed total names the product", () => {
  const sheet = assessment([{ products: [{ points: { total: 40 } }, { points: { total: 100 } }] }]);
  const [own] = potentials(sheet).filter(({ product }) => product === 0);
  assert.deepEqual(own, { locus: 0, product: 0, node: "total", locusGain: 30, governmentGain: 30 });
});

test("a number means the decimal that it prints as", () => {
  const points = (own) => score(assessment([{ points: own }])).score.estimate;
  const exact = (total) => {
    const term = explain(assessment([{ points: { total } }]), { locus: 0 });
    return term.exact;
  };
  assert.equal(points({ input: 0.1, proses: 0.2, output: 0.3, pengaduan: 0.4 }), 1);
  assert.equal(exact(0.1), "1/10");
  assert.equal(exact(87.996), "21999/250");
  assert.equal(exact(1e-7), "1/10000000");
  // Classification looks at the printed figure: 87.995 prints as 88.00.
  const at = (total) => score(assessment([{ points: { total } }]));
  assert.deepEqual([at(87.995).score.estimate, at(87.995).category.id], [88, "A"]);
  assert.deepEqual([at(87.9949).score.estimate, at(87.9949).category.id], [87.99, "B"]);
  assert.equal(at(1e-7).score.estimate, 0);
  assert.equal(at(-0).score.estimate, 0);
});

test("no call changes its input", async () => {
  const deepFreeze = (value) => {
    if (value !== null && typeof value === "object") Object.values(value).forEach(deepFreeze);
    return Object.freeze(value);
  };
  for (const name of EXAMPLES) {
    const sheet = await example(name);
    const text = JSON.stringify(sheet);
    deepFreeze(sheet);
    for (const call of [score, simulate, potentials]) call(sheet);
    explain(sheet, Object.freeze({ which: "high" }));
    assert.equal(JSON.stringify(sheet), text);
  }
});

test("undefined members and objects without a prototype count as JSON would have them", () => {
  const bare = Object.assign(Object.create(null), { points: { total: 50 }, name: undefined });
  assert.equal(score(assessment([bare], { weights: undefined })).score.estimate, 50);
});

test("extra is kept out of the score whatever it holds", () => {
  const full = { answers: answers(tree, "output", 3) };
  const plain = score(assessment([full]));
  assert.deepEqual(score(assessment([full], { extra: { plan: [1, { a: null }] } })), plain);
  assert.equal(plain.loci[0].dimensions[2].points.estimate, 24.24);
  assert.ok(full.answers[IMPROPER] === 3);
});
