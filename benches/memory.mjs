// Memory after garbage collection: the heap of scripts and nodes, and the module's own memory.

import { Visit } from "./browser.mjs";

async function memory(visit) {
  await visit.send("HeapProfiler.collectGarbage");
  await visit.send("HeapProfiler.collectGarbage");
  const { metrics } = await visit.send("Performance.getMetrics");
  const metric = (name) => metrics.find((one) => one.name === name).value;
  return {
    heap: metric("JSHeapUsedSize"),
    wasm: await visit.evaluate("bench.memory.buffer.byteLength"),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
  };
}

/** Memory after loading and after each count of changes. */
export async function memoryAfter(browser, target, storage, counts) {
  const visit = await Visit.ready(browser, target, { storage });
  if (target.isPage) await visit.evaluate("bench.answersThere(1)");
  await visit.send("Performance.enable");
  const found = { 0: await memory(visit) };
  let done = 0;
  for (const count of counts) {
    await visit.evaluate(`bench.drive(${done}, ${count}, ${target.isPage})`);
    done = count;
    found[count] = await memory(visit);
  }
  await visit.close();
  return found;
}
