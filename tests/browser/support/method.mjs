// Ways into the panels of method and own weights.
import { choose } from "./page.mjs";

export const METHOD = { id: "Cara menghitung", en: "How it is computed" };
export const WEIGHTS = { id: "Bobot sendiri dan rapor", en: "Own weights and rapor" };

export const region = (page, name) => page.getByRole("region", { name, exact: true });

/** Opens the view of the method from the result. */
export async function openMethod(page, language = "id") {
  const name = METHOD[language];
  await page.locator(".result").getByRole("button", { name, exact: true }).click();
  await region(page, name).getByRole("heading", { level: 3 }).first().waitFor();
  return region(page, name);
}

/** Opens the sheet of own weights by way of the method. */
export async function openWeights(page, language = "id") {
  const method = await openMethod(page, language);
  await method.getByRole("button", { name: WEIGHTS[language], exact: true }).click();
  await region(page, WEIGHTS[language]).waitFor();
  return region(page, WEIGHTS[language]);
}

/** The sheet of a pool by its name, unfolded. */
export async function pool(panel, name) {
  const own = panel.locator("details.own-pool").filter({ has: panel.page().locator("summary strong", { hasText: new RegExp(`^${name}$`) }) });
  if ((await own.getAttribute("open")) === null) await own.locator("summary").click();
  return own;
}

/** Types a number into a field of own weights, and leaves it. */
export async function type(panel, label, text) {
  const field = panel.getByRole("textbox", { name: label, exact: true });
  await field.fill(text);
  await field.press("Enter");
  return field;
}

export const chooseSpread = (page, words) => choose(page, /^(Bobot yang belum diketahui dianggap|Unknown weights are taken)/, words);
