// `cargo crossing run` with a page: what its server answers, to whom, and what it does when files change or go.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { environment, mustCargo, ROOT } from "../consumers/build.js";

const TOOL = join(ROOT, "target/debug/cargo-crossing");
const { CROSSING_WASM_CARGO: program = "cargo", CROSSING_WASM_RUSTC: rustc } = process.env;
const env = { ...environment(program, rustc), RUST_BACKTRACE: "0" };

/** A copy of the consumer, with a page and what must not be served. */
function copied() {
  const directory = mkdtempSync(join(tmpdir(), "crossing-run-"));
  const app = join(directory, "app");
  cpSync(join(ROOT, "tests/consumers/runs"), app, { recursive: true });
  const manifest = readFileSync(join(app, "Cargo.toml"), "utf8").replace("../../..", ROOT);
  writeFileSync(join(app, "Cargo.toml"), manifest);
  writeFileSync(join(app, "index.html"), "<!doctype html><head></head><p>page</p>");
  writeFileSync(join(app, "ten.bin"), "0123456789");
  writeFileSync(join(directory, "secret.txt"), "secret");
  mkdirSync(join(app, "sub"));
  symlinkSync(join(directory, "secret.txt"), join(app, "link.txt"));
  symlinkSync(directory, join(app, "up"));
  symlinkSync("../ten.bin", join(app, "sub/inside.bin"));
  writeFileSync(join(app, ".env"), "PASSWORD=1");
  return { directory, app };
}

/** Starts it, and waits for its address. @param {string} app @param {{ flags?: string[], stderr?: "pipe" | number, PATH?: string }} [how] */
async function start(app, { flags = [], stderr = "pipe", PATH = env.PATH } = {}) {
  const args = ["crossing", "run", "--port", "0", ...flags];
  const child = spawn(TOOL, args, { cwd: app, env: { ...env, PATH }, stdio: ["ignore", "pipe", stderr] });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("exit", (...how) => resolve(how)));
  const out = await new Promise((resolve) => child.stdout?.setEncoding("utf8").once("data", resolve));
  return { child, ended, origin: String(out).trim().replace(/\/$/, ""), said: () => said };
}

/**
 * A request whose path is sent as it is.
 * @param {string} origin
 * @param {string} path
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number | undefined, headers: import("node:http").IncomingHttpHeaders, body: string }>}
 */
function ask(origin, path, options = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on("error", reject).end();
  });
}

/** The news that a page gets, as they come. */
async function* news(/** @type {string} */ origin, signal = AbortSignal.timeout(60_000)) {
  const { body } = await fetch(`${origin}/.crossing/events`, { signal });
  let text = "";
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) {
      const data = text.slice(0, end);
      if (data.startsWith("data: ")) yield JSON.parse(data.slice("data: ".length));
    }
  }
}

/** The first news after something was done that are as they should be. */
async function newsAfter(/** @type {string} */ origin, /** @type {() => void} */ act, /** @type {(news: any) => boolean} */ fits) {
  let isDone = false;
  for await (const one of news(origin)) {
    if (!isDone) act();
    if (isDone && fits(one)) return one;
    isDone = true;
  }
  throw new Error("the server has gone");
}

