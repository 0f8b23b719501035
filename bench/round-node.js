// One round on Node: `node round-node.js [REGEX]` prints its rows as JSON.
// @ts-check
import { readFile } from "node:fs/promises";
import { measure } from "./measure.js";
import { open } from "./ways.js";

const wanted = new RegExp(process.argv[2] ?? "");
const ways = await open(async (url) => new Uint8Array(await readFile(url)));
console.log(JSON.stringify(measure(ways, (name) => wanted.test(name))));
