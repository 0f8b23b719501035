// `node tests/soak/main.js --wasm FILE [--host HOST] [--browser PROGRAM] [--seconds N] [--json FILE] [--runtime DIR]
// [--unwind]`: loads the fixture for some time and asserts that nothing stays behind. `cargo xtask soak` builds it.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withHost } from "./hosts.js";

/** Bytes of JavaScript's heap that may stay: the engine keeps things too. */
const NOISE = 2 ** 20;

const { values } = parseArgs({
  options: {
    host: { type: "string", default: "node" },
    browser: { type: "string", default: "" },
    seconds: { type: "string", default: "60" },
    wasm: { type: "string", default: "target/wasm/wasm32-unknown-unknown/debug/soak.wasm" },
    runtime: { type: "string", default: "crates/cargo-crossing/js" },
    json: { type: "string" },
    unwind: { type: "boolean", default: false },
  },
});

const seconds = Number(values.seconds);
if (!(seconds > 0)) {
  console.error(`--seconds ${values.seconds}: not a number of seconds`);
  process.exit(1);
}

/**
 * @param {import("./hosts.js").Host} host
 * @returns {Promise<boolean>} whether nothing stayed behind
 */
async function soak(host) {
  // Until memory is as large as the load needs it, and the engine has compiled what it will.
  await host.work(Math.max(seconds * 200, 1500));
  const start = await host.look();
  await host.work(seconds * 1000);
  const end = await host.look();
  const growth = start.heap === null || end.heap === null ? null : end.heap - start.heap;
  const figures = {
    operations: end.operations - start.operations,
    wrong_results: end.wrong,
    live_handles_start: start.handles,
    live_handles_end: end.handles,
    heap_growth_bytes_js: growth,
    wasm_pages_start: start.pages,
    wasm_pages_end: end.pages,
  };
  console.log(JSON.stringify(figures));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  const problems = [
    figures.operations === 0 && "nothing was done",
    end.wrong > 0 && `${end.wrong} wrong results, such as ${end.examples.join("; ")}`,
    end.handles !== start.handles && `handles: ${start.handles} → ${end.handles}`,
    end.pages !== start.pages && `pages of memory: ${start.pages} → ${end.pages}`,
    growth !== null && growth > NOISE && `the heap has ${growth} bytes more`,
    end.samples < 100 && `only ${end.samples} objects were watched`,
    end.held > 0 && `${end.held} of ${end.samples} objects are still held`,
  ].filter((problem) => problem !== false);
  problems.forEach((problem) => console.error("%s", problem));
  return problems.length === 0;
}

const ok = await withHost(
  {
    host: values.host,
    program: values.browser,
    wasm: values.wasm,
    runtime: values.runtime,
    unwinds: values.unwind,
    timeout: seconds * 2000 + 120_000,
  },
  soak,
);
console.log(ok ? "nothing stayed behind" : "FAILED");
process.exitCode = ok ? 0 : 1;
