// Where the parts of the page come from: files beside it, each checked against its checksum.
const parts = __PARTS__;

async function part(name) {
  // Published results lie beside the page under their own names: a checksum for each would weigh on
  // every first visit.
  const known = parts[name] ?? (name.startsWith("results/") && { url: `../${name}.json` });
  if (!known) throw new Error(`no part ${name}`);
  const answer = await fetch(new URL(known.url, import.meta.url), {
    integrity: known.integrity,
    credentials: "same-origin",
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

// Puts a part into the head of the page, which checks it against its checksum, and waits for it.
const put = (rel, name) =>
  new Promise((resolve, reject) => {
    const { url, integrity } = parts[name];
    const link = Object.assign(document.createElement("link"), { rel, integrity, onload: resolve });
    link.onerror = () => {
      link.remove();
      reject(new Error(url));
    };
    link.href = new URL(url, import.meta.url);
    document.head.append(link);
  });

// Only where a script is preloaded does its checksum count. What knows no preloading would wait for ever.
const PRELOAD = "modulepreload";
const glue = async () => {
  if (document.createElement("link").relList.supports(PRELOAD)) await put(PRELOAD, "app.js");
  return import("{{app.js:local}}");
};

// Brings the style of what comes later, before any of that is drawn.
const dress = () => put("stylesheet", "later.css");

// Only pages that are a single file have a frame's part of the conversation.
const listen = () => {};
