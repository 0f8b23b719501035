export function first<T>(values: readonly T[]): T | undefined {
  return values[0];
}
export const same = <T>(value: T): T => value;
export interface Box<T> {
  value: T;
}
export function wrap<T>(value: T): Box<T> {
  return { value };
}
