// From an address, a response or bytes to a compiled module.

import { Code, CrossingError, textOf } from "./errors.js";
import { directoryUrl, pageUrl, readLocalFile } from "./host.js";

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
    if (url.protocol === "file:" && pageUrl() === undefined) {
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
 * @param {BufferSource} bytes
 * @param {string} name for messages
 */
async function compileBytes(bytes, name) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    const view = ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : new Uint8Array(bytes);
    const isWasm = view[0] === 0 && view[1] === 0x61 && view[2] === 0x73 && view[3] === 0x6d;
    const start = JSON.stringify(new TextDecoder().decode(view.subarray(0, 16)));
    const problem = isWasm
      ? `it is damaged or cut short (${view.length} bytes): ${textOf(cause)}`
      : `it is not a .wasm: it begins with ${start} (${view.length} bytes)`;
    throw new CrossingError(Code.notWasm, `cannot compile ${name}: ${problem}`, { cause });
  }
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
