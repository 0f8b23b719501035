// What `cargo crossing run` starts on Node, Deno and Bun: a module's main, with the arguments behind the module's address.

import process from "node:process";
import { pathToFileURL } from "node:url";

const [, , file = "", ...args] = process.argv;
const { create } = await import(pathToFileURL(file).href);
const app = await create({ args });
await app.runMainAndExit();
