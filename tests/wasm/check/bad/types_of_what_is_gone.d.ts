export declare function area(width: number): number;
