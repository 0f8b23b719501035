export declare function floats(values: Float32Array): Float32Array;
export declare function plain(values: number[]): number[];
export declare function nested(): string[][];
export declare function pair(): readonly [number, number];
export declare function rows(values: Array<string>): void;
