// Files that code for a server finds beside itself: Vite leaves them behind.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, posix } from "node:path";
import { isOfModule } from "./crate.js";

/** @import { Plugin } from "vite" */
/** @import { Crate } from "./crate.js" */

const WASM_URL = /new URL\(\s*(["'`])\.\/([^"'`]+\.wasm)\1\s*,\s*import\.meta\.url\s*\)/;

/**
 * @param {Crate} crate
 * @returns {Pick<Plugin, "transform" | "renderChunk" | "writeBundle">}
 */
export function forServers(crate) {
  const taken = takenFiles();
  return {
    transform(code, id, options) {
      const isForServer = options?.ssr && crate.config?.command === "build";
      const match = isForServer && isOfModule(crate, id) ? WASM_URL.exec(code) : null;
      if (!match?.[2]) return null;
      const placeholder = taken.add(join(dirname(id), match[2]));
      return { code: code.replace(match[0], `new URL("${placeholder}", import.meta.url)`), map: null };
    },

    renderChunk(code, { fileName }) {
      const placed = taken.place(code, fileName, crate.config?.build.assetsDir ?? "");
      return placed === code ? null : { code: placed, map: null };
    },

    writeBundle({ dir }) {
      taken.write(dir ?? crate.config?.build.outDir ?? "");
    },
  };
}

/** The files of one build. */
function takenFiles() {
  /** @type {{ name: string, bytes: Buffer }[]} */
  const files = [];
  return {
    /**
     * @param {string} file
     * @returns {string} what stands for it until its place is known
     */
    add(file) {
      const bytes = readFileSync(file);
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      const ending = extname(file);
      files.push({ name: `${basename(file, ending)}-${hash}${ending}`, bytes });
      return `__CROSSING_FILE_${files.length - 1}__`;
    },

    /**
     * The code, with addresses relative to it.
     * @param {string} code
     * @param {string} place of the code
     * @param {string} folder of the files
     */
    place(code, place, folder) {
      return code.replace(/__CROSSING_FILE_(\d+)__/g, (all, index) => {
        const file = files[index];
        if (!file) return all;
        file.name = posix.join(folder, basename(file.name));
        return posix.relative(posix.dirname(place), file.name);
      });
    },

    /** @param {string} directory */
    write(directory) {
      for (const { name, bytes } of files) {
        mkdirSync(dirname(join(directory, name)), { recursive: true });
        writeFileSync(join(directory, name), bytes);
      }
    },
  };
}
