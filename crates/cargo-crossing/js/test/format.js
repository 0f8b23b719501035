// The line that a console makes of its arguments.

import { textOf } from "../errors.js";
import { textOfError } from "./failure.js";

/** @type {((...values: unknown[]) => string) | undefined} Node's own, also on Deno and Bun. */
const own = /** @type {any} */ (globalThis).process?.getBuiltinModule?.("node:util")?.format;

/**
 * @param {readonly unknown[]} values
 * @returns {string}
 */
export function format(values) {
  if (own) {
    return own(...values);
  }
  const [first, ...rest] = values;
  const parts = typeof first === "string" ? [filled(first, rest)] : [inspect(first)];
  return [...parts, ...rest.map((value) => (typeof value === "string" ? value : inspect(value)))].join(" ");
}

/**
 * A text with its `%s` and the like filled in. Takes what it uses off `values`.
 * @param {string} text
 * @param {unknown[]} values
 */
function filled(text, values) {
  return text.replace(/%([sdifoOjc%])/g, (gap, kind) => {
    if (kind === "%") {
      return "%";
    }
    if (values.length === 0) {
      return gap;
    }
    const value = values.shift();
    switch (kind) {
      case "s":
        return typeof value === "object" ? inspect(value) : textOf(value);
      case "d":
        return textOf(Number(value));
      case "i":
        return textOf(Math.trunc(Number(value)));
      case "f":
        return textOf(Number(value));
      case "c":
        return "";
      default:
        return inspect(value);
    }
  });
}

/** How deep an object is shown. */
const DEEPEST = 3;

/**
 * @param {unknown} value
 * @param {number} [depth]
 * @returns {string}
 */
function inspect(value, depth = 0) {
  if (typeof value === "string") {
    return depth === 0 ? value : JSON.stringify(value);
  }
  if (typeof value === "bigint") {
    return `${value}n`;
  }
  if (typeof value === "function") {
    return `[Function: ${value.name || "anonymous"}]`;
  }
  if (typeof value !== "object" || value === null) {
    return textOf(value);
  }
  if (value instanceof Error) {
    return textOfError(value);
  }
  return depth < DEEPEST ? inspectObject(value, depth + 1) : "…";
}

/**
 * @param {object} value
 * @param {number} depth
 */
function inspectObject(value, depth) {
  if (Array.isArray(value)) {
    return `[${value.map((item) => inspect(item, depth)).join(", ")}]`;
  }
  const name = textOf(value).replace(/^\[object (.*)\]$/, "$1");
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${inspect(item, depth)}`);
  const braces = entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
  return name === "Object" ? braces : entries.length > 0 ? `${name} ${braces}` : name;
}
