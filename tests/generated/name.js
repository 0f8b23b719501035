// Which program a .wasm is: the linker notes the file's name in the section `name`.

/**
 * @param {string | URL | WebAssembly.Module | BufferSource} wasm
 * @returns {Promise<string>} the name of the file, without ending and cargo's hash
 */
export async function programName(wasm) {
  if (typeof wasm === "string" || wasm instanceof URL) {
    return /** @type {string} */ (new URL(wasm, import.meta.url).pathname.split("/").pop()).replace(/\.wasm$/, "");
  }
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const [section] = WebAssembly.Module.customSections(module, "name");
  if (!section) {
    throw new Error("the .wasm has no section `name`");
  }
  // Subsection 0: its number, its length, the length of the name, all below 128, then the name.
  const bytes = new Uint8Array(section);
  const name = new TextDecoder().decode(bytes.subarray(3, 3 + /** @type {number} */ (bytes[2])));
  return name.replace(/\.wasm$/, "").replace(/-[0-9a-f]{16}$/, "");
}
