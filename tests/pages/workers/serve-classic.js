// A classic worker that serves an instance. `importScripts` takes no modules; `import()` does.

const { search } = location;

import("../../../crates/cargo-crossing/js/worker.js").then(async ({ serve }) => {
  const target = new URL("../../../target/", location.href);
  if (search === "?generated") {
    const { create } = await import(new URL("dist/lifecycle_exports/index.js", target).href);
    serve(create());
  } else {
    const { load } = await import("../../../crates/cargo-crossing/js/index.js");
    serve(load(new URL("wasm/wasm32-unknown-unknown/debug/lifecycle_exports.wasm", target)));
  }
});
