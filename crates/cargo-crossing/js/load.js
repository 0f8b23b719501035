// `load`: from a .wasm, as cargo made it, to a running instance.

import { IMPORT_MODULE, RUNTIME_MODULE, SECTION } from "./contract.gen.js";
import { Code, CrossingError, textOf } from "./errors.js";
import { bindExports } from "./exports.js";
import { directoryUrl, pageUrl, readLocalFile } from "./host.js";
import { bindImports } from "./imports.js";
import { instantiate } from "./instance.js";
import { bindRuntime } from "./runtime/index.gen.js";
import { readContract } from "./section.js";
import { assertNoWasmBindgen } from "./wasm_bindgen.js";

/** @import { Instance, LoadOptions } from "./protocol.js" */

/**
 * Loads a program. Its `main` does not run before `runMain()`.
 *
 * Needs no `eval`: a page's policy must allow `wasm-unsafe-eval`, nothing more.
 *
 * @param {string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module} wasm an address, relative
 *   ones to the page, the worker or the working directory; or the file itself
 * @param {LoadOptions} [options]
 * @returns {Promise<Instance>}
 * @throws {CrossingError} when the file cannot be had, is not a .wasm or was not built with Crossing
 */
export async function load(wasm, options = {}) {
  const source = await wasm;
  const { module, url } = await compile(source);
  assertNoWasmBindgen(module);
  const sections = WebAssembly.Module.customSections(module, SECTION);
  if (sections.length === 0) {
    throw new CrossingError(
      Code.noSection,
      `${url ?? "the .wasm"} has no section \`${SECTION}\`: it was not built with the crate crossing, or a tool removed ` +
        "its custom sections; load the file that cargo made",
    );
  }
  const contract = readContract(sections);
  assertOnlyOurImports(module);
  const baseUrl = options.baseUrl === undefined ? undefined : absolute(options.baseUrl).href;
  return instantiate({
    module,
    options,
    base: () => baseUrl ?? pageUrl() ?? url,
    bindImports: (core) => bindImports(core, contract, module),
    bindRuntime: (core) => bindRuntime(core),
    bindExports: (core) => bindExports(core, contract),
    mains: contract.mains,
  });
}

/**
 * @param {string | URL | Response | BufferSource | WebAssembly.Module} source
 * @returns {Promise<{ module: WebAssembly.Module, url?: string | undefined }>}
 */
async function compile(source) {
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
function absolute(url) {
  try {
    return new URL(url, pageUrl() ?? directoryUrl());
  } catch (cause) {
    throw new CrossingError(Code.badAddress, `"${url}" is not an address: ${textOf(cause)}`, { cause });
  }
}

/** @param {WebAssembly.Module} module */
function assertOnlyOurImports(module) {
  const foreign = WebAssembly.Module.imports(module).filter(({ module: from }) => from !== IMPORT_MODULE && from !== RUNTIME_MODULE);
  if (foreign.length > 0) {
    const names = foreign.slice(0, 5).map((found) => `${found.module}.${found.name}`).join(", ");
    const more = foreign.length > 5 ? ` and ${foreign.length - 5} more` : "";
    throw new CrossingError(
      Code.foreignImport,
      `the .wasm needs imports that are not Crossing's: ${names}${more}; a crate declares them with \`extern "C"\`: ` +
        "import the functions with #[js_import] instead",
    );
  }
}
