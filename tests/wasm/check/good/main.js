import { load } from "@crossing-rs/runtime";
import * as shim from "./renamed.js";
import { others } from "@example/not-installed";

const greet = (name) => console.log(name);
const app = await load(new URL("./check.wasm", import.meta.url), { imports: { good_option: { f: (x) => x } } });
app.setModuleImports("good_registered", { greet });
app.setModuleImports("good_shim", shim);
app.setModuleImports("good_unknown", others());
