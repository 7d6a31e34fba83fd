// The views that are looked at for access and on screenshots, each with the way to it.
import { openMethod, openWeights, pool } from "./method.mjs";
import { openPictured, unfoldPictures } from "./pictures.mjs";
import { WORDS, choose, enter, look, openExample, openFile, openPanel, option, result, until } from "./page.mjs";
import { government, openGovernment } from "./standing.mjs";

const CONTOH = "Kabupaten Contoh";
const isShown = (page, name) => result(page).filter({ hasText: name }).waitFor();

const enterAnswers = (page, words) => choose(page, /^Mode/, words.modeNow);

async function locus(page) {
  await openExample(page, CONTOH);
  await look(page, "Disdukcapil");
  await isShown(page, "Disdukcapil (contoh)");
}

/** Opens a government of which much is published. */
const openBanyumas = (page, words) => openGovernment(page, government("Kabupaten Banyumas", 97), words);

/** Opens the plan and waits for its answer. */
export async function openPlan(page) {
  await page.locator(".tools").getByRole("button", { name: /^(Rencana aksi|Action plan)$/ }).click();
  await page.locator(".plan .headline").waitFor();
}

const MODE = /^Mode/;

/** Tries points of Watdek, and opens the list of what is tried. */
async function tries(page, words) {
  await openExample(page, "Watdek");
  await choose(page, MODE, words.modeTry);
  await enter(page, words.complaints, "13,76");
  const list = page.getByRole("group").filter({ hasText: words.tried });
  await list.waitFor();
  if ((await list.getAttribute("open")) === null) await list.locator("summary").click();
}

/** The steps of the tour on a first visit, one after the other. */
export const TOUR = {
  "tour-1": () => {},
  "tour-2": async (page, words) => {
    await page.getByRole("button", { name: words.try }).click();
    await page.getByText("2/3").waitFor();
  },
  "tour-3": async (page) => {
    await page.getByRole("button", { name: /^(Lanjut|Next)$/ }).click();
    await page.getByText("3/3").waitFor();
  },
};

