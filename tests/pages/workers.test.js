// Programs in workers: addresses are relative to the worker's own place.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { open } from "./browser.js";

const browser = await open();
after(() => browser.close());
const { origin, visit } = browser;

const relativeToWorker = {
  "./beside.js": `${origin}/tests/pages/workers/beside.js`,
  "../beside.js": `${origin}/tests/pages/beside.js`,
  "/tests/pages/deep/beside.js": `${origin}/tests/pages/deep/beside.js`,
};

/** What a worker reports. */
function reportOf(address, options) {
  return visit("plain.html", (page) =>
    page.evaluate(
      (address, options) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(address, options);
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
        }),
      address,
      options,
    ),
  );
}

test("a module worker loads the .wasm and imports relative to its own place", async () => {
  assert.deepEqual(await reportOf("./workers/module.js", { type: "module" }), relativeToWorker);
});

test("a classic worker loads the .wasm and imports relative to its own place", async () => {
  assert.deepEqual(await reportOf("./workers/classic.js", {}), relativeToWorker);
});

/** A worker made of a text. */
function reportOfBlob(options) {
  const runtime = `${origin}/runtime/index.js`;
  const call = `report(${JSON.stringify(runtime)}, ${JSON.stringify(options)})`;
  const text = `import { report } from "${origin}/tests/pages/workers/report.js"; await ${call};`;
  return visit("plain.html", (page) =>
    page.evaluate(
      (text) =>
        new Promise((resolve, reject) => {
          const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
          const worker = new Worker(address, { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
        }),
      text,
    ),
  );
}

test("a worker made of a blob has no place: addresses are relative to the .wasm's", async () => {
  const found = await reportOfBlob({});
  const place = `${origin}/target/wasm/wasm32-unknown-unknown`;
  assert.match(found["./beside.js"], new RegExp(`^CX2003: .*cannot import ${place}/debug/beside\\.js`));
  assert.match(found["../beside.js"], new RegExp(`^CX2003: .*cannot import ${place}/beside\\.js`));
  assert.equal(found["/tests/pages/deep/beside.js"], `${origin}/tests/pages/deep/beside.js`);
});

test("a worker made of a blob takes the option `baseUrl`", async () => {
  assert.deepEqual(await reportOfBlob({ baseUrl: `${origin}/tests/pages/workers/` }), relativeToWorker);
});
