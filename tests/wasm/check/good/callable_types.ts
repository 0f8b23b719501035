export interface Format {
  (value: number): string;
  locale: string;
}
type Test = (value: string) => boolean;
export declare const a: Format;
export declare const b: Test;
export declare const c: typeof a;
export declare const D: { new (value: number): object };
