// The area `exports`: where JavaScript finds what Rust exports.

import assert from "node:assert/strict";
import { start } from "../program.js";

/** @import { Rule, Tests } from "../rules.js" */

/** @type {Tests} */
export const exportsById = {
  // A Rust program has crates where .NET has assemblies: the package's name and the crate's mean the same.
  "exports-001": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(await app.getExports("conformance"), await app.getExports("conformance_cases"));
  },
  "exports-002": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(await app.getExports("conformance_cases"), await app.getExports("conformance_cases"));
  },
  "exports-005": async (row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.getExports("conformance_cases").constructor.name, row.expected);
  },
  "exports-009": async (_row, binder) => {
    const { app } = await start(binder);
    const { increment } = app.counting;
    assert.equal(increment(), 1);
  },
  "exports-010": async (_row, binder) => {
    const { app } = await start(binder);
    assert.equal(app.exports.library.validationMethod(5, 6), 11);
    assert.equal(app.library.validationFromOutside(5, 6), 11);
  },
  "exports-012": async (_row, binder) => {
    const [one, two] = [(await start(binder)).app, (await start(binder)).app];
    assert.equal((one.counting.increment(), one.counting.increment()), 2);
    assert.equal((two.counting.increment(), two.counting.increment(), two.counting.increment()), 3);
    assert.equal(one.counting.increment(), 3);
  },
  "exports-013": async (_row, binder) => {
    const { app } = await start(binder);
    const { getCrossingRuntime } = /** @type {any} */ (globalThis);
    assert.equal(getCrossingRuntime(app.id), app);
    assert.equal(typeof (await getCrossingRuntime(app.id)).getExports, "function");
  },
  "exports-015": async (_row, binder) => {
    const [one, two] = [(await start(binder)).app, (await start(binder)).app];
    assert.equal(two.id, one.id + 1);
  },
  "exports-018": async (row, binder) => {
    await containerPath(row, binder);
    // The same from modules and a type of Rust.
    const { app } = await start(binder);
    const { doubleNestedClass } = app.exports.javaScriptTestHelper.nestedClass;
    assert.equal(`'${doubleNestedClass.echoString("test")}'`, row.expected);
  },
};

/** @type {Tests[string]} */
async function containerPath(row, binder) {
  const { app } = await start(binder);
  const [, path = "", argument] = /^([\w.]+)\('(\w+)'\)$/.exec(row.input) ?? assert.fail(row.input);
  const [name = "", ...containers] = path.split(".").toReversed();
  const exported = containers.toReversed().reduce((tree, container) => tree[container], app)[name];
  assert.equal(`'${exported(argument)}'`, row.expected);
}

/** @type {Rule} */
export const containerPaths = (row) =>
  row.what === "container path" ? (binder) => containerPath(row, binder) : undefined;
