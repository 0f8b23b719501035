// `JsAny`: a value by what it is at run time. Slots: what it is, a number or length, an address or handle.

import { AnyKind } from "../contract.gen.js";
import { outOfRange, wrongType } from "../errors.js";
import { addHandle, getHandle, removeHandle } from "../handles.js";
import { free, readI128, readText, writeI128, writeText } from "../memory.js";
import { arrayOf } from "./array.js";
import { isDate, timeOf } from "./date.js";
import { checkElements, isArray } from "./elements.js";

/** @import { Core, Site } from "../protocol.js" */

const [LOWEST, HIGHEST] = [-(2n ** 127n), 2n ** 127n - 1n];

/**
 * Whether Rust has a place for it.
 * @param {unknown} value
 */
export function isAny(value) {
  return typeof value === "bigint" ? value >= LOWEST && value <= HIGHEST : typeof value !== "symbol";
}

/** How deep Arrays may be nested: one that contains itself has no end. */
const DEEPEST = 128;

/** The items of Arrays. */
const ITEMS = /* @__PURE__ */ arrayOf({
  lifts: ["i32", "f64", "i32"],
  lowers: ["i32", "f64", "i32"],
  lift: liftAny,
  take: takeAny,
  check: checkAny,
  lower: lowerAny,
});

/**
 * @param {Core} core
 * @param {Site} site
 * @param {number} kind
 * @param {number} number
 * @param {number} address
 * @returns {unknown}
 */
export function liftAny(core, site, kind, number, address) {
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
    case AnyKind.ARRAY:
      return ITEMS.lift(core, site, address, number);
    case AnyKind.DATE:
      return new Date(number);
    case AnyKind.OBJECT:
    case AnyKind.ERROR:
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
 * @returns {unknown}
 */
export function takeAny(core, site, kind, number, address) {
  if (kind === AnyKind.ARRAY) {
    return ITEMS.take(core, site, address, number);
  }
  const value = liftAny(core, site, kind, number, address);
  if (kind === AnyKind.OBJECT || kind === AnyKind.ERROR) {
    removeHandle(core, address);
  } else if (kind === AnyKind.STRING) {
    free(core, address, number, 1);
  } else if (kind === AnyKind.BIG_INT) {
    free(core, address, 16, 1);
  }
  return value;
}

/**
 * An Array is answered as a copy that nobody else can change.
 * @param {unknown} value
 * @param {Site} site
 */
export function checkAny(value, site) {
  return checkNested(value, site, 0, { value, site });
}

/**
 * @param {unknown} value
 * @param {Site} site
 * @param {number} depth
 * @param {{ value: unknown, site: Site }} outermost
 * @returns {unknown[] | undefined}
 */
function checkNested(value, site, depth, outermost) {
  if (isArray(value)) {
    if (depth === DEEPEST) {
      throw wrongType(outermost.site, `an Array nested at most ${DEEPEST} deep`, outermost.value);
    }
    return checkElements(value, site, (element, at) => checkNested(element, at, depth + 1, outermost));
  }
  if (!isAny(value)) {
    throw typeof value === "bigint"
      ? outOfRange(site, value, LOWEST, HIGHEST)
      : wrongType(site, "of a type that crosses", value);
  }
  return undefined;
}

/**
 * @param {object} value
 * @param {Function} Class
 */
function isInstance(value, Class) {
  try {
    return value instanceof Class;
  } catch {
    // A proxy that refuses.
    return false;
  }
}

/**
 * @param {Core} core
 * @param {unknown} value an Array is one that `checkAny` answered
 */
export function lowerAny(core, value) {
  if (typeof value !== "object" || value === null) {
    return lowerReference(core, value);
  }
  if (isArray(value)) {
    core.c = ITEMS.lower(core, value);
    return AnyKind.ARRAY;
  }
  const time = isInstance(value, Date) ? timeOf(value) : undefined;
  if (time !== undefined && isDate(time)) {
    core.b = time;
    core.c = 0;
    return AnyKind.DATE;
  }
  const isError = isInstance(value, Error);
  const kind = lowerReference(core, value);
  return isError ? AnyKind.ERROR : kind;
}

/**
 * The same, except that an Array, a Date and an Error are objects like others.
 * @param {Core} core
 * @param {unknown} value
 */
export function lowerReference(core, value) {
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
