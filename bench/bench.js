// Runs the rounds, each in a process of its own, and prints the table. `cargo xtask bench` has built everything before.
//
//   node bench.js --host node|chromium|firefox [--browser PROGRAM] [--case REGEX] [--rounds N] [--json FILE]
// @ts-check
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { CASES } from "./cases.js";
import { summarize } from "./statistics.js";
import { table } from "./table.js";
import { WAYS } from "./ways.js";

/** @typedef {import("./measure.js").Row} Row */
/** @typedef {import("./statistics.js").Summary} Summary */
/** @typedef {{ case: string, ways: Record<string, Summary> }} Result */

const { values: options } = parseArgs({
  options: {
    host: { type: "string", default: "node" },
    browser: { type: "string", default: "" },
    case: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    json: { type: "string" },
  },
});

/**
 * The script of a round and its arguments.
 * @returns {string[]}
 */
function command() {
  const script = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
  return options.host === "node"
    ? [script("round-node.js"), options.case]
    : [script("round-browser.js"), options.host, options.browser, options.case];
}

/**
 * @param {number} rounds
 * @returns {Promise<Row[][]>}
 */
async function run(rounds) {
  const results = [];
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`round ${round} of ${rounds}`);
    const { stdout } = await promisify(execFile)(process.execPath, command());
    results.push(JSON.parse(stdout));
  }
  return results;
}

/**
 * @param {Row[][]} rounds
 * @returns {Result[]}
 */
function combine(rounds) {
  return rounds[0].map(({ case: name }, index) => {
    const of = (/** @type {string} */ way) => rounds.map((rows) => Number(rows[index][way]));
    return { case: String(name), ways: Object.fromEntries(WAYS.map((way) => [way, summarize(of(way))])) };
  });
}

/**
 * One object of the file that `--json` names.
 * @param {Result} result
 */
function entry({ case: name, ways }) {
  const rounded = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  const times = WAYS.map((way) => [`${way}_ns`, rounded(ways[way].median)]);
  return { host: options.host, case: name, ...Object.fromEntries(times) };
}

/**
 * What is wrong with `--case`, if anything.
 * @param {string} pattern
 */
function problem(pattern) {
  try {
    const wanted = new RegExp(pattern);
    const names = Object.keys(CASES);
    return names.some((name) => wanted.test(name)) ? undefined : `no case matches it; there are ${names.join(", ")}`;
  } catch (error) {
    return String(error);
  }
}

const wrong = problem(options.case);
if (wrong !== undefined) {
  console.error(`--case ${options.case}: ${wrong}`);
  process.exit(1);
}
const results = combine(await run(Number(options.rounds)));
console.log(table(results));
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results.map(entry), null, 2)}\n`);
