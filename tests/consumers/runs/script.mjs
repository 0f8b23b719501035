// What stands in Cargo.toml as `script` is started instead of main.

import process from "node:process";
import { create } from "./dist/index.js";

await create({ args: [] });
console.log("the script", process.argv.slice(2).join());
process.exitCode = 3;
