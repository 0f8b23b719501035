// `JsAny`: a value by what it is at run time. Slots: what it is, a number, an address or handle.

import { AnyKind } from "../contract.gen.js";
import { outOfRange, wrongType } from "../errors.js";
import { addHandle, getHandle, removeHandle } from "../handles.js";
import { free, readI128, readText, writeI128, writeText } from "../memory.js";

/** @import { Core, Site } from "../protocol.js" */

const [LOWEST, HIGHEST] = [-(2n ** 127n), 2n ** 127n - 1n];

/**
 * Whether Rust has a place for it.
 * @param {unknown} value
 */
export function isAny(value) {
  return typeof value === "bigint" ? value >= LOWEST && value <= HIGHEST : typeof value !== "symbol";
}

/**
 * @param {Core} core
 * @param {Site} _site
 * @param {number} kind
 * @param {number} number
 * @param {number} address
 */
export function liftAny(core, _site, kind, number, address) {
  switch (kind) {
    case AnyKind.NULL:
      return null;
    case AnyKind.BOOLEAN:
      return number !== 0;
    case AnyKind.NUMBER:
      return number;
    case AnyKind.BIG_INT:
      return readI128(core, address);
    case AnyKind.STRING:
      return readText(core, address, number);
    case AnyKind.OBJECT:
      return getHandle(core, address);
    default:
      return undefined;
  }
}

/**
 * @param {Core} core
 * @param {Site} site
 * @param {number} kind
 * @param {number} number
 * @param {number} address
 */
export function takeAny(core, site, kind, number, address) {
  const value = liftAny(core, site, kind, number, address);
  if (kind === AnyKind.OBJECT) {
    removeHandle(core, address);
  } else if (kind === AnyKind.STRING) {
    free(core, address, number, 1);
  } else if (kind === AnyKind.BIG_INT) {
    free(core, address, 16, 1);
  }
  return value;
}

/**
 * @param {unknown} value
 * @param {Site} site
 */
export function checkAny(value, site) {
  if (!isAny(value)) {
    throw typeof value === "bigint"
      ? outOfRange(site, value, LOWEST, HIGHEST)
      : wrongType(site, "of a type that crosses", value);
  }
}

/**
 * @param {Core} core
 * @param {unknown} value
 */
export function lowerAny(core, value) {
  core.b = core.c = 0;
  switch (typeof value) {
    case "undefined":
      return AnyKind.UNDEFINED;
    case "boolean":
      core.b = value ? 1 : 0;
      return AnyKind.BOOLEAN;
    case "number":
      core.b = value;
      return AnyKind.NUMBER;
    case "bigint":
      core.c = writeI128(core, value);
      return AnyKind.BIG_INT;
    case "string":
      core.b = writeText(core, value);
      core.c = core.written;
      return AnyKind.STRING;
    default:
      if (value === null) {
        return AnyKind.NULL;
      }
      core.c = addHandle(core, value);
      return AnyKind.OBJECT;
  }
}
