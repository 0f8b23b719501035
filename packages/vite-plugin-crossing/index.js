// Builds a crate with `cargo crossing build` for Vite: once for production, after each change in development.

import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { build, isOfModule, tell } from "./crate.js";
import { crossingPackages, manifest } from "./packages.js";
import { forServers } from "./taken.js";

/** @import { Plugin, UserConfig } from "vite" */
/** @import { Crate } from "./crate.js" */

const NAME = "vite-plugin-crossing";

/**
 * @param {import("./index.d.ts").Options} [options]
 * @returns {Plugin}
 */
export default function crossing(options = {}) {
  /** @type {Crate} */
  const crate = { options, directory: "", outDir: "", isThere: false };
  return {
    name: NAME,
    enforce: "pre",
    apply: (_, { isPreview }) => !isPreview,
    config: (user) => configure(crate, user),
    ...building(crate),
    ...resolving(crate),
    ...forServers(crate),
  };
}

/**
 * Finds the crate, and says what Vite has to do otherwise.
 * @param {Crate} crate
 * @param {UserConfig} user
 * @returns {UserConfig}
 */
function configure(crate, user) {
  const { options } = crate;
  const root = resolve(user.root ?? ".");
  crate.directory = resolve(root, options.crate ?? ".");
  crate.outDir = resolve(crate.directory, options.outDir ?? "pkg");
  crate.isThere = existsSync(join(crate.directory, "Cargo.toml"));
  if (!crate.isThere && options.crate !== undefined) {
    throw new Error(`${NAME}: there is no Cargo.toml in ${crate.directory}, which is the option \`crate\``);
  }
  const isIgnored = (/** @type {string} */ path) => isOfModule(crate, path);
  return {
    optimizeDeps: { exclude: crossingPackages(root) },
    // Modules beside Rust files are chunks of their own, which the default cannot be before Vite 8.
    worker: { format: user.worker?.format ?? "es" },
    // This plugin says when the module is complete.
    ...(user.server?.watch !== null && { server: { watch: { ignored: [isIgnored] } } }),
  };
}

/**
 * @param {Crate} crate
 * @returns {Pick<Plugin, "configResolved" | "configureServer" | "buildStart" | "closeBundle" | "closeWatcher">}
 */
function building(crate) {
  return {
    async configResolved(config) {
      crate.config = config;
      config.server.fs.allow.push(crate.outDir);
      // Not in `buildStart`, whose time Rolldown takes for this plugin's and warns of.
      if (crate.isThere && config.command === "build") await build(crate, config);
    },

    async configureServer(server) {
      crate.server = server;
      // A page that is opened later has to hear of it too.
      server.ws.on("connection", () => tell(crate));
      if (crate.isThere) await build(crate, server.config);
    },

    buildStart() {
      if (crate.failure && crate.config?.command === "build") this.error(crate.failure);
    },

    closeBundle() {
      if (crate.config?.command === "serve") crate.stop?.();
    },

    closeWatcher() {
      crate.stop?.();
    },
  };
}

/**
 * Has the npm name stand for the module.
 * @param {Crate} crate
 * @returns {Pick<Plugin, "resolveId" | "load">}
 */
function resolving(crate) {
  return {
    resolveId(source) {
      if (!crate.made) return null;
      const { name } = manifest(crate.outDir);
      if (source === name) return join(crate.outDir, "index.js").replaceAll(sep, "/");
      // As `exports` of its package.json has it.
      const isFile = source.startsWith(`${name}/`) && /\.wasm(\?|$)|^[^?]*\/package\.json$/.test(source);
      return isFile ? join(crate.outDir, source.slice(name.length)).replaceAll(sep, "/") : null;
    },

    load(id) {
      const { config, failure, made } = crate;
      // Before the first module is there, no page can work; Vite's own script has to, which shows the error.
      if (config?.command === "serve" && failure && !made && !id.includes("/node_modules/")) throw failure;
      return null;
    },
  };
}
