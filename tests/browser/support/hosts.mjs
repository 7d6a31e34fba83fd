// Servers of other people, for tests: pages that frame ours, and hosts that know nothing of types.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after } from "node:test";
import { DIST } from "../../node/support/engine.mjs";

/**
 * Starts a server on this machine and gives its address, by a name of another site than that of the page
 * under test. `answer(path)` gives `{ body, headers }`, or nothing for 404. It ends with the test file.
 */
export async function host(answer) {
  const server = createServer(async (request, response) => {
    const found = await answer(new URL(request.url, "http://host").pathname);
    response.writeHead(found ? 200 : 404, found?.headers ?? {}).end(found?.body ?? "");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return `http://localhost:${server.address().port}/`;
}

/** A host that serves files of dist/, and calls everything by the one type that it knows. */
export const bareHost = (headers = { "content-type": "text/html" }) =>
  host(async (path) => {
    const body = await readFile(join(DIST, path)).catch(() => undefined);
    return body && { body, headers };
  });

const HTML = { "content-type": "text/html; charset=utf-8" };

/** A host of one page with this body, and these headers besides. */
export const pageHost = (body, headers = {}) =>
  host((path) => {
    const page = `<!doctype html><title>Situs</title><link rel="icon" href="data:,">${body}`;
    return path === "/" ? { body: page, headers: { ...HTML, ...headers } } : undefined;
  });

export const LINK = "1/2022-2024;y=2023/g=Kota_Contoh;k=kota/l=Dinas_Kesehatan;k=dinas;p1=8.72,10.76,20.76,9.61/l=Puskesmas_B;p0=80/end";
