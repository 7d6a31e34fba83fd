// Measures the built page in Chromium, beside a bare Yew counter in the same run.
//
// `cargo xtask bench` builds and serves both and starts this. It prints tables and writes the same
// to target/bench.json. A missed bound is a result, not a failure: only what prevents measuring ends
// this with an error. Times hang on the machine and on what else runs on it, so compare them with
// the counter's of the same run; bytes repeat.
//
// What the numbers mean:
// - Before: `cargo xtask bench --against FOLDER` measures another built site in turns with this one.
// - First load: a first visit with an empty cache at slow 4G (1.6 Mbit/s down, 150 ms latency) and
//   a processor slowed down 4 times. Bytes are all that comes over the network until the controls
//   react, headers included. "Control reacts": from the beginning of the navigation until a real
//   mouse click, made as soon as the page says that it is ready, has changed the document. The page is
//   drawn when it is built, so it is ready before its module is there: the click makes that come, and
//   "module goes on" is when it took over. What comes by the click is in lines of its own, not in the
//   bytes of the first load.
// - Load steps: when each part of that load was done, in ms after the beginning of the navigation.
// - Work per change: for a real click that changes an answer in an assessment of 7 loci with 2
//   products each, at 4 times slower, the tasks of the main thread from the press until the first frame
//   that shows the new score. "Script to paint" is what the trace calls script, style, layout and paint,
//   which the bound is for; "whole tasks" has what lies between as well, and "processor" leaves out what
//   other programs took. Waiting between tasks is not counted. "Clicks on nothing" is the whole tasks of
//   a click on text: what the browser and the measuring take by themselves. What follows a change has
//   lines of its own, in whole tasks: all but the figures (50 ms after it), pictures that nobody waits
//   for (100 ms after the last one), saving (400 ms) and announcing (700 ms).
// - Memory: after garbage collection. The page keeps the last 500 steps for undo, so its memory
//   should grow until then and not after.

import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { answerChanges, counterChanges } from "./change.mjs";
import { firstLoad } from "./load.mjs";
import { memoryAfter } from "./memory.mjs";
import { plain, row, table } from "./report.mjs";

const LOADS = 9;
const MEMORY_AFTER = [1000, 2000];
const BOUNDS = { bytes: 100_000, paint: 548, reacted: 1202, change: 16.7 };
const ROOT = new URL("..", import.meta.url).pathname;

