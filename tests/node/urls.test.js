// The addresses of `JsHost::import` and `load` on Node: what relative ones are relative to, and which fail.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CrossingError, load } from "@crossing-rs/runtime";
import { importModule, loadNames, MODULES, rejectionOf, WASM } from "../wasm/names/harness.js";

const BYTES = readFileSync(WASM);
const ROOT = mkdtempSync(join(tmpdir(), "crossing urls #100%? é🦀 "));
after(() => rmSync(ROOT, { recursive: true, force: true }));

/** Writes a file below ROOT. */
function put(path, text) {
  const file = join(ROOT, path);
  mkdirSync(join(file, ".."), { recursive: true });
  if (text === WASM) copyFileSync(WASM, file);
  else writeFileSync(file, text);
  return pathToFileURL(file);
}

const says = (text) => `export const f = () => ${JSON.stringify(text)};\n`;
const PLACE = put("app/names.wasm", WASM);
put("app/beside.js", says("beside"));
put("app/deep/er/below.js", says("below"));
put("above.js", says("above"));

/** An error of ours whose message holds all the texts. */
function assertError(error, code, ...texts) {
  assert.ok(error instanceof CrossingError, String(error));
  assert.equal(error.code, code, error.message);
  for (const text of texts) assert.ok(error.message.includes(text), `${text}\nis not in:\n${error.message}`);
}

/** What the modules at these addresses say. */
async function said(app, ...addresses) {
  const modules = await Promise.all(addresses.map((address) => importModule(app, `module ${address}`, address)));
  return modules.map((module) => module.f());
}

/** Calls `work` with the origin of a server that answers as `answer` does. */
async function withServer(answer, work) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("`./` and `../` are relative to the .wasm's own place, `/` to the root of its files", async () => {
  const absolute = new URL("app/deep/er/below.js", new URL("../", PLACE)).pathname;
  for (const wasm of [PLACE, PLACE.href]) {
    const app = await loadNames({}, wasm);
    const found = await said(app, "./beside.js", "./deep/er/below.js", "../above.js", absolute);
    assert.deepEqual(found, ["beside", "below", "above", "below"]);
  }
});

test("`load` takes an address relative to the working directory, whatever its name", async () => {
  const before = process.cwd();
  process.chdir(fileURLToPath(new URL(".", PLACE)));
  try {
    const app = await loadNames({}, "names.wasm");
    assert.deepEqual(await said(app, "./beside.js"), ["beside"]);
    const other = await loadNames({ baseUrl: "./deep/er/" }, "./names.wasm");
    assert.deepEqual(await said(other, "./below.js", "../../beside.js"), ["below", "beside"]);
  } finally {
    process.chdir(before);
  }
});

test("the option `baseUrl` is what addresses are relative to, as string or URL", async () => {
  const base = new URL("deep/er/", PLACE);
  for (const baseUrl of [base, base.href, new URL("program.js", base)]) {
    for (const wasm of [PLACE, BYTES]) {
      const app = await loadNames({ baseUrl }, wasm);
      assert.deepEqual(await said(app, "./below.js", "../../beside.js"), ["below", "beside"]);
    }
  }
});

test("a `baseUrl` that is no address is an error at once, one that is no base at the first use", async () => {
  assertError(await rejectionOf(loadNames({ baseUrl: "http://" })), "CX2006", '"http://" is not an address');
  const app = await loadNames({ baseUrl: "data:text/plain,x" });
  const error = await rejectionOf(importModule(app, "M", "./x.js"));
  assertError(error, "CX2006", 'JsHost::import("M", "./x.js")', '"data:text/plain,x" is no base', "baseUrl");
});

test("without a place a relative address is an error that names the option, and others work", async () => {
  const module = await WebAssembly.compile(BYTES);
  const response = () => new Response(BYTES, { headers: { "content-type": "application/wasm" } });
  for (const wasm of [BYTES, BYTES.buffer.slice(BYTES.byteOffset), module, response(), Promise.resolve(response())]) {
    const app = await loadNames({}, wasm);
    for (const address of ["./x.js", "../x.js", "/x.js"]) {
      const error = await rejectionOf(importModule(app, "M", address));
      assertError(error, "CX2006", `JsHost::import("M", "${address}")`, "pass the option `baseUrl`");
    }
    assert.deepEqual(await said(app, "data:text/javascript,export const f = () => 'data'"), ["data"]);
  }
});

test("`~/` and empty texts have errors of their own", async () => {
  const app = await loadNames();
  assertError(await rejectionOf(importModule(app, "M", "~/x.js")), "CX2006", '"~/x.js"', "`~/`", "`/`", "`./`");
  for (const [name, url] of [
    ["", "./x.js"],
    ["M", ""],
    ["", ""],
  ]) {
    const error = await rejectionOf(importModule(app, name, url));
    assertError(error, "CX2006", `JsHost::import("${name}", "${url}")`, "must not be empty");
  }
});

