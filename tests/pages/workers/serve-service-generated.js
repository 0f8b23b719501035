// A service worker that serves an instance of the generated module.

import { serve } from "../../../crates/cargo-crossing/js/worker.js";
import { create } from "../../../target/dist/lifecycle_exports/index.js";

serve(create());
