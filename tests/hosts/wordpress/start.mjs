// Starts a real WordPress (Debian's) in a folder of its own: database on a socket, PHP's built-in server.
// Everything that it starts it also ends, by id, and its folder goes.
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answers, freePort, run, start, waitFor } from "../support/process.mjs";

const WORDPRESS = "/usr/share/wordpress";
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A new site that may fetch from this port; `stop` ends all of it. */
export async function startWordPress(port) {
  // Short, because the path of a socket has at most 107 characters.
  const folder = await mkdtemp(join(tmpdir(), "zh-wp-"));
  const running = [];
  const stop = async () => {
    for (const program of running.reverse()) await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await begin(folder, port, running)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function begin(folder, port, running) {
  const [root, socket] = [join(folder, "site"), join(folder, "db.sock")];
  const site = `http://127.0.0.1:${await freePort()}`;
  const env = {
    PATH: process.env.PATH,
    ZONAHIJAU_SOCKET: socket,
    ZONAHIJAU_SITE: site,
    ZONAHIJAU_ROOT: root,
    ZONAHIJAU_PORT: `${port}`,
    PHP_CLI_SERVER_WORKERS: "4", // The editor asks for several things at once.
  };
  const copied = copySite(root);
  running.push(await startDatabase(join(folder, "db"), socket));
  await copied;
  const php = (script, more = {}, input = "") => run("php", [here(script)], { env: { ...env, ...more }, input });
  await php("install.php");
  const server = start("php", ["-S", new URL(site).host, "-t", root], { env });
  running.push(server);
  await waitFor(server, () => answers(site));
  return {
    site,
    /** What the server has said. */
    log: () => server.said,
    /** The cookies of a signed-in administrator, by their names. */
    signIn: async () => JSON.parse(await php("sign-in.php")),
    /** Publishes pages: `{ title: content }` becomes `{ title: address }`. */
    publish: async (pages) => JSON.parse(await php("publish.php", {}, JSON.stringify(pages))),
    /** Puts a file into the media library and gives its address. */
    upload: (path) => php("upload.php", { ZONAHIJAU_FILE: path }),
  };
}

// A copy: WordPress looks for its settings and for uploads where its own files lie.
async function copySite(root) {
  const isOurs = (path) => path !== `${WORDPRESS}/wp-config.php`;
  await cp(WORDPRESS, root, { recursive: true, dereference: true, filter: isOurs });
  await copyFile(here("wp-config.php"), join(root, "wp-config.php"));
  await mkdir(join(root, "wp-content/mu-plugins"), { recursive: true });
  await copyFile(here("allow-local.php"), join(root, "wp-content/mu-plugins/allow-local.php"));
}

async function startDatabase(data, socket) {
  // mariadbd does not run as root unless it is told to.
  const own = ["--no-defaults", `--datadir=${data}`, ...(process.getuid() === 0 ? ["--user=root"] : [])];
  await run("mariadb-install-db", [...own, "--auth-root-authentication-method=normal", "--skip-test-db"]);
  const begin = `${data}.sql`;
  await writeFile(begin, "CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n");
  const database = start("mariadbd", [...own, `--socket=${socket}`, "--skip-networking", `--init-file=${begin}`]);
  const ping = () => run("mariadb-admin", ["--no-defaults", `--socket=${socket}`, "--user=root", "ping"]);
  try {
    await waitFor(database, () => ping().then(() => true, () => false));
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}