function given(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start this by cargo xtask bench`);
  return value;
}

const page = {
  isPage: true,
  address: given("ZONAHIJAU_URL"),
  button: "button.primary",
  shown: ".result",
  nothing: "#result-heading",
};
/** Another build of the page, if one is given. */
const before = process.env.ZONAHIJAU_BEFORE_URL && { ...page, address: process.env.ZONAHIJAU_BEFORE_URL };
const counter = {
  isPage: false,
  address: given("ZONAHIJAU_COUNTER_URL"),
  button: "button",
  shown: "button",
  nothing: "html",
};

/** What an earlier visit left on the device: the invented assessment of 7 loci with 2 products. */
async function savedWork() {
  const text = await readFile(join(given("ZONAHIJAU_DIST"), "examples/contoh.json"), "utf8");
  const { loci } = JSON.parse(text);
  if (loci.length !== 7 || loci.some(({ products }) => products.length !== 2)) {
    throw new Error("contoh.json is no longer 7 loci with 2 products each");
  }
  return { "zonahijau:work": text };
}

/** Page, the one before and counter by turns, so that all meet the same moods of the machine. */
async function loads(browser) {
  const found = { page: [], before: [], counter: [] };
  for (let turn = 0; turn < LOADS; turn += 1) {
    found.page.push(await firstLoad(browser, page));
    if (before) found.before.push(await firstLoad(browser, before));
    found.counter.push(await firstLoad(browser, counter));
  }
  return found;
}

const ifAny = (values) => (values.length > 0 ? values : undefined);

function loadRows({ page, before, counter }) {
  const of = (loads, name) => loads.map((load) => load[name]);
  const both = (label, name, bound) =>
    row(label, of(page, name), of(counter, name), { bound, before: ifAny(of(before, name)) });
  return [
    both("bytes of the first load", "bytes", BOUNDS.bytes),
    both("requests of the first load", "requests"),
    both("first contentful paint, ms", "paint", BOUNDS.paint),
    both("control reacts, ms", "reacted", BOUNDS.reacted),
    both("bytes with what comes by that use", "bytesByUse"),
    both("module goes on, ms", "whole"),
    both("module goes on, ms after that use", "wholeAfterUse"),
  ];
}

function stepRows({ page, before, counter }) {
  const known = (loads, name) => loads.map(({ steps }) => steps[name]).filter((value) => value !== undefined);
  const rows = Object.keys(page[0].steps).map((name) => {
    return row(name, known(page, name), ifAny(known(counter, name)), { before: ifAny(known(before, name)) });
  });
  return rows.sort((one, other) => one.page.median - other.page.median);
}

/** The changes of the page and of the one before, by turns: A B A B. */
async function changesByTurns(browser, storage, mode) {
  const own = [await answerChanges(browser, page, storage, mode)];
  if (!before) return [own[0], undefined];
  const other = [await answerChanges(browser, before, storage, mode)];
  own.push(await answerChanges(browser, page, storage, mode));
  other.push(await answerChanges(browser, before, storage, mode));
  const joined = ([one, two]) => Object.fromEntries(Object.keys(one).map((name) => [name, [...one[name], ...two[name]]]));
  return [joined(own), joined(other)];
}

async function changeRows(browser, storage) {
  const bare = await counterChanges(browser, counter);
  const rows = [];
  for (const [mode, label] of ["trying", "entering"].entries()) {
    const [own, other] = await changesByTurns(browser, storage, mode);
    const of = (name, kind = "all") => own[name].map((work) => work[kind]);
    const beforeOf = (name, kind = "all") => other && ifAny(other[name].map((work) => work[kind]));
    const bareOf = (name, kind = "all") => bare[name].map((work) => work[kind]);
    const add = (what, name, bareName, options) =>
      rows.push(
        row(`${label}: ${what}`, of(name), bareName && bareOf(bareName), { digits: 1, before: beforeOf(name), ...options }),
      );
    const drawn = (what, kind, options) =>
      rows.push(
        row(`${label}: drawn, ${what}`, of("drawn", kind), bareOf("drawn", kind), {
          digits: 1,
          before: beforeOf("drawn", kind),
          ...options,
        }),
      );
    drawn("script to paint, p95", "named", { judged: "p95", bound: BOUNDS.change });
    drawn("script to paint, median", "named");
    for (const kind of ["script", "style", "layout", "paint"]) drawn(`${kind}, median`, kind);
    drawn("whole tasks, p95", "all", { judged: "p95" });
    drawn("whole tasks, median", "all");
    drawn("processor, median", "processor");
    drawn("frames, median", "frames");
    add("clicks on nothing, median", "nothing", "nothing");
    for (const [what, name] of [["the rest, later", "rest"], ["pictures, later", "pictures"], ["saving", "save"]]) {
      if (own[name].length === 0) continue;
      add(`${what}, median`, name);
      add(`${what}, p95`, name, undefined, { judged: "p95" });
    }
    add("announcing, median", "announce");
  }
  return rows;
}

async function memoryRows(browser, storage) {
  const own = await memoryAfter(browser, page, storage, MEMORY_AFTER);
  const other = before && (await memoryAfter(browser, before, storage, MEMORY_AFTER));
  const bare = await memoryAfter(browser, counter, {}, MEMORY_AFTER);
  return Object.keys(own).flatMap((count) => {
    const line = (what, value) =>
      row(`${what}, ${count === "0" ? "loaded" : `${count} changes`}`, [value(own[count])], [value(bare[count])], {
        before: other && [value(other[count])],
      });
    return [
      line("script heap, KB", ({ heap }) => heap / 1000),
      line("wasm memory, KB", ({ wasm }) => wasm / 1000),
      line("nodes", ({ nodes }) => nodes),
    ];
  });
}

async function measured() {
  const storage = await savedWork();
  const browser = await launch();
  try {
    const found = await loads(browser);
    return {
      version: browser.version(),
      files: found.page[0].files,
      tables: {
        "first load": loadRows(found),
        "load steps, ms": stepRows(found),
        "work per change, ms": await changeRows(browser, storage),
        memory: await memoryRows(browser, storage),
      },
    };
  } finally {
    await browser.close();
  }
}

const busyBefore = loadavg()[0];
const { version, files, tables } = await measured();
const machine = { chromium: version, processors: cpus().length, loadBefore: busyBefore };
console.log(`Chromium ${version}, ${machine.processors} processors, load average ${busyBefore.toFixed(2)} at the start`);
for (const [heading, rows] of Object.entries(tables)) console.log(`\n${table(heading, rows)}`);

const json = process.env.ZONAHIJAU_BENCH_JSON ?? join(ROOT, "target/bench.json");
const found = Object.fromEntries(Object.entries(tables).map(([heading, rows]) => [heading, plain(rows)]));
await writeFile(json, `${JSON.stringify({ machine, files, tables: found }, null, 2)}\n`);
if (tables["work per change, ms"].some(({ bound, counter }) => counter?.p95 > bound)) {
  console.log("\nBusy machine: even the bare counter misses the bound of a change, so judge the ratio.");
}
console.log(`\nThe same for programs: ${json}`);
