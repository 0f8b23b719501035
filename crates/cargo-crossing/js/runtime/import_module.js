// `import_module`: `JsHost::import`.

import { lowerObject } from "../marshal/object.js";
import { absolute } from "../compile.js";
import { readText } from "../memory.js";
import { importModule } from "../module_import.js";
import { startOperation } from "../operations.js";
import { writeValue } from "../slots.js";

/** @import { Core, Lowerer } from "../protocol.js" */

/** @type {Lowerer} */
const OBJECT = { lowers: ["i32"], lower: lowerObject };

/** @param {Core} core */
export function import_module(core) {
  const { baseUrl } = core.options;
  core.baseUrl = baseUrl === undefined ? undefined : absolute(baseUrl).href;
  return (
    /** @type {number} */ name,
    /** @type {number} */ nameLength,
    /** @type {number} */ url,
    /** @type {number} */ urlLength,
    /** @type {number} */ operation,
  ) => {
    const promise = importModule(core, readText(core, name, nameLength), readText(core, url, urlLength));
    return startOperation(core, promise, operation, (area, known) =>
      writeValue(core, area, OBJECT, /** @type {import("../modules.js").Known} */ (known).functions),
    );
  };
}
