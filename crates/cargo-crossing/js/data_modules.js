// The loader's initializers: modules whose text is in the .wasm.

import { crateOf } from "./exports.js";

/** @import { Initializer } from "./initializers.js" */
/** @import { Contract } from "./protocol.js" */

/**
 * The initializers of a program in the order in which they run: those of its own crate last. `src/glue/initializer.rs` has the
 * same order.
 * @param {Contract} contract
 * @returns {Initializer[]}
 */
export function initializersOf({ modules, mains: [main] }) {
  const app = main && crateOf(main.rustPath);
  return modules
    .filter(({ isInitializer }) => isInitializer)
    .map(({ rustModule, file, text }) => ({
      path: `${rustModule.replaceAll("::", "/")}/${file}`,
      isOwn: crateOf(rustModule) === app,
      load: () => import(/* @vite-ignore */ /* webpackIgnore: true */ address(text)),
    }))
    .sort((a, b) => Number(a.isOwn) - Number(b.isOwn) || (a.path < b.path ? -1 : 1));
}

/** @param {string} text */
function address(text) {
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
}
