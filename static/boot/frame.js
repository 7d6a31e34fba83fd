// What a page in somebody's frame says to the page around it, and what it listens to.
//
// Out: that it reacts, and how high it is (also in WordPress's own form). In: one assessment, as the
// text of a file, from the page around it and from nobody else. docs/embedding.md lists the messages.
const OURS = 1; // The version of the messages.
const HIGHEST = 4000; // Whatever happens, no frame grows beyond.
const LONGEST = 262144; // Longer texts are refused unread.
const secret = /[#&?]secret=([A-Za-z0-9]{1,32})$/.exec(location.hash)?.[1];

const tell = (message) => parent !== window && parent.postMessage(message, "*");

let told;
function tellHeight() {
  // Of what is in it, never of the frame: that would follow its own height and grow for ever.
  const { body } = document;
  const height = Math.min(Math.max(Math.ceil(body.getBoundingClientRect().height), body.scrollHeight), HIGHEST);
  if (height === told) return;
  told = height;
  tell({ zonahijau: OURS, type: "height", height });
  if (secret) tell({ message: "height", value: height, secret });
}

const text = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");

// The work that is posted is the only one: whoever frames the page may not change it under the reader.
let opened = false;
function listen(open) {
  addEventListener("message", (event) => {
    const { data, source, origin } = event;
    if (opened || source !== parent || parent === window || data?.zonahijau !== OURS || data.type !== "open") return;
    if (typeof data.text !== "string" || data.text.length > LONGEST) return;
    opened = true;
    open(data.text, origin, text(data.publisher, 120), text(data.date, 40));
  });
  new ResizeObserver(tellHeight).observe(document.body);
  tellHeight();
  tell({ zonahijau: OURS, type: "ready" });
}
