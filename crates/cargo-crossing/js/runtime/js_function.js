// `js_function_call`: a call of a function that Rust holds.

import { getHandle } from "../handles.js";
import { assertAlive, raise } from "../life.js";
import { readWord } from "../memory.js";

/** @import { Core, Site } from "../protocol.js" */
/** @import { Signature } from "../marshal/js_function.js" */

/** @param {Core} core */
export function js_function_call(core) {
  return (
    /** @type {number} */ handle,
    /** @type {number} */ number,
    /** @type {number} */ self,
    /** @type {number} */ args,
    /** @type {number} */ area,
  ) => {
    try {
      const signature = /** @type {Signature} */ (core.signatures[number]);
      const target = /** @type {Function} */ (getHandle(core, handle));
      const site = new CallSite(target, signature.types);
      const values = [];
      for (const read of signature.args) {
        const pointer = readWord(core, args + 4 * site.index);
        site.index += 1;
        values.push(read(core, site, pointer));
      }
      const value = Reflect.apply(target, self === 0 ? undefined : getHandle(core, self), values);
      site.index = 0;
      signature.result(core, site, value, area >>> 0);
      // JavaScript in between may have swallowed the error of a death.
      assertAlive(core);
    } catch (error) {
      raise(core, error);
    }
  };
}

/**
 * A value's place in a call. The function is asked for its name only where a message needs it: it may be a proxy.
 * @implements {Site}
 */
class CallSite {
  kind = /** @type {const} */ ("call");
  /** Which argument, from 1 on; 0: the result. */
  index = 0;

  /**
   * @param {Function} target
   * @param {readonly string[]} types
   */
  constructor(target, types) {
    this.target = target;
    this.types = types;
  }

  get part() {
    return this.index === 0 ? "result" : `argument ${this.index}`;
  }

  get type() {
    return this.types[this.index] ?? "";
  }

  get function() {
    let name;
    try {
      ({ name } = this.target);
    } catch {
      // It stays nameless.
    }
    return name && typeof name === "string" ? `of \`${name}\`` : "of a function";
  }
}
