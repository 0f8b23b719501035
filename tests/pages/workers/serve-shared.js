// A shared worker that serves one instance to all pages, each by a port of its own.

import { load } from "../../../crates/cargo-crossing/js/index.js";
import { serve } from "../../../crates/cargo-crossing/js/worker.js";

const app = load(new URL("../../../target/wasm/wasm32-unknown-unknown/debug/lifecycle_exports.wasm", import.meta.url));
globalThis.onconnect = ({ ports: [port] }) => serve(app, port);
