// Makes Node resolve "@crossing-rs/runtime" to `runtime.js` here: `node --import ./tests/generated/register.js`.

import { register } from "node:module";

register("./resolve.js", import.meta.url);
