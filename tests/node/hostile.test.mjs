// Input that no caller should give: each call fails with an Error, and the module goes on.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { runInNewContext } from "node:vm";
import {
  IMPROPER, assertProblem, assessment, example, loadEngine, thrownBy,
} from "./support/engine.mjs";

const { edition, explain, potentials, score, simulate } = await loadEngine();
const watdek = await example("watdek-2023");
const CALLS = { score, simulate, potentials, explain: (input) => explain(input, {}) };

afterEach(() => {
  assert.equal(score(watdek).loci[0].score.estimate, 49.85, "the module still works");
});

/** That each function refuses an input alike. */
function assertRefused(input, code, path) {
  for (const [name, call] of Object.entries(CALLS)) {
    const error = thrownBy(() => call(input));
    try {
      assertProblem(error, code, path);
    } catch (failure) {
      failure.message = `${name}: ${failure.message}`;
      throw failure;
    }
  }
}

class Assessment {
  constructor() {
    Object.assign(this, assessment([]));
  }
}

for (const [name, input] of Object.entries({
  null: null, "a list": [], "a text": "{}", "a number": 7, "a flag": true,
})) {
  test(`${name} is no object`, () => assertRefused(input, "not-an-object", ""));
}

for (const [name, input] of Object.entries({
  undefined, "a symbol": Symbol("x"), "a big integer": 1n, "a function": () => watdek,
  "a Map": new Map(Object.entries(watdek)), "a Set": new Set([1]), "a Date": new Date(0),
  "an expression": /x/, "a promise": Promise.resolve(watdek), "bytes": new Uint8Array(4),
  "an instance of a class": new Assessment(), "a boxed text": Object("{}"), "NaN": NaN,
})) {
  test(`${name} is refused`, () => {
    for (const call of Object.values(CALLS)) {
      const error = thrownBy(() => call(input));
      assertProblem(error, error.code, "");
      assert.ok(["not-an-object", "type-wrong"].includes(error.code), error.code);
    }
  });
}

for (const [name, value] of Object.entries({
  NaN, Infinity, "-Infinity": -Infinity, "a function": () => 3, "a Date": new Date(0),
  "a Map": new Map(), "a symbol": Symbol("x"), "a big integer": 3n, "a boxed number": Object(3),
})) {
  test(`${name} as an answer is refused at its place`, () => {
    const input = assessment([{ answers: { [IMPROPER]: [1, value] } }]);
    assertRefused(input, "type-wrong", `/loci/0/answers/${IMPROPER}/1`);
  });
}

test("an object that holds itself is refused", () => {
  const input = assessment([]);
  input.extra = { input };
  for (const call of Object.values(CALLS)) {
    assert.equal(thrownBy(() => call(input)).code, "type-wrong");
  }
  const list = [];
  list.push(list);
  assert.equal(thrownBy(() => score(assessment(list))).code, "type-wrong");
});

