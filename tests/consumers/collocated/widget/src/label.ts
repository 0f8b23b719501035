// Makes labels; the library's module.
import type { Style } from "./style.ts";
import { style } from "./style.js";

export function label(text: string): string {
  const chosen: Style = style();
  return `${chosen}: ${text}`;
}
