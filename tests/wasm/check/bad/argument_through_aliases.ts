import type { Mode } from "./modes.js";
export function open(mode: Mode): void {
  console.log(mode);
}
