// `object_part`: what is in an object.

import { attempt } from "../attempt.js";
import { ObjectPart } from "../contract.gen.js";
import { writeResult } from "../dynamic.js";
import { getHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function object_part(core) {
  return (
    /** @type {number} */ object,
    /** @type {number} */ part,
    /** @type {number} */ ty,
    /** @type {number} */ area,
  ) =>
    attempt(core, () => {
      const value = partOf(getHandle(core, object), part);
      writeResult(core, value, ty, area, { kind: "object", function: "that Rust holds", part: "content" });
    });
}

/**
 * @param {any} object
 * @param {number} part
 */
function partOf(object, part) {
  switch (part) {
    case ObjectPart.KEYS:
      return Object.keys(object);
    case ObjectPart.ITEMS:
      return typeof object[Symbol.iterator] === "function" ? Array.from(object) : undefined;
    case ObjectPart.ENTRIES:
      // By turns a key and a value.
      return (object instanceof Map ? [...object] : Object.entries(object)).flat();
    case ObjectPart.BYTES:
      return bytesIn(object);
  }
}

/** @param {unknown} object */
function bytesIn(object) {
  if (ArrayBuffer.isView(object)) {
    return new Uint8Array(object.buffer, object.byteOffset, object.byteLength);
  }
  return object instanceof ArrayBuffer ? new Uint8Array(object) : undefined;
}
