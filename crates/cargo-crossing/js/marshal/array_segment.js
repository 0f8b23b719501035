// `ArraySegment<T>`: a view that JavaScript may keep. Slots to JavaScript: address, length, the number under which Rust
// keeps the memory, and the function that ends that. From JavaScript: the number.

import { plain, wrongType } from "../errors.js";
import { disposed, keptView, stateOf } from "../memory_view.js";

/** @import { State } from "../memory_view.js" */
/** @import { Converter, Core, Site } from "../protocol.js" */
/** @import { TypedArrayClass } from "./typed_array.js" */

/**
 * @param {TypedArrayClass} Class
 * @param {string} type of the numbers
 * @returns {Converter}
 */
export function arraySegmentOf(Class, type) {
  /** @type {Converter["lift"]} */
  const lift = (core, site, address, length, kept, forget) => {
    const from = plain(site);
    return keptView({ core, Class, type, address: address >>> 0, length: length >>> 0, kept, forget, isDisposed: false, from });
  };
  return {
    lifts: ["i32", "i32", "i32", "i32"],
    lowers: ["i32"],
    lift,
    take: lift,
    check: (value, site, core) => checkSegment(value, type, site, core),
    // Another argument's getter may have disposed of it since it was checked: Rust refuses the number 0.
    lower: (_core, value) => {
      const { isDisposed, kept } = /** @type {State} */ (stateOf(value));
      return isDisposed ? 0 : kept;
    },
  };
}

/**
 * Only what Rust made comes back.
 * @param {unknown} value
 * @param {string} type
 * @param {Site} site
 * @param {Core | undefined} core
 */
function checkSegment(value, type, site, core) {
  const state = stateOf(value);
  if (!state) {
    const advice = ArrayBuffer.isView(value) || Array.isArray(value) ? "; a copy of numbers crosses as a `Vec`" : "";
    // The words are the .NET runtime's.
    throw refused(value, site, `Only roundtrip of ArraySegment instance created by Rust${advice}`);
  }
  if (state.core !== core) {
    throw refused(value, site, "it is of another instance's memory");
  }
  if (state.isDisposed) {
    throw refused(value, site, disposed(state));
  }
  if (state.kept === 0) {
    throw refused(value, site, "it is good until the call returns and cannot be kept; have Rust pass an ArraySegment");
  }
  if (state.type !== type) {
    throw refused(value, site, `Expected MemoryViewType.${nameOf(type)}, not ${nameOf(state.type)}`);
  }
  return value;
}

/**
 * What the .NET runtime calls the numbers that it has views of.
 * @param {string} type
 */
function nameOf(type) {
  return { u8: "Byte", i32: "Int32", f32: "Single", f64: "Double" }[type] ?? type;
}

/**
 * @param {unknown} value
 * @param {Site} site
 * @param {string} why
 */
function refused(value, site, why) {
  return wrongType(site, "an ArraySegment of this type", value, `: ${why}`);
}
