// Starts the counter; `data-ready` on the root element says that the button answers to clicks.
import init, { start } from "{{app.js:local}}";

const parts = __PARTS__;
const { url, integrity } = parts["app.wasm"];
await init(fetch(new URL(url, import.meta.url), { integrity }));
start();
// Yew renders in a microtask; the next task comes after it.
setTimeout(() => document.documentElement.setAttribute("data-ready", ""));
