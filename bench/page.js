// One round in a page.
// @ts-check
import { measure } from "./measure.js";
import { open } from "./ways.js";

/** @param {string} pattern of the cases */
export async function round(pattern) {
  const wanted = new RegExp(pattern);
  const ways = await open(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return measure(ways, (name) => wanted.test(name));
}
