// `diagnose` and `diagnosis`: a program that knows what is alive lets `app.diagnostics()` ask for it.

import { callRust } from "../life.js";
import { readText } from "../memory.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function diagnose(core) {
  return (/** @type {number} */ tell) => {
    core.members = {
      diagnostics() {
        callRust(core, tell, 0, 0);
        const [counts = "", ...lines] = core.diagnosis.split("\n");
        const live = /** @type {any} */ (Object.fromEntries(counts.split(" ").map((count) => count.split("="))));
        Object.keys(live).forEach((kind) => (live[kind] = Number(live[kind])));
        return { live, dump: lines.join("\n") };
      },
    };
  };
}

/** @param {Core} core */
export function diagnosis(core) {
  return (/** @type {number} */ text, /** @type {number} */ length) => {
    core.diagnosis = readText(core, text, length);
  };
}
