// What a failure says of a value that JavaScript threw.

import { textOf } from "../errors.js";

/** A frame as V8 writes it. */
const V8 = /^\s+at /;

/** Frames of the run time and of the engine, which say nothing to who looks for a mistake of their own. */
const NOISE = /^\s+at .*(\/crossing-test\/|\/__crossing\/|\bnode:[a-z_/]+:\d|new Promise \((<anonymous>|native:.*)\)$|Promise@\[native code\]$|unknown$)/;

/**
 * An error with its stack and its causes.
 * @param {unknown} error
 * @returns {string}
 */
export function textOfError(error) {
  if (!(error instanceof Error)) {
    return `thrown: ${textOf(error)}`;
  }
  const text = [textOf(error), framesOf(error)].filter(Boolean).join("\n");
  return error.cause === undefined ? text : `${text}\ncaused by: ${textOfError(error.cause)}`;
}

/**
 * The frames of an error's stack, as V8 writes them.
 * @param {Error} error
 */
export function framesOf({ stack }) {
  const lines = typeof stack === "string" ? stack.split("\n") : [];
  const frames = lines.some((line) => V8.test(line))
    ? // V8 puts name and message in front of them.
      lines.slice(lines.findIndex((line) => V8.test(line)))
    : lines.filter((line) => line.includes("@")).map((line) => `    at ${line.trim()}`);
  // Firefox names the script that compiled the .wasm in the frames of that.
  return frames.filter((line) => line.includes("wasm-function[") || !NOISE.test(line)).join("\n");
}
