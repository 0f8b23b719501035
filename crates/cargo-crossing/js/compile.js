// From an address, a response or bytes to a compiled module.

import { Code, CrossingError, textOf } from "./errors.js";
import { directoryUrl, hasFiles, pageUrl, readLocalFile } from "./host.js";

/**
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} source
 * @returns {Promise<{ module: WebAssembly.Module, url?: string | undefined }>}
 */
export async function compile(source) {
  if (source instanceof WebAssembly.Module) {
    return { module: source };
  }
  if (typeof source === "string" || source instanceof URL) {
    const url = absolute(source);
    if (url.protocol === "file:" && hasFiles()) {
      return { module: await compileBytes(await readOrThrow(url), url.href), url: url.href };
    }
    return compileResponse(await fetchOrThrow(url));
  }
  if (typeof Response === "function" && source instanceof Response) {
    return compileResponse(source);
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    return { module: await compileBytes(source, "the .wasm") };
  }
  throw new TypeError(
    `load(): expected an address, a Response, the bytes of a .wasm or a WebAssembly.Module, not ${textOf(source)}`,
  );
}

/** @param {Response} response */
async function compileResponse(response) {
  const url = response.url || undefined;
  if (!response.ok) {
    throw new CrossingError(Code.notFound, `cannot load ${url ?? "the .wasm"}: the server answered ${response.status} ${response.statusText}`);
  }
  return { module: await compileBytes(await response.arrayBuffer(), url ?? "the .wasm"), url };
}

/**
 * @param {BufferSource} source
 * @param {string} name for messages
 */
async function compileBytes(source, name) {
  // Node 20 refuses a DataView.
  const bytes = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new CrossingError(Code.notWasm, `cannot compile ${name}: ${problem(bytes, textOf(cause))}`, { cause });
  }
}

/**
 * Why a file does not compile.
 * @param {Uint8Array} bytes
 * @param {string} engine what the engine says
 */
function problem(bytes, engine) {
  if (/content security policy|unsafe-eval/i.test(engine)) {
    return `the page's policy forbids WebAssembly; add 'wasm-unsafe-eval' to script-src: ${engine}`;
  }
  const isWasm = bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d;
  const start = JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 16)));
  return isWasm
    ? `it is damaged or cut short (${bytes.length} bytes): ${engine}`
    : `it is not a .wasm: it begins with ${start} (${bytes.length} bytes)`;
}

/** @param {URL} url */
async function fetchOrThrow(url) {
  try {
    return await fetch(url);
  } catch (cause) {
    throw new CrossingError(Code.notFound, `cannot load ${url.href}: ${textOf(cause)}`, { cause });
  }
}

/** @param {URL} url */
async function readOrThrow(url) {
  try {
    return await readLocalFile(url);
  } catch (cause) {
    throw new CrossingError(Code.notFound, `cannot read ${url.href}: ${textOf(cause)}`, { cause });
  }
}

/** @param {string | URL} url */
export function absolute(url) {
  try {
    return new URL(url, pageUrl() ?? directoryUrl());
  } catch (cause) {
    throw new CrossingError(Code.badAddress, `"${url}" is not an address: ${textOf(cause)}`, { cause });
  }
}
