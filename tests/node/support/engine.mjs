// The package as an integrator gets it from dist/, and small tools for its answers.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder that the build wrote. */
export const DIST = resolve(
  process.env.ZONAHIJAU_DIST ?? fileURLToPath(new URL("../../../dist", import.meta.url)),
);

/** An indicator of Output, whose weight nobody published. */
export const IMPROPER = "output.persepsi.tidak-patut";

/** The indicator that joined in 2023. */
export const SINCE_2023 = "input.kompetensi.rekomendasi-ombudsman";

export const EXAMPLES = [
  "watdek-2023", "bangka-tengah-2023", "banyumas-2023", "contoh",
  "lampung-2025", "depok-2025", "banten-2021", "ceklis-2015",
];

let instances = 0;

/** The initialised package; each call makes another instance of the module. */
export async function loadEngine() {
  instances += 1;
  const engine = await import(`${pathToFileURL(`${DIST}/pkg/zonahijau.js`)}?${instances}`);
  const bytes = await readFile(`${DIST}/pkg/zonahijau_bg.wasm`);
  await engine.default({ module_or_path: bytes });
  return engine;
}

export async function readJson(path) {
  return JSON.parse(await readFile(`${DIST}/${path}`, "utf8"));
}

export const example = (name) => readJson(`examples/${name}.json`);

/** An assessment of these loci, with more members. */
export function assessment(loci, more = {}) {
  return { schema: 1, edition: "2022-2024", year: 2023, loci, ...more };
}

/** The ids of all indicators of an edition's tree. */
export function leavesOf(edition) {
  return edition.dimensions.flatMap((dimension) =>
    dimension.variables.flatMap((variable) => variable.indicators.map((own) => own.id)),
  );
}

/** The same answer to the leaves of a dimension that count by default in 2023. */
export function answers(edition, dimension, answer) {
  const leaves = leavesOf(edition).filter(
    (leaf) => leaf.startsWith(`${dimension}.`) && leaf !== "output.ikm",
  );
  return Object.fromEntries(leaves.map((leaf) => [leaf, answer]));
}

/** That a value is made of plain objects, lists, texts, finite numbers, flags and null only. */
export function assertPlain(value, place = "answer") {
  if (value === null || ["string", "boolean"].includes(typeof value)) return;
  if (typeof value === "number") {
    assert.ok(Number.isFinite(value), `${place} is ${value}`);
    return;
  }
  assert.equal(typeof value, "object", `${place} is ${typeof value}`);
  if (Array.isArray(value)) {
    value.forEach((element, index) => assertPlain(element, `${place}[${index}]`));
    return;
  }
  assert.equal(Object.getPrototypeOf(value), Object.prototype, `${place} is no plain object`);
  for (const [key, member] of Object.entries(value)) assertPlain(member, `${place}.${key}`);
}

/** What a call throws; fails where it throws nothing. */
export function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was thrown" });
}

/** That an error is as the contract says, with this code at this place. */
export function assertProblem(error, code, path) {
  assert.ok(error instanceof Error, `${error} is no Error`);
  assert.equal(error.code, code, error.message);
  assert.equal(error.path, path, error.message);
  assert.equal(Object.getPrototypeOf(error.messages), Object.prototype);
  assert.deepEqual(Object.keys(error.messages).sort(), ["en", "id"]);
  assert.equal(error.message, error.messages.id);
  assert.ok(error.messages.id.length > 10 && error.messages.en.length > 10, error.message);
  assert.notEqual(error.messages.id, error.messages.en);
}
