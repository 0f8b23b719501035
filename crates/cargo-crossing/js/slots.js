// Slots in memory, as Rust lays them out (`repr(C)`), by their kinds. The generated module knows each place itself.

import { getF32, getF64, getI32, getI64, setF32, setF64, setI32, setI64 } from "./memory.js";

/** @import { Core, Lowerer, Slot, SlotKind } from "./protocol.js" */

/** The size of each kind of slot, and what reads and writes it. */
const ACCESS = /** @type {const} */ ({
  i32: { size: 4, get: getI32, set: setI32 },
  i64: { size: 8, get: getI64, set: setI64 },
  f32: { size: 4, get: getF32, set: setF32 },
  f64: { size: 8, get: getF64, set: setF64 },
});

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {readonly SlotKind[]} kinds
 * @returns {Slot[]}
 */
export function readSlots(core, pointer, kinds) {
  return layout(pointer, kinds).map(({ kind, at }) => ACCESS[kind].get(core, at));
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {readonly SlotKind[]} kinds
 * @param {readonly Slot[]} slots
 */
export function writeSlots(core, pointer, kinds, slots) {
  layout(pointer, kinds).forEach(({ kind, at }, index) => {
    ACCESS[kind].set(core, at, /** @type {never} */ (slots[index]));
  });
}

/**
 * Lowers a checked value into memory.
 * @param {Core} core
 * @param {number} area
 * @param {Lowerer} lowerer
 * @param {unknown} value
 */
export function writeValue(core, area, lowerer, value) {
  const inUse = core.scratchInUse;
  const first = lowerer.lower(core, value);
  writeSlots(core, area, lowerer.lowers, [first, core.b, core.c, core.d]);
  // Rust copies a text out of its scratch slot before it calls anything.
  core.scratchInUse = inUse;
}

/**
 * Each slot's address: aligned to its size.
 * @param {number} pointer
 * @param {readonly SlotKind[]} kinds
 */
function layout(pointer, kinds) {
  let end = pointer >>> 0;
  return kinds.map((kind) => {
    const { size } = ACCESS[kind];
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return { kind, at };
  });
}
