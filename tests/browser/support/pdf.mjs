// Reads the text of a PDF, as a test that looks at what was printed needs it.

// pdf.js wants what it draws with as soon as it is loaded; reading text never uses it.
globalThis.DOMMatrix ??= class {};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
const { warn } = console;
console.warn = () => undefined;
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
console.warn = warn;

/** The pages of a PDF: text, size in points, and every piece of text with its height on the page. */
export async function readPdf(bytes) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push({
      text: items.map((item) => (item.hasEOL ? `${item.str} ` : item.str)).join("").replace(/\s+/g, " "),
      size: page.view.slice(2).map(Math.round),
      pieces: items.filter((item) => item.str.trim()).map((item) => ({ y: item.transform[5], text: item.str })),
    });
  }
  return pages;
}
