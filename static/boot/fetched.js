// Where the parts of the page come from: files beside it, each checked against its checksum.
const parts = /*PARTS*/{};

async function part(name) {
  const known = parts[name];
  if (!known) throw new Error(`no part ${name}`);
  const answer = await fetch(new URL(known.url, import.meta.url), {
    integrity: known.integrity,
    credentials: "same-origin",
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

const glue = () => import("{{app.js:local}}");

// Only pages that are a single file have a frame's part of the conversation.
const listen = () => {};
