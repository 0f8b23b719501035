// The script of the workers that `createInWorker` makes: waits to be told the program, and serves an instance of it.

import { load } from "../load.js";
import { PROTOCOL } from "./messages.js";
import { ownScope, serve } from "./serve.js";

/** @import { Start } from "./create.js" */

const scope = ownScope();

scope.addEventListener("message", function told(/** @type {any} */ { data }) {
  if (data?.crossing === PROTOCOL && data.program) {
    scope.removeEventListener("message", told);
    serve(open(data), scope);
  }
});
scope.start?.();

/** @param {Start} start */
async function open({ program, options, imports }) {
  const modules = Object.entries(imports).map(async ([name, address]) => [name, await importAddress(address)]);
  const all = { ...options, imports: Object.fromEntries(await Promise.all(modules)) };
  if (new URL(program).pathname.endsWith(".wasm")) {
    return load(program, all);
  }
  const { create } = await importAddress(program);
  return create(all);
}

/** @param {string} address */
function importAddress(address) {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ address);
}
