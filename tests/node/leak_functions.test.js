// Nothing of functions that Rust calls stays behind.

import test from "node:test";
import { fixture, recorder } from "../suite/fixture.js";
import { assertCollected, assertNoGrowth, caught, recorders } from "./leak.js";

const functions = recorder();
const app = await fixture("functions", { imports: { functions: functions.functions } });
const { calls, gives, lends, places, values } = app;
const long = "text ".repeat(2000);

recorders.push(functions);

for (const [what, act] of /** @type {[string, () => any][]} */ ([
  ["texts", () => lends.string((/** @type {string} */ text) => text + text, long)],
  ["arrays", () => gives.vecVecString(() => [[long], []], [["a"]])],
  ["objects", () => gives.vecObject(() => [{}, {}], [{}])],
  ["functions", () => gives.function(() => () => 1, () => 2)],
  ["a view", () => gives.segment((/** @type {any} */ view) => (view.dispose(), values.madeSegment()), values.madeSegment()).dispose()],
  ["wrong results", () => caught(() => gives.vecVecString(() => [[long], 5], [["a"]]))],
  ["wrong arguments", () => calls.unsafeInteger(() => {})],
  ["errors", () => caught(() => gives.object(() => { throw new Error("no"); }, {}))],
  ["promises", () => calls.awaited(async () => [long])],
  ["what Rust keeps", () => (calls.keep(() => long), calls.callKept(1), calls.dropKept())],
  ["a property", () => places.property({ increment: () => 1, take() {} })],
  ["no function", () => caught(() => places.converted({}))],
  ["options and arrays", () => (places.option(() => 1), places.all([() => 1, null]), places.backAll([() => 1]))],
  ["arguments and results", () => (functions.answer(() => () => 1), places.given(), places.passed(() => 1))],
])) {
  test(`functions: ${what}`, async () => {
    await assertNoGrowth(act, app.pages);
  });
}

test("a function is collected once Rust has dropped it", async () => {
  await assertCollected((object) => {
    const held = () => object;
    places.passed(held);
    calls.keep(held);
    calls.dropKept();
    functions.calls();
  });
});
