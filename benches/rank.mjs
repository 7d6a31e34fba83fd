// rank() for all kinds of a year, beside a plain sort and scan over the same rows in the same V8: what a
// page would write that is content with the offices whose scores it knows.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { statistics } from "./report.mjs";

const YEARS = [2021, 2022, 2023, 2024, 2025];
const KINDS = ["kementerian", "lembaga", "provinsi", "kota", "kabupaten"];
const BOUND_MS = 1;
const ROUNDS = 200;
/** A module that has read no table yet costs a start, so there are fewer. */
const STARTS = 15;

const dist = process.env.ZONAHIJAU_DIST ?? new URL("../dist", import.meta.url).pathname;
const bytes = await readFile(`${dist}/pkg/zonahijau_bg.wasm`);
const tables = new Map();
for (const year of YEARS) {
  for (const kind of KINDS) {
    tables.set(`${year} ${kind}`, JSON.parse(await readFile(`${dist}/results/${year}-${kind}.json`, "utf8")));
  }
}

/** The package as if it was just loaded. */
async function start(number) {
  const engine = await import(`${pathToFileURL(`${dist}/pkg/zonahijau.js`)}?${number}`);
  await engine.default({ module_or_path: bytes });
  return engine.rank;
}

/** One more than the known offices above, and that many more as are not known. */
function scan({ year, kind, score }) {
  const { known, of } = tables.get(`${year} ${kind}`);
  const sorted = [...known].sort(([one], [other]) => other - one);
  let above = 0;
  let below = 0;
  for (const [low, high] of sorted) {
    if (low > score * 100) above += 1;
    if (high <= score * 100) below += 1;
  }
  return { best: above + 1, worst: of - below, of };
}

/** How long a year takes, all kinds together. */
function timed(rank, year, score) {
  const begin = performance.now();
  const answers = KINDS.map((kind) => rank({ year, kind, score }));
  return [performance.now() - begin, answers];
}

const ms = (value) => value.toFixed(3);
const scoreOf = (round) => Math.round(((round * 7919) % 10001)) / 100;

const first = [];
for (let number = 0; number < STARTS; number += 1) {
  const rank = await start(number);
  for (const year of YEARS) first.push(timed(rank, year, scoreOf(number + year))[0]);
}
const rank = await start("again");
const [ours, theirs] = [[], []];
for (let round = 0; round < ROUNDS; round += 1) {
  for (const year of YEARS) {
    const score = scoreOf(round * 5 + year);
    const [our, answers] = timed(rank, year, score);
    const [their, plain] = timed(scan, year, score);
    // The exact range is never wider than what single scores alone say.
    answers.forEach((own, place) => {
      const { best, worst } = plain[place];
      if (own.best < best || own.worst > worst + 1) throw new Error(`${year} ${KINDS[place]} ${score}`);
    });
    ours.push(our);
    theirs.push(their);
  }
}

const [our, their, cold] = [ours, theirs, first].map(statistics);
const verdict = (own) => `${own.median <= BOUND_MS ? "ok" : "missed"}, bound ${BOUND_MS} ms`;
console.log(
  `rank, all kinds of a year: ${ms(our.median)} ms (95 % ${ms(our.p95)}, worst ${ms(our.max)}; ${verdict(our)}), ` +
    `sort and scan ${ms(their.median)} ms, ratio of medians ${(our.median / their.median).toFixed(2)}`,
);
console.log(`the first time in a fresh module: ${ms(cold.median)} ms (95 % ${ms(cold.p95)}, worst ${ms(cold.max)}; ${verdict(cold)})`);
