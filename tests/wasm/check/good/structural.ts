export const size = (has: { length: number }): number => has.length;
export function sum(values: Iterable<number> | ArrayLike<number>): number {
  return Array.from(values).length;
}
export declare function bytes(values: BufferSource): void;
export declare function show(value: { toString(): string }): void;
export declare function all(value: {}): void;
