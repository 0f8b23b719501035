// The JavaScript modules that Rust knows by name, and the functions in them.

import { Code, CrossingError, textOf, traceFrom } from "./errors.js";
import { EXPLAINS } from "./explains.js";
import { isObject } from "./marshal/object.js";

/** @import { Callee, Core, ImportName, Scope } from "./protocol.js" */

/**
 * A module by name.
 * @typedef {object} Known
 * @property {string} [address] none: given by `setModuleImports`
 * @property {object | undefined} functions once they are there
 * @property {Promise<void>} [arrived] resolves when they are. It does not resolve to them: a module may have a
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
  core.modules.set(name, { functions });
  // For a restart.
  core.options.imports = { ...core.options.imports, [name]: functions };
}

/**
 * Makes the modules of the option `imports` known.
 * @param {Core} core
 */
export function setImports(core) {
  for (const [name, functions] of Object.entries(core.options.imports ?? {})) {
    setModule(core, name, functions);
  }
}

/**
 * The function of an import, and its `this`.
 * @param {Core} core
 * @param {ImportName} record
 * @returns {{ target: Function, receiver: unknown }}
 */
export function findFunction(core, record) {
  const { holder: receiver, last } = findHolder(core, record, `${record.name} must be a Function but was undefined`);
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
 * @param {ImportName} record
 * @returns {Callee}
 */
export function bindFunction(core, record) {
  const { target, receiver } = findFunction(core, record);
  return target.bind(receiver);
}

/**
 * The object in front of the name's last dot, and what stands behind it.
 * @param {Core} core
 * @param {ImportName} record
 * @param {string} problem what is wrong where the name cannot be looked up anywhere
 * @returns {{ holder: any, last: string }}
 */
export function findHolder(core, record, problem) {
  const path = record.name.split(".");
  const scope = record.scope(core, record, path, problem);
  const last = /** @type {string} */ (path.pop());
  return { holder: walk(record, scope, path), last };
}

/**
 * The object at the end of a path.
 * @param {ImportName} record
 * @param {any} start
 * @param {readonly string[]} path
 * @returns {any}
 */
export function walk(record, start, path) {
  let holder = start;
  for (const part of path) {
    const next = holder[part];
    if (next === undefined || next === null) {
      throw notFound(record, `${part} not found while looking up ${record.name}`, holder);
    }
    holder = next;
  }
  return holder;
}

/**
 * Where a name is looked up that begins with `globalThis`, which it takes off the parts.
 * @type {Scope}
 */
export function globalScope(_core, _record, parts) {
  parts.shift();
  return globalThis;
}

/**
 * Where any name is looked up.
 * @type {Scope}
 */
export function anyScope(core, record, parts, problem) {
  const functions = record.module === undefined ? undefined : functionsOf(core, record, record.module);
  if (parts[0] === "globalThis" && parts.length > 1) {
    return globalScope(core, record, parts, problem);
  }
  if (functions === undefined) {
    const advice = `; it names no module: write "globalThis.${record.name}", or give the module as second argument`;
    throw notFound(record, problem + advice, undefined);
  }
  return functions;
}

/**
 * @param {Core} core
 * @param {ImportName} record
 * @param {string} name
 */
function functionsOf(core, record, name) {
  const { modules } = core;
  const functions = modules.get(name)?.functions;
  if (!functions) {
    if (EXPLAINS && name.startsWith("crossing:")) {
      const advice = "`cargo crossing build` ships it with the module that it writes; give it to load() in the option `imports`";
      const message = `import ${record.label}: ${name.slice(9)} is a file beside a Rust file, which is not here: ${advice}`;
      throw traceFrom(new CrossingError(Code.noModule, message), findFunction);
    }
    const names = [...modules.keys()].filter((key) => modules.get(key)?.functions).join(", ");
    const message =
      `import ${record.label}: ES6 module ${name} was not imported yet, please call JSHost.ImportAsync() first: ` +
      `in Rust \`JsHost::import("${name}", …).await\`, in JavaScript \`setModuleImports("${name}", …)\`; ` +
      `known modules: ${names || "none"}`;
    throw traceFrom(new CrossingError(Code.noModule, message), findFunction);
  }
  return functions;
}

/**
 * @param {ImportName} record
 * @param {string} problem
 * @param {unknown} where the object that was looked into
 */
export function notFound(record, problem, where) {
  const names = isObject(where) && where !== globalThis ? Object.keys(where).slice(0, 10).join(", ") : "";
  const found = names && `; found there: ${names}`;
  const message = `import ${record.label} (Rust \`${record.rustPath}\`): ${problem}${found}`;
  const error = new CrossingError(Code.noFunction, message);
  return EXPLAINS ? traceFrom(error, findFunction) : error;
}
