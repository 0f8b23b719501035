// The ways to cross that are compared. Paths are relative to this file: `cargo xtask bench` has built what they name.
// @ts-check

/** @typedef {import("./measure.js").Way} Way */

/** Their names, in the order of the table. */
export const WAYS = ["crossing", "unchecked", "hand", "wasm_bindgen"];

/** What is built lies here. */
const BUILT = "../target/bench";

/**
 * All of them, each with its own copy of what is called and of the loops that call.
 * @param {(url: URL) => Promise<Uint8Array<ArrayBuffer>>} fetchBytes
 * @returns {Promise<Way[]>}
 */
export async function open(fetchBytes) {
  const compile = async (/** @type {string} */ path) => WebAssembly.compile(await fetchBytes(new URL(path, import.meta.url)));
  const hand = await compile(`${BUILT}/cargo/wasm32-unknown-unknown/release/bench_hand.wasm`);
  const bindgen = await compile(`${BUILT}/wasm-bindgen/bench_wasm_bindgen_bg.wasm`);
  return [await crossing(), await byHand("unchecked", hand), await byHand("checked", hand), await wasmBindgen(bindgen)];
}

/**
 * A copy of a module for one way alone.
 * @param {"functions" | "loops"} name
 * @param {string} way
 * @returns {Promise<any>}
 */
function copy(name, way) {
  return import(`./${name}.js?${way}`);
}

async function crossing() {
  const { create } = await import(`${BUILT}/crossing/bench_crossing/index.js`);
  const functions = await copy("functions", "crossing");
  const instance = await create({ imports: { bench: functions } });
  const { run, integerOut, length, upper, callback } = await instance.getExports("bench_crossing");
  const { LOOPS } = await copy("loops", "crossing");
  return { name: "crossing", run, exports: { integer: integerOut, length, upper, callback: callback() }, loops: LOOPS };
}

/**
 * @param {"unchecked" | "checked"} glue
 * @param {WebAssembly.Module} module
 */
async function byHand(glue, module) {
  const { bind } = await import(`./hand/${glue}.js`);
  const functions = await copy("functions", glue);
  const { LOOPS } = await copy("loops", glue);
  const { run, ...exports } = bind(module, functions);
  return { name: glue === "checked" ? "hand" : glue, run, exports, loops: LOOPS };
}

/** @param {WebAssembly.Module} module */
async function wasmBindgen(module) {
  const { initSync, run, integerOut, length, upper, callback } = await import(`${BUILT}/wasm-bindgen/bench_wasm_bindgen.js`);
  initSync({ module });
  const { LOOPS } = await copy("loops", "wasm-bindgen");
  return { name: "wasm_bindgen", run, exports: { integer: integerOut, length, upper, callback: callback() }, loops: LOOPS };
}
