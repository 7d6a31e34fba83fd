// Derivations re-add exactly to the figures that they explain.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EXAMPLES, assertPlain, example, loadEngine } from "./support/engine.mjs";

const { explain, score } = await loadEngine();

/** A fraction as text, such as `1997/40` or `3`, as two whole numbers. */
const fraction = (text) => {
  const [above, below = "1"] = text.split("/");
  return [BigInt(above), BigInt(below)];
};
const plus = ([a, b], [c, d]) => [a * d + c * b, b * d];
const times = ([a, b], [c, d]) => [a * c, b * d];
const halfUp = ([a, b]) => {
  // Rounded half up to hundredths: floor((200 a + b) / (2 b)).
  const above = 200n * a + b;
  const whole = above / (2n * b);
  return Number(above < 0n && above % (2n * b) !== 0n ? whole - 1n : whole) / 100;
};

/** The value of a term from those below it. */
function readd({ operation, terms }) {
  const values = terms.map((term) => fraction(term.exact));
  const sum = values.reduce(plus, [0n, 1n]);
  if (operation === "sum") return sum;
  if (operation === "product") return values.reduce(times, [1n, 1n]);
  if (operation === "mean") return times(sum, [1n, BigInt(values.length)]);
  const [[a, b], ...others] = values;
  if (operation === "difference") {
    const [c, d] = others.reduce(plus, [0n, 1n]);
    return plus([a, b], [-c, d]);
  }
  assert.equal(operation, "quotient");
  assert.equal(others.length, 1);
  return [a * others[0][1], b * others[0][0]];
}

function assertReadds(term) {
  const own = fraction(term.exact);
  assert.equal(halfUp(own), term.value, `${term.label}: ${term.exact}`);
  assert.equal(term.label, term.labels.id);
  assert.ok(term.labels.en.length > 0 && Array.isArray(term.source));
  assert.equal(term.operation === "given", term.terms.length === 0, term.label);
  if (term.operation === "given") return;
  const [a, b] = readd(term);
  assert.equal(a * own[1], own[0] * b, `${term.label}: ${term.operation} is not ${term.exact}`);
  term.terms.forEach(assertReadds);
}

for (const name of EXAMPLES) {
  test(`every derivation of ${name} re-adds to what score() says`, async () => {
    const sheet = await example(name);
    const answer = score(sheet);
    const check = (question, expected) => {
      const term = explain(sheet, question);
      if (term === null) {
        assert.equal(expected ?? null, null, JSON.stringify(question));
        return;
      }
      assertPlain(term);
      assertReadds(term);
      if (expected !== undefined) assert.equal(term.value, expected, JSON.stringify(question));
    };
    for (const which of ["low", "estimate", "high"]) {
      check({ which }, answer.score[which]);
      answer.loci.forEach((own, locus) => {
        check({ locus, which }, own.score[which]);
        for (const { id, points } of own.dimensions) {
          check({ locus, node: id, which }, points?.[which]);
        }
      });
    }
    assert.deepEqual(explain(sheet, { locus: 0 }), explain(sheet, { locus: 0, which: "estimate" }));
  });
}
