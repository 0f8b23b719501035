// A module whose functions throw.

export function next() {
  throw new RangeError("no more numbers");
}
