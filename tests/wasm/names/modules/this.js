// A module whose functions tell what `this` is, and how often the module was evaluated.

globalThis.namesEvaluated = (globalThis.namesEvaluated ?? 0) + 1;

export const num = 5;

export function f() {
  return this;
}

export const dom = {
  setInnerText() {
    return this;
  },
};

export class Widget {}