test("a bare specifier is a package of the user's, or one of Node's own modules", async () => {
  put("user/node_modules/some-package/package.json", '{ "type": "module", "exports": { ".": "./i.js", "./sub": "./s.js" } }');
  put("user/node_modules/some-package/i.js", says("package"));
  put("user/node_modules/some-package/s.js", says("package/sub"));
  const runtime = new URL("../../crates/cargo-crossing/js/", import.meta.url);
  cpSync(runtime, join(ROOT, "user/node_modules/@crossing-rs/runtime"), { recursive: true });
  const main = `export { load } from "@crossing-rs/runtime";\n`;
  const user = await import(put("user/main.mjs", main).href);
  assert.notEqual(user.load, load);
  const app = await loadNames({}, PLACE, user.load);
  assert.deepEqual(await said(app, "some-package", "some-package/sub"), ["package", "package/sub"]);
  assert.equal(typeof (await importModule(app, "path", "node:path")).join, "function");
});

test("a package that is not there is named, with the module and the cause", async () => {
  const app = await loadNames();
  const error = await rejectionOf(importModule(app, "M", "no-such-package-of-crossing"));
  assertError(error, "CX2003", 'JsHost::import("M"', "cannot import no-such-package-of-crossing", "Cannot find package");
  assert.equal(error.cause.code, "ERR_MODULE_NOT_FOUND");
});

test("`https:` and `http:` are refused by Node, which the error shows with the address", async () => {
  const app = await loadNames();
  for (const address of ["https://unreachable.invalid/x.js", "http://127.0.0.1:9/x.js"]) {
    const error = await rejectionOf(importModule(app, "M", address));
    assertError(error, "CX2003", `cannot import ${address}`, new URL(address).protocol.slice(0, -1));
    assert.equal(error.cause.code, "ERR_UNSUPPORTED_ESM_URL_SCHEME");
  }
});

test("a file that is missing is named by its whole address, and found once it is there", async () => {
  const app = await loadNames({}, PLACE);
  const address = new URL("later.js", PLACE).href;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const error = await rejectionOf(importModule(app, "M", "./later.js"));
    assertError(error, "CX2003", 'JsHost::import("M"', `cannot import ${address}`, "Cannot find module");
  }
  put("app/later.js", says("at last"));
  const module = await importModule(app, "M", "./later.js");
  assert.equal(module.f(), "at last");
  assert.equal(app.moduleFunction(), "at last");
});

test("after a module that fails, of which Node keeps the error, its name is free for another address", async () => {
  const app = await loadNames({}, PLACE);
  put("app/broken.js", "export function f( {");
  assert.ok((await rejectionOf(importModule(app, "M", "./broken.js"))).cause instanceof SyntaxError);
  put("app/broken.js", says("mended"));
  await importModule(app, "M", "./broken.js?mended");
  assert.equal(app.moduleFunction(), "mended");
});

test("a .wasm from a server is loaded, and its address is what others are relative to", async () => {
  await withServer(
    (_request, response) => response.end(BYTES),
    async (origin) => {
      for (const wasm of [`${origin}/a/b.wasm`, fetch(`${origin}/a/b.wasm`), await fetch(`${origin}/a/b.wasm`)]) {
        const app = await loadNames({}, wasm);
        const error = await rejectionOf(importModule(app, "M", "../c.js"));
        assertError(error, "CX2003", `cannot import ${origin}/c.js`);
      }
    },
  );
});

test("a .wasm that cannot be had is named, with the reason", async () => {
  assertError(await rejectionOf(load(new URL("no.wasm", PLACE))), "CX3001", `cannot load ${new URL("no.wasm", PLACE)}`, "ENOENT");
  assertError(await rejectionOf(load("http://127.0.0.1:9/x.wasm")), "CX3001", "cannot load http://127.0.0.1:9/x.wasm");
  assertError(await rejectionOf(load("http://")), "CX2006", '"http://" is not an address');
  const answer = (request, response) =>
    request.url === "/page" ? response.end("<!doctype html>") : response.writeHead(404).end();
  await withServer(answer, async (origin) => {
    const missing = await rejectionOf(load(`${origin}/x.wasm`));
    assertError(missing, "CX3001", `cannot load ${origin}/x.wasm`, "404", "Not Found");
    const page = await rejectionOf(load(`${origin}/page`));
    assertError(page, "CX3002", `cannot compile ${origin}/page`, "it is not a .wasm", "<!doctype html>");
  });
});

test("a document that a test library simulates does not keep Node from reading files", async () => {
  for (const baseURI of ["about:blank", "http://localhost:3000/"]) {
    globalThis.document = { baseURI };
    try {
      const app = await loadNames({ baseUrl: MODULES }, PLACE);
      await importModule(app, "M", "./other.js");
      assert.equal(app.moduleFunction(), "other");
    } finally {
      delete globalThis.document;
    }
  }
});
