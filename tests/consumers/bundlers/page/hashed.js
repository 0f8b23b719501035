// The module as a package, with a .wasm that the bundler names.

import { PanicError, create } from "@crossing-tests/bundled";
import wasm from "@crossing-tests/bundled/bundled.wasm";
import { check } from "./check.js";

check(() => create({ wasm: new URL(wasm, import.meta.url) }), PanicError);
