// Nothing stays behind: after ten thousand calls of a kind the wasm memory has not grown and no JavaScript object is
// held. On Node only, because the garbage collector has to be called.

import test from "node:test";
import assert from "node:assert/strict";
import { fixture, recorder, settled } from "../suite/fixture.js";
import { assertCollected, assertNoGrowth, assertNothingLives, caught, collect, forget, recorders } from "./leak.js";

const echo = recorder();
const thrower = recorder();
const sink = recorder();
const values = recorder();
const app = await fixture("roundtrip", {
  imports: { echo: echo.functions, thrower: thrower.functions, sink: sink.functions, objects: values.functions },
});
const dynamic = await fixture("dynamic");
/** @type {unknown[]} */
const CYCLIC = [];
CYCLIC.push(CYCLIC);
const THROWING = {
  get text() {
    throw new Error("no");
  },
};
const views = await fixture("views");
const serde = await fixture("serde_values");
/** @type {any} */
const ENDLESS = { head: 1 };
ENDLESS.tail = ENDLESS;

recorders.push(echo, thrower, sink, values);

const long = "text ".repeat(2000);

/** Values that have to be released, by type. @type {[type: string, value: () => unknown][]} */
const VALUES = [
  ["string", () => "short"],
  ["string", () => long],
  ["optionString", () => long],
  ["any", () => long],
  ["any", () => 2n ** 100n],
  ["any", () => ({})],
  ["optionAny", () => 2n ** 100n],
  ["object", () => ({})],
  ["optionObject", () => ({})],
  ["error", () => new Error("a value")],
  ["optionError", () => "a text"],
  ["vecU8", () => [1, 2, 3]],
  ["vecF64", () => new Float64Array(100)],
  ["vecI64Number", () => [1, 2]],
  ["vecString", () => ["short", long.slice(0, 300), "ä"]],
  ["vecOptionString", () => ["short", long.slice(0, 300), null]],
  ["vecAny", () => [1, "text", 2n ** 100n, {}]],
  ["vecObject", () => [{}, {}]],
  ["vecVecString", () => [["short"], [], ["a", "b"]]],
  ["vecVecVecObject", () => [[[{}], []], []]],
  ["optionVecF64", () => new Float64Array(100)],
  ["boxString", () => ["text"]],
];

for (const [type, value] of VALUES) {
  const what = String(value()).slice(0, 12);
  test(`${type} (${what}): good values`, async () => {
    echo.answer((value) => value);
    await assertNoGrowth(() => app.attempt[type](value()), app.memory.pages);
  });

  test(`${type} (${what}): wrong results`, async () => {
    echo.answer(() => Symbol("wrong"));
    await assertNoGrowth(() => caught(() => app.attempt[type](value())), app.memory.pages);
  });

  test(`${type} (${what}): errors`, async () => {
    echo.answer(() => {
      throw new Error("an error");
    });
    await assertNoGrowth(() => caught(() => app.attempt[type](value())), app.memory.pages);
  });
}

test("wrong elements after good ones", async () => {
  const wrong = [[{}], [{}, {}], [7]];
  await assertNoGrowth(() => caught(() => app.attempt.vecVecVecObject([wrong])), app.memory.pages);
});

test("integers of Rust's that are no safe Numbers, as elements", async () => {
  sink.answer(() => {});
  const calls = [app.slices.unsafe, app.slices.unsafeNested, app.slices.tryUnsafe];
  await assertNoGrowth(() => calls.forEach(caught), app.memory.pages);
});

test("arrays for a function that is not there", async () => {
  await assertNoGrowth(() => caught(() => app.slices.tryMissing(["a", "b"])), app.memory.pages);
});

