// A classic worker, which can import modules all the same.

import("./report.js").then(({ report }) =>
  report("/runtime/index.js", {}, "../../../target/wasm/wasm32-unknown-unknown/debug/names.wasm"),
);
