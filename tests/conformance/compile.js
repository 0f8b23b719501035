// What the compiler accepts and refuses: reads `compile/src`, asks cargo, and compares.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCE = "tests/conformance/compile/src";

/**
 * A line or module of the source.
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} first line
 * @property {number} last line
 * @property {string | undefined} refusal what the error must say
 */

/**
 * An error of the compiler: what it says, and the lines of the source that it points to.
 * @typedef {{ text: string, file: string, lines: number[] }} CompileError
 */

/**
 * What is wrong with each entry, by name. A row may have an entry that compiles and one that does not.
 * @returns {Map<string, { failure: string | undefined }>}
 */
export function compiled() {
  /** @type {Map<string, { failure: string | undefined }>} */
  const all = new Map();
  for (const [name, failure] of [
    ...judged("accepted", cargoCheck(["--features", "offset"])),
    ...judged("refused", cargoCheck(["--features", "refused"])),
  ]) {
    all.set(name, { failure: all.get(name)?.failure ?? failure });
  }
  return all;
}

/**
 * @param {string} name of the file
 * @param {CompileError[]} errors
 * @returns {[string, string | undefined][]}
 */
function judged(name, errors) {
  const file = `${SOURCE}/${name}.rs`;
  const entries = entriesOf(readFileSync(`${ROOT}${file}`, "utf8"));
  const inside = (/** @type {CompileError} */ error, /** @type {Entry} */ { first, last }) =>
    error.file === file && error.lines.some((line) => line >= first && line <= last);
  const [placed, elsewhere] = [true, false].map((wanted) =>
    errors.filter((error) => entries.some((entry) => inside(error, entry)) === wanted),
  );
  // rustc tells some errors once more at the macro that writes the item.
  const stray = elsewhere.filter(({ text }) => !placed.some((other) => other.text === text));
  if (stray.length > 0) {
    throw new Error(`${file} has errors outside of its entries:\n${stray.map(({ text }) => text).join("\n")}`);
  }
  return entries.map((entry) => [entry.name, problemOf(entry, errors.filter((error) => inside(error, entry)))]);
}

/**
 * @param {Entry} entry
 * @param {CompileError[]} errors
 */
function problemOf({ refusal }, errors) {
  const texts = errors.map(({ text }) => text);
  if (refusal === undefined) {
    return texts.length > 0 ? `does not compile: ${texts.join("; ")}` : undefined;
  }
  if (texts.length === 0) {
    return "compiles";
  }
  const others = texts.filter((text) => !text.includes(refusal));
  return others.length > 0 ? `${JSON.stringify(others.join("; "))} lacks ${JSON.stringify(refusal)}` : undefined;
}

/**
 * Lines such as `name: type;`, `name: type => "error";`, and modules with `// => "error"` in their first line.
 * @param {string} source
 * @returns {Entry[]}
 */
export function entriesOf(source) {
  const lines = source.split("\n");
  return lines.flatMap((line, index) => {
    const first = index + 1;
    const isModule = /^mod (\w+) \{$/.exec(line);
    const name = (isModule ?? /^ {4}(\w+): .*;$/.exec(line))?.[1];
    if (name === undefined || !/_/.test(name)) {
      return [];
    }
    const last = isModule ? lines.indexOf("}", index) + 1 : first;
    const refusal = /=> "(.*)";?$/.exec(isModule ? (lines[index + 1] ?? "") : line)?.[1];
    return [{ name, first, last, refusal }];
  });
}

/**
 * The errors and warnings of the crate.
 * @param {string[]} args
 * @returns {CompileError[]}
 */
function cargoCheck(args) {
  const command = ["check", "--quiet", "--package", "conformance-compile", "--message-format=json", ...args];
  const { stdout, stderr, error } = spawnSync("cargo", command, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 });
  if (error) {
    throw error;
  }
  const messages = stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  if (!messages.some(({ reason }) => reason === "build-finished")) {
    throw new Error(`cargo ${command.join(" ")}:\n${stderr}`);
  }
  return messages
    .filter(({ reason, target }) => reason === "compiler-message" && target.name === "conformance_compile")
    .map(({ message }) => message)
    .filter(({ level, spans }) => (level === "error" || level === "warning") && spans.length > 0)
    .map((message) => ({ text: message.message, ...place(message.spans) }));
}

/**
 * Where an error points to, and from where the macros around that were called.
 * @param {any[]} spans
 */
function place(spans) {
  const lines = [];
  const primary = spans.find(({ is_primary }) => is_primary);
  for (let span = primary; span; span = span.expansion?.span) {
    lines.push(span.line_start);
  }
  return { file: String(primary?.file_name), lines };
}
