// Imported by Rust; imports for an effect.

import "./effect.js";

export function decorate(text: string): string {
  return `${text}${Reflect.get(globalThis, "mark")}`;
}
