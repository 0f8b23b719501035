// Panics that unwind, in pages: exceptions of WebAssembly work there too.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { build } from "../../consumers/unwind/build.js";
import { open } from "../../pages/browser.js";

build();
const browser = await open();
after(() => browser.close());

for (const folder of ["unwind", "unwind-release"]) {
  test(`a page lives on after panics: ${folder}`, async () => {
    const said = await browser.visit("plain.html", (page) =>
      page.evaluate(async (address) => {
        const { create } = await import(address);
        const ran = /** @type {number[]} */ ([]);
        const unwind = {
          step: () => app.panic("inner"),
          tick: async () => {},
          ran: (/** @type {number} */ task) => ran.push(task),
          call: (/** @type {(number: number) => number} */ closure) => closure(7),
        };
        const app = await create({ imports: { unwind } });
        const message = (/** @type {any} */ error) => [error.code, error.unwound, error.message.split("\n")[1]];
        const thrown = (/** @type {() => unknown} */ act) => {
          try {
            return act();
          } catch (error) {
            return message(error);
          }
        };
        const said = [
          thrown(() => app.panic("text")),
          thrown(() => app.held.borrow("borrowed")),
          thrown(() => app.held.borrow("borrowed")),
          [app.held.borrowed(), app.held.dropped()],
          app.tryThrough().split("\n")[1],
          thrown(() => app.closure("closure")),
          await app.later.afterATick("later", {}).catch(message),
        ];
        const pages = app.pages();
        for (let round = 0; round < 10_000; round++) {
          thrown(() => app.panic("again and again"));
        }
        said.push(app.pages() - pages, app.alive());
        return said.concat([thrown(() => app.held.twice())?.[0], typeof app.cause]);
      }, `/target/consumers/dist/${folder}/index.js`),
    );
    const code = "CX2107";
    assert.deepEqual(said, [
      [code, true, "text"],
      [code, true, "borrowed"],
      [code, true, "borrowed"],
      [2, 2],
      "inner",
      [code, true, "closure"],
      [code, true, "later JsObject(Object)"],
      0,
      true,
      "CX2101",
      "object",
    ]);
  });
}
