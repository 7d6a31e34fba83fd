// Pages of published assessments, whose address WordPress turns into a frame.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { DIST, EXAMPLES, example, loadEngine, readJson } from "./support/engine.mjs";

const { parseLink, score } = await loadEngine();
const BASE = process.env.ZONAHIJAU_URL;
const page = (name) => readFile(`${DIST}/oembed/${name}.html`, "utf8");
const attribute = (html, name) => html.match(new RegExp(`${name}="([^"]*)"`))[1].replaceAll("&amp;", "&");

test("each published assessment has a page, an answer and a picture, and nothing else has", async () => {
  const names = (await readdir(`${DIST}/oembed`)).filter((name) => !/\.(br|gz)$/.test(name));
  const wanted = EXAMPLES.flatMap((name) => ["html", "json", "svg"].map((ending) => `${name}.${ending}`));
  assert.deepEqual(names.sort(), wanted.sort());
});

for (const name of EXAMPLES) {
  test(`${name}: the page names its answer by an absolute address, which is the answer's`, async () => {
    const [discovery] = (await page(name)).match(/<link rel="alternate"[^>]*>/);
    assert.equal(attribute(discovery, "type"), "application/json+oembed");
    assert.equal(attribute(discovery, "href"), `${BASE}oembed/${name}.json`);
    assert.match(attribute(discovery, "title"), /tidak resmi/);
  });

  test(`${name}: the answer is rich oEmbed whose frame opens this very assessment`, async () => {
    const answer = await readJson(`oembed/${name}.json`);
    const { html, title, ...rest } = answer;
    assert.deepEqual(rest, {
      version: "1.0", type: "rich", provider_name: "Zona Hijau (tidak resmi)", provider_url: BASE,
      width: 600, height: 480,
    });
    assert.match(title, /tidak resmi/);
    const [, page, frame] = html.match(
      /^<blockquote class="wp-embedded-content"><a href="([^"<>]*)">[^<>]*<\/a><\/blockquote>(<iframe [^<>]*><\/iframe>)$/,
    );
    assert.equal(page, `${BASE}oembed/${name}.html`);
    const source = new URL(attribute(frame, "src"));
    assert.equal(`${source.origin}${source.pathname}`, `${BASE}embed.html`);
    assert.match(source.hash, /&view=compact(&locus=0)?$/);
    assert.deepEqual(parseLink(source.href), await example(name));
    assert.equal(attribute(frame, "width"), "600");
    assert.equal(attribute(frame, "height"), "480");
  });

  test(`${name}: the page says score, link and “Bukan kalkulator resmi” without scripts and styles`, async () => {
    const html = await page(name);
    assert.doesNotMatch(html, /<script|<style|style=|onclick/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'; img-src 'self'; base-uri 'none'/);
    assert.match(html, /Bukan kalkulator resmi Ombudsman RI/);
    assert.match(html, /Not an official calculator/);
    const sheet = await example(name);
    const all = score(sheet);
    const isLocus = (await readJson(`oembed/${name}.json`)).html.includes("&amp;locus=0");
    const { estimate } = (isLocus ? all.loci[0] : all).score;
    const said = estimate === null ? "Belum ada nilai" : estimate.toFixed(2).replace(".", ",");
    assert.ok(html.match(/<title>(.*)<\/title>/)[1].includes(said), said);
    assert.deepEqual(parseLink(attribute(html, "a href")), sheet);
  });
}
