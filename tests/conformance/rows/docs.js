// The area `docs`: what the .NET documentation's examples print and show.

import assert from "node:assert/strict";
import { printed, withGlobals } from "../globals.js";
import { start } from "../program.js";

/** @import { Rule, Tests } from "../rules.js" */

/** The document's shim of primitives. */
function primitivesShim() {
  let counter = 0;
  return {
    incrementCounter: () => void (counter += 1),
    getCounter: () => counter,
    logValueAndType: (/** @type {unknown} */ value) => console.log(typeof value, value),
  };
}

/** The document's shim of objects. */
const jsObjectShim = {
  createObject: () => ({
    name: "Example JS Object",
    answer: 41,
    question: null,
    summarize() {
      return `Question: "${this.question}" Answer: ${this.answer}`;
    },
  }),
  incrementAnswer: (/** @type {any} */ object) => void (object.answer += 1),
  summarize: (/** @type {any} */ object) => object.summarize(),
};

/** The rows `LogValueAndType(ARGUMENT)`. @type {Rule} */
export const logValueAndType = (row) => {
  const argument = /^LogValueAndType\((.*)\)$/.exec(row.what)?.[1];
  return argument === undefined
    ? undefined
    : async (binder) => {
        const { app } = await start(binder, {}, { imports: { PrimitivesShim: primitivesShim() } });
        const lines = await printed(() => app.docs.LogValueAndType(argument));
        assert.deepEqual(lines.map((line) => `\`${line}\``), [row.expected]);
      };
};

/** @type {Tests} */
export const docs = {
  "docs-001": async (_row, binder) => {
    const { app } = await start(binder);
    assert.deepEqual(await printed(() => app.names.global("Hello World!")), ["Hello World!"]);
  },
  "docs-002": async (row, binder) => {
    const { app } = await start(binder, {}, { imports: { PrimitivesShim: primitivesShim() } });
    assert.equal(String(app.docs.count()), row.expected);
  },
  "docs-011": async (row, binder) => {
    const { app } = await start(binder, {}, { imports: { JSObjectShim: jsObjectShim } });
    assert.equal(`\`${app.docs.question()}\``, row.expected);
  },
  "docs-014": async (row, binder) => {
    const conditionalSuccess = (/** @type {boolean} */ shouldSucceed) =>
      new Promise((resolve, reject) => {
        setTimeout(() => (shouldSucceed ? resolve(undefined) : reject("Reject: ShouldSucceed == false")));
      });
    /** @type {string} */
    const text = await new Promise((told) => {
      void start(binder, { told }, { imports: { PromisesShim: { conditionalSuccess } } }).then(({ app }) =>
        app.docs.failConditionally(),
      );
    });
    assert.equal(`JSException \`${text}\``, row.expected);
  },
  "docs-015": async (row, binder) => {
    const { app } = await start(binder, {}, { imports: { CallJavaScript1: { getMessage: () => "Olá do Blazor!" } } });
    assert.equal(`\`${app.docs.welcomeMessage()}\``, row.expected);
  },
  "docs-016": async (row, binder) => {
    const element = { innerText: "" };
    const { app } = await start(binder);
    const setMessage = async () => {
      const { getExports } = await /** @type {any} */ (globalThis).getCrossingRuntime(app.id);
      const exports = await getExports("conformance_cases");
      element.innerText = exports.BlazorSample.Pages.CallDotNet1.GetMessageFromDotnet();
    };
    app.setModuleImports("CallDotNet1", { setMessage });
    app.docs.showWelcomeMessage();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(`element text \`${element.innerText}\``, row.expected);
  },
  "docs-017": async (row, binder) => {
    const { app } = await start(binder);
    assert.equal(`${app.StopwatchSample.Toggle()} then ${app.StopwatchSample.Toggle()}`, row.expected);
  },
  "docs-019": async (_row, binder) => {
    /** @type {[string, string][]} */
    const seen = [];
    /** @type {number[]} */
    const waits = [];
    // The clock of the test: a second is over at once.
    const { setTimeout: wait } = globalThis;
    const hurried = (/** @type {() => void} */ act, /** @type {number} */ ms = 0) => {
      waits.push(ms);
      return wait(act, ms / 1000);
    };
    await withGlobals({ setTimeout: hurried }, async () => {
      const { app } = await start(binder);
      app.setModuleImports("main.js", { dom: { setInnerText: (/** @type {[string, string]} */ ...args) => seen.push(args) } });
      app.StopwatchSample.render(3);
      for (let turn = 0; waits.length < 3 && turn < 1000; turn++) {
        await new Promise((resolve) => wait(resolve, 5));
      }
    });
    assert.deepEqual(seen, [["#time", "00:00"], ["#time", "00:01"], ["#time", "00:02"]]);
    assert.deepEqual(waits, [1000, 1000, 1000]);
  },
  "docs-020": async (row, binder) => {
    const href = "https://example.org/page";
    const { app } = await start(binder, {}, { imports: { "main.js": { window: { location: { href: () => href } } } } });
    const expected = row.expected.replace("<url>", href);
    const lines = await printed(() => assert.equal(`\`${app.MyClass.Greeting()}\``, expected));
    assert.deepEqual(lines.map((line) => `\`${line}\``), [expected]);
  },
};
