// The two ways to load the fixture: the loader, and the module that the tool generated.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/** @import { Binder } from "./program.js" */

/**
 * @typedef {object} Places
 * @property {string} wasm the fixture's file
 * @property {string} runtime the directory of the run-time's JavaScript
 * @property {string} generated the directory of the generated module
 */

/** Where the other fixtures are, which no mutation changes. */
const WASM = new URL("../../target/wasm/wasm32-unknown-unknown/debug/", import.meta.url);
const MODULES = new URL("../../target/dist/", import.meta.url);

/**
 * @param {Places} places
 * @returns {Promise<Binder[]>}
 */
export async function binders({ wasm, runtime, generated }) {
  const compiled = await (modules.get(wasm) ?? compile(wasm));
  const { load } = await import(pathToFileURL(`${runtime}/index.js`).href);
  const { create } = await import(pathToFileURL(`${generated}/index.js`).href);
  return [
    {
      name: "loader",
      load: (options) => load(compiled, options),
      loadOther: async (name, options) => load(await readFile(new URL(`${name}.wasm`, WASM)), options),
    },
    {
      name: "generated module",
      load: (options) => create({ ...options, wasm: compiled }),
      loadOther: async (name, options) => {
        const wasm = await readFile(new URL(`${name}.wasm`, WASM));
        return (await import(new URL(`${name}/index.js`, MODULES).href)).create({ ...options, wasm });
      },
    },
  ];
}

/** The compiled files. @type {Map<string, Promise<WebAssembly.Module>>} */
const modules = new Map();

/** @param {string} wasm */
function compile(wasm) {
  const compiled = readFile(wasm).then((bytes) => WebAssembly.compile(bytes));
  modules.set(wasm, compiled);
  return compiled;
}
