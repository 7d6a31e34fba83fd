// The main thread's work between two marks, read from Chromium's own trace.

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "v8"];

/** Kinds of work by the names of trace events; the outermost named event of a task counts. */
const KINDS = {
  script: ["EventDispatch", "FunctionCall", "RunMicrotasks", "TimerFire", "FireAnimationFrame", "FireIdleCallback"],
  style: ["UpdateLayoutTree"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit"],
};
const KIND = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

/** Does something while tracing and gives the trace. */
export async function traced(visit, work) {
  await visit.browser.startTracing(visit.page, { categories: CATEGORIES });
  let recorded;
  try {
    await work();
  } finally {
    recorded = await visit.browser.stopTracing();
  }
  return new Trace(JSON.parse(recorded.toString()).traceEvents);
}

class Trace {
  #marks = new Map();
  #tasks = [];

  constructor(events) {
    const isMark = ({ cat, name }) => cat?.includes("blink.user_timing") && /^(begin|changed|end|rest) /.test(name);
    const marks = events.filter(isMark);
    if (marks.length === 0) throw new Error("the trace has none of the marks");
    for (const { name, ts } of marks) this.#marks.set(name, ts);
    const { pid, tid } = marks[0];
    const own = events.filter((event) => event.pid === pid && event.tid === tid);
    this.#tasks = tasks(own);
  }

  #moment(name) {
    if (!this.#marks.has(name)) throw new Error(`the trace has no mark "${name}"`);
    return this.#marks.get(name);
  }

  /** The tasks that began and ended between two marks; each ran on its own, none inside another. */
  between(from, to) {
    const [begin, end] = [this.#moment(from), this.#moment(to)];
    return this.#tasks.filter((task) => task.begin >= begin && task.end <= end);
  }

  /** Of some tasks, those up to the one that drew the first frame after a mark. */
  untilDrawn(tasks, mark) {
    const moment = this.#moment(mark);
    const drawing = tasks.findIndex(({ commits }) => commits.some((commit) => commit > moment));
    if (drawing < 0) throw new Error(`no frame was drawn after "${mark}"`);
    return tasks.slice(0, drawing + 1);
  }
}

/** The outermost tasks of a thread, with what they did. */
function tasks(events) {
  const delays = timerDelays(events);
  const spans = events.filter(({ ph }) => ph === "X");
  spans.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const found = [];
  let counted = 0;
  for (const { name, ts, dur = 0, tdur = dur, args } of spans) {
    const task = found.at(-1);
    const isInside = task && ts < task.end;
    if (name === "RunTask" && !isInside) {
      found.push({ begin: ts, end: ts + dur, processor: tdur, kinds: {}, commits: [], delay: undefined });
      counted = ts;
    } else if (isInside) {
      if (name === "TimerFire") task.delay ??= delays.get(args.data?.timerId);
      if (name === "Commit") task.commits.push(ts);
      const kind = KIND.get(name);
      if (kind && ts >= counted) {
        task.kinds[kind] = (task.kinds[kind] ?? 0) + dur;
        counted = ts + dur;
      }
    }
  }
  return found;
}

/** How long each timer was set to wait. */
function timerDelays(events) {
  const installed = events.filter(({ name }) => name === "TimerInstall");
  return new Map(installed.map(({ args }) => [args.data.timerId, args.data.timeout]));
}

/** The length of some tasks together in ms, how much of it the thread ran, how much was what and how much
 *  all that has a name, and the frames that they drew. */
export function work(tasks) {
  const total = { all: 0, processor: 0, frames: 0, script: 0, style: 0, layout: 0, paint: 0 };
  for (const task of tasks) {
    total.all += (task.end - task.begin) / 1000;
    total.processor += task.processor / 1000;
    total.frames += task.commits.length;
    for (const [kind, length] of Object.entries(task.kinds)) total[kind] += length / 1000;
  }
  total.named = Object.keys(KINDS).reduce((sum, kind) => sum + total[kind], 0);
  return total;
}
