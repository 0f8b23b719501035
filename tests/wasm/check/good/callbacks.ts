export declare function each(visit: (item: string, index: number) => void): void;
export declare function all(visit: (...items: number[]) => void): void;
export declare function any(visit: Function): void;
export declare function made(): (value: number, digits?: number) => number;
export declare function back(call: (value: number) => number): void;
