// Imports that are more than functions: constructors, properties, and methods of the first argument.

import { findFunction, findHolder, notFound, walk } from "./modules.js";

/** @import { Callee, Core, ImportName } from "./protocol.js" */

/**
 * Makes objects. The class is looked up once, as functions are.
 * @param {Core} core
 * @param {ImportName} record
 * @returns {Callee}
 */
export function bindConstructor(core, record) {
  const { target, receiver } = findFunction(core, record);
  if (!isConstructor(target)) {
    throw notFound(record, `${record.name} must be a constructor but cannot be called with \`new\``, receiver);
  }
  return (...args) => Reflect.construct(target, args);
}

/**
 * Reads a property, along its whole path each time: an object on the way may have been replaced.
 * @param {Core} core
 * @param {ImportName} record
 * @returns {Callee}
 */
export function bindGetter(core, record) {
  const { holderOf, last } = property(core, record);
  return (receiver) => holderOf(receiver)[last];
}

/**
 * Writes a property, along its whole path each time.
 * @param {Core} core
 * @param {ImportName} record
 * @returns {Callee}
 */
export function bindSetter(core, record) {
  const { holderOf, last } = property(core, record);
  return record.receiver === undefined
    ? (value) => void (holderOf(undefined)[last] = value)
    : (receiver, value) => void (holderOf(receiver)[last] = value);
}

/**
 * Calls a method of the first argument, looked up at each call.
 * @param {Core} core
 * @param {ImportName} record
 * @returns {Callee}
 */
export function bindMethod(core, record) {
  const { holderOf, last } = property(core, record);
  return (receiver, ...args) => {
    const holder = holderOf(receiver);
    const method = holder[last];
    if (typeof method !== "function") {
      throw notFound(record, `${record.name} must be a Function but was ${method === null ? "null" : typeof method}`, holder);
    }
    return Reflect.apply(method, holder, args);
  };
}

/**
 * The name behind the last dot, and how to find the object in front of it.
 * @param {Core} core
 * @param {ImportName} record
 * @returns {{ holderOf: (receiver: unknown) => any, last: string }}
 */
function property(core, record) {
  const path = record.name.split(".");
  const last = /** @type {string} */ (path.pop());
  if (record.receiver === undefined) {
    return { holderOf: () => findHolder(core, record, `${record.name} not found`).holder, last };
  }
  const holderOf = (/** @type {unknown} */ receiver) => {
    if (receiver === null || receiver === undefined) {
      throw notFound(record, `this must be an Object but was ${receiver}`, undefined);
    }
    return walk(record, receiver, path);
  };
  return { holderOf, last };
}

/**
 * Whether a function can be called with `new`. As a `new.target` it is only asked for its `prototype`.
 * @param {Function} target
 */
function isConstructor(target) {
  try {
    Reflect.construct(Object, [], target);
    return true;
  } catch {
    return false;
  }
}
