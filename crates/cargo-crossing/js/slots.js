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
  return readLayout(core, pointer >>> 0, layoutOf(kinds));
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {readonly SlotKind[]} kinds
 * @param {readonly Slot[]} slots
 */
export function writeSlots(core, pointer, kinds, slots) {
  layoutOf(kinds).slots.forEach(({ kind, offset }, index) => {
    ACCESS[kind].set(core, (pointer >>> 0) + offset, /** @type {never} */ (slots[index]));
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
  writeLayout(core, area >>> 0, layoutOf(lowerer.lowers), lowerer.lower(core, value));
  // Rust copies a text out of its scratch slot before it calls anything.
  core.scratchInUse = inUse;
}

/**
 * Where slots are, from the first on, and how much room they take in a row.
 * @typedef {{ slots: readonly { kind: SlotKind, offset: number }[], size: number, align: number }} Layout
 */

/**
 * Each slot is aligned to its size.
 * @param {readonly SlotKind[]} kinds
 * @returns {Layout}
 */
export function layoutOf(kinds) {
  let [end, align] = [0, 1];
  const slots = kinds.map((kind) => {
    const { size } = ACCESS[kind];
    const offset = Math.ceil(end / size) * size;
    end = offset + size;
    align = Math.max(align, size);
    return { kind, offset };
  });
  return { slots, size: Math.ceil(end / align) * align, align };
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {Layout} layout
 * @returns {Slot[]}
 */
export function readLayout(core, pointer, { slots }) {
  return slots.map(({ kind, offset }) => ACCESS[kind].get(core, pointer + offset));
}

/**
 * Writes the value that was lowered last.
 * @param {Core} core
 * @param {number} pointer
 * @param {Layout} layout
 * @param {Slot} first its first slot
 */
export function writeLayout(core, pointer, { slots }, first) {
  for (let index = 0; index < slots.length; index += 1) {
    const { kind, offset } = /** @type {Layout["slots"][number]} */ (slots[index]);
    const slot = index === 0 ? first : index === 1 ? core.b : index === 2 ? core.c : core.d;
    ACCESS[kind].set(core, pointer + offset, /** @type {never} */ (slot));
  }
}
