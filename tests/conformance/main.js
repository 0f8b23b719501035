// `node tests/conformance/main.js [--json FILE] [--mutate N]`; `cargo xtask conformance` builds what it runs.

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { binders } from "./binders.js";
import { readCases } from "./cases.js";
import { compiled } from "./compile.js";
import { LATER } from "./later.js";
import { breaker, mutate } from "./mutate.js";
import { mutations } from "./mutations.js";
import { report } from "./report.js";
import { assertNoStrays, runRows } from "./run.js";
import { readVerdicts } from "./verdicts.js";

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const places = {
  wasm: path("target/wasm/wasm32-unknown-unknown/debug/conformance_cases.wasm"),
  runtime: path("crates/cargo-crossing/js"),
  generated: path("target/dist/conformance_cases"),
};

const { values } = parseArgs({ options: { json: { type: "string" }, mutate: { type: "string" } } });
const [rows, verdicts] = [readCases(), readVerdicts()];
assertNoStrays(rows, verdicts);
const ok =
  values.mutate === undefined
    ? await conform(values.json)
    : await mutate(
        mutations(path("crates/cargo-crossing/js/marshal")).slice(0, Number(values.mutate)),
        breaker(places, path("target/mutants")),
        rows,
        verdicts,
        console.log,
      );
process.exitCode = ok ? 0 : 1;

/** @param {string | undefined} json a file for what became of each row */
async function conform(json) {
  const lines = compiled();
  const outcomes = await runRows(rows, verdicts, await binders(places), ({ id }) => lines.get(id.replace("-", "_")));
  if (json !== undefined) {
    const told = outcomes.map(({ id, status, note }) => ({ id, status, note }));
    writeFileSync(json, `${JSON.stringify(told, undefined, 2)}\n`);
  }
  const { text, ok } = report(outcomes, LATER, others(lines));
  console.log(text.join("\n"));
  return ok;
}

/**
 * What became of the lines of `compile/src` that belong to no row.
 * @param {ReturnType<typeof compiled>} lines
 */
function others(lines) {
  return [...lines].filter(([name]) => !/^[a-z]+_\d{3}$/.test(name)).map(([name, { failure }]) => ({ name, failure }));
}
