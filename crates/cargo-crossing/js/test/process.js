// Where the tests run in a process of Node, Deno or Bun: the plan comes on standard input, events go to standard output.

import { runTests } from "./driver.js";

/** @import { Event, Plan } from "./protocol.js" */

/** Stands in front of an event, so that what else is printed is not taken for one. */
const MARK = "\u0001crossing ";

const { process } = /** @type {any} */ (globalThis);
if (!process.getBuiltinModule) {
  const text = `Node 20.16 or newer is needed, and this is ${process.version}`;
  process.stdout.write(`${MARK}${JSON.stringify({ event: "broken", text })}\n`, () => process.exit());
  await new Promise(() => {});
}
const fs = process.getBuiltinModule("node:fs");

/** At once: what is under way when the process hangs or ends has been told. @param {Event} event */
function report(event) {
  const line = new TextEncoder().encode(`${MARK}${JSON.stringify(event)}\n`);
  for (let at = 0; at < line.length; ) {
    try {
      at += fs.writeSync(1, line.subarray(at));
    } catch (error) {
      // The pipe is full.
      if (/** @type {any} */ (error).code !== "EAGAIN") {
        throw error;
      }
    }
  }
}

const { pathToFileURL } = process.getBuiltinModule("node:url");
/** @type {Plan} */
const plan = JSON.parse(fs.readFileSync(0, "utf8"));
plan.wasm = pathToFileURL(plan.wasm).href;
plan.baseUrl = pathToFileURL(`${plan.baseUrl}/`).href;
await runTests(plan, report);
process.exit(0);
