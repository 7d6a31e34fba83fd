// What is delivered: relative addresses, checksums, nothing inline, compressed siblings, one module.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { DIST, EXAMPLES } from "./support/engine.mjs";

const bytes = (path) => readFile(join(DIST, path));
const text = (path) => readFile(join(DIST, path), "utf8");
const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
const all = entries
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1));
const isSibling = (path) => /\.(br|gz)$/.test(path);
const files = all.filter((path) => !isSibling(path) && !path.startsWith("npm/"));
const html = await text("index.html");
const boot = files.find((path) => /^assets\/boot-.*\.js$/.test(path));

/** The chunks of the module; the sheet's joins before the others. */
const CHUNKS = ["sheet", "results", "plan", "works", "method"];

const digest = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** The tags of a page with a name, each as an object of its attributes. */
function tags(name) {
  const found = html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"));
  return [...found].map(([, inner]) => {
    const attributes = inner.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
    return Object.fromEntries([...attributes].map(([, key, value]) => [key, value ?? ""]));
  });
}

/** The parts that the boot script can load, with address and checksum. */
async function parts() {
  const [json] = (await text(boot)).match(/\{"app\.js":.*?\}\}/s);
  return JSON.parse(json);
}

test("the page's own addresses are relative and lead to files", async () => {
  const links = [...tags("link").map((tag) => tag.href), ...tags("script").map((tag) => tag.src)];
  assert.ok(links.length >= 3, links.join());
  for (const link of links) {
    assert.match(link, /^[\w-]+[\w./-]*$/, link);
    assert.ok((await stat(join(DIST, link))).isFile(), link);
  }
  assert.equal(tags("img").length + tags("iframe").length, 0);
  for (const { href } of tags("a")) {
    assert.match(href, /^#\w+$/, "a link stays on the page");
    assert.ok(html.includes(`id="${href.slice(1)}"`), href);
  }
});

test("no script, style or page names an address of another origin, or from the root", async () => {
  for (const path of files.filter((own) => /\.(html|js|css|svg)$/.test(own))) {
    // WordPress wants the address of an answer for oEmbed in full; oembed.test.mjs says which one.
    const discovery = /<link rel="alternate" type="application\/json\+oembed" [^>]*>/g;
    const own = path.startsWith("oembed/") ? (await text(path)).replace(discovery, "") : await text(path);
    const content = own.replaceAll("http://www.w3.org/", "");
    assert.doesNotMatch(content, /https?:\/\//, path);
    assert.doesNotMatch(content, /(href|src|url)\s*[=(]\s*["']?\//, path);
    assert.doesNotMatch(content, /(import|from)\s*\(?["']\//, path);
  }
});

test("the page's module holds no address of another origin but the namespaces of HTML", async () => {
  // A host has a dot; without, it is one text beside another in memory.
  // The package's module carries the editions, whose sources are addresses; it loads none of them.
  for (const path of files.filter((own) => /^assets\/.*\.wasm$/.test(own))) {
    const found = (await bytes(path)).toString("latin1").match(/https?:\/\/[\w-]+\.[\w./-]+/g) ?? [];
    assert.deepEqual(found.filter((own) => !own.startsWith("http://www.w3.org/")), [], path);
  }
});

test("index.html has nothing inline", () => {
  assert.doesNotMatch(html, /<style\b/i);
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    assert.doesNotMatch(tag, /\sstyle\s*=/i, tag);
    assert.doesNotMatch(tag, /\son[a-z]+\s*=/i, tag);
    assert.doesNotMatch(tag, /javascript:/i, tag);
  }
  for (const [, attributes, body] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
    assert.match(attributes, /\bsrc="/);
    assert.equal(body, "");
  }
  assert.doesNotMatch(html, /\{\{/, "an unfilled place");
});

test("the policy allows this origin's files and nothing else, and precedes everything loaded", () => {
  const [meta] = tags("meta").filter((tag) => tag["http-equiv"] === "Content-Security-Policy");
  const policy = Object.fromEntries(
    meta.content.split(";").map((rule) => rule.trim().split(/ (.*)/s).slice(0, 2)),
  );
  assert.deepEqual(policy, {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
  assert.ok(html.indexOf("Content-Security-Policy") < html.indexOf("<link"));
});

test("scripts and styles are checked against the checksum of their file", async () => {
  const checked = [
    ...tags("script"),
    ...tags("link").filter((tag) => ["stylesheet", "modulepreload"].includes(tag.rel)),
  ];
  assert.ok(checked.length >= 2);
  for (const tag of checked) {
    const file = tag.src ?? tag.href;
    assert.equal(tag.integrity, digest(await bytes(file)), file);
  }
  for (const tag of tags("link").filter((own) => own.integrity)) {
    assert.equal(tag.integrity, digest(await bytes(tag.href)), tag.href);
  }
});

test("each part that the boot script loads is checked against the checksum of its file", async () => {
  const known = await parts();
  for (const name of ["app.js", "app.wasm", ...CHUNKS.map((own) => `${own}.wasm`), "edition/2022-2024", ...EXAMPLES.map((own) => `example/${own}`)]) {
    assert.ok(known[name], name);
  }
  for (const [name, { url, integrity }] of Object.entries(known)) {
    assert.match(url, /^[\w.-]+$/, name);
    assert.equal(integrity, digest(await bytes(join(dirname(boot), url))), name);
  }
});

test("each chunk is a module, and what several need is inside the sheet's", async () => {
  const known = await parts();
  for (const name of CHUNKS) {
    const chunk = await WebAssembly.compile(await bytes(join(dirname(boot), known[`${name}.wasm`].url)));
    const inside = WebAssembly.Module.customSections(chunk, "module");
    assert.equal(inside.length > 0, name === "sheet", name);
    for (const own of inside) await WebAssembly.compile(own);
  }
});

test("a control of a first visit reacts after 15 kB", async () => {
  const small = async (path) => (await bytes(`${path}.br`)).length;
  const loaded = ["index.html", ...tags("link").filter((tag) => tag.rel !== "icon").map((tag) => tag.href), boot];
  const sizes = await Promise.all(loaded.map(small));
  const sum = sizes.reduce((one, other) => one + other);
  assert.ok(sum <= 15_000, `${sum} bytes: ${loaded} ${sizes}`);
});

test("who only fills in a sheet loads little more than the first chunk: 70 kB with what the edition says", async () => {
  const known = await parts();
  const small = async (name) => (await bytes(join(dirname(boot), `${known[name].url}.br`))).length;
  const sum = await small("sheet.wasm") + await small("edition/2022-2024");
  assert.ok(sum <= 70_000, `${sum} bytes`);
});

test("the name of an asset changes with its content", async () => {
  for (const path of files.filter((own) => own.startsWith("assets/"))) {
    const [, hash] = path.match(/-([0-9a-f]{10,})\.\w+$/) ?? [];
    assert.ok(hash, path);
    const own = await bytes(path);
    const sums = ["sha256", "sha384", "sha512", "sha1"].map((kind) => createHash(kind).update(own).digest("hex"));
    assert.ok(sums.some((sum) => sum.startsWith(hash)), `${path} is named by another content`);
  }
});

test("each compressed sibling unpacks to the same bytes, and is smaller where there is anything to compress", async () => {
  const siblings = all.filter(isSibling);
  assert.ok(siblings.length > 20);
  for (const sibling of siblings) {
    const packed = await bytes(sibling);
    const unpack = sibling.endsWith(".br") ? brotliDecompressSync : gunzipSync;
    const plain = await bytes(sibling.replace(/\.(br|gz)$/, ""));
    assert.ok(unpack(packed).equals(plain), sibling);
    // The head of a compressed file is longer than what a hundred bytes can save.
    assert.ok(packed.length < plain.length || plain.length < 150, sibling);
  }
});

test("all that a host would compress has both siblings", () => {
  for (const path of files.filter((own) => /\.(html|js|css|json|svg|wasm|ts)$/.test(own))) {
    assert.ok(all.includes(`${path}.br`) && all.includes(`${path}.gz`), path);
  }
});

test("the package is one ES module with types and exactly one .wasm", async () => {
  const own = files.filter((path) => path.startsWith("pkg/")).map((path) => path.slice(4));
  const description = JSON.parse(await text("pkg/package.json"));
  assert.equal(description.type, "module");
  assert.equal(description.name, "zonahijau");
  assert.deepEqual(own.filter((path) => path.endsWith(".wasm")), ["zonahijau_bg.wasm"]);
  for (const file of ["zonahijau.js", "zonahijau.d.ts", "package.json", ...description.files]) {
    assert.ok(own.includes(file), file);
  }
  assert.equal(description.exports["."].default, "./zonahijau.js");
  assert.equal(description.exports["."].types, "./zonahijau.d.ts");
});

test("the types name every function of the engine and its answers", async () => {
  const types = await text("pkg/zonahijau.d.ts");
  for (const [name, answer] of Object.entries({
    editions: "EditionSummary[]", edition: "Edition", score: "Score", simulate: "Simulation",
    potentials: "Potential[]", explain: "Term | null", toLink: "string", parseLink: "Assessment",
    linkFits: "boolean", badge: "string",
  })) {
    assert.match(types, new RegExp(`export function ${name}\\(`), name);
    assert.ok(types.includes(`): ${answer};`), answer);
  }
});

test("the package has no page in it", async () => {
  const script = await text("pkg/zonahijau.js");
  assert.doesNotMatch(script, /\bdocument\b|localStorage|createElement/);
});
