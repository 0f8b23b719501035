// Loads the program and runs its main.

import { load } from "@crossing-rs/runtime";

const app = await load(new URL("./primitives.wasm", import.meta.url));
await app.runMain();
