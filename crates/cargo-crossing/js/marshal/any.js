// `JsAny`: a value by what it is at run time. Slots: what it is, a number, an address or handle.

import { outOfRange, wrongType } from "../errors.js";
import { AnyKind } from "../contract.gen.js";

/** @import { Converter, Core, Lowering, Site, Slot } from "../protocol.js" */

const [LOWEST, HIGHEST] = [-(2n ** 127n), 2n ** 127n - 1n];

/**
 * @param {Core} core
 * @param {readonly Slot[]} slots
 * @param {number} at
 * @param {boolean} owned whether Rust gives the value away
 */
function liftAny(core, slots, at, owned) {
  const [number, address] = [Number(slots[at + 1]), Number(slots[at + 2])];
  switch (slots[at]) {
    case AnyKind.NULL:
      return null;
    case AnyKind.BOOLEAN:
      return number !== 0;
    case AnyKind.NUMBER:
      return number;
    case AnyKind.BIG_INT:
      return afterwards(core.memory.readI128(address), () => owned && core.memory.free(address, 16, 1));
    case AnyKind.STRING:
      return afterwards(core.memory.readText(address, number), () => owned && core.memory.free(address, number, 1));
    case AnyKind.OBJECT:
      return owned ? core.handles.remove(address) : core.handles.get(address);
    default:
      return undefined;
  }
}

/**
 * @template T
 * @param {T} value
 * @param {() => void} act
 */
function afterwards(value, act) {
  act();
  return value;
}

/**
 * @param {Core} core
 * @param {unknown} value
 * @param {Site} site
 * @param {Lowering} to
 */
export function lowerAny(core, value, site, to) {
  switch (typeof value) {
    case "undefined":
      return void to.slots.push(AnyKind.UNDEFINED, 0, 0);
    case "boolean":
      return void to.slots.push(AnyKind.BOOLEAN, value ? 1 : 0, 0);
    case "number":
      return void to.slots.push(AnyKind.NUMBER, value, 0);
    case "bigint":
      return lowerBigInt(core, value, site, to);
    case "string": {
      const [pointer, length] = core.memory.writeText(value);
      to.undo.push(() => core.memory.free(pointer, length, 1));
      return void to.slots.push(AnyKind.STRING, length, pointer);
    }
    case "symbol":
      throw wrongType(site, "of a type that crosses", value);
    default: {
      if (value === null) {
        return void to.slots.push(AnyKind.NULL, 0, 0);
      }
      const handle = core.handles.add(value);
      to.undo.push(() => core.handles.remove(handle));
      return void to.slots.push(AnyKind.OBJECT, 0, handle);
    }
  }
}

/**
 * @param {Core} core
 * @param {bigint} value
 * @param {Site} site
 * @param {Lowering} to
 */
function lowerBigInt(core, value, site, to) {
  if (value < LOWEST || value > HIGHEST) {
    throw outOfRange(site, value, LOWEST, HIGHEST);
  }
  const pointer = core.memory.writeI128(value);
  to.undo.push(() => core.memory.free(pointer, 16, 1));
  to.slots.push(AnyKind.BIG_INT, 0, pointer);
}

/** @returns {Converter} */
export function converter() {
  return {
    lifts: ["i32", "f64", "i32"],
    lowers: ["i32", "f64", "i32"],
    lift: (core, slots, at) => liftAny(core, slots, at, false),
    take: (core, slots, at) => liftAny(core, slots, at, true),
    lower: lowerAny,
  };
}