/** What an object can be asked by name. @type {Record<string, () => unknown>} */
const BY_NAME = {
  "a property": () => dynamic.get.string({ text: long }, "text"),
  "an object's property": () => dynamic.get.object({ object: {} }, "object"),
  "a wrong property": () => caught(() => dynamic.get.object({ object: 7 }, "object")),
  "a property that throws": () => caught(() => dynamic.get.string(THROWING, "text")),
  "setting a property": () => dynamic.set.any({}, "property", 2n ** 100n),
  "an Array of any": () => dynamic.any.clone([long, [{}, 2n ** 100n], []]),
  "an Array that is nested too deep": () => caught(() => dynamic.any.clone(CYCLIC)),
  "an Array with a wrong item": () => caught(() => dynamic.any.clone([long, {}, Symbol("wrong")])),
  "an Array of Rust's": () => dynamic.any.kinds({}),
  "Dates and Errors": () => [dynamic.any.clone([new Date(7), [new Error("no")]]), dynamic.any.made()],
  "keys": () => dynamic.identity.keys({ [long]: 1, b: 2 }),
  "setting an object": () => dynamic.set.borrowed({}, long, {}),
  "asking for a property": () => dynamic.hasProperty({}, long) || dynamic.typeOfProperty({}, long),
  "a method": () => dynamic.call.method({ same: (/** @type {any} */ value) => value }, "same", long),
  "a method that is none": () => caught(() => dynamic.call.method({}, "same", {})),
  "a method's wrong argument": () => caught(() => dynamic.call.unsafeInteger({})),
  "a row of arguments": () => dynamic.call.rows({ take() {} }),
  "a constructor": () => dynamic.call.newInstance(Object, {}),
  "objects of Rust": () => [dynamic.make.mixed({}), dynamic.make.array({}), dynamic.make.numbers()],
  "an object with a wrong part": () => caught(() => dynamic.make.unsafeEntry()),
  "clones and comparisons": () => [dynamic.identity.clone({}), dynamic.identity.equal({}, {})],
  "the text of an object": () => dynamic.identity.debug([long]),
};

for (const [what, act] of Object.entries(BY_NAME)) {
  test(`by name: ${what}`, async () => {
    await assertNoGrowth(act, dynamic.pages);
  });
}

/** @type {Record<string, (round: number) => unknown>} */
const BY_SERDE = {
  "objects": () => serde.echo.point({ x: 1, y: 2, shortLabel: long, more: { object: [{}] } }),
  "enums and Maps": () => [serde.echo.shape({ Pair: [1, long] }), serde.echo.byInt(new Map([[7, 1]]))],
  "bytes": () => serde.echo.bytes(new Uint8Array(100)),
  "a wrong value": () => caught(() => serde.echo.point({ x: {}, y: {} })),
  // Each goes through many levels.
  "a value without end": (round) => round % 100 === 0 && caught(() => serde.echo.list(ENDLESS)),
};

for (const [what, act] of Object.entries(BY_SERDE)) {
  test(`by serde: ${what}`, async () => {
    await assertNoGrowth(act, serde.pages);
  });
}

test("arguments in front of a wrong one", async () => {
  await assertNoGrowth(() => caught(() => app.wide.textThenInteger(long, {}, 256)), app.memory.pages);
});

for (const call of ["display", "value", "rustSource", "wrap"]) {
  test(`JavaScript's errors in Rust: ${call}`, async () => {
    const reason = new Error(long);
    thrower.answer(() => {
      throw reason;
    });
    const act = call === "wrap" ? () => caught(() => app.errors.wrap()) : () => app.errors[call]();
    await assertNoGrowth(act, app.memory.pages);
  });
}

for (const [call, arg] of [
  ["custom", 1],
  ["customWithSource", 2],
  ["parse", "x"],
  ["textError", long],
  ["make", "new"],
  ["make", "causes"],
]) {
  test(`Rust's errors in JavaScript: ${call}(${String(arg).slice(0, 10)})`, async () => {
    await assertNoGrowth(() => caught(() => app.errors[String(call)](arg)), app.memory.pages);
  });
}

for (const [what, act] of /** @type {[string, () => unknown][]} */ ([
  ["passed", () => app.errorValues.sendOften(1, 2, false)],
  ["thrown", () => caught(() => app.errorValues.sendOften(1, 2, true))],
  ["kept and given back", () => (app.errorValues.keep(app.errorValues.sendOften(1, 0, false)), app.errorValues.kept())],
  ["thrown with causes", () => caught(() => app.chains.fail(3, new Error("last")))],
  ["read with causes", () => app.chains.texts(new Error("a", { cause: new Error("b", { cause: "c" }) }))],
  ["read with names", () => [app.errorValues.name(new Error("a")), app.errorValues.stack(new Error("a"))]],
])) {
  test(`errors as values: ${what}`, () => assertNoGrowth(act, app.memory.pages));
}

