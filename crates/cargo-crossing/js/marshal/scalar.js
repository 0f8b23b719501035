// Converters of types that are one slot each way.

/** @import { Converter, Site, Slot, SlotKind } from "../protocol.js" */

/**
 * @template {Slot} S
 * @param {SlotKind} kind
 * @param {(slot: S) => unknown} lift
 * @param {(value: unknown, site: Site) => Slot} lower checks the value
 * @returns {Converter}
 */
export function scalar(kind, lift, lower) {
  /** @type {Converter["lift"]} */
  const liftSlot = (_core, slots, at) => lift(/** @type {S} */ (slots[at]));
  return {
    lifts: [kind],
    lowers: [kind],
    lift: liftSlot,
    take: liftSlot,
    lower: (_core, value, site, to) => void to.slots.push(lower(value, site)),
  };
}
