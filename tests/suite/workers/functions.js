// A worker that serves functions of JavaScript.

import { serve, transfer } from "../../../crates/cargo-crossing/js/worker.js";

class Own extends Error {
  name = "Own";
}

const thrown = {
  own: () => Object.assign(new Own("mine", { cause: new RangeError("inner") }), { code: "E7", extra: { list: [1] }, act() {} }),
  type: () => new TypeError("a type"),
  dom: () => new DOMException("gone", "AbortError"),
  text: () => "no error",
  nothing: () => undefined,
  symbol: () => Symbol("s"),
};

serve({
  echo: (...args) => args,
  sum: (bytes) => bytes.reduce((sum, byte) => sum + byte, 0),
  moved: (length) => {
    const bytes = new Uint8Array(length).fill(7);
    return transfer(bytes, [bytes.buffer]);
  },
  fail: (what) => {
    throw thrown[what]();
  },
  function: () => () => {},
  held: () => ({ dispose() {}, toString: () => "a held thing" }),
  callback: () => Object.assign(function named() {}, { dispose() {} }),
  stream: () => new ReadableStream(),
  never: () => new Promise(() => {}),
  /** Resolves to the reason. */
  aborted: (first, signal) =>
    new Promise((resolve) => {
      const tell = () => resolve([first, signal.reason?.name ?? signal.reason, signal.reason?.message]);
      signal.aborted ? tell() : signal.addEventListener("abort", tell);
    }),
  end: () => (globalThis.close ?? process.exit)(),
  inner: { deeper: { name: () => "deep" }, value: 7 },
  value: 7,
});
