// The crate that a plugin builds: what came of it so far, and who is told.

import { sep, resolve } from "node:path";
import { start } from "./build.js";
import { errorOf } from "./failure.js";

/** @import { ResolvedConfig, ViteDevServer } from "vite" */
/** @import { Made } from "./build.js" */
/** @import { Options } from "./index.d.ts" */

/**
 * @typedef {object} Crate
 * @property {Options} options
 * @property {string} directory
 * @property {string} outDir
 * @property {boolean} isThere
 * @property {ResolvedConfig} [config]
 * @property {ViteDevServer} [server]
 * @property {Made} [made] the last module
 * @property {Error} [failure] of the last build
 * @property {() => void} [stop]
 * @property {Promise<void>} [first] settled after the first build
 */

/**
 * Whether a file is one of the module's.
 * @param {Crate} crate
 * @param {string} path
 */
export function isOfModule({ outDir }, path) {
  return resolve(path).startsWith(outDir + sep);
}

/**
 * Builds until the first module is there or not. Where somebody watches, goes on then.
 * @param {Crate} crate
 * @param {ResolvedConfig} config
 */
export function build(crate, config) {
  return (crate.first ??= run(crate, config));
}

/**
 * @param {Crate} crate
 * @param {ResolvedConfig} config
 * @returns {Promise<void>}
 */
function run(crate, { command, build, logger }) {
  const { cargo = "cargo", args = [], release = command === "build" } = crate.options;
  const isWatched = command === "serve" || Boolean(build.watch);
  const flags = [...(isWatched ? ["--watch"] : []), ...(release ? ["--release"] : [])];
  const all = ["--out-dir", crate.outDir, ...flags, ...args];
  return new Promise((done) => {
    crate.stop = start({ cargo, crate: crate.directory, args: all }, {
      made(made) {
        const isNew = crate.failure !== undefined || (crate.made !== undefined && !made.fresh);
        Object.assign(crate, { made, failure: undefined });
        if (isNew) reload(crate);
        done();
      },
      failed(failed) {
        const failure = errorOf(failed, crate.directory);
        crate.failure = failure;
        // What ends a build for production, Vite prints.
        if (failed.isUnsaid && isWatched) logger.error(failure.message);
        tell(crate);
        done();
      },
      said: (text, isError) => (isError ? logger.error(text) : logger.warn(text)),
    });
    if (isWatched) process.once("exit", crate.stop);
  });
}

/**
 * Has pages, and code on the server, begin anew with the module.
 * @param {Crate} crate
 */
function reload({ server }) {
  if (!server) return;
  // Vite 5 has one for all.
  for (const { moduleGraph, hot } of Object.values(server.environments ?? { all: { ...server, hot: server.ws } })) {
    moduleGraph.invalidateAll();
    hot.send({ type: "full-reload" });
  }
}

/**
 * Has pages show why there is no module.
 * @param {Crate} crate
 */
export function tell({ server, failure }) {
  if (!failure) return;
  const { message, stack = "" } = failure;
  server?.ws.send({ type: "error", err: { ...failure, message, stack } });
}
