// Files that code for a server finds beside itself: Vite leaves them behind.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, basename, posix } from "node:path";

/** The files of one build. */
export function takenFiles() {
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
