// Values whose types Rust hands over with them, by address, because no record says them. The other side is
// `crossing/src/dynamic.rs`.

import { converterOf } from "./marshal/index.js";
import { readText, readWord } from "./memory.js";
import { rustName } from "./rust_name.js";
import { readSlots, writeValue } from "./slots.js";

/** @import { Converter, Core, Site, Ty } from "./protocol.js" */

/** A type and its name. @typedef {{ converter: Converter, name: string }} Type */
/** The types that Rust handed over, by address. @typedef {Map<number, Type>} Types */
/** A value's place, without the type. @typedef {Omit<Site, "type">} Place */

/** Bytes of a `Passed`: the addresses of a type and of slots. */
const PASSED = 8;

/**
 * Checks a value and writes it for Rust.
 * @param {Core} core
 * @param {unknown} value
 * @param {number} ty the address of its type
 * @param {number} area
 * @param {Place} place
 */
export function writeResult(core, value, ty, area, place) {
  const { converter, name } = typeAt(core, ty);
  writeValue(core, area, converter, converter.check(value, { ...place, type: name }, core) ?? value);
}

/**
 * The value of a `Passed`.
 * @param {Core} core
 * @param {number} address
 * @param {Place} place
 */
export function liftPassed(core, address, place) {
  const { converter, name } = typeAt(core, readWord(core, address));
  const slots = readSlots(core, readWord(core, address + 4), converter.lifts);
  return converter.lift(core, { ...place, type: name }, ...slots);
}

/**
 * The values of a row of `Passed`s.
 * @param {Core} core
 * @param {number} address
 * @param {number} count
 * @param {Omit<Place, "part">} place
 * @param {string} part such as "argument"
 */
export function liftRow(core, address, count, place, part) {
  return Array.from({ length: count }, (_, index) =>
    liftPassed(core, address + index * PASSED, { ...place, part: `${part} ${index + 1}` }),
  );
}

/**
 * The type at an address. It is a constant of Rust's: read once.
 * @param {Core} core
 * @param {number} address
 * @returns {Type}
 */
function typeAt(core, address) {
  const types = (core.types ??= new Map());
  let type = types.get(address);
  if (!type) {
    const ty = readTy(core, address);
    type = { converter: converterOf(ty), name: rustName(ty) };
    types.set(address, type);
  }
  return type;
}

/**
 * Reads a `Ty` (`crossing-abi`, `ty.rs`).
 * @param {Core} core
 * @param {number} address
 * @returns {Ty}
 */
function readTy(core, address) {
  const [inner, count, name, length] = [4, 8, 12, 16].map((at) => readWord(core, address + at));
  return {
    tag: readWord(core, address) & 0xff,
    inner: Array.from({ length: count }, (_, index) => readTy(core, readWord(core, inner + 4 * index))),
    name: readText(core, name, length),
  };
}
