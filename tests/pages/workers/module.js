// A module worker.

import { report } from "./report.js";

await report("/runtime/index.js", {}, "../../../target/wasm/wasm32-unknown-unknown/debug/names.wasm");
