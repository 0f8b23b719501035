// The area `managedobject`: Rust values that JavaScript holds.

import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { assertText } from "../expect.js";
import { start, thrownBy } from "../program.js";

/** @import { Tests } from "../rules.js" */

/** Lets the collector run, and what waits for it. */
async function collect() {
  setFlagsFromString("--expose-gc");
  await new Promise((resolve) => setTimeout(resolve));
  runInNewContext("gc")();
  await new Promise((resolve) => setTimeout(resolve));
}

/** @type {Tests} */
export const rustObjects = {
  "managedobject-001": async (row, binder) => {
    const { app, stored } = await start(binder);
    assert.equal(app.managedobject.roundTrip(), true, "another instance");
    assert.equal(`'${stored.value.constructor.name}'`, row.expected);
  },
  "managedobject-003": async (row, binder) => {
    const { app } = await start(binder);
    assert.equal(`\`${app.managedobject.make()}\``, row.expected);
  },
  "managedobject-005": async (_row, binder) => {
    const { app } = await start(binder);
    const object = app.managedobject.make();
    assert.equal(object.isDisposed, false);
    object.dispose();
    assert.equal(object.isDisposed, true);
    assert.equal(app.managedobject.isAlive(), false);
    assertText(thrownBy(() => app.managedobject.echo(object)).message, "`ObjectDisposedException`", object);
    assertText(thrownBy(() => app.managedobject.echo({})).message, "`Value is not a RustObject`", {});
  },
  "managedobject-006": async (_row, binder) => {
    const { app } = await start(binder);
    const object = app.managedobject.make();
    object.dispose();
    object.dispose();
    assert.equal(object.isDisposed, true);
  },
  "managedobject-009": async (_row, binder) => {
    const { app } = await start(binder);
    app.managedobject.make();
    assert.equal(app.managedobject.isAlive(), true);
    for (let times = 0; times < 10 && app.managedobject.isAlive(); times++) {
      await collect();
    }
    assert.equal(app.managedobject.isAlive(), false);
  },
  "managedobject-010": async (_row, binder) => {
    const { app } = await start(binder);
    const object = app.managedobject.make();
    object.x = 1;
    assert.equal(app.managedobject.echo(object).x, 1);
    assert.equal(app.managedobject.make().x, undefined);
  },
  "jsobject-009": async (_row, binder) => {
    const { app } = await start(binder);
    const object = app.managedobject.make();
    assert.equal(app.managedobject.asJsObject(object), object);
  },
};
