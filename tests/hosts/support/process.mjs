// Programs that a test starts and must end again, by their ids, and ports that nobody has.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

// A test that is broken off leaves nothing behind either.
const groups = new Set();
const kill = (group) => process.kill(-group, "SIGTERM");
process.on("exit", () => groups.forEach(kill));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** A port of this machine that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a program to its end and gives what it printed. */
export function run(program, words, { input = "", ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...options, stdio: "pipe" });
    let [out, complaints] = ["", ""];
    child.stdout.on("data", (text) => { out += text; });
    child.stderr.on("data", (text) => { complaints += text; });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${program} ${words.join(" ")} (${code}): ${complaints}${out}`));
    });
    child.stdin.on("error", () => {}); // It may end without reading; its code says whether that is well.
    child.stdin.end(input);
  });
}

/** Starts a program that goes on; `stop` ends it, with what it started itself, and waits for its end. */
export function start(program, words, options = {}) {
  // A group of its own, which can be ended as a whole: PHP's server leaves its workers behind.
  const child = spawn(program, words, { ...options, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const own = { said: "", ended: false };
  const note = (text) => { own.said += text; };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  const end = new Promise((resolve) => {
    const ended = () => {
      groups.delete(child.pid);
      own.ended = true;
      resolve();
    };
    child.on("error", (error) => { note(`${error}`); ended(); });
    child.on("close", ended);
  });
  if (child.pid) groups.add(child.pid);
  own.stop = async () => {
    if (groups.has(child.pid)) kill(child.pid);
    await end;
  };
  return own;
}

/** Waits until something is there; fails with the words of the program that should bring it. */
export async function waitFor(program, isThere, patience = 20_000) {
  const end = Date.now() + patience;
  while (!(await isThere())) {
    if (program.ended || Date.now() > end) throw new Error(`it did not start: ${program.said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether an address answers at all. */
export const answers = (address) => fetch(address, { method: "HEAD" }).then(() => true, () => false);
