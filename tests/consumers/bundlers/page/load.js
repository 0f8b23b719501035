// The .wasm as a file of the project, without a module of its own.

import { load } from "@crossing-rs/runtime";

const app = await load(new URL("./bundled.wasm", import.meta.url));
document.title = JSON.stringify([await app.sumLater(1, 2), app.adder(2)(40)]);
