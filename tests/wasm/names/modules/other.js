// Another module, so that a name can be asked for with two addresses.

export function f() {
  return "other";
}
