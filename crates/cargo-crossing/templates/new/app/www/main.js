// Starts the program, gives it what it needs of the page, and calls what it exports.

import { create } from "./dist/index.js";

/**
 * The element of a selector.
 * @param {string} selector
 */
const find = (selector) => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return element;
};

const app = await create({ args: ["start", ...new URLSearchParams(location.search).getAll("arg")] });

app.setModuleImports("main.js", {
  dom: {
    setInnerText: (/** @type {string} */ selector, /** @type {string} */ text) => {
      find(selector).innerText = text;
    },
  },
});

const pause = find("#pause");
pause.addEventListener("click", () => {
  pause.innerText = app.toggle() ? "Pause" : "Start";
});
find("#reset").addEventListener("click", () => app.reset());

// Runs Rust's main, which keeps the time on the page up to date.
await app.runMain();
