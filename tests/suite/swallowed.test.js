// A death that JavaScript between two calls of Rust swallows is a death all the same: Rust does not go on. With a plain
// `catch` it would, with its shadow stack and its borrows as the panic left them.

import test from "node:test";
import assert from "node:assert/strict";
import { alive, assertDead, thrownBy } from "./fixture.js";

/**
 * Ways from Rust through JavaScript's code, which meets a death and swallows it.
 * @type {Record<string, (instance: Awaited<ReturnType<typeof alive>>, die: () => void) => unknown>}
 */
const WAYS = {
  "an import": ({ app, fatal }, die) => {
    fatal.step = () => (die(), 7);
    return app.through();
  },
  "an import with Result": ({ app, fatal }, die) => {
    fatal.step = () => (die(), 7);
    return app.tryThrough();
  },
  "an import with Result that throws something else": ({ app, fatal }, die) => {
    fatal.step = () => {
      die();
      throw new Error("something else");
    };
    return app.tryThrough();
  },
  "an import that returns a wrong value": ({ app, fatal }, die) => {
    fatal.step = () => (die(), "no number");
    return app.tryThrough();
  },
  "the text of a wrong value": ({ app, fatal }, die) => {
    fatal.step = () => ({ toString: () => (die(), "text") });
    return app.tryThrough();
  },
  "the look-up of an import": ({ app, fatal }, die) => {
    const found = { onTheWay: () => 7 };
    Object.defineProperty(fatal, "found", { get: () => (die(), found) });
    return app.throughLookUp();
  },
  "the text of an error": ({ app, fatal }, die) => {
    fatal.step = () => {
      throw { toString: () => (die(), "text") };
    };
    return app.throughText();
  },
  "the text of an error that is a panic": ({ app, fatal }, die) => {
    fatal.step = () => {
      throw { toString: () => (die(), "text") };
    };
    return app.through();
  },
  "the `then` of a promise": ({ app, fatal }, die) => {
    fatal.step = () => ({
      get then() {
        die();
        return () => {};
      },
    });
    return app.throughPromise();
  },
  "the console": ({ app }, die) => {
    const { log } = console;
    console.log = die;
    try {
      return app.throughConsole();
    } finally {
      console.log = log;
    }
  },
};

for (const [way, go] of Object.entries(WAYS)) {
  for (const death of ["panic", "trap"]) {
    test(`a ${death} that ${way} swallows is a death: Rust does not go on`, async () => {
      const instance = await alive();
      let cause;
      const error = thrownBy(() =>
        go(instance, () => {
          cause = thrownBy(() => instance.app[death]("swallowed"));
        }),
      );
      assert.ok(cause, "the way does not lead through JavaScript");
      assert.deepEqual(instance.seen.wentOn, [], "Rust went on");
      assert.equal(error, cause);
      await assertDead(instance, cause);
    });
  }
}

test("a death three exports deep, swallowed at each, is the same death", async () => {
  const instance = await alive();
  const { app, fatal } = instance;
  let depth = 0;
  /** @type {unknown[]} */
  const swallowed = [];
  fatal.step = () => {
    depth += 1;
    swallowed.push(thrownBy(() => (depth < 3 ? app.tryThrough() : app.panic("deep"))));
    return 1;
  };
  const error = thrownBy(() => app.tryThrough());
  assert.match(error.message, /\ndeep$/);
  assert.deepEqual(
    swallowed.map((each) => each === error),
    [true, true, true],
  );
  assert.deepEqual(instance.seen.wentOn, []);
  await assertDead(instance, error);
});
