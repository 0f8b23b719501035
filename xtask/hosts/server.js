// A static file server on the loopback interface.
// @ts-check
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, isAbsolute, join, relative } from "node:path";

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Answers what no file answers, and tells whether it did; it may also set headers for the file's answer.
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean} Special
 */

/**
 * Serves directories under path prefixes that end with `/`; the first prefix that fits is taken.
 * @param {Record<string, string>} mounts prefix to directory
 * @param {Special} [special] is asked first
 */
export async function serve(mounts, special = () => false) {
  const server = createServer((request, response) => {
    if (special(request, response)) return;
    answer(mounts, request.url ?? "/", response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once("error", reject).listen(0, "127.0.0.1", resolve);
    })
  );
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {Record<string, string>} mounts
 * @param {string} url
 * @param {import("node:http").ServerResponse} response
 */
async function answer(mounts, url, response) {
  const { pathname } = new URL(url, "http://127.0.0.1");
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end(); // Browsers ask for it by themselves.
    return;
  }
  const file = locate(mounts, pathname);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) {
    response.writeHead(404, { "content-type": TYPES[".txt"] }).end(`not found: ${pathname}`);
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-length": found.size, "cache-control": "no-store" });
  createReadStream(file).pipe(response);
}

/**
 * The file of a path, or nothing if it would lie outside of its directory.
 * @param {Record<string, string>} mounts
 * @param {string} pathname
 */
function locate(mounts, pathname) {
  const prefix = Object.keys(mounts).find((prefix) => pathname.startsWith(prefix));
  if (prefix === undefined) return undefined;
  const directory = mounts[prefix];
  const file = join(directory, decodeURIComponent(pathname.slice(prefix.length)));
  const inside = relative(directory, file);
  return inside.startsWith("..") || isAbsolute(inside) ? undefined : file;
}
