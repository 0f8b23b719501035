export function total(a, b) {
  a + b;
}
