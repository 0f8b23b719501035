// Where the program runs: what relative addresses are relative to, and how a local file is read.

/** Node's own modules, also on Deno and Bun. Without an `import`, which bundlers for browsers would follow. */
export const builtin = (/** @type {string} */ name) => /** @type {any} */ (globalThis).process?.getBuiltinModule?.(name);

/** The page's or worker's address, if there is one that others can be relative to. */
export function pageUrl() {
  const { document, location, WorkerGlobalScope } = /** @type {any} */ (globalThis);
  const url = document ? document.baseURI : WorkerGlobalScope && location?.href;
  // Test libraries simulate documents at `about:blank`; a worker made of a blob has an address that nothing is relative to.
  return /^[\w-]+:\/\//.test(url) ? url : undefined;
}

/** The working directory of Node, Deno or Bun as an address. */
export function directoryUrl() {
  return builtin("node:url")?.pathToFileURL(`${/** @type {any} */ (globalThis).process.cwd()}/`);
}

/**
 * Reads a `file:` address on Node, Deno and Bun, whose `fetch` may not.
 * @param {URL} url
 * @returns {Promise<Uint8Array<ArrayBuffer>> | undefined} undefined where there are no files
 */
export function readLocalFile(url) {
  return url.protocol === "file:" ? builtin("node:fs")?.promises.readFile(url) : undefined;
}
