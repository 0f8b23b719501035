// The options of `load` and `create`: an error names the one that is wrong, whatever the program uses of them.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, rejectionOf, thrownBy } from "./fixture.js";

/** One that imports from modules and has initializers, and one that has neither. */
const PROGRAMS = ["initializers", "lifecycle_exports"];

const WRONG = /** @type {[any, string][]} */ ([
  [5, "options: expected an object, not 5 (number)"],
  ["x", "options: expected an object, not x (string)"],
  [{ imports: 5 }, "imports: expected an object, not 5 (number)"],
  [{ imports: { a: 5 } }, 'imports["a"]: expected an object, not 5 (number)'],
  [{ baseUrl: 5 }, "baseUrl: expected an address, not 5 (number)"],
  [{ onDeath: 5 }, "onDeath: expected a Function, not 5 (number)"],
  [{ onRuntimeConfigLoaded: 5 }, "onRuntimeConfigLoaded: expected a Function, not 5 (number)"],
  [{ onRuntimeReady: 5 }, "onRuntimeReady: expected a Function, not 5 (number)"],
]);

for (const program of PROGRAMS) {
  test(`${program}: options that are wrong are an error that names them`, async () => {
    for (const [options, message] of WRONG) {
      const error = await rejectionOf(fixture(program, options));
      assert.ok(error instanceof TypeError);
      assert.equal(error.message, message);
    }
  });

  test(`${program}: no options are none, however that is said`, async () => {
    for (const options of [undefined, null, {}, { imports: null, onDeath: undefined, baseUrl: null }]) {
      const app = await fixture(program, /** @type {any} */ (options));
      assert.equal(app.getConfig().onDeath, undefined);
    }
  });
}

test("what a hook changes the options to is checked too", async () => {
  const onRuntimeConfigLoaded = (/** @type {any} */ config) => (config.onRuntimeReady = 5);
  const error = await rejectionOf(fixture("lifecycle_exports", { onRuntimeConfigLoaded }));
  assert.equal(error.message, "onRuntimeReady: expected a Function, not 5 (number)");
});

test("modules cannot be given to an instance that was disposed", async () => {
  for (const program of PROGRAMS) {
    const app = await fixture(program);
    app.dispose();
    assert.match(thrownBy(() => app.setModuleImports("x", {})).message, /^this instance was disposed/);
  }
});

test("an error of ours has those properties that have a value", async () => {
  const app = await fixture("lifecycle_exports");
  app.dispose();
  const error = thrownBy(() => app.setModuleImports("x", {}));
  assert.deepEqual(Object.keys(error), ["code"]);
});
