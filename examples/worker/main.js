// Computes in two workers while this thread goes on.

import { createInWorker } from "@crossing-rs/runtime/worker";

const wasm = new URL("./worker.wasm", import.meta.url);
const [first, second] = await Promise.all([createInWorker(wasm), createInWorker(wasm)]);

let turns = 0;
const timer = setInterval(() => (turns += 1));
const counts = await Promise.all([first.primesBelow(1_000_000), second.primesBelow(2_000_000)]);
clearInterval(timer);
console.log(`primes below one and two million: ${counts.join(" and ")}`);
console.log(turns > 1 ? "timers ran meanwhile" : "nothing else ran");

console.log(`factors of 2026: ${(await first.factors(2026)).join(" × ")}`);
await first.factors(0).catch((error) => console.log(`factors of 0: ${error.message}`));

first.dispose();
second.dispose();
