// Values whose types Rust hands over with them, by address, because no record says them. The other side is
// `crossing/src/dynamic.rs`.

import { converterOf } from "./marshal/index.js";
import { readText, readWord } from "./memory.js";
import { rustName } from "./rust_name.js";
import { layoutOf, liftAt, writeLowered } from "./slots.js";

/** @import { Converter, Core, Site, Ty } from "./protocol.js" */
/** @import { Layout } from "./slots.js" */

/** A type, its name, and where its slots are. @typedef {{ converter: Converter, name: string, lifted: Layout, lowered: Layout }} Type */
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
  const { converter, name, lowered } = typeAt(core, ty);
  const checked = converter.check(value, siteOf(place, name), core) ?? value;
  const inUse = core.scratchInUse;
  writeLowered(core, area >>> 0, lowered, converter.lower(core, checked));
  // Rust copies a text out of its scratch slot before it calls anything.
  core.scratchInUse = inUse;
}

/**
 * The value of a `Passed`.
 * @param {Core} core
 * @param {number} address
 * @param {Place} place
 */
export function liftPassed(core, address, place) {
  const { converter, name, lifted } = typeAt(core, readWord(core, address));
  return liftAt(core, siteOf(place, name), readWord(core, address + 4), lifted, converter.lift);
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
  const { kind, function: name } = place;
  const values = [];
  for (let index = 0; index < count; index += 1) {
    values.push(liftPassed(core, address + index * PASSED, { kind, function: name, part: `${part} ${index + 1}` }));
  }
  return values;
}

/**
 * @param {Place} place
 * @param {string} type
 * @returns {Site}
 */
function siteOf({ kind, function: name, part }, type) {
  return { kind, function: name, part, type };
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
    const converter = converterOf(ty);
    type = { converter, name: rustName(ty), lifted: layoutOf(converter.lifts), lowered: layoutOf(converter.lowers) };
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