views.setModuleImports("lend", { u8: () => {} });
views.setModuleImports("missing", {});

for (const [what, act] of /** @type {[string, () => any][]} */ ([
  ["lent", () => views.lend.u8(200)],
  ["disposed of", () => views.kept.fresh(1000).dispose()],
  ["forgotten", () => views.kept.fresh(1000)],
  ["for a function that is missing", () => caught(() => views.kept.callAbsent(1000))],
])) {
  test(`views that are ${what}`, async () => {
    await assertNoGrowth(act, views.calls.pages);
  });
}

for (const [what, act] of /** @type {[string, () => unknown][]} */ ([
  ["that are disposed of", () => app.objects.counter(1).dispose()],
  ["that nobody disposes of", () => app.objects.counter(1)],
  ["that do not get to JavaScript", () => caught(() => app.objects.passInVain())],
  ["that cross every way", () => app.objects.passNew(1)],
  ["that are refused", () => caught(() => app.objects.both(app.objects.counter(1), app.objects.counter(1)))],
  ["that are refused behind a text", () => caught(() => app.objects.sum(long, app.objects.counter(1), app.objects.other()))],
])) {
  test(`Rust values ${what}`, async () => {
    values.answer((value) => value);
    await assertNoGrowth(act, app.memory.pages);
    forget();
    await collect();
    assert.ok(app.objects.alive() <= 2, `${app.objects.alive()} Rust values are still there`);
  });
}

test("a Rust value that was collected and then sent again is still there", async () => {
  app.objects.keep(app.objects.counter(0));
  const seen = new WeakSet();
  let different = 0;
  const round = (/** @type {number} */ times) => {
    const kept = app.objects.kept();
    assert.equal(app.objects.increment(kept), times + 1);
    different += seen.has(kept) ? 0 : 1;
    seen.add(kept);
    app.objects.keep(kept);
  };
  for (let times = 0; times < 20; times++) {
    round(times);
    // Until the job ends the object is held by the engine.
    await settled();
    await collect();
  }
  assert.ok(different > 10, `only ${different} objects of 20 were collected`);
  app.objects.kept().dispose();
});

for (const [what, act] of /** @type {[string, (object: any) => unknown][]} */ ([
  ["JsObject", (object) => app.attempt.object(object)],
  ["Option<JsObject>", (object) => app.attempt.optionObject(object)],
  ["JsAny", (object) => app.attempt.any(object)],
  ["&JsObject", (object) => app.borrowed.object(object)],
  ["an object in front of a wrong argument", (object) => caught(() => app.wide.textThenInteger("", object, -1))],
])) {
  test(`no object is held: ${what}`, async () => {
    echo.answer((value) => value);
    await assertCollected(act);
  });
}

for (const call of ["display", "value", "rustSource"]) {
  test(`no thrown object is held: ${call}`, async () => {
    await assertCollected((object) => {
      thrower.answer(() => {
        throw object;
      });
      app.errors[call]();
      thrower.answer(() => 0);
    });
  });
}

test("no error that was a value is held, and no cause", async () => {
  await assertCollected((object) => app.chains.texts(Object.assign(new Error("outer"), { cause: object })));
  await assertCollected((object) => app.chains.withCause(object));
  await assertCollected((object) => caught(() => app.chains.fail(2, object)));
  await assertCollected((object) => {
    app.errorValues.keep(object);
    app.errorValues.kept();
  });
});

test("no cause of a Rust error is held", async () => {
  await assertCollected((object) => {
    thrower.answer(() => {
      throw object;
    });
    caught(() => app.errors.make("with JavaScript's cause"));
    thrower.answer(() => 0);
  });
});

for (const [name, instance] of Object.entries({ roundtrip: app, dynamic, views, serde })) {
  test(`after all of that nothing lives: ${name}`, () => assertNothingLives(instance));
}
