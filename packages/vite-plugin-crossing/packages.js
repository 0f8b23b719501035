// npm packages: what one that was built is called, and which installed ones are of Crossing.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** @param {string} directory of a package @returns {any} */
export function manifest(directory) {
  try {
    return JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
  } catch {
    return {}; // Vite itself says what is wrong with it.
  }
}

/**
 * The dependencies of a project whose modules find a file beside themselves: Vite's optimizer before 8 moves them away from it.
 * @param {string} root
 */
export function crossingPackages(root) {
  const { dependencies, devDependencies } = manifest(root);
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => {
    const directory = installed(root, name);
    return directory && (name === "@crossing-rs/runtime" || manifest(directory).exports?.["./*.wasm"]);
  });
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string | undefined}
 */
function installed(root, name) {
  const directory = join(root, "node_modules", name);
  if (existsSync(directory)) return directory;
  return dirname(root) === root ? undefined : installed(dirname(root), name);
}
