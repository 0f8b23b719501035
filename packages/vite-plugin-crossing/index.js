// Builds a crate with `cargo crossing build` for Vite: once for production, after each change in development.

import { existsSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { start } from "./build.js";
import { errorOf } from "./failure.js";
import { crossingPackages, manifest } from "./packages.js";
import { takenFiles } from "./taken.js";

/** @import { Plugin, ResolvedConfig, ViteDevServer } from "vite" */
/** @import { Made } from "./build.js" */

const NAME = "vite-plugin-crossing";
const WASM_URL = /new URL\(\s*(["'`])\.\/([^"'`]+\.wasm)\1\s*,\s*import\.meta\.url\s*\)/;

/**
 * @typedef {object} State
 * @property {string} crate
 * @property {string} outDir
 * @property {boolean} isThere whether there is a crate
 * @property {Made} [made] the last module
 * @property {Error} [failure] of the last build
 * @property {() => void} [stop]
 * @property {Promise<void>} [first] settled after the first build
 */

/**
 * @param {import("./index.d.ts").Options} [options]
 * @returns {Plugin}
 */
export default function crossing(options = {}) {
  /** @type {State} */
  const state = { crate: "", outDir: "", isThere: false };
  /** @type {ResolvedConfig} */
  let config;
  /** @type {ViteDevServer | undefined} */
  let server;
  const taken = takenFiles();

  /** Builds until the first module is there or not. Then, where somebody watches, goes on. */
  const build = () => {
    const isWatched = config.command === "serve" || Boolean(config.build.watch);
    const isRelease = options.release ?? config.command === "build";
    return (state.first ??= run(state, options, isWatched, isRelease, config.logger, () => server && show(server, state)));
  };

  return {
    name: NAME,
    enforce: "pre",
    apply: (_, { isPreview }) => !isPreview,

    config(user) {
      const root = resolve(user.root ?? ".");
      state.crate = resolve(root, options.crate ?? ".");
      state.outDir = resolve(state.crate, options.outDir ?? "pkg");
      state.isThere = existsSync(join(state.crate, "Cargo.toml"));
      if (!state.isThere && options.crate !== undefined) {
        throw new Error(`${NAME}: there is no Cargo.toml in ${state.crate}, which is the option \`crate\``);
      }
      return {
        optimizeDeps: { exclude: crossingPackages(root) },
        // Modules beside Rust files are chunks of their own, which the default cannot be.
        worker: { format: user.worker?.format ?? "es" },
        // It is replaced whole: this plugin says when it is complete.
        ...(user.server?.watch !== null && { server: { watch: { ignored: [isIn(state)] } } }),
      };
    },

    async configResolved(resolved) {
      config = resolved;
      config.server.fs.allow.push(state.outDir);
      // Not in `buildStart`, whose time Rolldown takes for this plugin's and warns of.
      if (state.isThere && config.command === "build") await build();
    },

    async configureServer(started) {
      server = started;
      // A page that is opened later has to hear of it too.
      server.ws.on("connection", () => server && state.failure && tell(server, state.failure));
      if (state.isThere) await build();
    },

    buildStart() {
      if (state.failure && config.command === "build") this.error(state.failure);
    },

    resolveId(source) {
      if (!state.made) return null;
      const { name } = manifest(state.outDir);
      if (source === name) return join(state.outDir, "index.js").replaceAll(sep, "/");
      // As `exports` of its package.json has it.
      const isFile = source.startsWith(`${name}/`) && /\.wasm(\?|$)|^[^?]*\/package\.json$/.test(source);
      return isFile ? join(state.outDir, source.slice(name.length)).replaceAll(sep, "/") : null;
    },

    load(id) {
      // Before the first module is there, no page can work; Vite's own script has to, which shows the error.
      if (config.command === "serve" && state.failure && !state.made && !id.includes("/node_modules/")) throw state.failure;
      return null;
    },

    transform(code, id, options) {
      // Of files that code for a server asks for, Vite takes none along.
      const match = options?.ssr && config.command === "build" && isIn(state)(id) ? WASM_URL.exec(code) : null;
      if (!match?.[2]) return null;
      return { code: code.replace(match[0], `new URL("${taken.add(join(dirname(id), match[2]))}", import.meta.url)`), map: null };
    },

    renderChunk(code, { fileName }) {
      const placed = taken.place(code, fileName, config.build.assetsDir);
      return placed === code ? null : { code: placed, map: null };
    },

    writeBundle({ dir }) {
      taken.write(dir ?? config.build.outDir);
    },

    closeBundle() {
      if (config.command === "serve") state.stop?.();
    },

    closeWatcher() {
      state.stop?.();
    },
  };
}

/** @param {State} state */
function isIn({ outDir }) {
  return (/** @type {string} */ path) => resolve(path).startsWith(outDir + sep);
}

/**
 * @param {State} state
 * @param {import("./index.d.ts").Options} options
 * @param {boolean} isWatched
 * @param {boolean} isRelease
 * @param {ResolvedConfig["logger"]} logger
 * @param {() => void} changed is called after each build that changed something
 * @returns {Promise<void>}
 */
function run(state, { cargo = "cargo", args = [] }, isWatched, isRelease, logger, changed) {
  const flags = [...(isWatched ? ["--watch"] : []), ...(isRelease ? ["--release"] : [])];
  const command = { cargo, crate: state.crate, args: ["--out-dir", state.outDir, ...flags, ...args] };
  return new Promise((done) => {
    state.stop = start(command, {
      made(made) {
        const isNew = state.failure !== undefined || (state.made !== undefined && !made.fresh);
        Object.assign(state, { made, failure: undefined });
        if (isNew) changed();
        done();
      },
      failed(failed) {
        state.failure = errorOf(failed, state.crate);
        // What ends a build for production, Vite prints.
        if (failed.isUnsaid && isWatched) logger.error(state.failure.message);
        changed();
        done();
      },
      said: (text, isError) => (isError ? logger.error(text) : logger.warn(text)),
    });
    if (isWatched) process.once("exit", state.stop);
  });
}

/**
 * Has pages show what there is.
 * @param {ViteDevServer} server
 * @param {State} state
 */
function show(server, { failure }) {
  if (failure) {
    tell(server, failure);
    return;
  }
  // Vite 5 has one for all.
  for (const { moduleGraph, hot } of Object.values(server.environments ?? { all: { ...server, hot: server.ws } })) {
    moduleGraph.invalidateAll();
    hot.send({ type: "full-reload" });
  }
}

/**
 * @param {ViteDevServer} server
 * @param {Error} failure
 */
function tell(server, failure) {
  const { message, stack = "" } = failure;
  server.ws.send({ type: "error", err: { ...failure, message, stack } });
}
