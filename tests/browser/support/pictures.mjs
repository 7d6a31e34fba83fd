// A work that has every picture: loci with and without open answers, tries that raise and one that lowers.
import { look, openFile, result } from "./page.mjs";

export const PICTURED = {
  schema: 1, edition: "2022-2024", year: 2023, government: { name: "Kabupaten Rekaan", kind: "kabupaten" }, weightSpread: 2,
  loci: [
    { name: "Dinas Alfa", points: { input: 15, proses: 25, output: 12, pengaduan: 9 } },
    { name: "Puskesmas Beta", points: { total: 55.5 } },
    { name: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", points: { total: 91.2 } },
    {
      name: "Disdukcapil", points: { input: 18, output: 14, pengaduan: 10 },
      answers: { "proses.standar.persyaratan": 3, "proses.standar.maklumat": 2 },
    },
    { name: "Dinas Delta", points: { total: 56 } },
  ],
  changes: [
    { locus: 0, node: "pengaduan", to: 13 },
    { locus: 1, node: "total", to: 70.25 },
    { locus: 0, node: "input", to: 14.5 },
    { locus: 3, node: "proses.standar.maklumat", to: 3 },
  ],
};

/** Opens it and looks at the government or at a locus of it. */
export async function openPictured(page, place, work = PICTURED) {
  await openFile(page, work);
  await result(page).filter({ hasText: "Dinas Alfa" }).waitFor();
  await look(page, place);
  await page.locator(".pictures .picture svg").first().waitFor();
}

/** Opens the list of tries with its picture, and every table. */
export const unfoldPictures = (page) => page.evaluate(() => {
  for (const own of document.querySelectorAll(".tries, .picture details")) own.open = true;
});