suite("the server of run", () => {
  /** @type {ReturnType<typeof copied>} */
  let place;
  /** @type {Awaited<ReturnType<typeof start>>} */
  let server;
  before(async () => {
    mustCargo("../..", ["build", "--quiet", "-p", "cargo-crossing"], { CARGO_TARGET_DIR: join(ROOT, "target") });
    place = copied();
    server = await start(place.app, { flags: ["--csp", "--isolate"] });
  });
  after(async () => {
    server.child.kill("SIGINT");
    await server.ended;
    rmSync(place.directory, { recursive: true, force: true });
  });

  for (const [path, status] of /** @type {[string, number][]} */ ([
    ["/", 200],
    ["/index.html?x=1", 200],
    ["/sub/inside.bin", 200],
    ["/dist/index.js", 200],
    ["/nothing", 404],
    ["/sub/", 404],
    ["//etc/passwd", 404],
    ["/../secret.txt", 403],
    ["/%2e%2e/secret.txt", 403],
    ["/%2E%2E%2Fsecret.txt", 403],
    ["/sub/../../secret.txt", 403],
    ["/..%5csecret.txt", 403],
    ["/link.txt", 403],
    ["/up/secret.txt", 403],
    ["/.env", 403],
    ["/%2eenv", 403],
    ["/index.html%00.js", 403],
    ["/%ff", 400],
    ["/favicon.ico", 204],
  ])) {
    test(`answers ${path} with ${status}`, async () => {
      const { status: own, body } = await ask(server.origin, path);
      assert.equal(own, status, body);
      assert.ok(!body.includes("secret\n") && !body.includes("PASSWORD"));
    });
  }

  test("puts its script into pages and sends the headers that were asked for", async () => {
    const { headers, body } = await ask(server.origin, "/");
    assert.match(body, /^<!doctype html><head><script src="\/\.crossing\/reload\.js" data-build="\d+" async><\/script><\/head>/);
    assert.equal(headers["content-security-policy"], "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
    assert.equal(headers["cross-origin-opener-policy"], "same-origin");
    assert.equal(headers["cross-origin-embedder-policy"], "require-corp");
    assert.deepEqual([headers["cache-control"], headers["x-content-type-options"]], ["no-store", "nosniff"]);
    assert.equal((await ask(server.origin, "/dist/runs.wasm")).headers["content-type"], "application/wasm");
  });

  test("answers HEAD without a body, and parts of files", async () => {
    const head = await ask(server.origin, "/ten.bin", { method: "HEAD" });
    assert.deepEqual([head.status, head.headers["content-length"], head.body], [200, "10", ""]);
    const range = (/** @type {string} */ range) => ask(server.origin, "/ten.bin", { headers: { range: `bytes=${range}` } });
    assert.deepEqual(pick(await range("2-4")), [206, "234"]);
    assert.deepEqual(pick(await range("-1")), [206, "9"]);
    assert.equal((await range("10-")).status, 416);
  });

  const pick = (/** @type {Awaited<ReturnType<typeof ask>>} */ { status, body }) => [status, body];

  test("refuses other methods, and says which there are", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await ask(server.origin, "/ten.bin", { method });
      assert.deepEqual([status, headers.allow], [405, "GET, HEAD"]);
    }
  });

  test("refuses names that are not this machine's", async () => {
    for (const [host, status] of /** @type {const} */ ([
      ["localhost:1", 200],
      ["app.localhost", 200],
      ["[::1]:8080", 200],
      ["evil.example", 403],
      ["127.0.0.1.evil.example", 403],
      ["localhost.evil.example:80", 403],
    ])) {
      assert.equal((await ask(server.origin, "/", { headers: { host } })).status, status, host);
    }
  });

  test("lets no page of elsewhere read anything", async () => {
    for (const path of ["/", "/.crossing/events", "/dist/index.js"]) {
      const asked = await fetch(server.origin + path, { headers: { origin: "http://evil.example" } });
      assert.equal(asked.headers.get("access-control-allow-origin"), null, path);
      await asked.body?.cancel();
    }
  });

  test("sends folders to their address with a slash, on this host and with the query", async () => {
    for (const path of ["/sub?x=1", "//sub?x=1"]) {
      const { status, headers } = await ask(server.origin, path);
      assert.deepEqual([status, headers.location], [307, "/sub/?x=1"]);
    }
  });

  test("bears large headers, and refuses those without end", async () => {
    const large = (/** @type {number} */ length) => ask(server.origin, "/", { headers: { "x-large": "a".repeat(length) } });
    assert.equal((await large(50_000)).status, 200);
    const refused = await large(2_000_000).then(({ status }) => status, () => "cut");
    assert.ok(refused === 431 || refused === "cut", String(refused));
    assert.equal((await ask(server.origin, "/")).status, 200);
  });

  test("tells pages of a new build, and why there is none, whatever stands in it", async () => {
    const main = join(place.app, "src/main.rs");
    const text = readFileSync(main, "utf8");
    const hostile = "</script><img src=x onerror=alert(1)>";
    const add = () => appendFileSync(main, `compile_error!("${hostile}");\n`);
    const { error, build } = await newsAfter(server.origin, add, ({ error }) => error !== null);
    assert.ok(error.includes(`error: ${hostile}`), error);
    assert.ok(!(await ask(server.origin, "/")).body.includes("onerror"));
    const mended = await newsAfter(server.origin, () => writeFileSync(main, text), ({ error }) => error === null);
    assert.ok(mended.build > build);
  });

  test("goes on beside another for the same package, which writes to the same place", async () => {
    const other = await start(place.app);
    const main = join(place.app, "src/main.rs");
    for (let time = 0; time < 3; time++) {
      await newsAfter(server.origin, () => appendFileSync(main, "// changed\n"), ({ error }) => error === null);
    }
    other.child.kill("SIGTERM");
    assert.deepEqual(await other.ended, [0, null]);
    assert.ok(!other.said().includes("error") && !server.said().includes("did not make"), other.said());
    assert.equal((await ask(server.origin, "/dist/index.js")).status, 200);
  });
});

test("what run says may go into a file of the package, which is no change", async () => {
  const { directory, app } = copied();
  const log = join(app, "log.txt");
  const { child, ended } = await start(app, { stderr: openSync(log, "w") });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const size = statSync(log).size;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(statSync(log).size, size, readFileSync(log, "utf8"));
  child.kill("SIGINT");
  assert.deepEqual(await ended, [0, null]);
  rmSync(directory, { recursive: true });
});

test("a page that nothing can open is there all the same", async () => {
  const { directory, app } = copied();
  // With cargo and rustc, and without what opens pages.
  const bin = join(directory, "bin");
  mkdirSync(bin);
  for (const name of ["cargo", "rustc", "rustup"]) {
    const place = spawnSync("/bin/sh", ["-c", 'command -v "$0"', name], { env, encoding: "utf8" }).stdout.trim();
    if (place) symlinkSync(place, join(bin, name));
  }
  const { child, ended, origin, said } = await start(app, { flags: ["--open"], PATH: bin });
  assert.equal((await ask(origin, "/")).status, 200);
  child.kill("SIGINT");
  await ended;
  assert.match(said(), /^warning: cannot open http:\/\/127\.0\.0\.1:\d+\/: /m);
  rmSync(directory, { recursive: true });
});

test("Ctrl-C during a build ends that too, and leaves no half of a module", async () => {
  const { directory, app } = copied();
  const { child, ended } = await start(app);
  appendFileSync(join(app, "src/main.rs"), "// changed\n");
  await new Promise((resolve) => setTimeout(resolve, 250));
  child.kill("SIGINT");
  assert.deepEqual(await ended, [0, null]);
  for (const file of ["index.js", "runs.wasm", ".crossing"]) assert.ok(statSync(join(app, "dist", file)).isFile());
  assert.throws(() => statSync(join(app, "dist.stage")));
  rmSync(directory, { recursive: true });
});

test("a package that is gone ends it", async () => {
  const { directory, app } = copied();
  const { ended, said } = await start(app);
  rmSync(directory, { recursive: true });
  assert.deepEqual(await ended, [1, null]);
  assert.match(said(), /^error: .*\/app is gone, and with it what there was to build$/m);
});
