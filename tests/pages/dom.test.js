// Properties, methods and classes of a page, through both binders.

import test, { after } from "node:test";
import assert from "node:assert/strict";
import { open } from "./browser.js";

const browser = await open();
after(() => browser.close());

/**
 * What an expression about `app` gives in a page.
 * @param {string} binder
 * @param {(app: any) => unknown} act
 */
function inPage(binder, act) {
  const name = JSON.stringify(binder);
  const there = `new Promise((resolve) => (function look() { ${name} in globalThis ? resolve() : setTimeout(look); })())`;
  return browser.visit("dom.html", (page) => page.evaluate(`${there}.then(() => (${act})(globalThis[${name}]))`));
}

for (const binder of ["loader", "generated"]) {
  test(`${binder}: document.title is read and written`, async () => {
    const titles = await inPage(binder, (app) => {
      const before = app.pageTitle();
      app.setPageTitle("after 🦀");
      return [before, app.pageTitle(), document.title];
    });
    assert.deepEqual(titles, ["before", "after 🦀", "after 🦀"]);
  });

  test(`${binder}: an Element is found, cast, changed and measured`, async () => {
    const [said, classes] = /** @type {string[]} */ (
      await inPage(binder, (app) => [app.workOnPage("#main"), document.getElementById("main")?.className])
    );
    assert.match(said, /^HtmlElement\(HTMLElement.*\) 321 1$/);
    assert.equal(classes, "big red");
  });

  test(`${binder}: a class is checked on the page's own objects`, async () => {
    const messages = await inPage(binder, (app) =>
      [() => app.rect(document), () => app.rect("main"), () => app.workOnPage("#picture"), () => app.workOnPage("#none")].map(
        (act) => {
          try {
            return act();
          } catch (error) {
            return String(error);
          }
        },
      ),
    );
    assert.deepEqual(messages, [
      "CrossingError: export `rect`, argument `this` (Rust `Element`): Value is not an instance of `Element`: [object HTMLDocument] (object)",
      "CrossingError: export `rect`, argument `this` (Rust `Element`): Value is not an instance of `Element`: main (string)",
      "CrossingError: call of `JsObject::cast`, value (Rust `HTMLElement`): Value is not an instance of `HTMLElement`: [object SVGSVGElement] (object)",
      "RangeError: nothing found",
    ]);
  });

  test(`${binder}: another frame's Element is none of this page's`, async () => {
    const message = await inPage(binder, (app) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      try {
        return app.childCount(frame.contentDocument?.body);
      } catch (error) {
        return String(error);
      }
    });
    assert.match(String(message), /Value is not an instance of `Node`: \[object HTMLBodyElement\]/);
  });
}
