// The JavaScript modules that Rust knows by name, and the functions in them.

import { Code, CrossingError, textOf } from "./errors.js";
import { isObject } from "./marshal/object.js";

/** @import { ImportRecord } from "./protocol.js" */

/**
 * A module by name.
 * @typedef {object} Known
 * @property {string | undefined} address undefined: given by `setModuleImports`
 * @property {Promise<Known>} promise settles when `functions` are there. It does not resolve to them: a module may have
 *   a function called `then`
 * @property {object | undefined} functions once they are there
 */

/** Stands where the promise is about to be put. @type {Promise<never>} */
const NEVER = new Promise(() => {});

export class Modules {
  /** @type {Map<string, Known>} */
  #known = new Map();
  /** @type {() => string | undefined} */
  #base;

  /** @param {() => string | undefined} base what relative addresses are relative to */
  constructor(base) {
    this.#base = base;
  }

  /**
   * Makes a module known, instead of what was known by that name.
   * @param {string} name
   * @param {object} functions
   */
  set(name, functions) {
    if (typeof name !== "string" || name === "") {
      throw new TypeError(`setModuleImports: the module's name must be a String that is not empty, not ${textOf(name)}`);
    }
    if (!isObject(functions)) {
      throw new TypeError(`setModuleImports("${name}"): expected an object with functions, not ${textOf(functions)}`);
    }
    /** @type {Known} */
    const known = { address: undefined, promise: NEVER, functions };
    known.promise = Promise.resolve(known);
    this.#known.set(name, known);
  }

  /**
   * `JsHost::import`. A name given by `set` is not imported again.
   * @param {string} name
   * @param {string} url
   * @returns {Promise<Known>}
   */
  async import(name, url) {
    if (name === "" || url === "") {
      throw new CrossingError(Code.badAddress, `JsHost::import("${name}", "${url}"): name and address must not be empty`);
    }
    const known = this.#known.get(name);
    if (known && known.address === undefined) {
      return known.promise;
    }
    const address = this.#resolve(name, url);
    if (!known) {
      return this.#start(name, address);
    }
    if (known.address !== address) {
      throw new CrossingError(
        Code.moduleElsewhere,
        `JsHost::import("${name}", "${url}"): the module "${name}" is ${known.address}, so it cannot be ${address}; ` +
          "use another name",
      );
    }
    return known.promise;
  }

  /**
   * The function of an import, and its `this`.
   * @param {ImportRecord} record
   * @returns {{ target: Function, receiver: unknown }}
   */
  find(record) {
    const parts = record.name.split(".");
    let receiver = this.#scope(record, parts);
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
   * Where the name is looked up. Takes `globalThis` off the parts.
   * @param {ImportRecord} record
   * @param {string[]} parts
   * @returns {any}
   */
  #scope(record, parts) {
    const functions = record.module === undefined ? undefined : this.#functions(record, record.module);
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
   * @param {ImportRecord} record
   * @param {string} name
   */
  #functions(record, name) {
    const functions = this.#known.get(name)?.functions;
    if (!functions) {
      const names = [...this.#known.keys()].filter((key) => this.#known.get(key)?.functions).join(", ");
      throw new CrossingError(
        Code.noModule,
        `import ${label(record)}: ES6 module ${name} was not imported yet, please call JSHost.ImportAsync() first: ` +
          `in Rust \`JsHost::import("${name}", …).await\`, in JavaScript \`setModuleImports("${name}", …)\`; ` +
          `known modules: ${names || "none"}`,
      );
    }
    return functions;
  }

  /**
   * @param {string} name
   * @param {string} address
   */
  #start(name, address) {
    /** @type {Known} */
    const known = { address, promise: NEVER, functions: undefined };
    known.promise = import(/* @vite-ignore */ /* webpackIgnore: true */ address).then(
      (functions) => {
        known.functions = functions;
        return known;
      },
      (cause) => {
        // The next call tries again.
        if (this.#known.get(name) === known) {
          this.#known.delete(name);
        }
        const message = `JsHost::import("${name}", …): cannot import ${address}: ${textOf(cause)}`;
        throw new CrossingError(Code.noModule, message, { cause });
      },
    );
    this.#known.set(name, known);
    return known.promise;
  }

  /**
   * @param {string} name
   * @param {string} url
   */
  #resolve(name, url) {
    const call = `JsHost::import("${name}", "${url}")`;
    if (url.startsWith("~/")) {
      const message = `${call}: addresses that begin with \`~/\` are not supported; write \`/\` for the site's root or \`./\``;
      throw new CrossingError(Code.badAddress, message);
    }
    if (!/^\.{0,2}\//.test(url)) {
      return normal(url);
    }
    const base = this.#base();
    try {
      return new URL(url, base).href;
    } catch (cause) {
      const reason = base === undefined ? "nothing that the address is relative to is known" : `"${base}" is no base`;
      const message = `${call}: ${reason}; pass the option \`baseUrl\``;
      throw new CrossingError(Code.badAddress, message, { cause });
    }
  }
}

/**
 * The usual form of an address; a bare specifier as it is.
 * @param {string} url
 */
function normal(url) {
  try {
    return new URL(url).href;
  } catch {
    return url;
  }
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
  return new CrossingError(Code.noFunction, message);
}
