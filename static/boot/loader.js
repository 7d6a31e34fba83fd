// Stands in the glue in the place of wasm-bindgen's own loader, which knows many more ways.
async function load(answer) {
  const response = await answer;
  const imports = __wbg_get_imports();
  // Compiled while it arrives, unless the host calls it by another type.
  const { instance } = response.headers.get("content-type") === "application/wasm"
    ? await WebAssembly.instantiateStreaming(response, imports)
    : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  return __wbg_finalize_init(instance);
}
export { load as default };
