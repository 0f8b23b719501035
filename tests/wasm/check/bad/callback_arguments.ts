export declare function each(visit: (item: string) => void): void;
