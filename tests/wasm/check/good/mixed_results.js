export const pick = (flag) => (flag ? "a" : other());
const other = () => JSON.parse("1");
export function fail() {
  throw new Error("not today");
}
export function* each() {
  yield 1;
}
export function early(flag) {
  if (flag) return;
  return 1;
}
