// Classes and interfaces, as declarations.

/** Counts. */
export class Counter extends Base {
  static parse(text: string): Counter;
  static readonly origin: Counter;
  constructor(start?: number);
  /** How often. */
  readonly count: number;
  label: string | null;
  get size(): number;
  set size(value: number);
  increment(by?: number): this;
  later(): Promise<Counter>;
  on(event: string, listener: (count: number) => void): void;
  private secret: string;
  protected hidden(): void;
}
export class Base {
  inherited(): string;
  toString(): string;
}
export abstract class Shape {
  abstract area(): number;
}
export interface Options {
  name: string;
  depth?: number;
  check(value: string): boolean;
  nested: { deep: boolean };
}
export interface Format {
  (value: number): string;
}
export declare const format: Format;
export declare function make(options: Options): Counter;
export declare function all(): Counter[];
export declare const Made: new (name: string) => Base;
export namespace tools {
  function trim(text: string): string;
}
