// Loads the program and runs its main.

import { load } from "@crossing-rs/runtime";

// Where there is no page, a text stands in for its address.
globalThis.window ??= { location: "data:text/plain,no page" };

const app = await load(new URL("./promises-example.wasm", import.meta.url));
await app.runMain();