/** By name: what to do on the page as it opens, or in this order one after the other. */
export const VIEWS = {
  first: () => {},
  message: async (page, words) => {
    await enter(page, words.complaints, "13,x");
    await page.getByRole("alert").filter({ hasText: /9[,.]61/ }).waitFor();
  },
  tried: async (page, words) => {
    await page.getByRole("button", { name: words.try }).click();
    await result(page).filter({ hasText: words.simulated }).waitFor();
  },
  government: async (page, words) => {
    await openExample(page, CONTOH);
    await look(page, words.government);
    await isShown(page, CONTOH);
  },
  results: async (page, words) => {
    await openExample(page, CONTOH);
    await look(page, words.government);
    await page.getByRole("button", { name: /^(Hasil yang terbit|Published results)$/ }).click();
    await page.locator("section.results table").waitFor();
  },
  standing: async (page, words) => {
    await openBanyumas(page, words);
    await page.locator(".year-table").waitFor();
  },
  explored: async (page, words) => {
    await openBanyumas(page, words);
    await page.getByRole("button", { name: /^(Hasil yang terbit|Published results)$/ }).click();
    await page.locator("section.results table").waitFor();
    await page.getByRole("textbox", { name: /^(Cari nama|Search by name)$/ }).fill("zzz");
    await page.getByText(/^(Tidak ada yang cocok|Nothing matches)/).waitFor();
  },
  plan: async (page) => {
    await openExample(page, CONTOH);
    await openPlan(page);
    await page.locator(".plan .grounds summary").first().click();
    await page.locator(".plan .conditions > summary").click();
    await page.locator(".plan .own-pool summary").first().click();
    await page.getByRole("button", { name: /^(Jadikan rencana aksi|Make this the action plan)$/ }).click();
    await page.locator(".action-table").waitFor();
  },
  pictures: async (page, words) => {
    await openPictured(page, words.government);
    await unfoldPictures(page);
  },
  "pictures-locus": async (page) => {
    await openPictured(page, "Dinas Alfa");
    await unfoldPictures(page);
  },
  try: locus,
  now: async (page, words) => {
    await locus(page);
    await enterAnswers(page, words);
    await page.locator(".sheet .cell").first().waitFor();
  },
  empty: async (page, words) => {
    await openExample(page, "Banyumas");
    await isShown(page, words.noScore);
  },
  "government-form": async (page, words) => {
    await openExample(page, CONTOH);
    await look(page, words.government);
    await enterAnswers(page, words);
    await page.getByRole("heading", { name: /^(Data pemerintah|About the government)/ }).waitFor();
  },
  begun: async (page, words) => {
    await openFile(page, { schema: 1, edition: "2022-2024", loci: [] });
    await look(page, words.government);
    await enterAnswers(page, words);
    await page.getByText(/^(Belum ada lokus|No loci yet)/).waitFor();
  },
  "locus-form": async (page, words) => {
    await openExample(page, CONTOH);
    await page.getByRole("navigation").getByRole("button", { name: /Tambah lokus|Add a locus/ }).click();
    await page.getByRole("textbox", { name: /^(Nama lokus|Name of the locus)$/ }).waitFor();
  },
  unfolded: async (page, words) => {
    await openExample(page, "Banyumas");
    await look(page, "Puskesmas Purwokerto Timur 1");
    await enterAnswers(page, words);
    const all = page.getByRole("button", { name: /^(Rinci semua per responden|Enter all by respondent|Rinci per produk|Enter by product)$/ });
    await all.first().waitFor();
    for (let left = await all.count(); left > 0; left = await all.count()) {
      await all.first().click();
      await until(() => all.count(), (own) => own === left - 1);
    }
    await page.locator("summary").filter({ hasText: /^(Data lokus|About this locus)/ }).click();
  },
  derivation: async (page, words) => {
    await locus(page);
    await page.getByRole("button", { name: words.why, exact: true }).first().click();
    await page.getByRole("region", { name: /^(Asal angka|Where the figure)/ }).waitFor();
    const details = page.getByRole("button", { name: new RegExp(`^${words.why.replace("?", "\\?")} .`) });
    await details.first().click();
    await page.getByText(/^(Dasar hukum|Legal basis)$/).first().waitFor();
  },
  works: async (page) => {
    await openExample(page, CONTOH);
    await openPanel(page, /^(Penilaian saya|My assessments)$/);
    await page.getByRole("listitem").filter({ hasText: CONTOH }).first().waitFor();
  },
  tries,
  compare: async (page, words) => {
    await tries(page, words);
    const keep = page.getByRole("button", { name: words.keep });
    await keep.click();
    await enter(page, words.complaints, "20");
    await keep.click();
    await enter(page, words.complaints, "21");
    await choose(page, MODE, words.modeCompare);
    await page.getByRole("table").waitFor();
  },
  method: async (page, words) => {
    await openExample(page, CONTOH);
    await openMethod(page, words === WORDS.en ? "en" : "id");
  },
  weights: async (page, words) => {
    await openExample(page, CONTOH);
    const panel = await openWeights(page, words === WORDS.en ? "en" : "id");
    const own = await pool(panel, words.complaints);
    const fields = own.getByRole("textbox");
    await fields.nth(0).fill("30");
    await fields.nth(0).press("Enter");
    await fields.nth(2).fill("90");
    await fields.nth(2).press("Enter");
    await own.locator(".wrong").waitFor();
    await option(panel.locator(".raports"), words === WORDS.en ? "the weights" : "bobot").click();
  },
  summary: async (page, words) => {
    await openPanel(page, words.summary);
    await page.getByRole("textbox", { name: words.summary }).waitFor();
  },
  share: async (page, words) => {
    await openPanel(page, words.share);
    await page.getByRole("img", { name: /Zona Hijau\.$/ }).waitFor();
  },
  site: async (page, words) => {
    await openExample(page, CONTOH);
    await openPanel(page, words.share);
    await page.getByRole("button", { name: /^(Pasang di situs|Put it on a website)$/ }).click();
    await page.getByLabel(/^(Isi|Content)$/).selectOption({ index: 1 });
    await page.getByLabel(/^(Indikator|Indicators)$/).selectOption({ index: 1 });
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await page.frameLocator("iframe").locator("html[data-ready]").waitFor();
  },
};
