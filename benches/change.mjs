// The main thread's work for one changed answer on a slow processor.

import { Visit } from "./browser.mjs";
import { traced, work } from "./trace.mjs";

/** A list by potential shows its first ten rows. */
const LEAST_ANSWERS = 10;
const CHANGES = 120;
const IDLE_CLICKS = 40;
/** After every so many changes, what the page put off is waited for and measured as well. */
const REST_EVERY = 4;

/** How long the page waits before it draws all but the figures, what nobody waits for, before it saves and
 *  before it announces: see src/app/view/page.rs and put_off.rs. */
const REST_AFTER_MS = 50;
const PICTURES_AFTER_MS = 100;
const SAVE_AFTER_MS = 400;
const ANNOUNCE_AFTER_MS = 700;

const PUT_OFF = [REST_AFTER_MS, PICTURES_AFTER_MS, SAVE_AFTER_MS, ANNOUNCE_AFTER_MS];
const wasPutOff = ({ delay }) => PUT_OFF.includes(delay);

/** Clicks where `aim`, evaluated in the page, says, and marks begin and end of what follows. */
async function clickMarked(visit, name, aim, mutates) {
  const point = await visit.evaluate(aim);
  await visit.mouse("mouseMoved", point);
  await visit.evaluate(`bench.begin("${name}", ${mutates})`);
  await visit.click(point);
  await visit.evaluate(`bench.end("${name}")`);
}

/** The work of clicks that change something: until the change is drawn, and what follows by itself. */
async function changes(visit, aim) {
  const trace = await traced(visit, async () => {
    for (let turn = 0; turn < CHANGES; turn += 1) {
      await clickMarked(visit, turn, aim(turn), true);
      await visit.evaluate(turn % REST_EVERY === 0 ? `bench.rest("${turn}")` : `bench.drawn(${PICTURES_AFTER_MS})`);
    }
  });
  const turns = Array.from({ length: CHANGES }, (_, turn) => turn);
  const tasks = (turn, end) => trace.between(`begin ${turn}`, `${end} ${turn}`);
  const rests = turns.filter((turn) => turn % REST_EVERY === 0).map((turn) => tasks(turn, "rest"));
  return {
    drawn: turns.map((turn) => {
      const own = tasks(turn, "end").filter((task) => !wasPutOff(task));
      return work(trace.untilDrawn(own, `changed ${turn}`));
    }),
    rest: rests.flatMap((own) => drawing(own, REST_AFTER_MS)),
    pictures: rests.flatMap((own) => drawing(own, PICTURES_AFTER_MS)),
    save: rests.flatMap(saving),
    announce: rests.flatMap(announcing),
  };
}

/** The tasks that draw what was put off by so much, until the next thing that was. */
function drawing(tasks, delay) {
  const first = tasks.findIndex((task) => task.delay === delay);
  if (first < 0) return [];
  const next = tasks.findIndex((task) => wasPutOff(task) && task.delay > delay);
  return [work(tasks.slice(first, next < 0 ? undefined : next))];
}

/** The task that saves; nothing is drawn for it. */
function saving(tasks) {
  const own = tasks.filter(({ delay }) => delay === SAVE_AFTER_MS);
  return own.length > 0 ? [work(own)] : [];
}

/** The task that announces, and all that is drawn for it. */
function announcing(tasks) {
  const first = tasks.findIndex(({ delay }) => delay === ANNOUNCE_AFTER_MS);
  return first >= 0 ? [work(tasks.slice(first))] : [];
}

/** The work of clicks that change nothing: what the browser, and measuring itself, take. */
async function idleClicks(visit, selector) {
  const trace = await traced(visit, async () => {
    for (let turn = 0; turn < IDLE_CLICKS; turn += 1) {
      await clickMarked(visit, turn, `bench.aimAtNothing("${selector}")`, false);
    }
  });
  return Array.from({ length: IDLE_CLICKS }, (_, turn) => work(trace.between(`begin ${turn}`, `end ${turn}`)));
}

/** Changed answers, with the controls either trying (0) or entering the state of now (1). */
export async function answerChanges(browser, target, storage, mode) {
  const visit = await Visit.ready(browser, target, { slowCpu: true, storage });
  await visit.evaluate(`bench.answersThere(${LEAST_ANSWERS})`);
  await visit.evaluate(`bench.setMode(${mode})`);
  await visit.evaluate(`bench.answersThere(${LEAST_ANSWERS})`);
  const measured = await changes(visit, (turn) => `bench.aimAtAnswer(${turn})`);
  const nothing = await idleClicks(visit, target.nothing);
  await visit.close();
  return { ...measured, nothing };
}

/** Clicks on the counter. */
export async function counterChanges(browser, target) {
  const visit = await Visit.ready(browser, target, { slowCpu: true });
  const { drawn } = await changes(visit, () => "bench.aimAtButton()");
  const nothing = await idleClicks(visit, target.nothing);
  await visit.close();
  return { drawn, nothing };
}
