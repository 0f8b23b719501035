// Slots in memory, as Rust lays them out (`repr(C)`), by their kinds. The generated module knows each place itself.

import { getF32, getF64, getI32, getI64, setF32, setF64, setI32, setI64 } from "./memory.js";

/** @import { Converter, Core, Lowerer, Site, Slot, SlotKind } from "./protocol.js" */

/** The size of each kind of slot, and what reads and writes it. */
export const ACCESS = /** @type {const} */ ({
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
  return layoutOf(kinds).slots.map(({ get, offset }) => get(core, (pointer >>> 0) + offset));
}

/**
 * @param {Core} core
 * @param {number} pointer
 * @param {readonly SlotKind[]} kinds
 * @param {readonly Slot[]} slots
 */
export function writeSlots(core, pointer, kinds, slots) {
  layoutOf(kinds).slots.forEach(({ set, offset }, index) => {
    set(core, (pointer >>> 0) + offset, /** @type {never} */ (slots[index]));
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
  writeLowered(core, area >>> 0, layoutOf(lowerer.lowers), lowerer.lower(core, value));
  // Rust copies a text out of its scratch slot before it calls anything.
  core.scratchInUse = inUse;
}

/**
 * @typedef {object} Place a slot's
 * @property {(core: Core, pointer: number) => Slot} get
 * @property {(core: Core, pointer: number, slot: never) => void} set
 * @property {number} offset from the first slot
 */

/**
 * Where the slots of a value are, and how much room they take in a row.
 * @typedef {{ slots: readonly Place[], size: number, align: number }} Layout
 */

/**
 * Each slot is aligned to its size.
 * @param {readonly SlotKind[]} kinds
 * @returns {Layout}
 */
export function layoutOf(kinds) {
  let [end, align] = [0, 1];
  const slots = kinds.map((kind) => {
    const { size, get, set } = ACCESS[kind];
    const offset = Math.ceil(end / size) * size;
    end = offset + size;
    align = Math.max(align, size);
    return { get, set, offset };
  });
  return { slots, size: Math.ceil(end / align) * align, align };
}

/**
 * Lifts, or takes, the value at an address.
 * @param {Core} core
 * @param {Site} site
 * @param {number} pointer
 * @param {Layout} layout
 * @param {Converter["lift"]} lift
 */
export function liftAt(core, site, pointer, { slots: [a, b, c, d] }, lift) {
  return lift(
    core,
    site,
    a?.get(core, pointer + a.offset),
    b?.get(core, pointer + b.offset),
    c?.get(core, pointer + c.offset),
    d?.get(core, pointer + d.offset),
  );
}

/**
 * Writes the value that was lowered last.
 * @param {Core} core
 * @param {number} pointer
 * @param {Layout} layout
 * @param {Slot} first its first slot
 */
export function writeLowered(core, pointer, { slots: [a, b, c, d] }, first) {
  a?.set(core, pointer + a.offset, /** @type {never} */ (first));
  b?.set(core, pointer + b.offset, /** @type {never} */ (core.b));
  c?.set(core, pointer + c.offset, /** @type {never} */ (core.c));
  d?.set(core, pointer + d.offset, /** @type {never} */ (core.d));
}
