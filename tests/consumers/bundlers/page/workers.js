// Workers: one that the run time brings, and one of the project's own.

import { connect, createInWorker } from "@crossing-rs/runtime/worker";

const brought = await createInWorker(new URL("./bundled.wasm", import.meta.url), { name: "brought" });
const own = await connect(new Worker(new URL("./worker.js", import.meta.url), { type: "module" }));
document.title = JSON.stringify([await brought.sumLater(1, 2), await own.greeting("Ada")]);
