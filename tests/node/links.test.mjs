// Share links and the badge as JavaScript sees them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import {
  EXAMPLES, assertPlain, assertProblem, assessment, example, loadEngine, thrownBy,
} from "./support/engine.mjs";

const { badge, linkFits, parseLink, score, toLink } = await loadEngine();
const ADDRESS = "https://contoh.go.id/zona/";

for (const name of EXAMPLES) {
  test(`${name} comes back whole from its link, whose score is the same`, async () => {
    const sheet = await example(name);
    const link = toLink(sheet);
    const read = parseLink(link);
    assertPlain(read);
    assert.deepEqual(read, sheet);
    assert.deepEqual(score(read), score(sheet));
    assert.ok(link.startsWith(`1/${sheet.edition};`), link);
    assert.match(link, /^1\/[a-z0-9-]+;[A-Za-z0-9._~%/;:,=-]+\/end$/);
    assert.ok(linkFits(link), `${link.length}`);
  });
}

test("a link is read from an address, a fragment or by itself, and survives URL", () => {
  const sheet = assessment([{ name: "Kab. “É”, #1 & <b>?" }]);
  const link = toLink(sheet);
  const url = new URL(`${ADDRESS}?a=b#${link}`);
  assert.equal(url.hash, `#${link}`);
  for (const text of [
    link, `#${link}`, url.href, `${url.href}#?secret=x`, ` <${url.href}>. `, decodeURIComponent(link),
  ]) {
    assert.deepEqual(parseLink(text), sheet, text);
  }
});

test("numbers come back as the decimals that they print as", () => {
  const points = { total: 0.1, input: 87.996, output: 1e-7, proses: 1e21, pengaduan: 0.30000000000000004 };
  const sheet = assessment([{ points, answers: { "proses.standar.moto": [2.5, null] } }]);
  assert.deepEqual(parseLink(toLink(sheet)), sheet);
});

test("a key such as __proto__ is a key like any other", () => {
  const extra = JSON.parse('{"__proto__":{"a":1},"constructor":[{"prototype":null}]}');
  const read = parseLink(toLink(assessment([], { extra })));
  assert.deepEqual(Object.keys(read.extra), ["__proto__", "constructor"]);
  assert.equal(Object.getPrototypeOf(read.extra), Object.prototype);
  assert.equal({}.a, undefined);
  const answers = JSON.parse('{"__proto__":3}');
  assert.equal(thrownBy(() => score(parseLink(toLink(assessment([{ answers }]))))).code, "node-unknown");
});

test("what is no link is refused with code and position", () => {
  for (const [text, code, path] of [
    [undefined, "link-broken", "/0"],
    [{}, "link-broken", "/0"],
    ["", "link-broken", "/0"],
    [ADDRESS, "link-broken", "/0"],
    [`${ADDRESS}#2/x`, "schema-newer", "/27"],
    ["1/2030/end", "edition-unknown", "/2"],
    ["1/2022-2024/l;99=3/end", "node-unknown", "/14"],
    ["1/2022-2024/g=Kab", "link-broken", "/17"],
    ["1/2022-2024/g=%FF/end", "link-broken", "/14"],
  ]) {
    assertProblem(thrownBy(() => parseLink(text)), code, path);
  }
  assertProblem(thrownBy(() => toLink([])), "not-an-object", "");
  assertProblem(thrownBy(() => toLink({ ...assessment([]), edition: "2030" })), "edition-unknown", "/edition");
});

test("hostile links are answered quickly, thousands of times, and the module goes on", () => {
  const start = performance.now();
  for (const unit of ["a", "l", "/l", "~u", "%41", "#", "\0"]) {
    assert.equal(thrownBy(() => parseLink(`1/2022-2024/x=${unit.repeat(5e6 / unit.length)}`)).code, "link-broken");
  }
  for (let depth = 0; depth < 3000; depth += 1) {
    thrownBy(() => parseLink(`1/2022-2024/x=${"l".repeat(depth)}/end`));
  }
  assert.ok(performance.now() - start < 10_000);
  assert.equal(parseLink("1/2022-2024/end").edition, "2022-2024");
});

test("linkFits tells when a file serves better", () => {
  assert.equal(linkFits("1/2022-2024/end"), true);
  assert.equal(linkFits("x".repeat(4000)), true);
  assert.equal(linkFits("x".repeat(4001)), false);
});

test("the golden links mean the same to JavaScript", async () => {
  const corpus = await readFile(new URL("../links/v1.toml", import.meta.url), "utf8");
  let seen = 0;
  for (const [, text, json] of corpus.matchAll(/^text = '(.*)'\n(?:written = false\n)?assessment = '''(.*)'''$/gm)) {
    assert.deepEqual(parseLink(text), JSON.parse(json), text);
    seen += 1;
  }
  assert.ok(seen >= 25, `${seen}`);
});

test("badge() draws the government or a locus, in both languages", async () => {
  const sheet = await example("watdek-2023");
  const svg = badge(sheet);
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<\/svg>\n$/);
  for (const words of ["60,80", "zona kuning", "tidak resmi", "2023"]) assert.ok(svg.includes(words), words);
  const locus = badge(sheet, { locus: 0, language: "en" });
  for (const words of ["49.85", "red zone", "not official", "Puskesmas Watdek"]) assert.ok(locus.includes(words), words);
  assert.equal(badge(sheet, {}), svg);
  assert.equal(badge(sheet, undefined), svg);
});

test("what badge() is asked for must be there", () => {
  for (const [options, code, path] of [
    [null, "type-wrong", ""],
    [{ locus: 1 }, "locus-unknown", "/locus"],
    [{ language: "fr" }, "type-wrong", "/language"],
    [{ theme: "dark" }, "key-unknown", "/theme"],
  ]) {
    assertProblem(thrownBy(() => badge(assessment([{}]), options)), code, path);
  }
  assertProblem(thrownBy(() => badge(assessment([{ answers: { x: 1 } }]))), "node-unknown", "/loci/0/answers/x");
});
