// A module script that exports; Rust gets the same module by importing its address.

globalThis.namesEvaluated = (globalThis.namesEvaluated ?? 0) + 1;

export function f() {
  return `module ${globalThis.namesEvaluated}`;
}
