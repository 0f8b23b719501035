// Breaks converters: each mutation removes or inverts one check, or spoils one conversion, of one type.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Mutation
 * @property {string} name
 * @property {string} file of `marshal`
 * @property {readonly string[]} areas where a row must fail
 * @property {(source: string) => string} apply
 */

/** The areas of the cases that are about a type, as the functions of `marshal` call it. @type {Record<string, string[]>} */
const AREAS = {
  Bool: ["bool"],
  Char: ["char"],
  U8: ["byte"],
  I16: ["int16"],
  I32: ["int32", "intptr"],
  I64Number: ["int52"],
  BigInt: ["bigint"],
  I64BigInt: ["bigint"],
  F64: ["double", "single"],
  String: ["string"],
  Usize: ["intptr"],
};

const FUNCTION = /^export function (check|lift|take|lower)(\w+)\(/gm;

/**
 * What makes of a function another one; the function itself stays, as `whole`.
 * @type {Record<string, [what: string, body: (name: string, whole: string) => string][]>}
 */
const BREAKS = {
  check: [
    ["removed", (name) => `export function ${name}() {}`],
    [
      "inverted",
      (name, whole) =>
        `export function ${name}(...args) { try { ${whole}(...args); } catch { return; } throw new Error("refused"); }`,
    ],
  ],
  lift: [["spoiled", spoiledResult]],
  take: [["spoiled", spoiledResult]],
  lower: [
    [
      "spoiled",
      (name, whole) =>
        `export function ${name}(core, value, ...more) { return ${whole}(core, spoiled(value), ...more); }\n${SPOILED}`,
    ],
  ],
};

/** @param {string} name @param {string} whole */
function spoiledResult(name, whole) {
  return `export function ${name}(...args) { return spoiled(${whole}(...args)); }\n${SPOILED}`;
}

const SPOILED = readFileSync(new URL("spoiled.js", import.meta.url), "utf8").replace(/^export /m, "");

/**
 * All mutations, in an order that spreads any beginning of it over files and kinds.
 * @param {string} directory `marshal`
 * @returns {Mutation[]}
 */
export function mutations(directory) {
  const found = readdirSync(directory).filter((file) => file.endsWith(".js")).toSorted().flatMap((file) => {
    const source = readFileSync(join(directory, file), "utf8");
    return [...source.matchAll(FUNCTION)].flatMap(([head, kind = "", type = ""]) => breaksOf(file, head, kind, type));
  });
  return spread(found);
}

/**
 * @param {string} file
 * @param {string} head
 * @param {string} kind
 * @param {string} type
 * @returns {Mutation[]}
 */
function breaksOf(file, head, kind, type) {
  const [name, areas] = [`${kind}${type}`, AREAS[type]];
  if (!areas) {
    return [];
  }
  return (BREAKS[kind] ?? []).map(([what, body]) => ({
    name: `${name} ${what}`,
    file,
    areas,
    apply: (source) => source.replace(head, `${body(name, `${name}Whole`)}\nfunction ${name}Whole(`),
  }));
}

/**
 * Takes from each file in turn.
 * @param {Mutation[]} all
 */
function spread(all) {
  /** @type {Map<string, Mutation[]>} */
  const byFile = new Map();
  for (const mutation of all) {
    byFile.set(mutation.file, [...(byFile.get(mutation.file) ?? []), mutation]);
  }
  const files = [...byFile.values()];
  const longest = Math.max(0, ...files.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => files.flatMap((file) => file[index] ?? [])).flat();
}
