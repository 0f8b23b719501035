// Runs the rows against broken converters, one by one: each must fail a row of its area.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { binders } from "./binders.js";
import { runRows } from "./run.js";

/** @import { Row } from "./cases.js" */
/** @import { Mutation } from "./mutations.js" */
/** @import { Places } from "./binders.js" */
/** @import { Binder } from "./program.js" */
/** @import { Verdict } from "./verdicts.js" */

/**
 * The answer is whether something was broken and no break went unnoticed, through either binder.
 * @param {Mutation[]} mutations
 * @param {(mutation: Mutation) => Promise<Binder[]>} brokenBy the program with that break
 * @param {Row[]} rows
 * @param {Map<string, Verdict>} verdicts
 * @param {(line: string) => void} print
 */
export async function mutate(mutations, brokenBy, rows, verdicts, print) {
  let survivors = 0;
  for (const mutation of mutations) {
    /** @type {string | undefined} */
    let failed;
    for (const binder of await brokenBy(mutation)) {
      failed = await failedRow(mutation, binder, rows, verdicts);
      if (failed === undefined) {
        survivors += 1;
        print(`SURVIVED: ${mutation.name}, through the ${binder.name}`);
        break;
      }
    }
    if (failed !== undefined) {
      print(`noticed: ${mutation.name}: ${failed}`);
    }
  }
  print(`${mutations.length} broken, ${survivors} survived`);
  return mutations.length > 0 && survivors === 0;
}

/**
 * Makes broken programs, each from a copy of its own: a module that is loaded once stays as it is.
 * @param {Places} places
 * @param {string} scratch a directory for the copies
 * @returns {(mutation: Mutation) => Promise<Binder[]>}
 */
export function breaker(places, scratch) {
  let next = 0;
  return async (mutation) => {
    const copy = join(scratch, String(next++));
    try {
      const [loader, ...others] = await binders(breakIn(mutation, places, copy));
      return loader && mutation.inLoaderOnly ? [loader] : [loader, ...others].filter((binder) => binder !== undefined);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  };
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
 * The first row of the mutation's areas that fails.
 * @param {Mutation} mutation
 * @param {Binder} broken
 * @param {Row[]} rows
 * @param {Map<string, Verdict>} verdicts
 */
async function failedRow({ areas }, broken, rows, verdicts) {
  for (const row of rows.filter(({ area }) => areas.includes(area))) {
    const [outcome] = await runRows([row], verdicts, [broken], () => undefined);
    if (outcome?.status === "fail") {
      return row.id;
    }
  }
  return undefined;
}
