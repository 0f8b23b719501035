// `segment_refused`: a memory view that was disposed of on its way to Rust.

import { Code, CrossingError } from "../errors.js";
import { addHandle } from "../handles.js";

/** @import { Core } from "../protocol.js" */

/** @param {Core} core */
export function segment_refused(core) {
  return () => {
    const message = "ObjectDisposedException: the MemoryView was disposed of while the other arguments were converted";
    return addHandle(core, new CrossingError(Code.disposedView, message));
  };
}
