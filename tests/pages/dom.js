// Makes the fixture `forms` global in a page, through both binders.

import { load } from "@crossing-rs/runtime";
import { create } from "../../target/dist/forms/index.js";

const wasm = new URL("../../target/wasm/wasm32-unknown-unknown/debug/forms.wasm", import.meta.url);

Object.assign(globalThis, { loader: await load(wasm), generated: await create({ wasm }) });
