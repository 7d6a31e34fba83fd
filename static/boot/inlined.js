// Where the parts of a page come from that is a single file: the file itself. Each is deflated, and
// base64 stands for its bytes. Nothing is fetched, so this works without a server and in a sandbox.
const parts = __PARTS__;

async function part(name) {
  const text = parts[name];
  if (text === undefined) throw new Error(`no part ${name}`);
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated, { headers: { "content-type": "application/wasm" } });
}

const glue = async () => {
  /*GLUE*/
};

// All of the style is there already.
const dress = () => {};

// Nothing has to be fetched, so nothing has to be shown until then.
const firstVisit = () => {};