test("ten thousand levels are refused and do not fill the stack", () => {
  let objects = {};
  let lists = [];
  for (let level = 0; level < 10_000; level += 1) {
    objects = { a: objects };
    lists = [lists];
  }
  for (const extra of [objects, { lists }]) {
    const error = thrownBy(() => score(assessment([], { extra })));
    assertProblem(error, "type-wrong", error.path);
    assert.match(error.path, /^\/extra\/(a|lists)\//);
  }
});

test("a key __proto__ is a key like any other and pollutes nothing", () => {
  const parsed = (text) => JSON.parse(text);
  const top = parsed('{"schema":1,"edition":"2022-2024","loci":[],"__proto__":{"year":1}}');
  assertRefused(top, "key-unknown", "/__proto__");
  const answer = parsed(
    '{"schema":1,"edition":"2022-2024","loci":[{"answers":{"__proto__":{"a":1}}}]}',
  );
  assertRefused(answer, "type-wrong", "/loci/0/answers/__proto__");
  const node = parsed('{"schema":1,"edition":"2022-2024","loci":[{"answers":{"__proto__":1}}]}');
  assertRefused(node, "node-unknown", "/loci/0/answers/__proto__");
  const extra = parsed(
    '{"schema":1,"edition":"2022-2024","loci":[],"extra":{"__proto__":{"polluted":1}}}',
  );
  assert.equal(score(extra).score, null);
  assert.equal({}.polluted, undefined);
  for (const key of ["constructor", "toString", "hasOwnProperty"]) {
    assertRefused(assessment([], { [key]: 1 }), "key-unknown", `/${key}`);
  }
});

test("a getter that throws, or a proxy that does, ends the call with its own error", async () => {
  // An own instance: what it leaves behind must not disturb it, nor the other tests.
  const own = await loadEngine();
  const calls = [own.score, own.simulate, own.potentials, (input) => own.explain(input, {})];
  const trap = () => {
    throw new RangeError("mine");
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const inputs = [
    Object.defineProperty(assessment([]), "year", { get: trap, enumerable: true }),
    assessment([Object.defineProperty({}, "name", { get: trap, enumerable: true })]),
    new Proxy(assessment([]), { ownKeys: trap }),
    assessment([new Proxy({}, { getPrototypeOf: trap })]),
    assessment(new Proxy([], { get: trap })),
    revoked.proxy,
  ];
  // Often enough that a call which leaves something on the module's stack fills it.
  for (let round = 0; round < 200; round += 1) {
    inputs.forEach((input, position) => {
      for (const call of calls) {
        const error = thrownBy(() => call(input));
        assert.ok(error instanceof Error, String(error));
        const place = `input ${position} in round ${round}`;
        assert.ok(!(error instanceof WebAssembly.RuntimeError), `${error} at ${place}`);
      }
    });
  }
  assert.equal(own.score(watdek).loci[0].score.estimate, 49.85);
});

test("a getter may itself ask for a score", () => {
  const input = assessment([]);
  Object.defineProperty(input, "loci", {
    enumerable: true,
    get: () => [{ points: { total: score(watdek).loci[0].score.estimate } }],
  });
  assert.equal(score(input).score.estimate, 49.85);
});

test("an object of another realm is an object", () => {
  const foreign = runInNewContext(`(${JSON.stringify(watdek)})`);
  assert.deepEqual(score(foreign), score(watdek));
});

test("a huge sheet and huge numbers end in an answer or a refusal", () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ points: { total: index % 101 } }));
  assert.equal(score(assessment(many)).of, 2_000);
  for (const total of [1e21, 1e308, Number.MAX_SAFE_INTEGER]) {
    assertRefused(assessment([{ points: { total } }]), "points-out-of-range", "/loci/0/points/total");
  }
  const small = assessment([{ points: { total: 5e-324 } }]);
  assert.equal(score(small).score.high, 0);
  const text = "é".repeat(1_000_000);
  assert.equal(score(assessment([{ name: text, points: { total: 1 } }])).loci[0].name, text);
});

test("lone surrogates in a text do no harm", () => {
  const answer = score(assessment([{ name: "a\ud800b", points: { total: 1 } }]));
  assert.equal(typeof answer.loci[0].name, "string");
  assert.equal(thrownBy(() => score(assessment([], { "\udc00": 1 }))).code, "key-unknown");
});

test("an edition id of the wrong kind is an unknown edition", () => {
  for (const id of [undefined, null, 2023, {}, [], "", "../2021", "__proto__", "2022-2024 "]) {
    assertProblem(thrownBy(() => edition(id)), "edition-unknown", "/edition");
  }
});

test("a question of the wrong kind is refused", () => {
  for (const question of [null, [], "low", 1]) {
    const error = thrownBy(() => explain(watdek, question));
    assertProblem(error, error.code, "");
  }
  for (const [key, value] of [["which", "middle"], ["which", 1], ["locus", -1], ["locus", 0.5], ["node", 1]]) {
    assertProblem(thrownBy(() => explain(watdek, { locus: 0, [key]: value })), "type-wrong", `/${key}`);
  }
  assertProblem(thrownBy(() => explain(watdek, { place: 0 })), "key-unknown", "/place");
});

test("without a question the government's estimate is explained", () => {
  assert.equal(explain(watdek, {}).value, score(watdek).score.estimate);
});
