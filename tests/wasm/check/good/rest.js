export const max = (...values) => Math.max(...values);
export function log(level) {
  console.log(level, ...arguments);
}
