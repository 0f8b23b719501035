type Date = string;
type Promise<T> = T;
export declare function now(): Date;
export declare function wait(): Promise<number>;
