export declare function later(date: Date): Date;
export declare function big(value: bigint): bigint;
export declare function id(value: number): number;
