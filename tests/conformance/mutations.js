// Breaks converters: each mutation removes or inverts one check, or spoils one conversion, of one type.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Mutation
 * @property {string} name
 * @property {string} file of `marshal`
 * @property {readonly string[]} areas where a row must fail
 * @property {(source: string) => string} apply
 * @property {boolean} [inLoaderOnly] the generated module has that written out
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
  Date: ["date", "nullable"],
  Error: ["exception"],
  Object: ["jsobject"],
  Any: ["any"],
  RustObject: ["managedobject", "any"],
};

/** All parts of a converter. */
const ALL = ["check", "lift", "take", "lower"];

/**
 * The areas of functions and constants that make or are a whole converter, and which of its parts are in use.
 * @type {Record<string, { areas: string[], parts: string[], inLoaderOnly?: boolean }>}
 */
const WHOLES = {
  optionOf: { areas: ["nullable"], parts: ALL, inLoaderOnly: true },
  typedArrayOf: { areas: ["array"], parts: ALL },
  arrayOf: { areas: ["array"], parts: ALL },
  stringArray: { areas: ["array"], parts: ALL },
  memoryViewOf: { areas: ["view"], parts: ["lift"] },
  promiseOf: { areas: ["task"], parts: ALL },
  jsFunctionOf: { areas: ["function"], parts: ["check", "take", "lower"] },
  arraySegmentOf: { areas: ["view"], parts: ALL },
};

/** `export function checkT(`, `export function tOf(`, `export const t =`. */
const EXPORTED = /^export (?:function (\w+)\(|const (\w+)(?= = ))/gm;

/**
 * What makes of a function another one; the function itself stays, as `whole`.
 * @typedef {[what: string, body: (name: string, whole: string) => string]} Break
 */

/** @type {Record<string, Break[]>} */
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

/** @type {Break[1]} */
function spoiledResult(name, whole) {
  return `export function ${name}(...args) { return spoiled(${whole}(...args)); }\n${SPOILED}`;
}

/** A part of a whole converter that is broken. @type {Record<string, string>} */
const BROKEN_PARTS = {
  check: "check: () => {}",
  lift: "lift: (...args) => spoiled(whole.lift(...args))",
  take: "take: (...args) => spoiled(whole.take(...args))",
  lower: "lower: (core, value) => whole.lower(core, spoiled(value))",
};

const SPOILED = readFileSync(new URL("spoiled.js", import.meta.url), "utf8").replace(/^export /m, "");

/**
 * All mutations, in an order that spreads any beginning of it over files and kinds.
 * @param {string} directory `marshal`
 * @returns {Mutation[]}
 */
export function mutations(directory) {
  const found = readdirSync(directory).filter((file) => file.endsWith(".js")).toSorted().flatMap((file) => {
    const source = readFileSync(join(directory, file), "utf8");
    return [...source.matchAll(EXPORTED)].flatMap(([head, made, constant]) => [
      ...breaksOf(file, head, made ?? ""),
      ...breaksOfWhole(file, head, made ?? constant ?? "", made !== undefined),
    ]);
  });
  return spread(found);
}

/**
 * @param {string} file
 * @param {string} head
 * @param {string} name
 * @returns {Mutation[]}
 */
function breaksOf(file, head, name) {
  const [, kind = "", type = ""] = /^(check|lift|take|lower)(\w+)$/.exec(name) ?? [];
  const areas = AREAS[type];
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
 * @param {string} file
 * @param {string} head
 * @param {string} name
 * @param {boolean} isFunction
 * @returns {Mutation[]}
 */
function breaksOfWhole(file, head, name, isFunction) {
  const { areas, parts, inLoaderOnly = false } = WHOLES[name] ?? { areas: [], parts: [] };
  return parts.map((part) => {
    const broken = `function ${name}Broken(whole) { return { ...whole, ${BROKEN_PARTS[part]} }; }\n${SPOILED}`;
    const exported = `export function ${name}(...args) { return ${name}Broken(${name}Whole(...args)); }`;
    return {
      name: `${name}: ${part} broken`,
      file,
      areas,
      inLoaderOnly,
      apply: (source) =>
        isFunction
          ? source.replace(head, `${exported}\n${broken}\nfunction ${name}Whole(`)
          : wrapped(source, head, `${name}Broken`) + broken,
    };
  });
}

/**
 * Passes the value of a constant through a function.
 * @param {string} source
 * @param {string} head `export const NAME`
 * @param {string} through
 */
function wrapped(source, head, through) {
  const [before = "", value = ""] = source.split(`${head} = `);
  return `${before}${head} = ${through}(${value.replace("\n};", "\n});")}`;
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
