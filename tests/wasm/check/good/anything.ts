export declare function a(value: any): any;
export declare function b(value: unknown): unknown;
export declare function c<T extends object>(value: Parameters<Foreign<T>>[0]): T extends string ? 1 : 2;
type Foreign<T> = (value: never) => T;
