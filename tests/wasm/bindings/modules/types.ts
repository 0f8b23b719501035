// Each type of TypeScript, as an argument and as a result.

export const same = (
  flag: boolean,
  number: number,
  big: bigint,
  text: string,
  date: Date,
  error: Error,
  anything: unknown,
): void => void [flag, number, big, text, date, error, anything];
export const flag = (): boolean => true;
export const big = (): bigint => 10n;
export const date = (): Date => new Date(0);
export const maybe = (text: string | null, count: number | undefined, object: object | null): string | null =>
  object && count ? null : text;
export const either = (value: string | number): string | number => value;
export const literal = (mode: "read" | "write"): "ok" | "failed" => (mode === "read" ? "ok" : "failed");
export const arrays = (numbers: number[], texts: string[], objects: object[], nested: number[][], maybe: (string | null)[]): number =>
  numbers.length + texts.length + objects.length + nested.length + maybe.length;
export const numbers = (): number[] => [1, 2, 3];
export const bytes = (bytes: Uint8Array, floats: Float32Array, bigs: BigInt64Array): Uint8Array =>
  bytes.subarray(floats.length + bigs.length);
export const bigs = (): BigInt64Array => new BigInt64Array(1);
export const pair = (pair: [number, number], mixed: [string, number]): [number, number] => [pair[1], mixed[1]];
export const later = async (url: string): Promise<string> => url;
export const nothing = async (): Promise<void> => undefined;
export const promised = (promise: Promise<number>): Promise<number> => promise.then((value) => value + 1);
export const inside = (): { promise: Promise<string> }[] => [];
export const each = (items: string[], visit: (item: string, index: number) => void): void => items.forEach(visit);
export const fold = (items: number[], combine: (sum: number, item: number) => number, start?: number): number =>
  items.reduce(combine, start ?? 0);
export const perhaps = (visit?: (item: string) => boolean): boolean => visit?.("x") ?? false;
export const made = (): ((value: number) => number) => (value) => value + 1;
export const many = (visit: (...items: string[]) => void): void => visit("a");
export const each_later = async (visit: (item: string) => void): Promise<void> => visit("x");
export const map = (entries: Map<string, number>, record: Record<string, number>, set?: Set<string>): Map<string, number> =>
  set ? new Map() : new Map([...entries, ...Object.entries(record)]);
export const url = (text: string, base?: URL): URL => new URL(text, base);
export const signal = (signal: AbortSignal): boolean => signal.aborted;
export const first = <T>(items: readonly T[]): T | undefined => items[0];
export type Mode = "on" | "off";
export const brand = (id: string & { __brand: "id" }, mode: Mode): string & { __brand: "id" } => (mode === "on" ? id : id);
export const max = (first: number, ...others: number[]): number => Math.max(first, ...others);
export const variants = (a: string, b?: number, c: boolean = true): string => `${a}${b}${c}`;
export function over(value: string): string;
export function over(value: number, digits?: number): number;
export function over(value: string | number): string | number {
  return value;
}
export const throws = (): never => {
  throw new Error("not today");
};
export const unique: unique symbol = Symbol("unique");
export let counter = 0;
export const config: { depth: number; readonly name: string } = { depth: 3, name: "config" };
export enum Level {
  Low,
  High = 10,
}
export type Json = string | number | null | Json[] | { [key: string]: Json };
export const parse = (text: string): Json => JSON.parse(text);
export const bound = <T extends string>(value: T): T => value;
