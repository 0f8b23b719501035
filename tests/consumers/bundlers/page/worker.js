// A worker of the project's own.

import { create } from "@crossing-tests/bundled";
import { serve } from "@crossing-rs/runtime/worker";

serve(create());
