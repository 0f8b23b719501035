// `js_function_call`: a call of a function that Rust holds.

import { attempt } from "../attempt.js";
import { getHandle } from "../handles.js";
import { readWord } from "../memory.js";
import { liftAt, writeLowered } from "../slots.js";

/** @import { Core, Site } from "../protocol.js" */
/** @import { Signature } from "../marshal/js_function.js" */

/** @param {Core} core */
export function js_function_call(core) {
  return (
    /** @type {number} */ handle,
    /** @type {number} */ signature,
    /** @type {number} */ self,
    /** @type {number} */ args,
    /** @type {number} */ area,
  ) =>
    attempt(core, () => {
      const { params, result, layout, type } = /** @type {Signature} */ (core.signatures[signature]);
      const target = /** @type {Function} */ (getHandle(core, handle));
      const site = new CallSite(target);
      const values = params.map(({ lift, layout, type }, index) => {
        site.index = index + 1;
        site.type = type;
        return liftAt(core, site, readWord(core, args + 4 * index), layout, lift);
      });
      const value = Reflect.apply(target, self === 0 ? undefined : getHandle(core, self), values);
      site.index = 0;
      site.type = type;
      const checked = result.check(value, site, core) ?? value;
      const inUse = core.scratchInUse;
      writeLowered(core, area >>> 0, layout, result.lower(core, checked));
      // Rust copies a text out of its scratch slot before it calls anything.
      core.scratchInUse = inUse;
    });
}

/**
 * A value's place in a call. The function is asked for its name only where a message needs it: it may be a proxy.
 * @implements {Site}
 */
class CallSite {
  kind = /** @type {const} */ ("call");
  /** Which argument, from 1 on; 0: the result. */
  index = 0;
  type = "";

  /** @param {Function} target */
  constructor(target) {
    this.target = target;
  }

  get part() {
    return this.index === 0 ? "result" : `argument ${this.index}`;
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
