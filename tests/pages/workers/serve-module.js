// A module worker that serves an instance: of the loader, or with `?generated` of the generated module.

import { serve } from "../../../crates/cargo-crossing/js/worker.js";

const target = new URL("../../../target/", import.meta.url);

async function open() {
  if (location.search === "?generated") {
    const { create } = await import(new URL("dist/lifecycle_exports/index.js", target).href);
    return create();
  }
  const { load } = await import("../../../crates/cargo-crossing/js/index.js");
  return load(new URL("wasm/wasm32-unknown-unknown/debug/lifecycle_exports.wasm", target));
}

serve(open());
