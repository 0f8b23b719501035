export declare function set(value: number | null): void;
export declare function many(values: (string | null)[]): (string | undefined)[];
