// From an address, a response or bytes to a compiled module.

import { Code, CrossingError, textOf } from "./errors.js";
import { EXPLAINS } from "./explains.js";
import { directoryUrl, pageUrl, readLocalFile } from "./host.js";

/**
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} source
 * @returns {Promise<{ module: WebAssembly.Module, url?: string | undefined }>}
 */
export async function compile(source) {
  if (source instanceof WebAssembly.Module) {
    return { module: source };
  }
  let url;
  if (typeof source === "string" || source instanceof URL) {
    const address = absolute(source);
    url = address.href;
    source = await read(address);
  }
  let name = url ?? "the .wasm";
  if (source instanceof Response) {
    const { ok, status, statusText } = source;
    url = source.url || undefined;
    name = url ?? name;
    if (!ok) {
      throw new CrossingError(Code.notFound, `cannot load ${name}: the server answered ${status} ${statusText}`);
    }
    source = await source.arrayBuffer();
  }
  if (!(source instanceof ArrayBuffer || ArrayBuffer.isView(source))) {
    throw new TypeError(
      `wasm: expected an address, a Response, the bytes of a .wasm or a WebAssembly.Module, not ${textOf(source)}`,
    );
  }
  // Node 20 refuses a DataView.
  const { buffer = /** @type {ArrayBuffer} */ (source), byteOffset, byteLength } = /** @type {DataView<ArrayBuffer>} */ (source);
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  try {
    return { module: await WebAssembly.compile(bytes), url };
  } catch (cause) {
    const engine = textOf(cause);
    throw new CrossingError(Code.notWasm, `cannot compile ${name}: ${EXPLAINS ? problem(name, bytes, engine) : engine}`, { cause });
  }
}

/** @param {URL} address */
async function read(address) {
  try {
    return await (readLocalFile(address) ?? fetch(address));
  } catch (cause) {
    throw new CrossingError(Code.notFound, `cannot load ${address}: ${textOf(cause)}`, { cause });
  }
}

/**
 * Why a file does not compile.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} engine what the engine says
 */
function problem(name, bytes, engine) {
  if (/content security policy|unsafe-eval|\bCSP\b/i.test(engine)) {
    return `the page's policy forbids WebAssembly; add 'wasm-unsafe-eval' to script-src: ${engine}`;
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 16));
  const size = `(${bytes.length} bytes)`;
  const isMoved = name.includes("/.vite/deps/");
  const hint = isMoved ? "; Vite moved the package away from it: name it in `optimizeDeps.exclude`" : "";
  return start.startsWith("\0asm")
    ? `it is damaged or cut short ${size}: ${engine}`
    : `it is not a .wasm: it begins with ${JSON.stringify(start)} ${size}${hint}`;
}

/** @param {string | URL} url */
export function absolute(url) {
  try {
    return new URL(url, pageUrl() ?? directoryUrl());
  } catch (cause) {
    throw new CrossingError(Code.badAddress, `"${url}" is not an address: ${textOf(cause)}`, { cause });
  }
}
