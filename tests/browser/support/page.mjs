// Opens the page in Chromium for the tests: one browser a file, one context a test, and whatever the
// page complains of fails the test.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export const WORK = "zonahijau:work";

/** Where the page is: any address of it, always with a slash at the end. */
export const URL_OF_PAGE = `${process.env.ZONAHIJAU_URL ?? "http://127.0.0.1:8080/"}`.replace(/\/*$/, "/");

export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1280, height: 800 };

/** The words of the page that tests look for, by language. */
export const WORDS = {
  id: {
    now: "Sekarang", simulated: "Simulasi", complaints: "Pengaduan",
    red: "zona merah", yellow: "zona kuning", green: "zona hijau", undo: "Urungkan", redo: "Ulangi",
    why: "Mengapa?", modeNow: "Isi jawaban", modeTry: "Coba perbaikan",
    try: "Coba naikkan Pengaduan ke 13,76", notOfficial: "Bukan kalkulator resmi",
    government: "Seluruh pemerintah daerah", noScore: "Belum ada nilai",
    modeCompare: "Bandingkan", tried: "Yang dicoba", keep: "Simpan sebagai skenario", summary: "Ringkasan",
    share: "Bagikan",
  },
  en: {
    now: "Now", simulated: "Simulated", complaints: "Complaints",
    red: "red zone", yellow: "yellow zone", green: "green zone", undo: "Undo", redo: "Redo",
    why: "Why?", modeNow: "Enter answers", modeTry: "Try fixes",
    try: "Try raising Complaints to 13.76", notOfficial: "Not an official calculator",
    government: "The whole government", noScore: "No score yet",
    modeCompare: "Compare", tried: "Changes tried", keep: "Save as a scenario", summary: "Summary",
    share: "Share",
  },
};

let browser;

export const launch = () =>
  chromium.launch({
    executablePath: process.env.ZONAHIJAU_CHROMIUM ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });

/** Runs in the page before its scripts. */
function prepare({ language, theme, work, tour }) {
  try {
    const set = (key, value) => {
      if (value !== undefined && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    };
    set("zonahijau:language", language);
    set("zonahijau:theme", theme);
    set("zonahijau:work", work);
    set("zonahijau:tour", tour ? undefined : "done");
  } catch {
    // A test may have forbidden storage.
  }
}

/** A context with the page opened in it, and all that it complained of. */
export async function open(own, options = {}) {
  const {
    ready = true, language, theme, work, tour = false, size = DESK, before: first, routes = {}, ...context
  } = options;
  const view = { problems: [], requests: [] };
  view.context = await own.newContext({ viewport: size, locale: "id-ID", ...context });
  view.page = await view.context.newPage();
  view.page.setDefaultTimeout(8_000);
  const { page } = view;
  page.on("console", (message) => {
    if (message.type() === "error") view.problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => view.problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const address = request.url();
    if (/^(blob|data):/.test(address)) return;
    view.requests.push(address);
    if (!address.startsWith(URL_OF_PAGE)) view.problems.push(`request: ${address}`);
  });
  if (first) await page.addInitScript(first);
  await page.addInitScript(prepare, { language, theme, work, tour });
  for (const [pattern, handler] of Object.entries(routes)) {
    await page.route(new RegExp(pattern), handler);
  }
  await page.goto(URL_OF_PAGE, { waitUntil: "domcontentloaded" });
  if (ready) await isReady(page);
  return view;
}

export const isReady = (page) => page.locator("html[data-ready]").waitFor();

/** Brings the module of a first visit, which comes when the page is used. */
export async function isWhole(page) {
  await page.mouse.move(1, 1);
  await page.locator('html[data-ready=""]').waitFor();
}

/** Makes one browser for the tests of a file. */
export function useBrowser() {
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
}

/** A test on the opened page; `expected` are complaints that belong to it. */
export function pageTest(name, options, run) {
  const { expected = [], ...rest } = options;
  test(name, async (context) => {
    const once = async () => {
      const view = await open(browser, rest);
      try {
        await run(view);
        const left = view.problems.filter((problem) => !expected.some((own) => own.test(problem)));
        assert.deepEqual(left, [], "the page complained");
      } catch (error) {
        context.diagnostic(await evidence(view, error));
        throw error;
      } finally {
        await view.context.close();
      }
    };
    await steadily(context, once);
  });
}

/**
 * Runs a test's body. CI's machine is shared, and a stall of seconds is no fault of the page: what fails
 * there gets a second try, and the log says so. On a desk a failure is a failure.
 */
export async function steadily(context, once) {
  try {
    await once();
  } catch (error) {
    if (!process.env.CI) throw error;
    context.diagnostic(`failed once, tried again: ${error.message}`);
    await once();
  }
}

/** What the page looked like when a test failed: the error alone seldom tells. */
async function evidence({ page, problems }, error) {
  const seen = await page.evaluate(() => ({
    pictures: [...document.querySelectorAll("[role=img]")].map((own) => own.ariaLabel),
    focus: document.activeElement?.outerHTML.slice(0, 200),
    ready: document.documentElement.hasAttribute("data-ready"),
    scroll: scrollY,
  })).catch((reason) => reason.message);
  return JSON.stringify({ error: error.message.slice(0, 300), problems, seen });
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Waits until the picture of the score says this: `Sekarang 49,85: D, zona merah`. */
export async function saysScore(page, label, score, category, zone) {
  const words = [label, " ", score, ": ", category, zone ? `, ${zone}` : ""].join("");
  await page.getByRole("img", { name: new RegExp(`${escaped(words)}\\.`) }).waitFor();
  const visible = new RegExp(`${escaped(label)}\\s*${escaped(score)}\\s*${category}\\W+${zone}`);
  await result(page).filter({ hasText: visible }).waitFor();
}

/** The section of the result, whatever its heading says. */
export const result = (page) =>
  page.getByRole("region").filter({ has: page.getByRole("heading", { level: 1 }) });

/** What the picture of the score says. */
export async function scoreNow(page) {
  await isDrawn(page);
  return page.getByRole("img", { name: /0 (sampai|to) 100/ }).getAttribute("aria-label");
}

/** A radio button by its words, whatever is noted on it. */
export const option = (scope, words) =>
  scope.getByRole("radio", { name: new RegExp(`^${escaped(words)}( \\(|$)`) });

/** Chooses an option of a group of radio buttons by their names. */
export const choose = (page, group, words) => option(page.getByRole("group", { name: group }), words).click();

/** The list of examples in the menu. */
const examples = (page) => page.getByRole("combobox", { name: /^(Contoh|Examples)/ });

/** Opens the folded menu where it is folded. */
export async function unfoldMenu(page) {
  const select = examples(page);
  if (!(await select.isVisible())) {
    await page.locator("summary").filter({ hasText: "Menu" }).click();
  }
  await select.waitFor();
}

/** Chooses an example in the menu by a part of its name. */
export async function chooseExample(page, name) {
  await unfoldMenu(page);
  const select = examples(page);
  const option = select.locator("option").filter({ hasText: name });
  await select.selectOption({ label: await option.first().innerText() });
}

/** Chooses an example and waits until it is open. */
export async function openExample(page, name) {
  await chooseExample(page, name);
  const origin = new RegExp(`(Mulai dari contoh|Started from the example): .*${name}`);
  await page.getByText(origin).waitFor();
}

/** Opens a panel by its button in the menu, folded or not. */
export async function openPanel(page, name) {
  await unfoldMenu(page);
  await page.locator(".menu").getByRole("button", { name, exact: true }).click();
  await page.getByRole("region", { name, exact: true }).waitFor();
}

/** Looks at a locus, or at the government, by the list of loci. */
export const look = (page, name) =>
  page.getByRole("navigation").getByRole("button", { name }).click();

/** Types a number into a field and leaves the field. */
export async function enter(page, field, text) {
  const box = page.getByRole("textbox", { name: field, exact: true });
  await box.fill(text);
  await box.press("Enter");
}

/** Waits for a message of the page. */
export const says = (page, words) => page.getByRole("alert").filter({ hasText: words }).first().waitFor();

/** Gives the page a file to open. */
export async function openFile(page, content, name = "berkas.json") {
  await unfoldMenu(page);
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel(/Buka berkas|Open file/).setInputFiles(file);
}

/** Clicks and gives the text of the file that is then saved, with its name. */
export async function download(page, button) {
  const [saved] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const chunks = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk);
  return { name: saved.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
}

/** Waits until all of the last answer is drawn: its figures come 50 ms before the rest, by a timer, and
 *  timers come in the order of their times. */
export const isDrawn = (page) => page.evaluate(() => new Promise((then) => setTimeout(then, 50)));

/** Reads something of the page until it is as wanted; for what has no element to wait for. */
export async function until(read, isWanted, patience = 8_000) {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (isWanted(value)) return value;
    assert.ok(Date.now() < end, `still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What is saved on the device. */
export const saved = (page) => page.evaluate((key) => localStorage.getItem(key), WORK);

/** Every stored work by its key. */
export const stored = (page) =>
  page.evaluate((first) => Object.fromEntries(
    Object.entries(localStorage).filter(([key]) => key === first || key.startsWith(`${first}:`)),
  ), WORK);

/** A small work of the user's own: one office at 80,00. */
export const MINE = {
  schema: 1, edition: "2022-2024", year: 2023, government: { name: "Kabupaten Alfa" },
  loci: [{ name: "Dinas A", points: { total: 80 } }],
};

/** Runs in the page: the device has no room left. */
export const fillStorage = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
};

/** Another tab of the same browser, with the page open. */
export async function anotherTab(context) {
  const tab = await context.newPage();
  await tab.goto(URL_OF_PAGE);
  await isReady(tab);
  return tab;
}
