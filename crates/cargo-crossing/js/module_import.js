// `JsHost::import`: makes a module known that is somewhere else.

import { Code, CrossingError, textOf } from "./errors.js";
import { pageUrl } from "./host.js";

/** @import { Core } from "./protocol.js" */
/** @import { Known } from "./modules.js" */

/**
 * Imports a module. A name given by `setModuleImports` is not imported again.
 * @param {Core} core
 * @param {string} name
 * @param {string} url
 * @returns {Promise<Known>}
 */
export async function importModule(core, name, url) {
  const call = `JsHost::import("${name}", "${url}")`;
  if (name === "" || url === "") {
    const part = name === "" ? "module_name" : "module_url";
    throw new CrossingError(Code.badAddress, `${call}: ${part} must be string: name and address must not be empty`);
  }
  const known = core.modules.get(name);
  if (known && known.address === undefined) {
    return known;
  }
  const address = resolve(core, call, url);
  if (known && known.address !== address) {
    const message = `${call}: the module "${name}" is ${known.address}, so it cannot be ${address}; use another name`;
    throw new CrossingError(Code.moduleElsewhere, message);
  }
  const module = known ?? start(core, name, address);
  await module.arrived;
  return module;
}

/**
 * @param {Core} core
 * @param {string} name
 * @param {string} address
 */
function start(core, name, address) {
  /** @type {Known} */
  const module = { address, functions: undefined };
  core.modules.set(name, module);
  module.arrived = fetchModule(core, address).then(
    (functions) => {
      module.functions = functions;
    },
    (cause) => {
      // The next call tries again.
      if (core.modules.get(name) === module) {
        core.modules.delete(name);
      }
      const message = `JsHost::import("${name}", …): cannot import ${address}: ${textOf(cause)}`;
      throw new CrossingError(Code.noModule, message, { cause });
    },
  );
  return module;
}

/**
 * Imports an address. One that failed before is tried as another address if it fails again, because Firefox and Safari
 * remember for each page which could not be fetched.
 * @param {Core} core
 * @param {string} address
 * @returns {Promise<object>}
 */
async function fetchModule(core, address) {
  try {
    return await importAddress(address);
  } catch (cause) {
    // What the module itself throws comes again; of what cannot be fetched a page gets a TypeError.
    if (!(cause instanceof TypeError && /^https?:/.test(address) && pageUrl() !== undefined)) {
      throw cause;
    }
    core.absent ??= new Set();
    if (!core.absent.has(address)) {
      core.absent.add(address);
      throw cause;
    }
    // A number that no try had before.
    return importAddress(`${address}#${performance.now()}`);
  }
}

/** @param {string} address */
function importAddress(address) {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ address);
}

/**
 * @param {Core} core
 * @param {string} call for messages
 * @param {string} url
 */
function resolve(core, call, url) {
  if (url.startsWith("~/")) {
    const message = `${call}: addresses that begin with \`~/\` are not supported; write \`/\` for the site's root or \`./\``;
    throw new CrossingError(Code.badAddress, message);
  }
  if (!/^\.{0,2}\//.test(url)) {
    return normal(url);
  }
  const base = core.baseUrl ?? pageUrl() ?? core.wasmUrl;
  try {
    return new URL(url, base).href;
  } catch (cause) {
    const reason = base === undefined ? "nothing that the address is relative to is known" : `"${base}" is no base`;
    throw new CrossingError(Code.badAddress, `${call}: ${reason}; pass the option \`baseUrl\``, { cause });
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
