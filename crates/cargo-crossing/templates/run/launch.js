// What `cargo crossing run` starts on Node, Deno and Bun: a module's main. Arguments: the module's file, which main or "", those of
// the program.

import process from "node:process";
import { pathToFileURL } from "node:url";

const [, , file = "", main, ...args] = process.argv;

// Node ends so, without a word, when nothing is left that could wake what is awaited.
let waits = "the program did not start: a module of it at its top level, or an initializer,";
process.once("exit", () => {
  if (process.exitCode === 13) console.error(`error: ${waits} awaits what nothing can bring about any more`);
});

const { create } = await import(pathToFileURL(file).href);
try {
  const app = await create({ args, ...(main && { main }) });
  waits = "main";
  await app.runMainAndExit();
} catch (error) {
  const { code, message } = /** @type {any} */ (error);
  if (code !== "CX2104") throw error;
  console.error(`error: ${message}, which \`cargo crossing run --main PATH\` sets`);
  process.exit(1);
}
