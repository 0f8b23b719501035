// Loads the program and runs its main.

import { load } from "@crossing-rs/runtime";
import { buttons } from "./buttons.js";

// Where there is no page, two buttons stand in for it.
globalThis.document ??= buttons("btn1", "btn2");

const app = await load(new URL("./events.wasm", import.meta.url));
await app.runMain();
