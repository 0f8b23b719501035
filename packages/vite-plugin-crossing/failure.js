// A build that failed, as an error of Vite's: its overlay shows it, with the place.

import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** @import { Failed } from "./build.js" */

/**
 * @param {Failed} failed
 * @param {string} crate
 */
export function errorOf({ diagnostics, error }, crate) {
  // The last ones only count the others.
  const [first, ...others] = diagnostics.filter(({ spans }) => spans.length > 0);
  const message = first ? titleOf(first) : (error ?? diagnostics[0]?.message ?? "cargo crossing build failed");
  const place = first?.spans.find(({ is_primary }) => is_primary);
  const file = place && fileOf(place.file_name, crate);
  return Object.assign(new Error(message), {
    // The trace would be this plugin's.
    stack: "",
    plugin: "vite-plugin-crossing",
    ...(first && { frame: [first, ...others].map(({ rendered }) => stripVTControlCharacters(rendered)).join("\n") }),
    ...(place && { id: file, loc: { file, line: place.line_start, column: place.column_start } }),
  });
}

/** @param {Failed["diagnostics"][number]} diagnostic */
function titleOf({ level, code, message }) {
  return code ? `${level}[${code.code}]: ${message}` : message;
}

/**
 * Where a file is that rustc names relative to the workspace, which lies in the crate's directory or around it.
 * @param {string} name
 * @param {string} crate
 */
function fileOf(name, crate) {
  for (let directory = crate; ; directory = dirname(directory)) {
    const file = resolve(directory, name);
    if (existsSync(file) || directory === dirname(directory)) return file;
  }
}
