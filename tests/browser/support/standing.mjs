// A government among the published results of its year and kind.
import { WORDS, look, openFile, result } from "./page.mjs";

/** A regency of 2023 with one office. */
export const government = (name, total, more = {}) => ({
  schema: 1, edition: "2022-2024", year: 2023, government: { name, kind: "kabupaten" },
  loci: [{ name: "Dinas A", points: { total } }], ...more,
});

/** Opens such a work and looks at the whole government. */
export async function openGovernment(page, work, words = WORDS.id) {
  await openFile(page, work);
  await result(page).filter({ hasText: "Dinas A" }).waitFor();
  await look(page, words.government);
}

/** Where it says how the government stands. */
export const standing = (page) => page.getByRole("region", { name: "Di mana posisinya?" });
