// The npm tarball, as somebody installs it who has nothing but that file.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import esbuild from "esbuild-wasm";
import { DIST } from "./support/engine.mjs";

const run = promisify(execFile);
const [tarball] = (await readdir(join(DIST, "npm"))).filter((name) => name.endsWith(".tgz"));
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "zonahijau-package-"));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const install = ["install", "--offline", "--no-audit", "--no-fund", join(DIST, "npm", tarball)];
  await run(npm, install, { cwd: folder });
});

after(() => rm(folder, { recursive: true, force: true }));

const installed = (name) => join(folder, "node_modules/zonahijau", name);

/** The examples of the README, as one program. */
async function examples() {
  const readme = await readFile(installed("README.md"), "utf8");
  return [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code).join("\n");
}

/** What the examples say that they print. */
const promised = (program) =>
  [...program.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => words).join("\n");

async function printed(file) {
  const { stdout } = await run(process.execPath, [file], { cwd: folder });
  return stdout.trim();
}

test("the tarball holds the package, its readme and its licences, and nothing else", async () => {
  const tar = gunzipSync(await readFile(join(DIST, "npm", tarball)));
  const names = [];
  for (let at = 0; tar[at] !== 0; ) {
    const field = (from, length) => tar.toString("latin1", at + from, at + from + length).split("\0")[0];
    names.push(field(0, 100));
    const size = parseInt(field(124, 12), 8);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  assert.deepEqual(names.sort(), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json", "zonahijau.d.ts", "zonahijau.js",
    "zonahijau_bg.wasm",
  ].map((name) => `package/${name}`));
});

test("what is installed is what lies in pkg/", async () => {
  const sum = async (path) => createHash("sha256").update(await readFile(path)).digest("hex");
  for (const name of ["package.json", "zonahijau.js", "zonahijau.d.ts", "zonahijau_bg.wasm"]) {
    assert.equal(await sum(installed(name)), await sum(join(DIST, "pkg", name)), name);
  }
  const { version } = JSON.parse(await readFile(installed("package.json"), "utf8"));
  assert.equal(tarball, `zonahijau-${version}.tgz`);
});

test("the readme has an example of every function, and Node prints what it says", async () => {
  const program = await examples();
  const types = await readFile(installed("zonahijau.d.ts"), "utf8");
  const functions = [...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  assert.ok(functions.length >= 10, functions.join());
  for (const name of functions.filter((name) => name !== "initSync")) {
    assert.match(program, new RegExp(`\\b${name}\\(`), name);
  }
  await writeFile(join(folder, "examples.mjs"), program);
  assert.equal(await printed("examples.mjs"), promised(program));
});

test("a bundler makes one file of it, which prints the same without node_modules", async () => {
  const program = await examples();
  const entry = program.replace(
    /const wasm = .*?;\nawait init\(.*?\);$/ms,
    'import bytes from "zonahijau/zonahijau_bg.wasm";\nawait init({ module_or_path: bytes });',
  ).replace(/^import \{ readFile \}.*$/m, "");
  assert.match(entry, /import bytes/);
  await writeFile(join(folder, "entry.mjs"), entry);
  const { outputFiles, warnings } = await esbuild.build({
    entryPoints: [join(folder, "entry.mjs")],
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    loader: { ".wasm": "binary" },
    write: false,
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  const alone = await mkdtemp(join(tmpdir(), "zonahijau-bundle-"));
  try {
    await writeFile(join(alone, "bundle.mjs"), outputFiles[0].contents);
    assert.equal(await printed(join(alone, "bundle.mjs")), promised(program));
  } finally {
    await rm(alone, { recursive: true, force: true });
  }
});

test("the types hold under tsc --strict, and refuse what is wrong", async () => {
  const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const source = `
import init, {
  badge, edition, editions, explain, initSync, linkFits, parseLink, potentials, score, simulate, toLink,
  type Assessment, type AssessmentError, type Score, type Term,
} from "zonahijau";

await init();
initSync({ module: new Uint8Array() });
const assessment: Assessment = {
  schema: 1, edition: "2022-2024", weightSpread: null,
  loci: [{ name: "A", answers: { "output.ikm": [3, null] }, products: [{ points: { total: 5 } }] }],
  changes: [{ locus: 0, node: "total", to: 3 }],
};
const own: Score = score(assessment);
const low: number | undefined = own.score?.low;
const gain: number | null = simulate(assessment).difference.score;
const nodes: string[] = potentials(assessment).map(({ node }) => node);
const term: Term | null = explain(assessment, { locus: 0, which: "low" });
const ids: string[] = [...editions().map(({ id }) => id), edition("2022-2024").id];
const link: string = toLink(parseLink("#1/2022-2024/end"));
const svg: string = linkFits(link) ? badge(assessment) : badge(assessment, { locus: 0, language: "en" });
const problem = (error: unknown): string => (error as AssessmentError).messages.id;
console.log(low, gain, nodes, term?.exact, ids, svg, problem);
// @ts-expect-error
score({ schema: 2, edition: "x", loci: [] });
// @ts-expect-error
badge(assessment, { language: "fr" });
// @ts-expect-error
parseLink(1);
`;
  await writeFile(join(folder, "types.ts"), source);
  for (const resolution of ["bundler", "nodenext"]) {
    const module = resolution === "bundler" ? "esnext" : "nodenext";
    const options = ["--strict", "--noEmit", "--target", "es2022", "--module", module];
    options.push("--moduleResolution", resolution, "--lib", "es2023,dom,esnext.disposable");
    await run(process.execPath, [tsc, ...options, "types.ts"], { cwd: folder }).catch((error) => {
      assert.fail(`${resolution}: ${error.stdout}`);
    });
  }
});
