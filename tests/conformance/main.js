// `node tests/conformance/main.js [--json FILE] [--mutate N]`; `cargo xtask conformance` builds what it runs.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { binders } from "./binders.js";
import { readCases } from "./cases.js";
import { LATER } from "./later.js";
import { report } from "./report.js";
import { assertNoStrays, runRows } from "./run.js";
import { readVerdicts } from "./verdicts.js";

const { values } = parseArgs({ options: { json: { type: "string" }, mutate: { type: "string" } } });

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const places = {
  wasm: path("target/wasm/wasm32-unknown-unknown/debug/conformance_cases.wasm"),
  runtime: path("crates/cargo-crossing/js"),
  generated: path("target/dist/conformance_cases"),
};

const [rows, verdicts] = [readCases(), readVerdicts()];
assertNoStrays(rows, verdicts);
const outcomes = await runRows(rows, verdicts, await binders(places), () => undefined);
if (values.json !== undefined) {
  const told = outcomes.map(({ id, status, note }) => ({ id, status, note }));
  writeFileSync(values.json, `${JSON.stringify(told, undefined, 2)}\n`);
}
const { lines, summary, ok } = report(outcomes, LATER);
console.log([...lines, ...summary].join("\n"));
process.exitCode = ok ? 0 : 1;
