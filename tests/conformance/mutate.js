// Runs the rows against broken converters, one by one: each must fail a row of its area.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { binders } from "./binders.js";
import { mutations } from "./mutations.js";
import { runRows } from "./run.js";

/** @import { Row } from "./cases.js" */
/** @import { Mutation } from "./mutations.js" */
/** @import { Places } from "./binders.js" */
/** @import { Verdict } from "./verdicts.js" */

/**
 * The answer is whether something was broken and no break went unnoticed.
 * @param {number} most how many converters to break
 * @param {Places} places
 * @param {string} scratch a directory for the broken copies
 * @param {Row[]} rows
 * @param {Map<string, Verdict>} verdicts
 * @param {(line: string) => void} print
 */
export async function mutate(most, places, scratch, rows, verdicts, print) {
  const chosen = mutations(join(places.runtime, "marshal")).slice(0, most);
  let survivors = 0;
  for (const [index, mutation] of chosen.entries()) {
    // A directory of its own for each, or the module would be the one that is loaded already.
    const broken = breakIn(mutation, places, join(scratch, String(index)));
    const failed = await failedRows(mutation, broken, rows, verdicts);
    survivors += failed.length === 0 ? 1 : 0;
    print(failed.length > 0 ? `noticed: ${mutation.name}: ${failed.join(" ")}` : `SURVIVED: ${mutation.name}`);
    rmSync(scratch, { recursive: true, force: true });
  }
  print(`${chosen.length} broken, ${survivors} survived`);
  return chosen.length > 0 && survivors === 0;
}

/**
 * Copies run-time and generated module and breaks the converter in both.
 * @param {Mutation} mutation
 * @param {Places} places
 * @param {string} scratch
 * @returns {Places}
 */
function breakIn(mutation, places, scratch) {
  const broken = { wasm: places.wasm, runtime: join(scratch, "runtime"), generated: join(scratch, "generated") };
  mkdirSync(scratch, { recursive: true });
  cpSync(places.runtime, broken.runtime, { recursive: true });
  cpSync(places.generated, broken.generated, { recursive: true });
  for (const marshal of [join(broken.runtime, "marshal"), join(broken.generated, "runtime/marshal")]) {
    const file = join(marshal, mutation.file);
    if (existsSync(file)) {
      writeFileSync(file, mutation.apply(readFileSync(file, "utf8")));
    }
  }
  return broken;
}

/**
 * The rows of the mutation's areas that fail.
 * @param {Mutation} mutation
 * @param {Places} broken
 * @param {Row[]} rows
 * @param {Map<string, Verdict>} verdicts
 */
async function failedRows({ areas }, broken, rows, verdicts) {
  const concerned = rows.filter(({ area }) => areas.includes(area));
  const outcomes = await runRows(concerned, verdicts, await binders(broken), () => undefined);
  return outcomes.filter(({ status }) => status === "fail").map(({ id }) => id);
}
