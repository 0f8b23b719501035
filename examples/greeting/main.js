// Loads the program, runs its main, and calls what it exports.

import { load } from "@crossing-rs/runtime";

const app = await load(new URL("./greeting.wasm", import.meta.url));
await app.runMain();
console.log(app.greeting("Ada"));
