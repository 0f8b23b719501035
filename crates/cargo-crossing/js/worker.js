// Programs in workers: makes an instance there, and calls its exports from the page.

export { connect, withOptions } from "./worker/connect.js";
export { createInWorker } from "./worker/create.js";
export { serve } from "./worker/serve.js";
export { transfer } from "./worker/transfer.js";
export { CrossingError, PanicError } from "./errors.js";
