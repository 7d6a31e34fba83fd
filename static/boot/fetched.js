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

const glue = () => import("{{app.js:local}}");

// Brings the style of what comes later, before any of that is drawn.
const dress = () =>
  new Promise((resolve, reject) => {
    const { url, integrity } = parts["later.css"];
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", integrity, onload: resolve });
    link.onerror = () => {
      link.remove();
      reject(new Error(url));
    };
    link.href = new URL(url, import.meta.url);
    document.head.append(link);
  });

// Only pages that are a single file have a frame's part of the conversation.
const listen = () => {};
