// A service worker that serves an instance of the loader. It has no `import()`: all modules are imported at its start.

import { load } from "../../../crates/cargo-crossing/js/index.js";
import { serve } from "../../../crates/cargo-crossing/js/worker.js";

serve(load(new URL("../../../target/wasm/wasm32-unknown-unknown/debug/lifecycle_exports.wasm", import.meta.url)));
