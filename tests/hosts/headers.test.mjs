// The header examples of docs/headers on real servers, with dist/ behind them.
import assert from "node:assert/strict";
import { chmod, copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { answers, freePort, start, waitFor } from "./support/process.mjs";

const DIST = process.env.ZONAHIJAU_DIST;
const example = (name) => fileURLToPath(new URL(`../../docs/headers/${name}`, import.meta.url));

/** How each server is started in a folder of its own, whose `www/zona-hijau` holds dist/. */
const SERVERS = {
  async nginx(folder, port) {
    await writeFile(join(folder, "nginx.conf"), `
      daemon off; pid ${folder}/pid; error_log stderr;
      events {}
      http {
        include /etc/nginx/mime.types; access_log off;
        ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
        server { listen 127.0.0.1:${port}; root ${folder}/www; include ${example("nginx.conf")}; }
      }`);
    return start("/usr/sbin/nginx", ["-e", "stderr", "-c", join(folder, "nginx.conf")]);
  },
  async apache(folder, port) {
    await copyFile(example("apache.htaccess"), join(folder, "www/zona-hijau/.htaccess"));
    const modules = ["mpm_event", "authz_core", "dir", "mime", "headers"];
    // A site-wide setting that hosters like, which the example must overcome.
    await writeFile(join(folder, "apache.conf"), `
      ServerName localhost
      ServerRoot ${folder}
      PidFile ${folder}/pid
      ErrorLog ${folder}/errors
      Listen 127.0.0.1:${port}
      ${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
      TypesConfig /etc/mime.types
      DocumentRoot ${folder}/www
      Header always set X-Frame-Options SAMEORIGIN
      <Directory ${folder}/www>
        AllowOverride FileInfo
        Require all granted
      </Directory>`);
    return start("/usr/sbin/apache2", ["-DFOREGROUND", "-f", join(folder, "apache.conf")]);
  },
};

for (const [name, startServer] of Object.entries(SERVERS)) {
  describe(name, () => {
    let folder;
    let server;
    let base;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), `zh-${name}-`));
      // Both servers read files as another user than the one who starts them.
      await chmod(folder, 0o755);
      await mkdir(join(folder, "www"));
      await cp(DIST, join(folder, "www/zona-hijau"), { recursive: true });
      const port = await freePort();
      base = `http://127.0.0.1:${port}/zona-hijau/`;
      server = await startServer(folder, port);
      await waitFor(server, () => answers(base));
    });
    after(async () => {
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    /** The headers of a file that is there. */
    async function headersOf(path) {
      const answer = await fetch(base + path, { method: "HEAD" });
      assert.equal(answer.status, 200, path);
      return answer.headers;
    }
    const asset = async (ending) =>
      `assets/${(await readdir(`${DIST}/assets`)).find((file) => file.endsWith(ending))}`;
    const framers = (headers) => headers.get("content-security-policy");

    test("the page may be framed by its own site only, under each of its addresses", async () => {
      for (const path of ["", "index.html"]) {
        assert.equal(framers(await headersOf(path)), "frame-ancestors 'self'", path);
      }
    });

    for (const file of ["embed.html", "card.html", "zona-hijau.html"]) {
      test(`${file} may be framed by everybody`, async () => {
        const headers = await headersOf(file);
        assert.equal(framers(headers), "frame-ancestors *");
        assert.equal(headers.get("x-frame-options"), null);
      });
    }

    test("every file is sent without sniffing, and sends nobody's address on", async () => {
      const paths = ["index.html", "embed.html", "embed.js", "examples/contoh.json", "pkg/zonahijau.js", await asset(".wasm")];
      for (const path of paths) {
        const headers = await headersOf(path);
        assert.equal(headers.get("x-content-type-options"), "nosniff", path);
        assert.equal(headers.get("referrer-policy"), "no-referrer", path);
      }
    });

    test("types are those that browsers need", async () => {
      const types = {
        [await asset(".wasm")]: /^application\/wasm$/, "pkg/zonahijau_bg.wasm": /^application\/wasm$/,
        "embed.js": /^(text|application)\/javascript/, "embed.html": /^text\/html/,
        "oembed/contoh.json": /^application\/json/, "icon.svg": /^image\/svg\+xml/,
      };
      for (const [path, type] of Object.entries(types)) {
        assert.match((await headersOf(path)).get("content-type"), type, path);
      }
    });

    test("what has a hash in its name is kept for ever, everything else is asked for anew", async () => {
      for (const ending of [".wasm", ".css", ".json"]) {
        const headers = await headersOf(await asset(ending));
        assert.equal(headers.get("cache-control"), "public, max-age=31536000, immutable", ending);
      }
      for (const path of ["", "embed.html", "embed.js", "examples/contoh.json", "pkg/zonahijau_bg.wasm"]) {
        assert.equal((await headersOf(path)).get("cache-control"), "no-cache", path);
      }
    });

    test("data may be read by other sites, the page may not", async () => {
      const allowed = async (path) => (await headersOf(path)).get("access-control-allow-origin");
      for (const path of ["examples/contoh.json", "editions/2022-2024.json", "oembed/contoh.json", "pkg/zonahijau.js"]) {
        assert.equal(await allowed(path), "*", path);
      }
      for (const path of ["index.html", "embed.html", await asset(".wasm")]) {
        assert.equal(await allowed(path), null, path);
      }
    });

    test("the texts arrive as the build wrote them", async () => {
      const answer = await fetch(`${base}embed.js`);
      assert.equal(await answer.text(), await readFile(`${DIST}/embed.js`, "utf8"));
    });
  });
}
