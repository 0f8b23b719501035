// The JavaScript modules that Rust knows by name, and the functions in them.

import { Code, CrossingError, textOf, traceFrom } from "./errors.js";
import { isObject } from "./marshal/object.js";

/** @import { Core, ImportRecord } from "./protocol.js" */

/**
 * A module by name.
 * @typedef {object} Known
 * @property {string | undefined} address undefined: given by `setModuleImports`
 * @property {object | undefined} functions once they are there
 * @property {Promise<void> | undefined} arrived resolves when they are. It does not resolve to them: a module may have a
 *   function called `then`
 */

/**
 * Makes a module known, instead of what was known by that name.
 * @param {Core} core
 * @param {string} name
 * @param {object} functions
 */
export function setModule(core, name, functions) {
  if (typeof name !== "string" || name === "") {
    throw new TypeError(`setModuleImports: the module's name must be a String that is not empty, not ${textOf(name)}`);
  }
  if (!isObject(functions)) {
    throw new TypeError(`setModuleImports("${name}"): expected an object with functions, not ${textOf(functions)}`);
  }
  core.modules.set(name, { address: undefined, functions, arrived: undefined });
}

/**
 * The function of an import, and its `this`.
 * @param {Core} core
 * @param {ImportRecord} record
 * @returns {{ target: Function, receiver: unknown }}
 */
export function findFunction(core, record) {
  const parts = record.name.split(".");
  let receiver = scopeOf(core, record, parts);
  const last = /** @type {string} */ (parts.pop());
  for (const part of parts) {
    const next = receiver[part];
    if (next === undefined || next === null) {
      throw notFound(record, `${part} not found while looking up ${record.name}`, receiver);
    }
    receiver = next;
  }
  const target = receiver[last];
  if (typeof target !== "function") {
    const problem = `${record.name} must be a Function but was ${target === null ? "null" : typeof target}`;
    throw notFound(record, problem, receiver);
  }
  return { target, receiver };
}

/**
 * The function of an import, with its `this`.
 * @param {Core} core
 * @param {ImportRecord} record
 * @returns {Function}
 */
export function bindFunction(core, record) {
  const { target, receiver } = findFunction(core, record);
  return target.bind(receiver);
}

/**
 * Where the name is looked up. Takes `globalThis` off the parts.
 * @param {Core} core
 * @param {ImportRecord} record
 * @param {string[]} parts
 * @returns {any}
 */
function scopeOf(core, record, parts) {
  const functions = record.module === undefined ? undefined : functionsOf(core, record, record.module);
  if (parts[0] === "globalThis" && parts.length > 1) {
    parts.shift();
    return globalThis;
  }
  if (functions === undefined) {
    const advice = `; it names no module: write "globalThis.${record.name}", or give the module as second argument`;
    throw notFound(record, `${record.name} must be a Function but was undefined${advice}`, undefined);
  }
  return functions;
}

/**
 * @param {Core} core
 * @param {ImportRecord} record
 * @param {string} name
 */
function functionsOf({ modules }, record, name) {
  const functions = modules.get(name)?.functions;
  if (!functions) {
    const names = [...modules.keys()].filter((key) => modules.get(key)?.functions).join(", ");
    const message =
      `import ${label(record)}: ES6 module ${name} was not imported yet, please call JSHost.ImportAsync() first: ` +
      `in Rust \`JsHost::import("${name}", …).await\`, in JavaScript \`setModuleImports("${name}", …)\`; ` +
      `known modules: ${names || "none"}`;
    throw traceFrom(new CrossingError(Code.noModule, message), findFunction);
  }
  return functions;
}

/**
 * An import, as messages call it.
 * @param {ImportRecord} record
 */
export function label(record) {
  return record.module === undefined ? `\`${record.name}\`` : `\`${record.name}\` of module \`${record.module}\``;
}

/**
 * @param {ImportRecord} record
 * @param {string} problem
 * @param {unknown} where the object that was looked into
 */
function notFound(record, problem, where) {
  const names = isObject(where) && where !== globalThis ? Object.keys(where).slice(0, 10).join(", ") : "";
  const found = names && `; found there: ${names}`;
  const message = `import ${label(record)} (Rust \`${record.rustPath}\`): ${problem}${found}`;
  return traceFrom(new CrossingError(Code.noFunction, message), findFunction);
}
