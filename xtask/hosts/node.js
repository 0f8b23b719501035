// Runs a staged example on Node: `node node.js DIRECTORY`.
// @ts-check
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { EXAMPLE_TIMEOUT, timeoutText } from "./timeout.js";

/** Node's own exit code for a top-level await that nothing can end; it says nothing else. */
const UNSETTLED = 13;

const [directory] = process.argv.slice(2);

// In a process of its own, so that an endless loop can be ended too.
const { status, signal } = spawnSync(process.execPath, [join(directory, "main.js")], {
  stdio: "inherit",
  timeout: EXAMPLE_TIMEOUT,
  killSignal: "SIGKILL",
});
if (signal === "SIGKILL") console.error(timeoutText(EXAMPLE_TIMEOUT));
if (status === UNSETTLED) console.error("main.js awaits what never comes");
process.exitCode = status ?? 1;
