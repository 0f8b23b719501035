// Where the program runs: what relative addresses are relative to, and how a local file is read.

/** The page's or worker's address, if there is one that others can be relative to. */
export function pageUrl() {
  const { document, location, WorkerGlobalScope } = /** @type {any} */ (globalThis);
  // Test libraries simulate documents at `about:blank`.
  if (document?.baseURI && !document.baseURI.startsWith("about:")) {
    return String(document.baseURI);
  }
  const isWorker = typeof WorkerGlobalScope === "function" && globalThis instanceof WorkerGlobalScope;
  // A worker made of a blob has an address that nothing is relative to.
  return isWorker && location && !/^(blob|data):/.test(location.href) ? String(location.href) : undefined;
}

/** The working directory of Node, Deno or Bun as an address. */
export function directoryUrl() {
  const { process } = /** @type {any} */ (globalThis);
  const directory = process?.cwd?.();
  return directory && new URL(`file://${encodeURI(directory.replaceAll("\\", "/")).replaceAll(/[?#]/g, encodeURIComponent)}/`).href;
}

/** Whether the host reads files. */
export function hasFiles() {
  return typeof (/** @type {any} */ (globalThis).process?.getBuiltinModule) === "function";
}

/**
 * Reads a `file:` address on Node, Deno and Bun, whose `fetch` may not. Without an `import`, which bundlers for
 * browsers would follow.
 * @param {URL} url
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function readLocalFile(url) {
  return /** @type {any} */ (globalThis).process.getBuiltinModule("node:fs/promises").readFile(url);
}
